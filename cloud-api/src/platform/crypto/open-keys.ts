import type { DataSource } from 'typeorm';
import { UnitOfWork } from '../database/index.js';
import { CannotOpenError } from './envelope.js';
import { KeyRotation } from './key-rotation.js';
import { derive, fingerprintOf, MasterKeyRing } from './master-key-ring.js';
import { givenMasterKey, type KeySettings, missingKey, ownMasterKey } from './own-master-key.js';
import { openRootKey, type RootKey, unwrapRoot } from './root-key.js';
import { SubjectKeyWrapping } from './subject-key-wrapping.js';
import { SubjectKeysRepository } from './subject-keys.repository.js';
import { type WrappedKey, WrappedKeysRepository } from './wrapped-keys.repository.js';

export interface Keys {
  root: RootKey;
  ring: MasterKeyRing;
  wrapping: SubjectKeyWrapping;
  rotation: KeyRotation;
  work: UnitOfWork;
}

/**
 * The keys of rows that lie in no database yet: what is to be restored is opened before any of it is stored.
 * @throws MasterKeyError when this machine's key is not the one of the rows
 */
export async function openKeysOf(
  settings: KeySettings,
  wrapped: readonly WrappedKey[],
): Promise<Pick<Keys, 'root' | 'wrapping'>> {
  const root = wrapped.find(({ name }) => name === 'root');
  if (!root) throw new CannotOpenError();
  const rows = {
    ofRotation: () => Promise.resolve(wrapped.filter(({ name }) => name !== 'root')),
    currentMasterId: () => Promise.resolve(root.masterKeyId),
  };
  const ring = new MasterKeyRing(givenMasterKey(settings) ?? missingKey(root.masterKeyId), rows);
  return { root: await unwrapRoot(ring, root), wrapping: new SubjectKeyWrapping(ring) };
}

/** The secret by which backups are sealed, of this machine's master key. @throws MasterKeyError */
export function backupKeyOf(settings: KeySettings): { key: Buffer; masterKeyId: string } {
  const master = givenMasterKey(settings) ?? missingKey(null);
  return { key: derive(master, 'backup'), masterKeyId: fingerprintOf(master) };
}

/** The keys of a migrated database without the rest of the server, for commands. @throws MasterKeyError */
export async function openKeys(settings: KeySettings, dataSource: DataSource): Promise<Keys> {
  const work = new UnitOfWork(dataSource);
  const [wrapped, subjects] = [new WrappedKeysRepository(work), new SubjectKeysRepository(work)];
  const ring = new MasterKeyRing(await ownMasterKey(settings, wrapped), wrapped);
  const root = await openRootKey(ring, wrapped, subjects);
  const wrapping = new SubjectKeyWrapping(ring);
  return { root, ring, wrapping, work, rotation: new KeyRotation(settings, ring, wrapping, wrapped, subjects, work) };
}
