import { createHash, hkdfSync } from 'node:crypto';
import { openEnvelope, sealEnvelope, type EnvelopePlace } from './envelope.js';
import type { WrappedKeyName } from './wrapped-key.entity.js';
import type { WrappedKey, WrappedKeysRepository } from './wrapped-keys.repository.js';

const SALT = 'anxin';
const WRAPPING = 'key-wrapping';

/** One derived key per purpose: what one of them gives away says nothing about another. 32 bytes. */
export function derive(secret: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, SALT, purpose, 32));
}

/** Names a master key without saying anything about it: a hash of a key derived for nothing else. */
export function fingerprintOf(master: Buffer): string {
  return createHash('sha256').update(derive(master, 'key-id')).digest('hex').slice(0, 12);
}

/**
 * The master keys a server knows: its own, and while the key is being rotated the other one of the two, found through
 * the database (`KeyRotation`). Nothing outside this folder sees a master key; it hands out keys derived for a purpose.
 */
export class MasterKeyRing {
  readonly ownId: string;
  private readonly masters = new Map<string, Buffer>();
  private readonly derived = new Map<string, Buffer>();

  constructor(
    own: Buffer,
    private readonly rows: Pick<WrappedKeysRepository, 'ofRotation' | 'currentMasterId'>,
  ) {
    this.ownId = this.add(own);
  }

  /** The key for a purpose under the master of that fingerprint; null when this server cannot know it. */
  async keyFor(purpose: string, masterKeyId: string): Promise<Buffer | null> {
    if (!this.masters.has(masterKeyId)) await this.learn();
    const master = this.masters.get(masterKeyId);
    if (!master) return null;
    const name = `${masterKeyId}|${purpose}`;
    const key = this.derived.get(name) ?? derive(master, purpose);
    this.derived.set(name, key);
    return key;
  }

  /** The fingerprint of the key that wraps what is new; holds within the transaction. */
  async currentId(): Promise<string> {
    return (await this.rows.currentMasterId()) ?? this.ownId;
  }

  /** Takes in the other key of a rotation, if one is under way. */
  async learn(): Promise<void> {
    for (const row of await this.rows.ofRotation()) {
      const master = this.masters.has(row.masterKeyId) ? await this.unwrap(row) : null;
      if (master) this.add(master);
    }
  }

  /** @throws Error for a master key that is not in the ring */
  async wrap(name: WrappedKeyName, key: Buffer, masterKeyId: string): Promise<WrappedKey> {
    const wrapping = await this.keyFor(WRAPPING, masterKeyId);
    if (!wrapping) throw new Error(`no master key ${masterKeyId}`);
    const wrappedKey = sealEnvelope(wrapping, { keyId: masterKeyId, dekVersion: 1 }, placeOf(name), key);
    return { name, wrappedKey, masterKeyId };
  }

  /** @returns null when it is wrapped by a master key this server cannot know. @throws CannotOpenError */
  async unwrap({ name, wrappedKey, masterKeyId }: WrappedKey): Promise<Buffer | null> {
    const wrapping = await this.keyFor(WRAPPING, masterKeyId);
    return wrapping && openEnvelope(wrapping, placeOf(name), wrappedKey);
  }

  /** A rotation brings the key it has made. @returns its fingerprint */
  add(master: Buffer): string {
    if (master.length !== 32) throw new Error('a master key has 32 bytes');
    const id = fingerprintOf(master);
    this.masters.set(id, master);
    return id;
  }

  /** The bytes of a master key, for the two who write it down: a rotation, and an older version's root. */
  bytesOf(masterKeyId: string): Buffer {
    const master = this.masters.get(masterKeyId);
    if (!master) throw new Error(`no master key ${masterKeyId}`);
    return master;
  }
}

function placeOf(name: WrappedKeyName): EnvelopePlace {
  return { table: 'wrapped_keys', column: 'wrapped_key', rowId: name, subject: '' };
}
