import { randomBytes } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { link, mkdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { DataSource } from 'typeorm';
import type { DatabaseConfig } from '../config/index.js';
import { FileMissingError, type FileStorage } from '../storage/index.js';
import { type ArchiveRecord, writeArchive } from './archive.js';
import type { ArchiveSecret } from './archive-key.js';
import { BackupError } from './backup-errors.js';
import { type Snapshot, type TableShape, takeSnapshot } from './snapshot.js';

export interface BackupSource {
  config: DatabaseConfig;
  /** migrated: tells the tables, not the rows */
  dataSource: DataSource;
  /** null: they are in a bucket, which its store keeps copies of */
  files: FileStorage | null;
  masterKeyId: string;
  now: Date;
}

export interface BackupCounts {
  rows: number;
  files: number;
}

/** What wraps the rest comes first: a restore knows then which keys were erased since. */
const FIRST_TABLE = 'wrapped_keys';

/**
 * One archive of everything at one moment, while servers go on. It has its name when it is whole; nothing is overwritten.
 * @throws BackupError
 */
export async function writeBackup(
  source: BackupSource,
  secret: ArchiveSecret,
  file: string,
): Promise<BackupCounts & { bytes: number }> {
  if (existsSync(file)) throw new BackupError('BACKUP_EXISTS');
  await mkdir(path.dirname(file), { recursive: true });
  const draft = `${file}.partial-${randomBytes(4).toString('hex')}`;
  const counts: BackupCounts = { rows: 0, files: 0 };
  const snapshot = await takeSnapshot(source.config);
  try {
    const target = createWriteStream(draft, { flags: 'wx', mode: 0o600, flush: true });
    await writeArchive(recordsOf(source, snapshot, counts), secret, source.masterKeyId, target);
    await link(draft, file);
    return { ...counts, bytes: (await stat(file)).size };
  } catch (error) {
    throw isTaken(error) ? new BackupError('BACKUP_EXISTS') : error;
  } finally {
    await rm(draft, { force: true });
    await snapshot.end();
  }
}

/** An archive says which schema its rows have: the one of this version. @throws BackupError BACKUP_SCHEMA_OLD */
export async function assertMigrated(dataSource: DataSource): Promise<void> {
  if (await dataSource.showMigrations()) throw new BackupError('BACKUP_SCHEMA_OLD');
}

async function* recordsOf(
  { dataSource, files, now }: BackupSource,
  snapshot: Snapshot,
  counts: BackupCounts,
): AsyncGenerator<ArchiveRecord, void, undefined> {
  const tables = tablesOf(dataSource);
  const migrations = dataSource.migrations.map(({ name, constructor }) => name ?? constructor.name);
  const shapes = tables.map(({ name, columns }) => ({ name, columns: [...columns] }));
  yield { kind: 'manifest', manifest: { format: 1, madeAt: now.toISOString(), migrations, tables: shapes } };
  for (const [number, table] of tables.entries()) {
    for await (const row of snapshot.rowsOf(table)) {
      if (!row.every(isValue)) throw new Error(`${table.name} holds what an archive cannot`);
      counts.rows += 1;
      yield { kind: 'row', table: number, row };
    }
  }
  if (files) yield* filesOf(files, counts);
  yield { kind: 'end', ...counts };
}

async function* filesOf(files: FileStorage, counts: BackupCounts): AsyncGenerator<ArchiveRecord, void, undefined> {
  for await (const key of files.list()) {
    const content = await contentOf(files, key);
    if (!content) continue; // deleted since it was listed
    counts.files += 1;
    yield { kind: 'file', key };
    for await (const bytes of content) yield { kind: 'bytes', bytes: bytes as Buffer };
  }
}

function tablesOf(dataSource: DataSource): TableShape[] {
  const rank = (name: string): string => (name === FIRST_TABLE ? '' : name);
  return dataSource.entityMetadatas
    .map(({ tableName, columns, primaryColumns }) => ({
      name: tableName,
      columns: columns.map(({ databaseName }) => databaseName),
      key: primaryColumns.map(({ databaseName }) => databaseName),
    }))
    .sort((one, two) => (rank(one.name) < rank(two.name) ? -1 : 1));
}

const isValue = (value: unknown): boolean =>
  value === null || typeof value === 'string' || (typeof value === 'number' && Number.isSafeInteger(value));

async function contentOf(files: FileStorage, key: string): Promise<AsyncIterable<unknown> | null> {
  try {
    return await files.get(key);
  } catch (error) {
    if (error instanceof FileMissingError) return null;
    throw error;
  }
}

const isTaken = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'EEXIST';
