import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** Where a sealed value stands. It cannot be opened anywhere else: all of it is authenticated. */
export type EnvelopePlace = {
  table: string;
  column: string;
  rowId: string;
  /** The subject whose key seals it; empty for fields that belong to no subject. */
  subject: string;
};

/** Which key sealed it. Read from the text before anything is verified, verified by opening. */
export type EnvelopeKey = { keyId: string; dekVersion: number };

const VERSION = '1';
/** Names the algorithm so that another (SM4) can stand beside it in the same column. */
const ALGORITHM = 'A256GCM';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Says nothing about what was wrong: a tampered, moved or erased value all look alike. */
export class CannotOpenError extends Error {
  constructor() {
    super('a sealed value cannot be opened');
    this.name = 'CannotOpenError';
  }
}

/**
 * `v|alg|keyId|dekVersion|iv|ciphertext|tag`, the last three in base64url.
 * The iv comes from the operating system and not from the injected random source: a seeded one would repeat
 * ivs under the same key after a restart, and two messages under one iv reveal each other.
 */
export function sealEnvelope(key: Buffer, by: EnvelopeKey, place: EnvelopePlace, plaintext: Buffer): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_BYTES });
  cipher.setAAD(associatedData(by, place));
  const ciphertext = Buffer.concat([cipher.update(plaintext), cipher.final()]);
  const parts = [iv, ciphertext, cipher.getAuthTag()].map((part) => part.toString('base64url'));
  return [VERSION, ALGORITHM, by.keyId, String(by.dekVersion), ...parts].join('|');
}

/** @throws CannotOpenError */
export function readEnvelopeKey(sealed: string): EnvelopeKey {
  const [version, algorithm, keyId, dekVersion, ...rest] = sealed.split('|');
  const known = version === VERSION && algorithm === ALGORITHM && rest.length === 3;
  if (!known || !keyId || !dekVersion || !/^[1-9]\d{0,8}$/.test(dekVersion)) throw new CannotOpenError();
  return { keyId, dekVersion: Number(dekVersion) };
}

/** @throws CannotOpenError */
export function openEnvelope(key: Buffer, place: EnvelopePlace, sealed: string): Buffer {
  const by = readEnvelopeKey(sealed);
  const [iv, ciphertext, tag] = sealed.split('|').slice(4).map(strictBase64Url);
  if (iv?.length !== IV_BYTES || !ciphertext || tag?.length !== TAG_BYTES) throw new CannotOpenError();
  const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_BYTES });
  decipher.setAAD(associatedData(by, place));
  decipher.setAuthTag(tag);
  try {
    return Buffer.concat([decipher.update(ciphertext), decipher.final()]);
  } catch {
    throw new CannotOpenError();
  }
}

/** JSON keeps the parts apart: no two places, however odd their names, write the same text. */
function associatedData(by: EnvelopeKey, place: EnvelopePlace): Buffer {
  const { table, column, rowId, subject } = place;
  return Buffer.from(JSON.stringify([VERSION, ALGORITHM, by.keyId, by.dekVersion, table, column, rowId, subject]));
}

/** Node skips what is not base64; a value with another spelling is not the value that was written. */
function strictBase64Url(text: string): Buffer | null {
  const bytes = Buffer.from(text, 'base64url');
  return bytes.toString('base64url') === text ? bytes : null;
}
