import type { Readable } from 'node:stream';

export interface StoredFile {
  /** bytes */
  size: number;
}

/** Both ends are of it: `{ start: 0, end: 0 }` is the first byte. It lies within the file: ask `stat` first. */
export interface ByteRange {
  start: number;
  end: number;
}

export class FileMissingError extends Error {
  constructor() {
    super('no such file in the storage');
    this.name = 'FileMissingError';
  }
}

/** Keys are paths of our own making (`certificates/2026/<id>.pdf`), never a name somebody typed. */
export class FileKeyError extends Error {
  constructor() {
    super('not a storage key');
    this.name = 'FileKeyError';
  }
}

/** Files beside the database: a folder or a bucket. Every method throws FileKeyError for a key that is not one. */
export abstract class FileStorage {
  /** Stores all of it or nothing; replaces what was there. @throws what the content throws */
  abstract put(key: string, content: Readable): Promise<StoredFile>;
  /** All of it, or a part. @throws FileMissingError */
  abstract get(key: string, range?: ByteRange): Promise<Readable>;
  /** @returns null when there is none */
  abstract stat(key: string): Promise<StoredFile | null>;
  /**
   * The keys of all files, in any order. One that is put or deleted meanwhile may be among them or not.
   * @param under a key of no file: only what lies in it
   */
  abstract list(under?: string): AsyncIterable<string>;
  /** @returns true when there was one */
  abstract delete(key: string): Promise<boolean>;
  /** Takes away what a `put` left that was killed on its way, and began before. @returns how many */
  abstract sweep(before: Date): Promise<number>;
}

const SEGMENT = /^[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}$/;

/** At most eight plain segments, none beginning with a dot: the same file on every system, always inside the folder. */
export function segmentsOf(key: string): string[] {
  if (!isKey(key)) throw new FileKeyError();
  return key.split('/');
}

export function isKey(key: string): boolean {
  const segments = key.split('/');
  return segments.length <= 8 && segments.every((segment) => SEGMENT.test(segment));
}
