import type { RunnerError } from '../web/protocol.js';

const describe = ({ kind, page, message, stack }: RunnerError): string =>
  `[${kind}]${page === undefined ? '' : ` on ${page}`} ${stack ?? message}`;

/** Everything that went wrong inside the mini-program while a test ran it. */
export class WeappRunError extends Error {
  constructor(readonly errors: RunnerError[]) {
    super(`The mini-program had ${errors.length} error(s):\n${errors.map(describe).join('\n')}`);
    this.name = 'WeappRunError';
  }
}
