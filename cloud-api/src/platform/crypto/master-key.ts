import { createHash, randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, unlinkSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

const KEY_BYTES = 32;

/** Keys out of tutorials and sample files, as hex: whoever runs with one of these has no key at all. */
export const DEFAULT_KEYS_REFUSED: ReadonlySet<string> = new Set(
  [
    Buffer.from('0123456789abcdef0123456789abcdef'),
    Buffer.from('0123456789abcdef'.repeat(4), 'hex'),
    Buffer.from('12345678901234567890123456789012'),
    Buffer.from('abcdefghijklmnopqrstuvwxyz012345'),
    Buffer.from('changemechangemechangemechangeme'),
    Buffer.from('secretsecretsecretsecretsecretse'),
    Buffer.from(Array.from({ length: KEY_BYTES }, (_, index) => index)),
    Buffer.from(Array.from({ length: KEY_BYTES }, (_, index) => index + 1)),
    createHash('sha256').update('anxin').digest(),
    createHash('sha256').update('').digest(),
  ].map((key) => key.toString('hex')),
);

export type MasterKeyFault =
  'MASTER_KEY_MALFORMED' | 'MASTER_KEY_DEFAULT' | /** not the database's */ 'MASTER_KEY_OTHER' | 'MASTER_KEY_MISSING';

/** The message names what is wrong, never the value; fingerprints say nothing about it. */
export class MasterKeyError extends Error {
  constructor(
    readonly code: MasterKeyFault,
    details?: string,
  ) {
    super(details ? `${code}: ${details}` : code);
    this.name = 'MasterKeyError';
  }
}

/**
 * Reads 32 bytes written as 64 hex digits, base64 or base64url.
 * @throws MasterKeyError MASTER_KEY_MALFORMED
 */
export function parseMasterKey(text: string): Buffer {
  const value = text.trim();
  if (/^[0-9a-f]{64}$/i.test(value)) return Buffer.from(value, 'hex');
  // 32 bytes are 43 base64 characters and one of padding; the last of the 43 carries two bits of nothing.
  if (/^[\w+/-]{42}[AEIMQUYcgkosw048]=?$/.test(value)) return Buffer.from(value, 'base64');
  throw new MasterKeyError('MASTER_KEY_MALFORMED');
}

/** True for a key nobody should run with: a known sample, or so few different bytes that chance did not make it. */
export function isDefaultKey(key: Buffer): boolean {
  // 32 random bytes hold fewer than 16 different values about once in 10^17.
  return DEFAULT_KEYS_REFUSED.has(key.toString('hex')) || new Set(key).size < 16;
}

/** @throws MasterKeyError MASTER_KEY_DEFAULT */
export function refuseDefaultKey(key: Buffer): void {
  if (isDefaultKey(key)) throw new MasterKeyError('MASTER_KEY_DEFAULT');
}

/**
 * The key in the file at `path`; on the first start the file is made with mode 0600.
 * Two servers that start together on one folder end with the same key.
 * @throws MasterKeyError when the file holds something else (it is never overwritten); errors of the file system
 */
export function loadOrCreateMasterKey(path: string): Buffer {
  return readKeyFile(path) ?? createKeyFile(path, randomBytes(KEY_BYTES));
}

/** @returns null when there is no file. @throws MasterKeyError */
export function readKeyFile(path: string): Buffer | null {
  try {
    return parseMasterKey(readFileSync(path, 'utf8'));
  } catch (error) {
    if (isFileError(error, 'ENOENT')) return null;
    throw error;
  }
}

/**
 * Written whole beside its place, then linked: nobody ever reads half a key, and the second writer loses.
 * @returns the key that the file holds then
 */
export function createKeyFile(path: string, key: Buffer): Buffer {
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  const file = openSync(draft, 'wx', 0o600);
  try {
    writeSync(file, `${key.toString('base64')}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  try {
    linkSync(draft, path);
  } catch (error) {
    if (!isFileError(error, 'EEXIST')) throw error;
  } finally {
    unlinkSync(draft);
  }
  flushFolder(dirname(path));
  return parseMasterKey(readFileSync(path, 'utf8'));
}

/** A file's new name survives a power cut as well. Windows has no way to ask for it. */
export function flushFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const opened = openSync(folder, 'r');
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}

export function isFileError(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}
