import type { Clock } from '../clock.js';
import { randomWord, type Random } from './seeded-random.js';

const LIFE_MS = 300_000;
/** How long a dead code is remembered, to tell "used" from "never existed". */
const MEMORY_MS = 3_600_000;

export interface OneTimeCode {
  kind: 'login' | 'phone';
  appId: string;
  openid: string;
  /** Only for phone codes. */
  phone: string;
}

interface Minted extends OneTimeCode {
  mintedAt: number;
  used: boolean;
}

/** Login and phone codes: five minutes, once, bound to the app. */
export class OneTimeCodes {
  readonly #codes = new Map<string, Minted>();

  constructor(
    private readonly clock: Clock,
    private readonly random: Random,
  ) {}

  mint(what: OneTimeCode): string {
    this.#forget();
    const code = `0${what.kind === 'login' ? 'a' : 'b'}${randomWord(this.random, 30)}`;
    this.#codes.set(code, { ...what, mintedAt: this.clock.now(), used: false });
    return code;
  }

  /** Looks without using it up: what the code stands for, or why it does not work. */
  peek(kind: OneTimeCode['kind'], code: string): OneTimeCode | 'unknown' | 'expired' | 'used' {
    const minted = this.#codes.get(code);
    if (minted?.kind !== kind) return 'unknown';
    if (minted.used) return 'used';
    return this.clock.now() - minted.mintedAt >= LIFE_MS ? 'expired' : minted;
  }

  use(code: string): void {
    const minted = this.#codes.get(code);
    if (minted !== undefined) minted.used = true;
  }

  #forget(): void {
    for (const [code, { mintedAt }] of this.#codes) {
      // Codes stand in the order they were minted.
      if (this.clock.now() - mintedAt < MEMORY_MS) return;
      this.#codes.delete(code);
    }
  }
}
