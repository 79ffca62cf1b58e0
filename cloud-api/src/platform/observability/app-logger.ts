import { Writable } from 'node:stream';
import { pino, type Logger } from 'pino';
import { allowedEvent, allowedOnly, describeError, type LogFields } from './log-fields.js';

type Level = 'info' | 'warn' | 'error';

/** Lines of JSON with allow-listed fields only; see log-fields.ts for what can be said. */
export class AppLogger {
  private readonly pino: Logger;

  /** @param destination where the lines go; `now` stamps them */
  constructor(destination: NodeJS.WritableStream, now: () => Date) {
    const timestamp = () => `,"time":"${now().toISOString()}"`;
    this.pino = pino({ base: null, timestamp, messageKey: 'event' }, destination);
  }

  /** For tests and quiet servers. */
  static silent(): AppLogger {
    const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
    return new AppLogger(nowhere, () => new Date(0));
  }

  info(event: string, fields: LogFields = {}): void {
    this.write('info', event, fields);
  }

  warn(event: string, fields: LogFields = {}): void {
    this.write('warn', event, fields);
  }

  error(event: string, fields: LogFields = {}, error?: unknown): void {
    this.write('error', event, error === undefined ? fields : { ...fields, ...describeError(error) });
  }

  private write(level: Level, event: string, fields: object): void {
    this.pino[level](allowedOnly(fields), allowedEvent(event));
  }
}
