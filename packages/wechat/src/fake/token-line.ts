import type { Clock } from '../clock.js';
import { randomWord, type Random } from './seeded-random.js';

const LIFE_MS = 7_200_000;
const OVERLAP_MS = 300_000;
const FORCE_SPACING_MS = 30_000;

interface Generation {
  value: string;
  expiresAt: number;
  /** From now on the token is "not latest". */
  replaced: boolean;
}

export interface IssuedToken {
  access_token: string;
  /** Seconds. */
  expires_in: number;
}

/** The successive access tokens of one app. */
export class TokenLine {
  #generations: Generation[] = [];
  #forcedAt = Number.NEGATIVE_INFINITY;
  #count = 0;

  constructor(
    private readonly clock: Clock,
    private readonly random: Random,
    private readonly length: number,
  ) {}

  /** How many tokens there have been. */
  get count(): number {
    return this.#count;
  }

  /** stable_token: the same token until its last five minutes; then a new one, and both work for five minutes. */
  stable(): IssuedToken {
    const newest = this.#generations.at(-1);
    const left = newest === undefined || newest.replaced ? 0 : newest.expiresAt - this.clock.now();
    if (newest !== undefined && left > OVERLAP_MS) return shown(newest, left);
    return this.#next('overlap');
  }

  /** stable_token with force_refresh: kills the token at once, except within 30 s of the last time. */
  forced(): IssuedToken {
    if (this.clock.now() - this.#forcedAt < FORCE_SPACING_MS) return this.stable();
    this.#forcedAt = this.clock.now();
    return this.#next('kill');
  }

  /** The old /cgi-bin/token: always a new token; the one before works for five more minutes. */
  fresh(): IssuedToken {
    return this.#next('overlap');
  }

  /** As if somebody else had forced a new token. */
  rotate(): void {
    this.#next('kill');
  }

  /** What a call with this token meets: 0, or the errcode. */
  check(value: string): 0 | 40001 | 42001 {
    const found = this.#generations.find((generation) => generation.value === value);
    if (found === undefined || found.replaced) return 40001;
    return this.clock.now() >= found.expiresAt ? 42001 : 0;
  }

  #next(old: 'overlap' | 'kill'): IssuedToken {
    const now = this.clock.now();
    for (const generation of this.#generations) {
      if (old === 'kill') generation.replaced = true;
      else if (generation.expiresAt > now) generation.expiresAt = Math.min(generation.expiresAt, now + OVERLAP_MS);
    }
    this.#count += 1;
    const value = `${this.#count}_${randomWord(this.random, this.length)}`.slice(0, this.length);
    const next = { value, expiresAt: now + LIFE_MS, replaced: false };
    this.#generations = [...this.#generations.slice(-9), next];
    return shown(next, LIFE_MS);
  }
}

function shown(generation: Generation, leftMs: number): IssuedToken {
  return { access_token: generation.value, expires_in: Math.floor(leftMs / 1000) };
}
