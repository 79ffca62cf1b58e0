import {
  applyDecorators,
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  UseInterceptors,
} from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { from, lastValueFrom, type Observable } from 'rxjs';
import type { RequestWithActor } from '../access/index.js';
import { DomainError } from '../errors/index.js';
import { IdempotentWrites } from './idempotent-writes.js';
import { requestHash } from './request-hash.js';

const KEY = /^[A-Za-z0-9_-]{16,64}$/;

@Injectable()
class IdempotencyInterceptor implements NestInterceptor {
  constructor(private readonly writes: IdempotentWrites) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<RequestWithActor>();
    const key = request.headers['idempotency-key'];
    if (typeof key !== 'string' || !KEY.test(key)) throw new DomainError('IDEMPOTENCY_KEY_REQUIRED');
    if (!request.actor) throw new Error('@Idempotent needs @Allow: a key belongs to somebody');
    const asked = {
      principal: request.actor.accountId,
      route: `${request.method} ${request.routeOptions.url ?? ''}`,
      key,
      hash: requestHash(request.params, request.query, request.body),
    };
    // The handler is started anew by each attempt of the transaction, and inside it.
    return from(this.writes.once(asked, () => lastValueFrom(next.handle() as Observable<unknown>)));
  }
}

/**
 * For writes that are neither clinical nor anonymous: a stored reply would tie an account to answers; there the
 * row's client-made id is the key. The client sends `Idempotency-Key`, 16 to 64 of `A-Z a-z 0-9 _ -`.
 */
export const Idempotent = (): MethodDecorator =>
  applyDecorators(UseInterceptors(IdempotencyInterceptor), ApiHeader({ name: 'Idempotency-Key', required: true }));
