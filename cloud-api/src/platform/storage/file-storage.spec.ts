import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { collected } from '../../../test/support/collected.js';
import { startS3Server } from '../../../test/support/s3/s3-server.js';
import { FixedClock } from '../clock/index.js';
import { FileKeyError, FileMissingError, type FileStorage } from './file-storage.js';
import { LocalFileStorage } from './local-file-storage.js';
import { S3FileStorage } from './s3-file-storage.js';

const KEY = 'certificates/2026/one.pdf';
const NOW = new Date('2026-11-24T04:00:00Z');

interface Kept {
  storage: FileStorage;
  /** how much lies there of files that are not whole */
  unfinished(): number;
  /** as a server leaves it that was killed while it put something */
  killedWhilePutting(at: Date): Promise<void>;
  close(): Promise<void>;
}

const inFolder = (): Promise<Kept> => {
  const root = mkdtempSync(path.join(tmpdir(), 'storage-'));
  const storage = new LocalFileStorage(path.join(root, 'files'));
  const drafts = path.join(root, 'files', '.drafts');
  writeFileSync(path.join(root, 'secret'), 'secret'); // beside it
  return Promise.resolve({
    storage,
    unfinished: () => readdirSync(drafts).length,
    killedWhilePutting: async (at) => {
      await storage.put('first', Readable.from([]));
      writeFileSync(path.join(drafts, 'half'), 'x');
      utimesSync(path.join(drafts, 'half'), at, at);
    },
    close: async () => rmSync(root, { recursive: true }),
  });
};

const inBucket = async (): Promise<Kept> => {
  const clock = new FixedClock(NOW);
  const server = await startS3Server(clock);
  return {
    storage: new S3FileStorage(server.config, clock),
    unfinished: () => server.begun.size,
    killedWhilePutting: async (at) => {
      server.begun.set('half', { key: KEY, at, parts: new Map() });
      server.begun.set('not ours', { key: 'their backup/1', at, parts: new Map() });
    },
    close: () => server.close(),
  };
};

describe.each([
  ['a folder', inFolder],
  ['a bucket', inBucket],
])('the file storage in %s', (_name, open) => {
  let kept: Kept;
  let storage: FileStorage;
  beforeEach(async () => {
    kept = await open();
    ({ storage } = kept);
  });
  afterEach(() => kept.close());
  const put = (text: string, key = KEY) => storage.put(key, Readable.from([Buffer.from(text)]));
  const read = async (key = KEY) => (await buffer(await storage.get(key))).toString();
  const keys = async (under?: string) => (await collected(storage.list(under))).sort();

  it('gives back what was stored, the newest of it, and its size', async () => {
    await put('first');
    expect(await put('second!')).toEqual({ size: 7 });
    expect(await read()).toBe('second!');
    expect(await storage.stat(KEY)).toEqual({ size: 7 });
    expect(await put('')).toEqual({ size: 0 });
    expect([await read(), await storage.stat(KEY)]).toEqual(['', { size: 0 }]);
  });

  // Mutation: PART_BYTES below what a store takes; the first part sent twice.
  it('gives back what is longer than one part, byte for byte', async () => {
    const long = Buffer.alloc(20 * 1024 * 1024 + 7, 'a length that divides nothing');
    const chunks = Array.from({ length: Math.ceil(long.length / 999_983) }, (_, index) =>
      long.subarray(index * 999_983, (index + 1) * 999_983),
    );
    expect(await storage.put(KEY, Readable.from(chunks))).toEqual({ size: long.length });
    expect((await buffer(await storage.get(KEY))).equals(long)).toBe(true);
    expect(kept.unfinished()).toBe(0);
  });

  it('gives a part of it, both ends with it', async () => {
    await put('0123456789');
    const part = async (start: number, end: number) =>
      (await buffer(await storage.get(KEY, { start, end }))).toString();
    expect(await Promise.all([part(0, 0), part(2, 5), part(9, 9), part(0, 9)])).toEqual([
      '0',
      '2345',
      '9',
      '0123456789',
    ]);
  });

  it('says when there is nothing', async () => {
    await expect(storage.get(KEY)).rejects.toThrow(FileMissingError);
    expect(await storage.stat(KEY)).toBeNull();
    expect(await storage.delete(KEY)).toBe(false);
  });

  it('lists what it holds, all or what lies under a key, and nothing half done', async () => {
    expect(await keys()).toEqual([]);
    const all = [KEY, 'certificates/2026/two.pdf', 'certificates/20260', 'pictures/a', 'pictures/b', 'top.txt'];
    for (const key of all) await put('x', key);
    await kept.killedWhilePutting(NOW);
    expect((await keys()).filter((key) => key !== 'first')).toEqual(all);
    expect(await keys('certificates/2026')).toEqual(all.slice(0, 2));
    expect(await keys('nothing')).toEqual([]);
  });

  it('deletes', async () => {
    await put('x');
    expect(await storage.delete(KEY)).toBe(true);
    expect(await storage.stat(KEY)).toBeNull();
  });

  it.each([10, 9 * 1024 * 1024])(
    'keeps the old file and no half of the new one when the content fails after %i bytes',
    async (bytes) => {
      await put('old');
      const failing = Readable.from(
        (function* () {
          yield Buffer.alloc(bytes);
          throw new Error('connection lost');
        })(),
      );
      await expect(storage.put(KEY, failing)).rejects.toThrow('connection lost');
      expect([await read(), kept.unfinished()]).toEqual(['old', 0]);
    },
  );

  it('takes away what a killed server left, and not what another is putting now', async () => {
    await kept.killedWhilePutting(NOW);
    const before = kept.unfinished();
    expect(await storage.sweep(new Date(NOW.getTime() - 1))).toBe(0);
    expect(await storage.sweep(new Date(NOW.getTime() + 1))).toBe(1);
    expect(kept.unfinished()).toBe(before - 1);
  });

  it.each([
    ...['', '/', '..', '../secret', 'a/../../secret', '/etc/passwd', 'a//b', 'a/', '.drafts/x', 'a\\..\\b', 'a\0b'],
    ...['a/.hidden', 'C:x', '%2e%2e/x', 'a b', '名', 'x'.repeat(101), Array.from({ length: 9 }, () => 'a').join('/')],
  ])('refuses the key %j everywhere (ASVS 5.3.2)', async (key) => {
    await expect(put('x', key)).rejects.toThrow(FileKeyError);
    await expect(storage.get(key)).rejects.toThrow(FileKeyError);
    await expect(storage.stat(key)).rejects.toThrow(FileKeyError);
    await expect(storage.delete(key)).rejects.toThrow(FileKeyError);
    await expect(keys(key)).rejects.toThrow(FileKeyError);
  });
});
