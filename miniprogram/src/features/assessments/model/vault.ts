import type { SecureStorage } from '@/shared/storage/secure-storage.types';
import { NOTHING, parseAnswering, type Answering } from './answering.types';

/** Must be pure: it is applied at once for the eye, and again to what is stored. */
export type Change = (state: Answering) => Answering;

export interface Vault {
  /** what the person sees: stored state and everything still being written */
  view(): Answering;
  /** whether the last write is on the device */
  kept(): boolean;
  load(): Promise<void>;
  /** Applies at once; resolves when written (or when it turned out that it cannot be). */
  update(change: Change): Promise<void>;
}

export interface VaultPorts {
  readonly storage: SecureStorage;
  readonly key: string;
  /** one at a time, also among the tabs of a browser */
  readonly exclusively: <T>(name: string, work: () => Promise<T>) => Promise<T>;
  readonly changed: () => void;
}

/** Encrypted state of one account. Every change reads what is stored first, so that two tabs do not undo each other. */
export function createVault({ storage, key, exclusively, changed }: VaultPorts): Vault {
  let written: Answering | null = null;
  let isKept = storage.available;
  let chain: Promise<void> = Promise.resolve();
  const pending: Change[] = [];

  async function current(): Promise<Answering> {
    // what could not be kept is newer than what is stored
    const stored = isKept ? await storage.get(key) : null;
    return (stored === null ? null : parseAnswering(stored)) ?? written ?? NOTHING;
  }

  async function write(change: Change): Promise<void> {
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
    view: () => pending.reduce((state, change) => change(state), written ?? NOTHING),
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
