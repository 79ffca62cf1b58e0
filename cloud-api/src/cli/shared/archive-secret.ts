import { readFileSync } from 'node:fs';
import type { ArchiveSecret } from '../../platform/backup/index.js';
import type { AppConfig } from '../../platform/config/index.js';
import { backupKeyOf } from '../../platform/crypto/index.js';

/** The passphrase in the file, else what is derived from this machine's master key. */
export function archiveSecret(config: AppConfig, passphraseFile: string | undefined): ArchiveSecret {
  if (passphraseFile === undefined) return { kind: 'master', ...backupKeyOf(config) };
  return { kind: 'passphrase', passphrase: readFileSync(passphraseFile, 'utf8').trim() };
}
