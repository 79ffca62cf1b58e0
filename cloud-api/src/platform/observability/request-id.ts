import type { IncomingMessage } from 'node:http';
import type { Clock } from '../clock/index.js';
import type { RandomSource } from '../random/index.js';

/** A UUID and nothing else: whatever a client writes there would stand in the log. */
const ACCEPTED = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** For Fastify's `genReqId`: the id a proxy gave (`X-Request-Id`) if it is a UUID, else a new one. */
export function requestIdFrom(clock: Clock, random: RandomSource) {
  return (request: Pick<IncomingMessage, 'headers'>): string => {
    const given = request.headers['x-request-id'];
    return typeof given === 'string' && ACCEPTED.test(given) ? given : random.uuidV7(clock.now());
  };
}
