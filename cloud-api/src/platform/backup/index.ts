export type { ArchiveSecret } from './archive-key.js';
export { assertMigrated, writeBackup } from './backup.js';
export type { BackupFault } from './backup-errors.js';
export { restoreBackup } from './restore.js';
