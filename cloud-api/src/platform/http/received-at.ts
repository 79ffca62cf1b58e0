import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Clock } from '../clock/index.js';

const stamps = new WeakMap<object, Date>();

/**
 * Notes when a request reached the server, before anything waits: a deadline is kept by who came in time, however long
 * the queue behind the door is. Registered before every other hook.
 */
export function receivedAtHook(clock: Clock) {
  return (request: FastifyRequest, _reply: FastifyReply, done: () => void): void => {
    stamps.set(request.raw, clock.now());
    done();
  };
}

/** The moment at which the request reached the server, by the server's clock. */
export const ReceivedAt = createParamDecorator((_: unknown, context: ExecutionContext): Date => {
  const at = stamps.get(context.switchToHttp().getRequest<FastifyRequest>().raw);
  if (!at) throw new Error('a request without a stamp: receivedAtHook is not registered');
  return new Date(at);
});
