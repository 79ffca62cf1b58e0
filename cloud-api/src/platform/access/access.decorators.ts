import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor } from './actor.js';
import type { Permission } from './permissions.js';

export const PERMISSION_KEY = 'access:permission';
export const PUBLIC_KEY = 'access:public';

/** The route needs a session and this permission. */
export const Allow = (permission: Permission): MethodDecorator => SetMetadata(PERMISSION_KEY, permission);

/** The route is open to visitors. */
export const Public = (): MethodDecorator => SetMetadata(PUBLIC_KEY, true);

export interface RequestWithActor extends FastifyRequest {
  actor?: Actor;
}

/** The signed-in person, on routes with `@Allow`. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<RequestWithActor>();
  if (!actor) throw new Error('CurrentActor on a route without @Allow');
  return actor;
});
