import type { Clock } from './clock.js';
import type { StoredToken, TokenStore } from './token-store.js';

/** In its last five minutes the platform hands out the next token; four leaves a minute for slow clocks. */
const RENEW_BEFORE_MS = 4 * 60_000;
/** The platform ignores forced renewals that follow each other faster. */
const FORCE_SPACING_MS = 30_000;

/** Asks the platform for the app's token; `force` makes it replace a token that is still good. */
export type FetchToken = (force: boolean) => Promise<{ value: string; expiresInMs: number }>;

interface Flight {
  /** The refused token this flight replaces; null when it only fetches. */
  rejected: string | null;
  result: Promise<StoredToken>;
}

/**
 * The app's access token: one fetch at a time in this process, and one across instances by the store's lock.
 * However many callers had the same token refused, it is renewed once.
 */
export class AccessTokens {
  #known: StoredToken | null = null;
  #flight: Flight | null = null;

  constructor(
    private readonly appId: string,
    private readonly fetchToken: FetchToken,
    private readonly store: TokenStore,
    private readonly clock: Clock,
  ) {}

  /**
   * A token to use now. Name the one the platform just refused to get another: one a sibling has already fetched, else
   * a fresh one. When the platform insists on the refused token it is forced to make a new one, at most every 30 s.
   */
  async current(rejected: string | null = null): Promise<string> {
    for (;;) {
      const known = this.#usable(this.#known, rejected);
      if (known !== null) return known.value;
      const joined = this.#flight;
      if (joined === null) return (await this.#start(rejected)).value;
      const token = await joined.result;
      if (token.value !== rejected || joined.rejected === rejected) return token.value;
      // That flight only fetched, and brought back the token just refused: go round and renew it.
    }
  }

  #start(rejected: string | null): Promise<StoredToken> {
    const result = this.store
      .exclusive(this.appId, () => this.#renew(rejected))
      .finally(() => {
        this.#flight = null;
      });
    this.#flight = { rejected, result };
    return result;
  }

  async #renew(rejected: string | null): Promise<StoredToken> {
    const stored = await this.store.read(this.appId);
    const shared = this.#usable(stored, rejected);
    if (shared !== null) return this.#keep(shared);
    let forcedAt = stored?.forcedAt ?? null;
    let fetched = await this.fetchToken(false);
    if (fetched.value === rejected && (forcedAt === null || this.clock.now() - forcedAt >= FORCE_SPACING_MS)) {
      forcedAt = this.clock.now();
      fetched = await this.fetchToken(true);
    }
    const token = { value: fetched.value, expiresAt: this.clock.now() + fetched.expiresInMs, forcedAt };
    await this.store.write(this.appId, token);
    return this.#keep(token);
  }

  #keep(token: StoredToken): StoredToken {
    this.#known = token;
    return token;
  }

  #usable(token: StoredToken | null, rejected: string | null): StoredToken | null {
    if (token === null || token.value === rejected) return null;
    return token.expiresAt - this.clock.now() > RENEW_BEFORE_MS ? token : null;
  }
}
