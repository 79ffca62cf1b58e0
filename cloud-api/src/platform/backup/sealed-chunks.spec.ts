import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { collected } from '../../../test/support/collected.js';
import { openChunks, readHeader, sealChunks } from './sealed-chunks.js';

const KEY = Buffer.alloc(32, 7);
const CHUNK = 1024 * 1024;

describe('the chunks of an archive', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'chunks-'));
    file = path.join(folder, 'archive');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  async function seal(plain: Buffer, piece = 300_000): Promise<Buffer> {
    async function* pieces() {
      for (let at = 0; at < plain.length; at += piece) yield await Promise.resolve(plain.subarray(at, at + piece));
    }
    return Buffer.concat(await collected(sealChunks(pieces(), KEY, { hello: 'header' })));
  }
  async function open(bytes: Buffer, key = KEY): Promise<Buffer> {
    writeFileSync(file, bytes);
    return Buffer.concat(await collected(openChunks(file, key)));
  }
  const content = (length: number) =>
    Buffer.from(Array.from({ length }, (_, index) => (index * 7 + (index >> 8)) & 255));

  it.each([0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 2 * CHUNK + 5])(
    'give back %d bytes as they were',
    async (length) => {
      const plain = content(length);
      expect((await open(await seal(plain))).equals(plain)).toBe(true);
      expect(await readHeader(file)).toEqual({ hello: 'header' });
    },
  );

  it('are never larger than a chunk, whatever comes in', async () => {
    const plain = content(3 * CHUNK);
    async function* atOnce() {
      yield await Promise.resolve(plain);
    }
    const pieces = await collected(sealChunks(atOnce(), KEY, {}));
    expect(Math.max(...pieces.map(({ length }) => length))).toBe(CHUNK + 20);
  });

  const small = () => seal(content(50));
  it('open with no byte changed, wherever it is', async () => {
    const sealed = await small();
    for (let at = 0; at < sealed.length; at++) {
      const bytes = Buffer.from(sealed);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      await expect(open(bytes)).rejects.toThrow(/BACKUP_(CHANGED|CUT_OFF|UNKNOWN_FILE)/);
    }
  });

  it('open with nothing cut off, and say so', async () => {
    const sealed = await small();
    for (let length = 13; length < sealed.length; length++) {
      await expect(open(sealed.subarray(0, length))).rejects.toMatchObject({ code: 'BACKUP_CUT_OFF' });
    }
    await expect(open(sealed.subarray(0, 5))).rejects.toMatchObject({ code: 'BACKUP_UNKNOWN_FILE' });
  });

  it('open with no chunk left out, exchanged or behind the last one', async () => {
    const sealed = await seal(content(2 * CHUNK + 5));
    const begin = sealed.length - (5 + 20) - 2 * (CHUNK + 20);
    const [head, one, two, last] = [
      sealed.subarray(0, begin),
      sealed.subarray(begin, begin + CHUNK + 20),
      sealed.subarray(begin + CHUNK + 20, begin + 2 * (CHUNK + 20)),
      sealed.subarray(begin + 2 * (CHUNK + 20)),
    ];
    await expect(open(Buffer.concat([head, one, two]))).rejects.toMatchObject({ code: 'BACKUP_CUT_OFF' });
    for (const chunks of [[one, last], [two, one, last], [one, two, last, last], [last]]) {
      await expect(open(Buffer.concat([head, ...chunks]))).rejects.toMatchObject({ code: 'BACKUP_CHANGED' });
    }
  });

  it('open with no chunk in the middle made the last one', async () => {
    const sealed = await seal(content(2 * CHUNK + 5));
    const shortened = Buffer.from(sealed.subarray(0, sealed.length - (5 + 20) - (CHUNK + 20)));
    const frame = shortened.length - (CHUNK + 20);
    shortened[frame] = (shortened[frame] ?? 0) | 0x80;
    await expect(open(shortened)).rejects.toMatchObject({ code: 'BACKUP_CHANGED' });
  });

  it('open with no other key and no other header', async () => {
    const sealed = await small();
    await expect(open(sealed, Buffer.alloc(32, 8))).rejects.toMatchObject({ code: 'BACKUP_CHANGED' });
    const other = Buffer.from(sealed.toString('latin1').replace('"header"', '"reader"'), 'latin1');
    await expect(open(other)).rejects.toMatchObject({ code: 'BACKUP_CHANGED' });
  });
});
