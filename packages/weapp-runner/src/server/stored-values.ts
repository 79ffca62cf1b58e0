import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const MEGABYTE = 1024 * 1024;
const LIMITS = {
  plain: { key: MEGABYTE, total: 10 * MEGABYTE },
  encrypted: { key: 0.7 * MEGABYTE, total: 7.1 * MEGABYTE },
};

/** One value as it lies on the phone: `stored` is the JSON text, or base64 of iv + tag + ciphertext. */
export interface StoredEntry {
  key: string;
  encrypted: boolean;
  stored: string;
}

/** Everything a phone keeps for one mini-program; hand it to another launch to continue from it. */
export interface StorageState {
  entries: StoredEntry[];
  /** Base64 key of the encrypted values; on a phone it never leaves the system. */
  secret: string;
}

/** wx storage with WeChat's limits. Values written with `encrypt: true` are kept under AES-256-GCM. */
export class StoredValues {
  private readonly entries = new Map<string, StoredEntry>();
  private readonly secret: Buffer;

  constructor(state?: StorageState) {
    this.secret = state ? Buffer.from(state.secret, 'base64') : randomBytes(32);
    for (const entry of state?.entries ?? []) this.entries.set(entry.key, entry);
  }

  /** @throws Error with the reason WeChat gives, when a limit would be passed. */
  set(key: string, data: string, encrypt: boolean): void {
    const limit = encrypt ? LIMITS.encrypted : LIMITS.plain;
    const stored = encrypt ? this.encrypt(data) : data;
    if (Buffer.byteLength(data) > limit.key) throw new Error('entry size limit reached');
    const others = this.list().filter((entry) => entry.key !== key);
    if (sizeOf(others) + Buffer.byteLength(key) + Buffer.byteLength(data) > limit.total) {
      throw new Error('storage size limit reached');
    }
    this.entries.set(key, { key, encrypted: encrypt, stored });
  }

  /** The JSON text of a value; null where there is none or where it was written with the other `encrypt`. */
  get(key: string, encrypted: boolean): string | null {
    const entry = this.entries.get(key);
    if (!entry || entry.encrypted !== encrypted) return null;
    return encrypted ? this.decrypt(entry.stored) : entry.stored;
  }

  remove(key: string): void {
    this.entries.delete(key);
  }

  clear(): void {
    this.entries.clear();
  }

  list(): StoredEntry[] {
    return [...this.entries.values()];
  }

  /** Bytes kept, keys included. */
  size(): number {
    return sizeOf(this.list());
  }

  state(): StorageState {
    return { entries: this.list(), secret: this.secret.toString('base64') };
  }

  private encrypt(text: string): string {
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.secret, iv);
    const ciphertext = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), ciphertext]).toString('base64');
  }

  private decrypt(stored: string): string {
    const bytes = Buffer.from(stored, 'base64');
    const decipher = createDecipheriv('aes-256-gcm', this.secret, bytes.subarray(0, 12));
    decipher.setAuthTag(bytes.subarray(12, 28));
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
  }
}

const sizeOf = (entries: StoredEntry[]): number =>
  entries.reduce((sum, { key, stored }) => sum + Buffer.byteLength(key) + Buffer.byteLength(stored), 0);
