const MINUTE = 60;
const TEN_MINUTES = 10 * MINUTE;

/** How much of something in how long, for each of whoever it is counted by. */
export interface RateRule {
  /** `caller`: the signed-in person; of a visitor, the address */
  by: 'address' | 'caller';
  limit: number;
  seconds: number;
  /** Counted in the database, by all servers together. Otherwise each server counts for itself, at no cost. */
  shared: boolean;
}

/** Whoever it is: a flood from one address. A thousand people may share one, so it is far above what they ask for. */
export const FLOOD: RateRule = { by: 'address', limit: 30_000, seconds: MINUTE, shared: false };

/** What the website's pages say to whoever runs no script is read from the database; beyond that the app comes alone. */
export const PAGES: RateRule = { by: 'address', limit: 2_400, seconds: MINUTE, shared: false };

/**
 * What a route is counted as. One that says nothing is `standard`. Where something may be guessed or carried away, the
 * count is shared, and a count that cannot be kept refuses.
 */
export const RATE_CLASSES = {
  /** Never refused: numbers to call in a crisis, and whether the server is there. */
  open: [],
  standard: [{ by: 'caller', limit: 1_200, seconds: MINUTE, shared: false }],
  /** Coming in with something that cannot be guessed: a hall of people does so at the same moment, behind one address. */
  arrival: [{ by: 'address', limit: 3_000, seconds: TEN_MINUTES, shared: false }],
  /** Looking for something by words costs some statements. */
  search: [{ by: 'caller', limit: 120, seconds: MINUTE, shared: false }],
  /** Passwords and codes of staff. Beside it each name slows down by itself. */
  'sign-in': [{ by: 'address', limit: 30, seconds: TEN_MINUTES, shared: true }],
  /** A code that another person handed out. */
  code: [{ by: 'caller', limit: 30, seconds: TEN_MINUTES, shared: true }],
  /** Papers and sheets with people in them. */
  export: [{ by: 'caller', limit: 120, seconds: TEN_MINUTES, shared: true }],
} as const satisfies Record<string, readonly RateRule[]>;

export type RateClass = keyof typeof RATE_CLASSES;

/** A visitor's address may be a whole office. */
export const VISITORS_BEHIND_ONE_ADDRESS = 20;
