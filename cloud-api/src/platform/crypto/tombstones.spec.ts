import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { RootKey } from './root-key.js';
import { TombstoneFile, tombstoneOf } from './tombstones.js';

const root = new RootKey(Buffer.alloc(32, 1));
const [ONE, TWO] = [tombstoneOf(root, 'a', Buffer.alloc(32, 2)), tombstoneOf(root, 'a', Buffer.alloc(32, 3))];

describe('tombstones', () => {
  let folder: string;
  let file: TombstoneFile;
  const at = (name: string) => path.join(folder, name);
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'tombstones-'));
    file = new TombstoneFile(at('there/tombstones.log'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('differ by subject, by key and by installation', () => {
    const others = [
      tombstoneOf(root, 'b', Buffer.alloc(32, 2)),
      tombstoneOf(new RootKey(Buffer.alloc(32, 9)), 'a', Buffer.alloc(32, 2)),
    ];
    expect(new Set([ONE, TWO, ...others]).size).toBe(4);
  });

  it('are none where there is no file, and all that were written', async () => {
    expect(await file.read()).toEqual(new Map());
    await file.append([ONE], '2026-11-24');
    await file.append([TWO], '2026-11-25');
    expect(await file.read()).toEqual(
      new Map([
        [ONE, '2026-11-24'],
        [TWO, '2026-11-25'],
      ]),
    );
  });

  it('are read around a line that a crash tore, whatever came after it', async () => {
    await file.append([ONE], '2026-11-24');
    appendFileSync(at('there/tombstones.log'), `2026-11-25 ${TWO.slice(0, 30)}`);
    await file.append([TWO], '2026-11-26');
    expect(await file.read()).toEqual(
      new Map([
        [ONE, '2026-11-24'],
        [TWO, '2026-11-26'],
      ]),
    );
  });

  it('are added from another file once', async () => {
    await file.append([ONE], '2026-11-24');
    const other = new TombstoneFile(at('other.log'));
    await other.append([ONE, TWO], '2026-11-25');
    for (let time = 0; time < 2; time++) await file.addFrom(await other.read());
    expect(await file.read()).toEqual(
      new Map([
        [ONE, '2026-11-24'],
        [TWO, '2026-11-25'],
      ]),
    );
  });
});
