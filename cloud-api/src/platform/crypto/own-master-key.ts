import { existsSync } from 'node:fs';
import type { AppConfig } from '../config/index.js';
import { loadOrCreateMasterKey, MasterKeyError, parseMasterKey, readKeyFile, refuseDefaultKey } from './master-key.js';
import type { WrappedKeysRepository } from './wrapped-keys.repository.js';

export type KeySettings = Pick<AppConfig, 'masterKey' | 'masterKeyFile'>;

/**
 * The key of the environment, else of the file, which is made for an empty database only: beside a database that
 * somebody began, a new key would open nothing and pass for the one that is missing.
 * @throws MasterKeyError
 */
export async function ownMasterKey(settings: KeySettings, rows: WrappedKeysRepository): Promise<Buffer> {
  const given = givenMasterKey(settings);
  if (given) return given;
  const root = await rows.find('root');
  return root ? missingKey(root.masterKeyId) : loadOrCreateMasterKey(settings.masterKeyFile);
}

/** Whether there is one before the first start makes it, which then says to keep copies. */
export function hasMasterKey({ masterKey, masterKeyFile }: KeySettings): boolean {
  return masterKey !== null || existsSync(masterKeyFile);
}

/** @returns null when neither the environment nor the file has one. @throws MasterKeyError for one that is no key */
export function givenMasterKey({ masterKey, masterKeyFile }: KeySettings): Buffer | null {
  const given = masterKey ? parseMasterKey(masterKey) : readKeyFile(masterKeyFile);
  if (given) refuseDefaultKey(given);
  return given;
}

export function missingKey(masterKeyId: string | null): never {
  const which = masterKeyId ? `the database is under master key ${masterKeyId}` : undefined;
  throw new MasterKeyError('MASTER_KEY_MISSING', which);
}
