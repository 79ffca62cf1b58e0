import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { AppConfig } from '../../../platform/config/index.js';
import { refuseForeignOrigin } from './session-cookies.js';

/** For public routes that make or end a session: another website must not sign somebody in or out here. */
@Injectable()
export class OriginGuard implements CanActivate {
  constructor(private readonly config: AppConfig) {}

  canActivate(context: ExecutionContext): boolean {
    refuseForeignOrigin(context.switchToHttp().getRequest<FastifyRequest>(), this.config);
    return true;
  }
}
