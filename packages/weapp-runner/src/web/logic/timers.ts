import { platform } from './platform.js';
import { callSafely } from './errors.js';

/** Timers this short count as work under way: frameworks batch their updates in them. */
const SHORT_MS = 50;

const pending = new Set<number>();

/** Whether a short timer is still going to fire. */
export const hasShortTimers = (): boolean => pending.size > 0;

function requireFunction(handler: unknown, name: string): (...args: unknown[]) => unknown {
  if (typeof handler === 'function') return handler as (...args: unknown[]) => unknown;
  throw new TypeError(`${name}: the handler must be a function, code from strings is not allowed`);
}

/** Installs the phone's timers on the global object. */
export function installTimers(): void {
  const timers = {
    setTimeout(handler: unknown, delay = 0, ...args: unknown[]): number {
      const run = requireFunction(handler, 'setTimeout');
      const id = platform.setTimeout(() => {
        pending.delete(id);
        callSafely(() => run(...args));
      }, delay);
      if (!(delay > SHORT_MS)) pending.add(id);
      return id;
    },
    clearTimeout(id: number): void {
      pending.delete(id);
      platform.clearTimeout(id);
    },
    setInterval(handler: unknown, delay = 0, ...args: unknown[]): number {
      const run = requireFunction(handler, 'setInterval');
      return platform.setInterval(() => callSafely(() => run(...args)), delay);
    },
    clearInterval(id: number): void {
      platform.clearInterval(id);
    },
  };
  Object.assign(globalThis, timers);
}
