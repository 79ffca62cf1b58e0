import { callSafely } from './errors.js';

type Listener = (...args: unknown[]) => unknown;

/** The channel between a page and the one that opened it. */
export class EventChannel {
  private readonly listeners = new Map<string, Listener[]>();

  on(name: string, listener: Listener): void {
    this.listeners.set(name, [...(this.listeners.get(name) ?? []), listener]);
  }

  once(name: string, listener: Listener): void {
    const once: Listener = (...args) => {
      this.off(name, once);
      return listener(...args);
    };
    this.on(name, once);
  }

  off(name: string, listener?: Listener): void {
    const rest = (this.listeners.get(name) ?? []).filter((each) => listener !== undefined && each !== listener);
    this.listeners.set(name, rest);
  }

  emit(name: string, ...args: unknown[]): void {
    for (const listener of this.listeners.get(name) ?? []) callSafely(() => listener(...args));
  }
}
