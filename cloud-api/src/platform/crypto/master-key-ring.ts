import { createHash, hkdfSync } from 'node:crypto';

const SALT = 'anxin';

/** One derived key per purpose: what one of them gives away says nothing about another. 32 bytes. */
function derive(master: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', master, SALT, purpose, 32));
}

/**
 * The master keys a server knows: the one that wraps now, and retired ones that still unwrap.
 * Nothing outside this folder sees a master key; it hands out keys derived for a purpose.
 */
export class MasterKeyRing {
  readonly currentId: string;
  private readonly masters: ReadonlyMap<string, Buffer>;
  private readonly origin: Buffer;
  private readonly derived = new Map<string, Buffer>();

  /**
   * @param current wraps everything new
   * @param retired newest first. The last one is the key the installation began with: pseudonyms and blind
   *   indices stay derived from it, because they are looked up by value and so cannot change key row by row.
   */
  constructor(current: Buffer, retired: readonly Buffer[] = []) {
    const all = [current, ...retired];
    if (all.some((key) => key.length !== 32)) throw new Error('a master key has 32 bytes');
    this.masters = new Map(all.map((key) => [keyIdOf(key), key]));
    this.currentId = keyIdOf(current);
    this.origin = all[all.length - 1] ?? current;
  }

  /** The key for a purpose under the master of that id; null when this server does not know the id. */
  keyFor(purpose: string, masterKeyId: string): Buffer | null {
    const master = this.masters.get(masterKeyId);
    return master ? this.remember(`${masterKeyId}|${purpose}`, () => derive(master, purpose)) : null;
  }

  /** The key for a purpose that must outlive every rotation. */
  lastingKey(purpose: string): Buffer {
    return this.remember(`origin|${purpose}`, () => derive(this.origin, purpose));
  }

  private remember(name: string, make: () => Buffer): Buffer {
    const known = this.derived.get(name);
    if (known) return known;
    const key = make();
    this.derived.set(name, key);
    return key;
  }
}

/** Names a master key without saying anything about it: a hash of a key derived for nothing else. */
function keyIdOf(master: Buffer): string {
  return createHash('sha256').update(derive(master, 'key-id')).digest('hex').slice(0, 12);
}
