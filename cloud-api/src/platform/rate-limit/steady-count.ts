/** Beyond this many callers at once the ones of longest ago are forgotten: the memory is not theirs to fill. */
const MOST_CALLERS = 100_000;

/**
 * Counts in memory: so much at once, then at the even pace of the rule. One number for each caller: when everything
 * asked for so far would be due at that pace.
 */
export class SteadyCount {
  private readonly dueAt = new Map<string, number>();
  private readonly paceMs: number;

  /** @param limit asked for at once, and again within each `windowMs` */
  constructor(
    limit: number,
    private readonly windowMs: number,
  ) {
    this.paceMs = windowMs / limit;
  }

  /** @returns 0, or the milliseconds until one more is allowed; what is refused is not counted */
  take(caller: string, now: number): number {
    const due = Math.max(this.dueOf(caller, now), now) + this.paceMs;
    const wait = due - now - this.windowMs;
    if (wait > 1e-6) return wait;
    this.remember(caller, due);
    return 0;
  }

  /** Nothing was ever put off for longer than a window: more than that, and the clock was set back. */
  private dueOf(caller: string, now: number): number {
    const due = this.dueAt.get(caller) ?? now;
    return due - now > this.windowMs ? now : due;
  }

  /** Newest last, so that the first are the ones to forget. */
  private remember(caller: string, due: number): void {
    this.dueAt.delete(caller);
    this.dueAt.set(caller, due);
    if (this.dueAt.size <= MOST_CALLERS) return;
    const [oldest] = this.dueAt.keys();
    if (oldest !== undefined) this.dueAt.delete(oldest);
  }
}
