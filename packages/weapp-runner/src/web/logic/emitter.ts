import { callSafely } from './errors.js';

export type EventListener = (event: unknown) => void;

/** Listeners of the global events (`wx.onThemeChange` and its kind) by the name without `on`. */
export class Emitter {
  private readonly listeners = new Map<string, Set<EventListener>>();

  of(name: string): Set<EventListener> {
    const known = this.listeners.get(name) ?? new Set();
    this.listeners.set(name, known);
    return known;
  }

  emit(name: string, event: unknown): void {
    for (const listener of [...this.of(name)]) callSafely(() => listener(event));
  }
}
