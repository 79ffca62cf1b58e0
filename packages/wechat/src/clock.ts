/** Where the time comes from. Injected everywhere, so that tests and the fake own it. */
export interface Clock {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  now(): number;
}

/** The machine's clock: the one place of this package that reads it. */
export const systemClock: Clock = { now: () => Date.now() };
