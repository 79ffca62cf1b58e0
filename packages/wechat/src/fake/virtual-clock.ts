import type { Clock } from '../clock.js';

/** A base clock plus whatever was added by hand: time that can be moved forward, never back. */
export class VirtualClock implements Clock {
  #ahead = 0;

  constructor(private readonly base: Clock) {}

  now(): number {
    return this.base.now() + this.#ahead;
  }

  /** Milliseconds, at least 0. */
  move(ms: number): void {
    if (!Number.isFinite(ms) || ms < 0) throw new RangeError('the clock moves forward only');
    this.#ahead += ms;
  }
}
