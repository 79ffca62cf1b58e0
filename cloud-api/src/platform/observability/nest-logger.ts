import { Injectable, type LoggerService } from '@nestjs/common';
import { AppLogger } from './app-logger.js';
import { allowedOnly } from './log-fields.js';

/**
 * What Nest, and code with Nest's Logger, writes. Texts are dropped, for they are made of values;
 * an error keeps its class and its frames: `logger.error({ requestId, err })` or `logger.error(error)`.
 */
@Injectable()
export class NestLogger implements LoggerService {
  constructor(private readonly logger: AppLogger) {}

  log(): void {
    // "Mapped route ..." and its like are for nobody in production.
  }

  warn(_message: unknown, ...rest: unknown[]): void {
    this.logger.warn('nest.warn', contextOf(rest));
  }

  error(message: unknown, ...rest: unknown[]): void {
    const fields = { ...contextOf(rest), ...(isObject(message) ? allowedOnly(message) : {}) };
    const error = isObject(message) && 'err' in message ? message.err : message;
    this.logger.error('nest.error', fields, isObject(error) ? error : undefined);
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.error(message, ...rest);
  }
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Nest passes the name of the class that logs as the last argument. */
const contextOf = (rest: unknown[]) => allowedOnly({ context: rest.at(-1) });
