import { randomBytes } from 'node:crypto';
import { MasterKeyError } from './master-key.js';
import { derive, type MasterKeyRing } from './master-key-ring.js';
import type { SubjectKeysRepository } from './subject-keys.repository.js';
import type { WrappedKey, WrappedKeysRepository } from './wrapped-keys.repository.js';

/**
 * The secret an installation begins with and keeps: pseudonyms, blind indices and the keys of account fields come from it.
 * It lies in the database, wrapped by the master key, so that a rotation wraps it again and rewrites nothing else.
 */
export class RootKey {
  private readonly derived = new Map<string, Buffer>();

  constructor(private readonly secret: Buffer) {}

  /** The key for a purpose, always the same. */
  keyFor(purpose: string): Buffer {
    const known = this.derived.get(purpose);
    if (known) return known;
    const key = derive(this.secret, purpose);
    this.derived.set(purpose, key);
    return key;
  }
}

/**
 * Reads the root, or makes it on an empty database: of servers that start together the first one's is everybody's.
 * @throws MasterKeyError MASTER_KEY_OTHER when the database began with another master key than this server has
 */
export async function openRootKey(
  ring: MasterKeyRing,
  rows: WrappedKeysRepository,
  subjects: SubjectKeysRepository,
): Promise<RootKey> {
  for (;;) {
    const row = await rows.find('root');
    if (!row) {
      // From the operating system, never from the injected source: a seeded key would be no key.
      await rows.insertOnce(await ring.wrap('root', randomBytes(32), ring.ownId));
      continue;
    }
    const { name, wrappedKey, masterKeyId } = row;
    if (wrappedKey !== null && masterKeyId !== null) {
      return unwrapRoot(ring, { name, wrappedKey, masterKeyId });
    }
    const [strange] = await subjects.wrappedByOthers(ring.ownId, 1);
    if (strange) throw otherKey(strange.masterKeyId, ring);
    await rows.rewrap(await ring.wrap('root', ring.bytesOf(ring.ownId), ring.ownId), null);
  }
}

/** @throws MasterKeyError MASTER_KEY_OTHER */
export async function unwrapRoot(ring: MasterKeyRing, row: WrappedKey): Promise<RootKey> {
  const secret = await ring.unwrap(row);
  if (!secret) throw otherKey(row.masterKeyId, ring);
  return new RootKey(secret);
}

const otherKey = (expected: string, { ownId }: MasterKeyRing): MasterKeyError =>
  new MasterKeyError('MASTER_KEY_OTHER', `the database is under master key ${expected}, this server has ${ownId}`);
