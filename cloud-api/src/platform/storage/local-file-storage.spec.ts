import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { collected } from '../../../test/support/collected.js';
import { FileKeyError, FileMissingError } from './file-storage.js';
import { LocalFileStorage } from './local-file-storage.js';

const KEY = 'certificates/2026/one.pdf';

describe('the local file storage', () => {
  let root: string;
  let storage: LocalFileStorage;
  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'storage-'));
    storage = new LocalFileStorage(path.join(root, 'files'));
  });
  afterEach(() => rmSync(root, { recursive: true }));
  const put = (text: string, key = KEY) => storage.put(key, Readable.from([Buffer.from(text)]));

  it('gives back what was stored, the newest of it, and its size', async () => {
    await put('first');
    expect(await put('second!')).toEqual({ size: 7 });
    expect((await buffer(await storage.get(KEY))).toString()).toBe('second!');
    expect(await storage.stat(KEY)).toEqual({ size: 7 });
  });

  it('says when there is nothing', async () => {
    await expect(storage.get(KEY)).rejects.toThrow(FileMissingError);
    expect(await storage.stat(KEY)).toBeNull();
    expect(await storage.delete(KEY)).toBe(false);
  });

  it('lists what it holds, and no drafts', async () => {
    const keys = async () => (await collected(storage.list())).sort();
    expect(await keys()).toEqual([]);
    for (const key of [KEY, 'certificates/2026/two.pdf', 'top.txt']) await put('x', key);
    writeFileSync(path.join(root, 'files', '.drafts', 'half'), 'x');
    expect(await keys()).toEqual([KEY, 'certificates/2026/two.pdf', 'top.txt']);
  });

  it('deletes', async () => {
    await put('x');
    expect(await storage.delete(KEY)).toBe(true);
    expect(await storage.stat(KEY)).toBeNull();
  });

  it('keeps the old file and no half of the new one when the content fails', async () => {
    await put('old');
    const failing = Readable.from(
      (function* () {
        yield Buffer.from('ne');
        throw new Error('connection lost');
      })(),
    );
    await expect(storage.put(KEY, failing)).rejects.toThrow('connection lost');
    expect((await buffer(await storage.get(KEY))).toString()).toBe('old');
    expect(readdirSync(path.join(root, 'files', '.drafts'))).toEqual([]);
  });

  it.each([
    ...['', '/', '..', '../secret', 'a/../../secret', '/etc/passwd', 'a//b', 'a/', '.drafts/x', 'a\\..\\b', 'a\0b'],
    ...['a/.hidden', 'C:x', '%2e%2e/x', 'a b', '名', 'x'.repeat(101), Array.from({ length: 9 }, () => 'a').join('/')],
  ])('refuses the key %j everywhere (ASVS 5.3.2)', async (key) => {
    writeFileSync(path.join(root, 'secret'), 'secret');
    await expect(put('x', key)).rejects.toThrow(FileKeyError);
    await expect(storage.get(key)).rejects.toThrow(FileKeyError);
    await expect(storage.stat(key)).rejects.toThrow(FileKeyError);
    await expect(storage.delete(key)).rejects.toThrow(FileKeyError);
  });
});
