import type { BackupFault } from '../../platform/backup/index.js';

/** What the person reads who makes a backup or restores one. */
export const backupWords = {
  backupUsage: '用法：npm run backup -- <文件> [--passphrase-file <口令文件>]',
  restoreUsage: '用法：npm run restore -- <文件> [--passphrase-file <口令文件>] [--tombstones <文件>]…',
  noDatabase: (file: string): string => `这里还没有数据库：${file}。请检查 DATA_DIR 和 DATABASE_URL`,
  noFile: (file: string): string => `没有这个文件：${file}`,
  backedUp: (file: string, { rows, files, bytes }: { rows: number; files: number; bytes: number }): string =>
    `已备份到 ${file}：${rows} 行，${files} 个文件，共 ${bytes} 字节`,
  needsKey: (id: string): string => `恢复时要用主密钥 ${id}，它不在备份里，请分开保存`,
  filesInBucket: (url: string): string =>
    `文件在存储桶 ${url} 里，不在这份备份中：请在存储服务那里打开版本保留和异地复制`,
  verifying: '正在检查备份的每一个字节，检查完才写入',
  restored: ({ rows, files }: { rows: number; files: number }): string => `已恢复：${rows} 行，${files} 个文件`,
  peopleErasedAgain: (count: number): string => `备份之后注销的 ${count} 个人，已经再次删除`,
  erasedAgain: (count: number): string => `备份之后删除的 ${count} 个个人密钥没有恢复`,
};

/** By the code of the error. */
export const backupFailures: Record<BackupFault, string> = {
  BACKUP_EXISTS: '这个文件已经有了，没有覆盖。请换一个文件名',
  BACKUP_UNKNOWN_FILE: '这不是安心的备份文件，什么都没有写入',
  BACKUP_WRONG_KEY: '打不开：这份备份用的是另一把主密钥或另一个口令，什么都没有写入。请换成备份时的那一把',
  BACKUP_CUT_OFF: '备份文件不完整，后面缺了一段，什么都没有写入。请换另一份',
  BACKUP_CHANGED: '备份文件被改动过或已损坏，什么都没有写入。请换另一份',
  BACKUP_NEWER: '这份备份来自更新的版本，什么都没有写入。请先升级到同一版本或更新的版本',
  RESTORE_NOT_EMPTY: '数据库或文件夹里已经有内容，什么都没有写入。请恢复到空的数据库和空的数据文件夹',
  BACKUP_SCHEMA_OLD: '数据库还是旧版本的结构，没有备份。请先启动一次这个版本的服务器',
  PASSPHRASE_SHORT: '口令太短，至少 12 个字',
};
