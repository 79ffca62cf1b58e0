import type { FastifyRequest } from 'fastify';
import { deviceOf } from './device.js';

/** Who calls before it is known who they are: from what kind of device, in which request. */
export interface Caller {
  readonly device: string;
  readonly requestId: string;
}

export const callerOf = ({ headers, id }: FastifyRequest): Caller => ({
  device: deviceOf(headers['user-agent']),
  requestId: id,
});
