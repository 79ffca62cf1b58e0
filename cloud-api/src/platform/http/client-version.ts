import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../errors/index.js';

const HEADER = /^(weapp|h5)\/(\d+)\.(\d+)\.(\d+)$/;

/**
 * Old mini-programs live for days after an update. Every API request says which client it is; one too old is told to
 * update (426). Requests that are not from our clients (documents, health, the website's files) carry no version.
 */
export function clientVersionHook(minimum: string) {
  const oldest = numbersOf(minimum);
  return (request: FastifyRequest, _reply: FastifyReply, done: (error?: Error) => void): void => {
    if (!isForApi(request)) {
      done();
      return;
    }
    const header = request.headers['x-client-version'];
    const match = typeof header === 'string' ? HEADER.exec(header) : null;
    if (!match) {
      done(new DomainError('CLIENT_VERSION_REQUIRED'));
      return;
    }
    const version = match.slice(2).map(Number);
    done(isOlder(version, oldest) ? new DomainError('CLIENT_TOO_OLD') : undefined);
  };
}

/** By the route as well: `/%761/me` is another spelling of one, and no way around what this header keeps out. */
function isForApi({ url, routeOptions }: FastifyRequest): boolean {
  return url.startsWith('/v1/') || (routeOptions.url?.startsWith('/v1/') ?? false);
}

function numbersOf(version: string): number[] {
  return version.split('.').map(Number);
}

function isOlder(version: number[], oldest: number[]): boolean {
  for (const [index, minimum] of oldest.entries()) {
    const part = version[index] ?? 0;
    if (part !== minimum) return part < minimum;
  }
  return false;
}
