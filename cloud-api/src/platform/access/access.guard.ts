import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { DomainError } from '../errors/index.js';
import { PERMISSION_KEY, PUBLIC_KEY, type PublicKind, type RequestWithActor } from './access.decorators.js';
import type { Actor } from './actor.js';
import { may, type Permission } from './permissions.js';

/** Finds out who is asking; the identity module provides it. */
export abstract class SessionAuthenticator {
  /**
   * @returns null for a visitor (no token at all)
   * @throws DomainError SESSION_EXPIRED for a token that is not or no longer good
   */
  abstract authenticate(request: RequestWithActor): Promise<Actor | null>;
}

/** Deny by default: a route without `@Allow` or `@Public` is refused for everyone. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionAuthenticator,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const handler = context.getHandler();
    const request = context.switchToHttp().getRequest<RequestWithActor>();
    const open = this.reflector.get<PublicKind | undefined>(PUBLIC_KEY, handler);
    if (open) return this.letIn(request, open);
    const permission = this.reflector.get<Permission | undefined>(PERMISSION_KEY, handler);
    if (!permission) throw new DomainError('PERMISSION_REFUSED');

    const actor = await this.sessions.authenticate(request);
    if (!actor) throw new DomainError('SESSION_REQUIRED');
    if (!may(actor, permission)) throw new DomainError('PERMISSION_REFUSED');
    request.actor = identified(actor, request);
    return true;
  }

  private async letIn(request: RequestWithActor, kind: PublicKind): Promise<true> {
    const actor = kind === 'recognises' ? await this.sessions.authenticate(request) : null;
    if (actor) request.actor = identified(actor, request);
    return true;
  }
}

/** Read anew at every request, so it is this request's own. */
const identified = (actor: Actor, { id }: RequestWithActor): Actor => Object.assign(actor, { requestId: id });
