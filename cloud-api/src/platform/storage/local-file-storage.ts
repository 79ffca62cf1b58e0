import { randomUUID } from 'node:crypto';
import { createWriteStream, type Dirent } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type ByteRange, FileMissingError, FileStorage, segmentsOf, type StoredFile } from './file-storage.js';

/** In no key: keys have no segment that begins with a dot. */
const DRAFTS = '.drafts';

export const filesFolder = (dataDir: string): string => path.join(dataDir, 'files');

/** A folder of this machine. */
export class LocalFileStorage extends FileStorage {
  constructor(private readonly folder: string) {
    super();
  }

  async put(key: string, content: Readable): Promise<StoredFile> {
    const target = this.pathOf(key);
    const draft = path.join(this.folder, DRAFTS, randomUUID());
    await mkdir(path.dirname(draft), { recursive: true });
    try {
      await pipeline(content, createWriteStream(draft, { flags: 'wx', mode: 0o600, flush: true }));
      await mkdir(path.dirname(target), { recursive: true });
      await rename(draft, target);
    } catch (error) {
      await rm(draft, { force: true });
      throw error;
    }
    return { size: (await stat(target)).size };
  }

  async get(key: string, range?: ByteRange): Promise<Readable> {
    try {
      const file = await open(this.pathOf(key), 'r');
      return file.createReadStream(range);
    } catch (error) {
      throw isMissing(error) ? new FileMissingError() : error;
    }
  }

  async stat(key: string): Promise<StoredFile | null> {
    try {
      return { size: (await stat(this.pathOf(key))).size };
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  async *list(under?: string): AsyncGenerator<string, void, undefined> {
    yield* this.listIn(under === undefined ? [] : segmentsOf(under));
  }

  private async *listIn(segments: readonly string[]): AsyncGenerator<string, void, undefined> {
    let entries: Dirent[];
    try {
      entries = await readdir(path.join(this.folder, ...segments), { withFileTypes: true });
    } catch (error) {
      if (isMissing(error)) return;
      throw error;
    }
    for (const entry of entries) {
      if (entry.name.startsWith('.')) continue; // a draft, or not ours
      const inside = [...segments, entry.name];
      if (entry.isDirectory()) yield* this.listIn(inside);
      else if (entry.isFile()) yield inside.join('/');
    }
  }

  async delete(key: string): Promise<boolean> {
    try {
      await rm(this.pathOf(key));
      return true;
    } catch (error) {
      if (isMissing(error)) return false;
      throw error;
    }
  }

  async sweep(before: Date): Promise<number> {
    const drafts = path.join(this.folder, DRAFTS);
    let swept = 0;
    for (const name of await namesIn(drafts)) {
      const draft = path.join(drafts, name);
      const { mtime } = (await stat(draft).catch(orNone)) ?? {};
      if (!mtime || mtime >= before) continue;
      await rm(draft, { force: true });
      swept += 1;
    }
    return swept;
  }

  private pathOf(key: string): string {
    return path.join(this.folder, ...segmentsOf(key));
  }
}

async function namesIn(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(orNone)) ?? [];
}

/** Somebody else may have taken it away meanwhile. */
function orNone(error: unknown): null {
  if (isMissing(error)) return null;
  throw error;
}

function isMissing(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';
}
