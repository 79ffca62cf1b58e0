export type BackupFault =
  /** the file is there already */
  | 'BACKUP_EXISTS'
  /** not an archive of ours */
  | 'BACKUP_UNKNOWN_FILE'
  /** made with another master key or passphrase */
  | 'BACKUP_WRONG_KEY'
  | 'BACKUP_CUT_OFF'
  /** a byte is not what it was */
  | 'BACKUP_CHANGED'
  /** by a version that knows more than this one */
  | 'BACKUP_NEWER'
  /** the database holds something, or the folder of stored files does */
  | 'RESTORE_NOT_EMPTY'
  /** migrations are pending: the server of this version has not started on it */
  | 'BACKUP_SCHEMA_OLD'
  | 'PASSPHRASE_SHORT';

/** What is wrong with a backup, for the person who makes or restores it. Says nothing of its content. */
export class BackupError extends Error {
  constructor(
    readonly code: BackupFault,
    details = '',
  ) {
    super(details ? `${code}: ${details}` : code);
    this.name = 'BackupError';
  }
}
