import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyHttpOptions, FastifyReply } from 'fastify';
import type { AppConfig } from '../config/index.js';
import { DomainError, errorBody } from '../errors/index.js';
import { securityHeaders } from './security-headers.js';

/** A request body is a form, never a file: uploads have their own way. */
const BODY_LIMIT_BYTES = 256 * 1024;

/** As tus 1.0 calls a part of an upload. */
export const UPLOAD_TYPE = 'application/offset+octet-stream';

/** Of all headers together, the address among them. */
const HEADER_LIMIT_BYTES = 16 * 1024;

/** A request counts from its arrival, also before a deadline: who opens one early must say all of it soon. */
const REQUEST_TIMEOUT_MS = 60_000;

/** Headers are one small packet or two: who takes longer only holds the connection. */
const HEADERS_TIMEOUT_MS = 15_000;
const TIMEOUTS_LOOKED_AT_EVERY_MS = 5_000;

/** As long as Node takes a path: the router would answer a longer parameter itself (414), before who may ask is known. */
const LONGEST_PATH = HEADER_LIMIT_BYTES;

/** Node's parser and clock, where they end a request that no route has seen. */
const ENDED_EARLY: Readonly<Record<string, 'REQUEST_HEADERS_TOO_LARGE' | 'REQUEST_TIMED_OUT'>> = {
  HPE_HEADER_OVERFLOW: 'REQUEST_HEADERS_TOO_LARGE',
  ERR_HTTP_REQUEST_TIMEOUT: 'REQUEST_TIMED_OUT',
};

const REASONS: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  408: 'Request Timeout',
  431: 'Request Header Fields Too Large',
};

/**
 * How long, how large and how slow a request may be, whose word about the sender counts, and what is answered when one
 * ends before any route has seen it: the same shape as everywhere.
 */
export function transportOptions(
  config: AppConfig,
  newRequestId: (request: Pick<IncomingMessage, 'headers'>) => string,
): FastifyHttpOptions<Server> {
  const headers = securityHeaders(config);
  return {
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MS,
    http: {
      maxHeaderSize: HEADER_LIMIT_BYTES,
      headersTimeout: HEADERS_TIMEOUT_MS,
      connectionsCheckingInterval: TIMEOUTS_LOOKED_AT_EVERY_MS,
    },
    routerOptions: { maxParamLength: LONGEST_PATH },
    genReqId: newRequestId,
    trustProxy: typeof config.trustedProxies === 'number' ? firstSteps(config.trustedProxies) : config.trustedProxies,
    frameworkErrors: (_error, request, reply: FastifyReply) => {
      const refused = new DomainError('REQUEST_MALFORMED');
      void reply.status(refused.status).headers(headers).send(errorBody(refused, request.id));
    },
    clientErrorHandler: (error: NodeJS.ErrnoException, socket: Socket) => {
      if (error.code === 'ECONNRESET' || socket.destroyed) return;
      const refused = new DomainError(ENDED_EARLY[error.code ?? ''] ?? 'REQUEST_MALFORMED');
      if (socket.writable) socket.write(plainReply(refused, headers, newRequestId({ headers: {} })));
      socket.destroy(error);
    },
  };
}

/** So many of those who passed it on, counted from here. */
const firstSteps =
  (count: number) =>
  (_address: string, step: number): boolean =>
    step < count;

/** No Fastify is there any more to write it. */
function plainReply(refused: DomainError, headers: Readonly<Record<string, string>>, requestId: string): string {
  const body = JSON.stringify(errorBody(refused, requestId));
  const lines = Object.entries({
    ...headers,
    'content-type': 'application/json; charset=utf-8',
    'content-length': String(Buffer.byteLength(body)),
    connection: 'close',
  }).map(([name, value]) => `${name}: ${value}`);
  return [`HTTP/1.1 ${refused.status} ${REASONS[refused.status] ?? ''}`, ...lines, '', body].join('\r\n');
}
