import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import type { DataSource, MigrationInterface, QueryRunner } from 'typeorm';
import type { AppConfig } from '../config/index.js';
import { type Keys, openKeysOf, TombstoneFile, tombstoneOf, type WrappedKey } from '../crypto/index.js';
import { isEmbedded, migrate, openDataSource } from '../database/index.js';
import { filesFolder, LocalFileStorage } from '../storage/index.js';
import { type ArchiveRecord, type Manifest, readArchive } from './archive.js';
import type { ArchiveSecret } from './archive-key.js';
import { BackupError } from './backup-errors.js';
import { quoted, type Row, type Value } from './snapshot.js';

type EntityClass = new (...args: never[]) => unknown;

export interface RestoreTarget {
  config: AppConfig;
  entities: EntityClass[];
  migrations: (new () => MigrationInterface)[];
  /** drops the tables of this program; called on empty ones only, and on those of a restore that failed */
  clear: (dataSource: DataSource) => Promise<unknown>;
}

export interface RestoreResult {
  rows: number;
  files: number;
  /** keys that were erased after the backup was made */
  erasedAgain: number;
}

interface Verified {
  manifest: Manifest;
  keys: Pick<Keys, 'root' | 'wrapping'>;
}

/** Left in the folder of stored files until the rows are committed: without them it is no part of anything. */
const UNFINISHED = '.restoring';
const ROWS_AT_ONCE = 200;
const BYTES_AT_ONCE = 1024 * 1024;

/**
 * Brings an archive into an empty database and an empty folder of files, of whichever kind. First it reads all of it and
 * stores nothing; then the rows go in within one transaction, as the schema was then; then the schema moves forward.
 * @param tombstoneFiles besides the one of the settings
 * @throws BackupError, MasterKeyError
 */
export async function restoreBackup(
  target: RestoreTarget,
  secret: ArchiveSecret,
  file: string,
  tombstoneFiles: readonly string[],
): Promise<RestoreResult> {
  const { config } = target;
  const verified = await verify(target, secret, file);
  const schema = schemaOf(target, verified.manifest);
  await mkdir(config.dataDir, { recursive: true });
  const erased = new Map<string, string>();
  for (const name of [...tombstoneFiles, config.tombstoneFile]) {
    for (const [tombstone, day] of await new TombstoneFile(name).read()) erased.set(tombstone, day);
  }
  const files = await emptyFiles(config.dataDir);
  const dataSource = await openDataSource(config.database, { entities: target.entities, migrations: schema });
  let result: RestoreResult;
  try {
    if (!(await isEmpty(dataSource))) throw new BackupError('RESTORE_NOT_EMPTY');
    try {
      await target.clear(dataSource); // empty tables of any version
      await migrate(dataSource);
      result = await load(dataSource, verified, readArchive(file, secret), files, erased);
    } catch (error) {
      await target.clear(dataSource);
      throw error;
    }
  } finally {
    await dataSource.destroy();
    await rm(files.draft, { recursive: true, force: true });
  }
  await rm(path.join(files.folder, UNFINISHED), { force: true });
  // so that the next restore knows them too, from wherever it is made
  await new TombstoneFile(config.tombstoneFile).addFrom(erased);
  await moveForward(target);
  return result;
}

/** Every byte of it, before anything is stored. */
async function verify({ config }: RestoreTarget, secret: ArchiveSecret, file: string): Promise<Verified> {
  let manifest: Manifest | null = null;
  let end: ArchiveRecord | null = null;
  const counted = { rows: 0, files: 0 };
  const wrapped: WrappedKey[] = [];
  for await (const record of readArchive(file, secret)) {
    if (record.kind === 'manifest') manifest = record.manifest;
    if (record.kind === 'end') end = record;
    if (record.kind === 'file') counted.files += 1;
    if (record.kind !== 'row') continue;
    counted.rows += 1;
    const table = manifest?.tables[record.table];
    if (table?.name !== 'wrapped_keys') continue;
    const value = (column: string): Value => record.row[table.columns.indexOf(column)] ?? null;
    wrapped.push({
      name: value('name') as WrappedKey['name'],
      wrappedKey: String(value('wrapped_key')),
      masterKeyId: String(value('master_key_id')),
    });
  }
  if (!manifest || end?.kind !== 'end' || end.rows !== counted.rows || end.files !== counted.files) {
    throw new BackupError('BACKUP_CHANGED', 'its parts do not add up');
  }
  return { manifest, keys: await openKeysOf(config, wrapped) };
}

/** The migrations that had been run when it was made. */
function schemaOf({ migrations }: RestoreTarget, manifest: Manifest): (new () => MigrationInterface)[] {
  const known = new Map(migrations.map((migration) => [new migration().name ?? migration.name, migration]));
  return manifest.migrations.map((name) => {
    const migration = known.get(name);
    if (!migration) throw new BackupError('BACKUP_NEWER', name);
    return migration;
  });
}

async function isEmpty(dataSource: DataSource): Promise<boolean> {
  const runner = dataSource.createQueryRunner();
  try {
    for (const { tableName } of dataSource.entityMetadatas) {
      if (!(await runner.hasTable(tableName))) continue;
      const rows = (await runner.query(`SELECT 1 FROM ${quoted(tableName)} LIMIT 1`)) as unknown[];
      if (rows.length > 0) return false;
    }
    return true;
  } finally {
    await runner.release();
  }
}

interface Files {
  folder: string;
  draft: string;
}

async function emptyFiles(dataDir: string): Promise<Files> {
  const folder = filesFolder(dataDir);
  const draft = `${folder}.restoring`;
  if (existsSync(path.join(folder, UNFINISHED))) await rm(folder, { recursive: true });
  if (existsSync(folder) && (await readdir(folder)).length > 0) throw new BackupError('RESTORE_NOT_EMPTY', folder);
  await rm(draft, { recursive: true, force: true });
  return { folder, draft };
}

/** All rows in one transaction: whoever opens the database sees none of them or all. */
async function load(
  dataSource: DataSource,
  { manifest, keys }: Verified,
  records: AsyncIterable<ArchiveRecord>,
  files: Files,
  erased: ReadonlyMap<string, string>,
): Promise<RestoreResult> {
  const [off, on] = isEmbedded(dataSource)
    ? ['PRAGMA foreign_keys = OFF', 'PRAGMA foreign_keys = ON']
    : ['SET FOREIGN_KEY_CHECKS = 0', 'SET FOREIGN_KEY_CHECKS = 1'];
  const runner = dataSource.createQueryRunner();
  const counts: RestoreResult = { rows: 0, files: 0, erasedAgain: 0 };
  try {
    await runner.query(off); // tables come in the order of their names
    await runner.startTransaction();
    const rows = new RowWriter(runner, manifest);
    const content = new FileWriter(new LocalFileStorage(files.draft));
    for await (const record of records) {
      if (record.kind === 'row') {
        if (erased.size > 0 && (await isErased(manifest, record, keys, erased))) {
          counts.erasedAgain += 1;
          continue;
        }
        counts.rows += 1;
        await rows.write(record.table, record.row);
      }
      if (record.kind === 'file') counts.files += 1;
      await content.take(record);
    }
    await rows.flush();
    await placeFiles(files);
    await runner.commitTransaction();
    return counts;
  } catch (error) {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
    if (existsSync(path.join(files.folder, UNFINISHED))) await rm(files.folder, { recursive: true });
    throw error;
  } finally {
    await runner.query(on);
    await runner.release();
  }
}

/** The key of a subject that was erased after this was backed up. */
async function isErased(
  manifest: Manifest,
  { table, row }: { table: number; row: Row },
  { root, wrapping }: Verified['keys'],
  erased: ReadonlyMap<string, string>,
): Promise<boolean> {
  const { name, columns } = manifest.tables[table] ?? { name: '', columns: [] };
  if (name !== 'subject_keys') return false;
  const value = (column: string): Value => row[columns.indexOf(column)] ?? null;
  const subjectId = String(value('subject_id'));
  const wrapped = { subjectId, wrappedKey: String(value('wrapped_key')), dekVersion: Number(value('dek_version')) };
  return erased.has(tombstoneOf(root, subjectId, await wrapping.unwrap(wrapped)));
}

async function placeFiles({ folder, draft }: Files): Promise<void> {
  if (!existsSync(draft)) return;
  await writeFile(path.join(draft, UNFINISHED), '');
  await rm(folder, { recursive: true, force: true }); // empty
  await rename(draft, folder);
}

async function moveForward({ config, entities, migrations }: RestoreTarget): Promise<void> {
  const dataSource = await openDataSource(config.database, { entities, migrations });
  try {
    await migrate(dataSource);
  } finally {
    await dataSource.destroy();
  }
}

/** Many rows in a statement. */
class RowWriter {
  private table = 0;
  private waiting: Row[] = [];
  private bytes = 0;

  constructor(
    private readonly runner: QueryRunner,
    private readonly manifest: Manifest,
  ) {}

  async write(table: number, row: Row): Promise<void> {
    if (table !== this.table) await this.flush();
    this.table = table;
    this.waiting.push(row);
    for (const value of row) this.bytes += typeof value === 'string' ? value.length : 8;
    if (this.waiting.length === ROWS_AT_ONCE || this.bytes > BYTES_AT_ONCE) await this.flush();
  }

  async flush(): Promise<void> {
    const [table, rows] = [this.manifest.tables[this.table], this.waiting];
    [this.waiting, this.bytes] = [[], 0];
    if (!table || rows.length === 0) return;
    const places = `(${table.columns.map(() => '?').join(', ')})`;
    const into = `${quoted(table.name)} (${table.columns.map(quoted).join(', ')})`;
    await this.runner.query(`INSERT INTO ${into} VALUES ${rows.map(() => places).join(', ')}`, rows.flat());
  }
}

/** Hands on the bytes of one file after the other as they come. */
class FileWriter {
  private open: { content: Readable; stored: Promise<unknown> } | null = null;

  constructor(private readonly storage: LocalFileStorage) {}

  async take(record: ArchiveRecord): Promise<void> {
    if (record.kind === 'bytes') {
      const { open } = this;
      if (open && !open.content.push(record.bytes)) await drained(open.content);
      return;
    }
    if (this.open) {
      this.open.content.push(null);
      await this.open.stored;
      this.open = null;
    }
    if (record.kind === 'file') {
      const content = new Readable({ read: () => void content.emit('wanted') });
      this.open = { content, stored: this.storage.put(record.key, content) };
    }
  }
}

const drained = (content: Readable): Promise<void> => new Promise((resolve) => void content.once('wanted', resolve));
