import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '../errors/index.js';
import { ID, NAME, NAMES_KEY } from './ids.js';

/**
 * Every path parameter that ends in `Id` is an id before any handler sees it. What cannot be one does not exist, and is
 * answered like that; a database compared with text in another alphabet may answer worse. After the access guard: who
 * is not let in learns nothing about ids.
 */
@Injectable()
export class PathIdsGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  /** @throws DomainError NOT_FOUND */
  canActivate(context: ExecutionContext): boolean {
    const { params } = context.switchToHttp().getRequest<FastifyRequest<{ Params: Record<string, string> }>>();
    const names = this.reflector.get<string[] | undefined>(NAMES_KEY, context.getClass()) ?? [];
    const isRight = ([parameter, value]: [string, string]): boolean =>
      !parameter.endsWith('Id') || (names.includes(parameter) ? NAME : ID).test(value);
    if (!Object.entries(params).every(isRight)) throw new DomainError('NOT_FOUND');
    return true;
  }
}
