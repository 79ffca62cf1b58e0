import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { ErrorCode } from '@anxin/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError, errorBody } from './domain-error.js';

/** Errors that the framework raises before a handler runs, in our words. */
const FRAMEWORK_CODES: Record<number, ErrorCode> = {
  400: 'VALIDATION_FAILED',
  404: 'NOT_FOUND',
  413: 'REQUEST_TOO_LARGE',
  415: 'VALIDATION_FAILED',
};

/** The one place where an error becomes a reply. Unknown errors show nothing and are logged once. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  private readonly logger = new Logger('errors');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const known = this.toDomainError(error);
    if (!known) this.logger.error({ requestId: request.id, err: error });
    const shown = known ?? new DomainError('INTERNAL');
    if (shown.waitSeconds !== null) void reply.header('retry-after', String(shown.waitSeconds));
    void reply.status(shown.status).send(errorBody(shown, request.id));
  }

  private toDomainError(error: unknown): DomainError | null {
    if (error instanceof DomainError) return error;
    const status = error instanceof HttpException ? error.getStatus() : statusOf(error);
    const code = status === null ? undefined : FRAMEWORK_CODES[status];
    return code ? new DomainError(code) : null;
  }
}

/** Fastify's own errors (bad JSON, body too large) carry a status code. */
function statusOf(error: unknown): number | null {
  if (typeof error !== 'object' || error === null || !('statusCode' in error)) return null;
  return typeof error.statusCode === 'number' ? error.statusCode : null;
}
