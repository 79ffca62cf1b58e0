import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor } from './actor.js';
import type { Permission } from './permissions.js';

export const PERMISSION_KEY = 'access:permission';
export const PUBLIC_KEY = 'access:public';

/** The route needs a session and this permission. */
export const Allow = (permission: Permission): MethodDecorator => SetMetadata(PERMISSION_KEY, permission);

/** Whether a route that is open to visitors finds out who is asking. */
export type PublicKind = 'anonymous' | 'recognises';

/**
 * The route is open to visitors. One that `recognises` also knows a signed-in person (`@PossibleActor`), and answers
 * SESSION_EXPIRED to a session that has run out: shown as a visitor, a person would miss what is theirs.
 */
export const Public = (kind: PublicKind = 'anonymous'): MethodDecorator => SetMetadata(PUBLIC_KEY, kind);

export interface RequestWithActor extends FastifyRequest {
  actor?: Actor;
}

/** The signed-in person, on routes with `@Allow`. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<RequestWithActor>();
  if (!actor) throw new Error('CurrentActor on a route without @Allow');
  return actor;
});

/** The signed-in person or null for a visitor, on routes with `@Public('recognises')`. */
export const PossibleActor = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor | null =>
    context.switchToHttp().getRequest<RequestWithActor>().actor ?? null,
);
