import { platform } from './platform.js';
import { callSafely } from './errors.js';

/** Timers this short count as work under way: frameworks batch their updates in them. */
const SHORT_MS = 50;
/** A chain of short timers this long is an animation, not work that ends. */
const LONGEST_CHAIN = 20;

const pending = new Set<number>();
/** How many short timers led to the code that is running now. */
let depth = 0;

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
      const chain = delay > SHORT_MS ? 0 : depth + 1;
      const id = platform.setTimeout(() => {
        pending.delete(id);
        depth = chain;
        callSafely(() => run(...args));
        depth = 0;
      }, delay);
      if (chain > 0 && chain <= LONGEST_CHAIN) pending.add(id);
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
