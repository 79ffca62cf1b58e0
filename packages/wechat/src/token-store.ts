/** One access token as it is kept and shared. */
export interface StoredToken {
  value: string;
  /** Milliseconds since 1970; after this the token is dead. */
  expiresAt: number;
  /** When a forced renewal was last asked for (milliseconds since 1970); null if never. */
  forcedAt: number | null;
}

/**
 * Where the server instances of one app share their token. A token is a credential: keep it encrypted at rest, and
 * leave room for 512 characters.
 */
export interface TokenStore {
  read(appId: string): Promise<StoredToken | null>;
  write(appId: string, token: StoredToken): Promise<void>;
  /**
   * Runs `work` while no other instance runs its own for this app (a lease of some seconds will do). If a lease runs
   * out early, nothing breaks: the stable-token call gives both instances the same token.
   */
  exclusive<T>(appId: string, work: () => Promise<T>): Promise<T>;
}

/** For one process, and for tests: share one object among clients and they share one token. */
export class MemoryTokenStore implements TokenStore {
  readonly #tokens = new Map<string, StoredToken>();
  readonly #tails = new Map<string, Promise<unknown>>();

  read(appId: string): Promise<StoredToken | null> {
    return Promise.resolve(this.#tokens.get(appId) ?? null);
  }

  write(appId: string, token: StoredToken): Promise<void> {
    this.#tokens.set(appId, { ...token });
    return Promise.resolve();
  }

  exclusive<T>(appId: string, work: () => Promise<T>): Promise<T> {
    const turn = (this.#tails.get(appId) ?? Promise.resolve()).then(work);
    // The next in line waits for this one to end, however it ends; its error belongs to its own caller.
    this.#tails.set(
      appId,
      turn.catch(() => undefined),
    );
    return turn;
  }
}
