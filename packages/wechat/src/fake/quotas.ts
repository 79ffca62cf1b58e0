import type { Clock } from '../clock.js';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;
/** WeChat's day begins at midnight in China. */
const CHINA_OFFSET = 8 * 60 * MINUTE;

export interface Quota {
  limit: number;
  windowMs: number;
}

/** The documented limits, per app unless said. `wxaCodeMinute` is from WeChat's page, the rest from the table. */
export const PLATFORM_QUOTAS = {
  loginPersonMinute: { limit: 100, windowMs: MINUTE },
  tokenMinute: { limit: 10_000, windowMs: MINUTE },
  tokenDay: { limit: 500_000, windowMs: DAY },
  forcedTokenDay: { limit: 20, windowMs: DAY },
  textCheckMinute: { limit: 4_000, windowMs: MINUTE },
  textCheckDay: { limit: 2_000_000, windowMs: DAY },
  mediaCheckMinute: { limit: 2_000, windowMs: MINUTE },
  mediaCheckDay: { limit: 200_000, windowMs: DAY },
  wxaCodeMinute: { limit: 5_000, windowMs: MINUTE },
  linkSecond: { limit: 100, windowMs: SECOND },
  linkDay: { limit: 500_000, windowMs: DAY },
} as const satisfies Record<string, Quota>;
export type QuotaName = keyof typeof PLATFORM_QUOTAS;

/** Counts calls in fixed windows of the (virtual) clock. */
export class Quotas {
  readonly #counts = new Map<string, { window: number; count: number }>();

  /** @param limits replace the documented ones, so that a test need not make two million calls. */
  constructor(
    private readonly clock: Clock,
    private readonly limits: Readonly<Partial<Record<QuotaName, number>>> = {},
  ) {}

  /** Counts one call of `who`; false when it is one too many. */
  take(name: QuotaName, who: string): boolean {
    const { limit, windowMs } = PLATFORM_QUOTAS[name];
    const window = Math.floor((this.clock.now() + CHINA_OFFSET) / windowMs);
    const key = `${name} ${who}`;
    const seen = this.#counts.get(key);
    const count = seen?.window === window ? seen.count + 1 : 1;
    this.#counts.set(key, { window, count });
    return count <= (this.limits[name] ?? limit);
  }
}
