import type { SecureStorage } from './secure-storage.types';

/** Must be pure: it is applied at once for the eye, and again to what is stored. */
export type Change<State> = (state: State) => State;

export interface Vault<State> {
  /** what the person sees: stored state and everything still being written */
  view(): State;
  /** whether the last write is on the device */
  kept(): boolean;
  load(): Promise<void>;
  /** Applies at once; resolves when written (or when it turned out that it cannot be). */
  update(change: Change<State>): Promise<void>;
}

export interface VaultPorts<State> {
  readonly storage: SecureStorage;
  readonly key: string;
  /** one at a time, also among the tabs of a browser */
  readonly exclusively: <T>(name: string, work: () => Promise<T>) => Promise<T>;
  readonly changed: () => void;
  readonly nothing: State;
  /** null when it is not what this version of the client wrote */
  readonly parse: (text: string) => State | null;
}

/** Encrypted state of one account. Every change reads what is stored first, so that two tabs do not undo each other. */
export function createVault<State>(ports: VaultPorts<State>): Vault<State> {
  const { storage, key, exclusively, changed, nothing, parse } = ports;
  let written: State | null = null;
  let isKept = storage.available;
  let chain: Promise<void> = Promise.resolve();
  const pending: Change<State>[] = [];

  async function current(): Promise<State> {
    // what could not be kept is newer than what is stored
    const stored = isKept ? await storage.get(key) : null;
    return (stored === null ? null : parse(stored)) ?? written ?? nothing;
  }

  async function write(change: Change<State>): Promise<void> {
    const next = change(await current());
    const kept = await storage.set(key, JSON.stringify(next));
    written = next;
    isKept = kept;
    pending.shift();
    changed();
  }

  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const job = chain.then(() => exclusively(key, work));
    chain = job.catch(() => undefined); // the caller hears of it; the next in turn must not
    return job;
  };

  return {
    view: () => pending.reduce((state, change) => change(state), written ?? nothing),
    kept: () => isKept,
    load: () =>
      inTurn(async () => {
        written = await current();
        changed();
      }),
    update(change) {
      pending.push(change);
      changed();
      return inTurn(() => write(change));
    },
  };
}
