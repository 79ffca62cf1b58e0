import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { DomainError } from '../errors/index.js';
import { PERMISSION_KEY, PUBLIC_KEY, type RequestWithActor } from './access.decorators.js';
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
    if (this.reflector.get<true | undefined>(PUBLIC_KEY, handler)) return true;
    const permission = this.reflector.get<Permission | undefined>(PERMISSION_KEY, handler);
    if (!permission) throw new DomainError('PERMISSION_REFUSED');

    const request = context.switchToHttp().getRequest<RequestWithActor>();
    const actor = await this.sessions.authenticate(request);
    if (!actor) throw new DomainError('SESSION_REQUIRED');
    if (!may(actor, permission)) throw new DomainError('PERMISSION_REFUSED');
    request.actor = actor;
    return true;
  }
}
