import { ApiError } from '../bridge.js';
import { optionalText, type Options, requireText } from '../options.js';
import { orderDevice, platform } from '../platform.js';
import type { ApiSet } from './api-set.js';
import type { CallBook } from './call.js';
import { fromBase64, toBase64 } from './encoding.js';

type Data = string | ArrayBuffer;

/** Files of the mini-program, kept in the runner's memory; folders exist when something is in them. */
export function fileSystemApis(book: CallBook): ApiSet {
  const manager = fileSystemManager(book);
  return {
    sync: { getFileSystemManager: () => manager },
  };
}

function fileSystemManager(book: CallBook): Record<string, unknown> {
  const sync = {
    accessSync: (path: string) => void order({ file: exists(path, 'list') ? 'list' : 'stat', path }),
    readFileSync: (path: string, encoding?: string) => read(path, encoding),
    writeFileSync: (path: string, data: Data, encoding?: string) => write(path, data, encoding, false),
    appendFileSync: (path: string, data: Data, encoding?: string) => write(path, data, encoding, true),
    unlinkSync: (path: string) => void order({ file: 'remove', path }),
    copyFileSync: (path: string, to: string) => void order({ file: 'copy', path, to }),
    mkdirSync: (_path: string) => undefined,
    readdirSync: (path: string) => order({ file: 'list', path }) as string[],
    statSync: (path: string) => stats(path),
    saveFileSync: (tempFilePath: string, filePath?: string) => save({ tempFilePath, filePath }, 'tempFilePath'),
  };
  const manager: Record<string, unknown> = {};
  for (const [name, run] of Object.entries(sync)) {
    manager[name] = book.wrapSync(`FileSystemManager.${name}`, run);
  }
  const async: Record<string, (options: Options) => unknown> = {
    access: (options) => sync.accessSync(requireText(options, 'path')),
    readFile: (options) => ({
      data: sync.readFileSync(requireText(options, 'filePath'), optionalText(options, 'encoding') || undefined),
    }),
    writeFile: (options) => writeFrom(options, false),
    appendFile: (options) => writeFrom(options, true),
    unlink: (options) => sync.unlinkSync(requireText(options, 'filePath')),
    copyFile: (options) => sync.copyFileSync(requireText(options, 'srcPath'), requireText(options, 'destPath')),
    mkdir: (options) => sync.mkdirSync(requireText(options, 'dirPath')),
    readdir: (options) => ({ files: sync.readdirSync(requireText(options, 'dirPath')) }),
    stat: (options) => ({ stats: stats(requireText(options, 'path')) }),
    saveFile: (options) => ({ savedFilePath: save(options, 'tempFilePath') }),
    getFileInfo: (options) => ({ size: stat(requireText(options, 'filePath')).size }),
  };
  for (const [name, run] of Object.entries(async)) manager[name] = book.wrapAsync(name, run);
  return manager;
}

function order(order: Record<string, unknown>): unknown {
  try {
    return orderDevice(order);
  } catch (error) {
    throw new ApiError(error instanceof Error ? error.message : String(error));
  }
}

const exists = (path: string, how: 'list'): boolean => (order({ file: how, path }) as string[]).length > 0;

const stat = (path: string): { size: number } => order({ file: 'stat', path }) as { size: number };

/** Bytes of a file; fails where there is none. */
export const sizeOf = (path: string): number => stat(path).size;

function stats(path: string): Record<string, unknown> {
  if (exists(path, 'list')) return { size: 0, mode: 0, isFile: () => false, isDirectory: () => true };
  return { size: stat(path).size, mode: 0, isFile: () => true, isDirectory: () => false };
}

function read(path: string, encoding: string | undefined): Data {
  const base64 = order({ file: 'read', path }) as string;
  if (encoding === 'base64') return base64;
  const bytes = fromBase64(base64);
  if (encoding === undefined) return bytes.buffer as ArrayBuffer;
  if (!/^utf-?8$/.test(encoding)) throw new ApiError(`the runner reads utf8 and base64, not ${encoding}`);
  return platform.utf8Text(bytes);
}

function write(path: string, data: Data, encoding: string | undefined, append: boolean): void {
  const base64 =
    typeof data !== 'string'
      ? toBase64(new Uint8Array(data))
      : encoding === 'base64'
        ? data
        : toBase64(platform.utf8Bytes(data));
  order({ file: 'write', path, base64, append });
}

const writeFrom = (options: Options, append: boolean): void =>
  write(
    requireText(options, 'filePath'),
    options['data'] as Data,
    optionalText(options, 'encoding') || undefined,
    append,
  );

function save(options: Options, from: string): string {
  const path = requireText(options, from);
  const to = optionalText(options, 'filePath') || `wxfile://store_${path.slice(path.lastIndexOf('/') + 1)}`;
  order({ file: 'copy', path, to });
  return to;
}
