import { createHmac, hkdfSync, randomBytes, scryptSync } from 'node:crypto';
import { BackupError } from './backup-errors.js';

/** What opens an archive. The master key itself is never in one. */
export type ArchiveSecret =
  | { kind: 'master'; /** derived from the master key for backups */ key: Buffer; masterKeyId: string }
  | { kind: 'passphrase'; passphrase: string };

/** How an archive's key came about, in the clear at its beginning. */
export interface KeyHeader {
  kind: ArchiveSecret['kind'];
  /** by fingerprint; what lies in the rows is under it in either case */
  masterKeyId: string;
  salt: string;
  /** proves the key without using it */
  check: string;
}

const SHORTEST_PASSPHRASE = 12;
/** 128 MiB and about half a second for each guess. */
const SCRYPT = { N: 2 ** 17, r: 8, p: 1, maxmem: 192 * 1024 * 1024 };

export function newArchiveKey(secret: ArchiveSecret, masterKeyId: string): { key: Buffer; header: KeyHeader } {
  if (secret.kind === 'passphrase' && secret.passphrase.length < SHORTEST_PASSPHRASE) {
    throw new BackupError('PASSPHRASE_SHORT');
  }
  const salt = randomBytes(32);
  const key = keyFrom(secret, salt);
  return { key, header: { kind: secret.kind, masterKeyId, salt: salt.toString('base64url'), check: checkOf(key) } };
}

/** @throws BackupError BACKUP_WRONG_KEY */
export function knownArchiveKey(secret: ArchiveSecret, header: KeyHeader): Buffer {
  if (secret.kind !== header.kind) throw new BackupError('BACKUP_WRONG_KEY', `it was made with a ${header.kind} key`);
  const key = keyFrom(secret, Buffer.from(header.salt, 'base64url'));
  if (checkOf(key) !== header.check) throw new BackupError('BACKUP_WRONG_KEY', `master key ${header.masterKeyId}`);
  return key;
}

function keyFrom(secret: ArchiveSecret, salt: Buffer): Buffer {
  if (secret.kind === 'master') return Buffer.from(hkdfSync('sha256', secret.key, salt, 'archive', 32));
  return scryptSync(secret.passphrase.normalize('NFKC'), salt, 32, SCRYPT);
}

const checkOf = (key: Buffer): string => createHmac('sha256', key).update('key-check').digest('hex').slice(0, 32);
