import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createKeyFile, DEFAULT_KEYS_REFUSED, isDefaultKey, isFileError } from './master-key.js';
import { loadOrCreateMasterKey, parseMasterKey, refuseDefaultKey } from './master-key.js';

const KEY = Buffer.from('8f1c5f0e77aa4b3390de0a6cc5b4f2e1d3977a1b2c3d4e5f60718293a4b5c6d7', 'hex');

describe('the master key', () => {
  let folder: string;
  beforeEach(() => void (folder = mkdtempSync(path.join(tmpdir(), 'master-key-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  it.each(['hex', 'base64', 'base64url'] as const)('is read from %s', (encoding) => {
    expect(parseMasterKey(` ${KEY.toString(encoding)}\n`)).toEqual(KEY);
  });

  it.each(['', 'short', KEY.toString('hex').slice(2), `${KEY.toString('hex')}00`, KEY.subarray(1).toString('base64')])(
    'is refused when it is not 32 bytes, without showing it: %s',
    (text) => {
      let caught: unknown;
      try {
        parseMasterKey(text);
      } catch (error) {
        caught = error;
      }
      expect(caught).toMatchObject({ code: 'MASTER_KEY_MALFORMED', message: 'MASTER_KEY_MALFORMED' });
    },
  );

  it('is made at the first start, readable by its owner alone, and found again', () => {
    const file = path.join(folder, 'keys', 'master.key');
    const made = loadOrCreateMasterKey(file);
    expect(made).toHaveLength(32);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(loadOrCreateMasterKey(file)).toEqual(made);
    expect(readdirSync(path.dirname(file))).toEqual(['master.key']);
  });

  it('differs between two installations', () => {
    const [one, two] = ['one', 'two'].map((name) => loadOrCreateMasterKey(path.join(folder, name)));
    expect(one).not.toEqual(two);
  });

  it('is never overwritten, whatever the file holds', () => {
    const file = path.join(folder, 'master.key');
    writeFileSync(file, 'not a key');
    expect(() => loadOrCreateMasterKey(file)).toThrow('MASTER_KEY_MALFORMED');
    expect(readFileSync(file, 'utf8')).toBe('not a key');
    expect(existsSync(file)).toBe(true);
  });

  it('is the first one that was written when two servers start together', () => {
    const file = path.join(folder, 'master.key');
    createKeyFile(file, KEY);
    expect(createKeyFile(file, Buffer.from(KEY).reverse())).toEqual(KEY);
    expect(readdirSync(folder)).toEqual(['master.key']);
  });

  it('is not made anew where its file is there and cannot be read', () => {
    expect(() => loadOrCreateMasterKey(folder)).toThrow('EISDIR');
  });

  it('has sixteen different bytes or more', () => {
    const different = (count: number) => Buffer.from(Array.from({ length: 32 }, (_, index) => 100 + (index % count)));
    expect(isDefaultKey(different(15))).toBe(true);
    expect(isDefaultKey(different(16))).toBe(false);
  });

  it('is missing only where the file system says so, whatever was thrown', () => {
    for (const thrown of [
      undefined,
      null,
      'ENOENT',
      {},
      { code: 'EACCES' },
      Object.assign(() => 1, { code: 'ENOENT' }),
    ]) {
      expect(isFileError(thrown, 'ENOENT')).toBe(false);
    }
    expect(isFileError(Object.assign(new Error('none'), { code: 'ENOENT' }), 'ENOENT')).toBe(true);
  });

  it('is refused when it is known from samples or made of few bytes', () => {
    for (const hex of DEFAULT_KEYS_REFUSED) expect(() => refuseDefaultKey(Buffer.from(hex, 'hex'))).toThrow();
    expect(isDefaultKey(Buffer.alloc(32))).toBe(true);
    expect(isDefaultKey(Buffer.from('ab'.repeat(16)))).toBe(true);
    expect(isDefaultKey(KEY)).toBe(false);
  });
});
