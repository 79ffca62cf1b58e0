import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { type ArchiveSecret, type KeyHeader, knownArchiveKey, newArchiveKey } from './archive-key.js';
import { BackupError } from './backup-errors.js';
import { openChunks, readHeader, sealChunks } from './sealed-chunks.js';
import type { Row } from './snapshot.js';

/** Of the lines inside. A reader refuses a higher one. */
const FORMAT = 1;

/** The first line: what the archive holds, and for which schema. */
export interface Manifest {
  format: number;
  madeAt: string;
  /** names, in order; the schema is what they build */
  migrations: string[];
  tables: { name: string; columns: string[] }[];
}

/**
 * One line each: the manifest, rows (the number of their table first), files with their bytes behind them, and the end,
 * which counts both. The same for either database: rows know neither of them.
 */
export type ArchiveRecord =
  | { kind: 'manifest'; manifest: Manifest }
  | { kind: 'row'; table: number; row: Row }
  | { kind: 'file'; key: string }
  | { kind: 'bytes'; bytes: Buffer }
  | { kind: 'end'; rows: number; files: number };

interface Header extends KeyHeader {
  format: number;
}

/** The bytes of an archive: lines, zipped, sealed. */
export async function writeArchive(
  records: AsyncIterable<ArchiveRecord>,
  secret: ArchiveSecret,
  masterKeyId: string,
  target: NodeJS.WritableStream,
): Promise<void> {
  const { key, header } = newArchiveKey(secret, masterKeyId);
  const seal = (zipped: AsyncIterable<Buffer>) =>
    sealChunks(zipped, key, { format: FORMAT, ...header } satisfies Header);
  await pipeline(linesOf(records), createGzip(), seal, target);
}

/** What of an archive anybody can read. @throws BackupError */
async function readKeyHeader(file: string): Promise<Header> {
  const header = (await readHeader(file)) as Partial<Header> | null;
  if (typeof header?.format === 'number' && header.format > FORMAT) throw new BackupError('BACKUP_NEWER');
  const { format, kind, masterKeyId, salt, check } = header ?? {};
  const isKnown = format === FORMAT && (kind === 'master' || kind === 'passphrase') && masterKeyId && salt && check;
  if (!isKnown) throw new BackupError('BACKUP_CHANGED', 'in its first bytes');
  return { format, kind, masterKeyId, salt, check };
}

/** @throws BackupError as soon as a chunk is not what was written */
export async function* readArchive(
  file: string,
  secret: ArchiveSecret,
): AsyncGenerator<ArchiveRecord, void, undefined> {
  const key = knownArchiveKey(secret, await readKeyHeader(file));
  const unzip = createGunzip();
  let fault: unknown;
  const fed = pipeline(openChunks(file, key), unzip).catch((error: unknown) => {
    fault ??= error;
  });
  try {
    for await (const line of splitLines(unzip)) yield parsed(line);
  } catch (error) {
    await fed;
    throw fault ?? error;
  }
}

async function* linesOf(records: AsyncIterable<ArchiveRecord>): AsyncGenerator<string, void, undefined> {
  let lines = '';
  for await (const record of records) {
    lines += `${JSON.stringify(written(record))}\n`;
    if (lines.length < 64 * 1024) continue;
    yield lines;
    lines = '';
  }
  yield lines;
}

function written(record: ArchiveRecord): unknown {
  switch (record.kind) {
    case 'manifest':
      return record.manifest;
    case 'row':
      return [record.table, ...record.row];
    case 'file':
      return { file: record.key };
    case 'bytes':
      return { bytes: record.bytes.toString('base64') };
    case 'end':
      return { end: { rows: record.rows, files: record.files } };
  }
}

function parsed(line: string): ArchiveRecord {
  const value = JSON.parse(line) as
    [number, ...Row] | { file: string } | { bytes: string } | { end: { rows: number; files: number } } | Manifest;
  if (Array.isArray(value)) return { kind: 'row', table: value[0], row: value.slice(1) };
  if ('file' in value) return { kind: 'file', key: value.file };
  if ('bytes' in value) return { kind: 'bytes', bytes: Buffer.from(value.bytes, 'base64') };
  if ('end' in value) return { kind: 'end', ...value.end };
  if (value.format > FORMAT) throw new BackupError('BACKUP_NEWER');
  return { kind: 'manifest', manifest: value };
}

/** By line feeds alone: a text may hold what else passes for the end of a line. */
async function* splitLines(source: AsyncIterable<Buffer>): AsyncGenerator<string, void, undefined> {
  let parts: Buffer[] = [];
  for await (const bytes of source) {
    let begin = 0;
    for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, begin)) {
      yield Buffer.concat([...parts, bytes.subarray(begin, end)]).toString();
      parts = [];
      begin = end + 1;
    }
    if (begin < bytes.length) parts.push(bytes.subarray(begin));
  }
}
