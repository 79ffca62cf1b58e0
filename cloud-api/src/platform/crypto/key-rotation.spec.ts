import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { KeysOnDisk } from '../../../test/support/keys-on-disk.js';
import type { RotationOptions } from './key-rotation.js';
import { SubjectKeyEntity } from './subject-key.entity.js';
import type { SubjectVault } from './subject-vault.js';
import { WrappedKeyEntity } from './wrapped-key.entity.js';

const PLACE = { table: 'submissions', column: 'answers', rowId: 'row-1' };
const SUBJECTS = ['a', 'b', 'c', 'd', 'e'];
const OTHER = Buffer.from('8f1c5f0e77aa4b3390de0a6cc5b4f2e1d3977a1b2c3d4e5f60718293a4b5c6d7', 'hex').toString('base64');

/** As if the process had been killed. */
class Killed extends Error {}

describe('the master key of a database', () => {
  let keys: KeysOnDisk;
  beforeEach(async () => void (keys = await KeysOnDisk.make()));
  afterEach(() => keys.drop());

  it('is made once, and known by its fingerprint only', async () => {
    const { ring } = await keys.open();
    expect((await keys.open()).ring.ownId).toBe(ring.ownId);
    const [root] = await keys.dataSource.manager.find(WrappedKeyEntity);
    expect(root).toMatchObject({ name: 'root', masterKeyId: ring.ownId });
    const master = Buffer.from(readFileSync(keys.config.masterKeyFile, 'utf8'), 'base64');
    for (const encoding of ['hex', 'base64', 'base64url'] as const) {
      expect(JSON.stringify(root)).not.toContain(master.toString(encoding).slice(0, 10));
    }
  });

  it('is missed, and not made anew, on a second machine that has none', async () => {
    await keys.open();
    const masterKeyFile = path.join(keys.config.dataDir, 'second', 'master.key');
    await expect(keys.open({ masterKeyFile })).rejects.toMatchObject({ code: 'MASTER_KEY_MISSING' });
    expect(existsSync(masterKeyFile)).toBe(false);
  });

  it('is refused when it is another one than the database began with', async () => {
    await keys.open();
    await expect(keys.open({ masterKey: OTHER })).rejects.toMatchObject({ code: 'MASTER_KEY_OTHER' });
  });

  it('is one, when machines with keys of their own start together on an empty database', async () => {
    const started = await Promise.allSettled([keys.open(), keys.open({ masterKey: OTHER })]);
    expect(started.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(started.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'MASTER_KEY_OTHER' } });
  });

  it('becomes the root of a database that an older version began, and no other key does', async () => {
    await (await keys.server()).sealerFor('a');
    await keys.dataSource.manager.update(WrappedKeyEntity, { name: 'root' }, { wrappedKey: null, masterKeyId: null });
    await expect(keys.open({ masterKey: OTHER })).rejects.toMatchObject({ code: 'MASTER_KEY_OTHER' });
    const { root, ring } = await keys.open();
    const master = Buffer.from(readFileSync(keys.config.masterKeyFile, 'utf8'), 'base64');
    const [one, two] = [root.keyFor('subject-id'), (await ring.keyFor('subject-id', ring.ownId))!];
    expect(one).toEqual(two);
    expect((await keys.open({ masterKey: master.toString('hex') })).root.keyFor('subject-id')).toEqual(one);
  });
});

describe('the rotation of the master key', () => {
  let keys: KeysOnDisk;
  /** Runs through it all, knows the old key only, and nobody tells it anything. */
  let running: SubjectVault;
  let before: { subject: string; own: string; sealed: Map<string, string>; key: string };

  beforeEach(async () => {
    keys = await KeysOnDisk.make();
    running = await keys.server();
    const sealed = new Map<string, string>();
    for (const subject of SUBJECTS) sealed.set(subject, (await running.sealerFor(subject))(PLACE, `of ${subject}`));
    const { ownId: own } = (await keys.open()).ring;
    before = {
      subject: running.subjectIdFor('account'),
      own,
      sealed,
      key: readFileSync(keys.config.masterKeyFile, 'utf8'),
    };
  });
  afterEach(() => keys.drop());

  const rotate = async (options: Partial<RotationOptions> = {}, settings = {}) =>
    (await keys.open(settings)).rotation.run({ ...keys.quickly, ...options });
  const wrappedBy = async () => [
    ...new Set((await keys.dataSource.manager.find(SubjectKeyEntity)).map(({ masterKeyId }) => masterKeyId)),
  ];
  const everythingOpens = async (vault: SubjectVault) => {
    keys.clock.advance(30_000); // nothing is read by a key that is in memory
    for (const [subject, text] of before.sealed) expect(await vault.open(subject, PLACE, text)).toBe(`of ${subject}`);
    expect(vault.subjectIdFor('account')).toBe(before.subject);
  };

  it('leaves nothing under the old key, and everything readable, for running servers too', async () => {
    const told: string[] = [];
    const result = await rotate({
      batch: 2,
      progress: (wrapped: number, all: number) => void told.push(`${wrapped}/${all}`),
    });
    expect(told).toEqual(['2/5', '4/5', '5/5']);
    expect(result).toMatchObject({ from: before.own, wrapped: 5, keyFile: keys.config.masterKeyFile });
    expect(await wrappedBy()).toEqual([result.to]);
    expect(await keys.dataSource.manager.find(WrappedKeyEntity)).toMatchObject([
      { name: 'root', masterKeyId: result.to },
    ]);
    await everythingOpens(await keys.server());
    await expect(keys.open({ masterKey: before.key })).rejects.toMatchObject({ code: 'MASTER_KEY_OTHER' });
  });

  it('keeps the old key beside the new one, both for their owner alone', async () => {
    await rotate();
    expect(readdirSync(path.dirname(keys.config.masterKeyFile)).sort()).toEqual([
      'master.key',
      `retired-${before.own}.key`,
    ]);
    expect(readFileSync(keys.beside(`retired-${before.own}.key`), 'utf8')).toBe(before.key);
    expect(readFileSync(keys.config.masterKeyFile, 'utf8')).not.toBe(before.key);
    for (const name of ['master.key', `retired-${before.own}.key`])
      expect(statSync(keys.beside(name)).mode & 0o777).toBe(0o600);
  });

  it('is learnt by a server that runs, also for what it writes', async () => {
    let during = '';
    const result = await rotate({
      settle: async () => {
        await everythingOpens(running);
        during = (await running.sealerFor('new'))(PLACE, 'of new');
      },
    });
    before.sealed.set('new', during);
    expect(await wrappedBy()).toEqual([result.to]);
    await everythingOpens(running);
    await everythingOpens(await keys.server());
  });

  it.each([0, 1, 2, 3])('goes on after it was killed behind batch %d', async (batches) => {
    const kill = rotate({
      progress: (wrapped: number) => {
        if (wrapped > batches) throw new Killed();
      },
    });
    await expect(kill).rejects.toThrow(Killed);
    expect(await wrappedBy()).toContain(before.own);
    await everythingOpens(running);
    await everythingOpens(await keys.server());
    const { rotation } = await keys.open();
    const { rotatingTo } = await rotation.status();
    const result = await rotate();
    expect(result.to).toBe(rotatingTo);
    expect(await wrappedBy()).toEqual([result.to]);
    await everythingOpens(await keys.server());
    expect(await (await keys.open()).rotation.status()).toMatchObject({
      own: result.to,
      current: result.to,
      rotatingTo: null,
    });
  });

  it('goes on after it was killed when the files had changed places', async () => {
    const killed = rotate({ settle: () => Promise.reject(new Killed()) });
    await expect(killed).rejects.toThrow(Killed);
    await everythingOpens(await keys.server());
    await everythingOpens(await keys.server({ masterKey: before.key }));
    const { to } = await rotate();
    expect(await wrappedBy()).toEqual([to]);
    await expect(keys.open({ masterKey: before.key })).rejects.toMatchObject({ code: 'MASTER_KEY_OTHER' });
  });

  it('is one when two run it at once, and may be run again', async () => {
    const [one, two] = await Promise.all([rotate(), rotate()]);
    expect(two.to).toBe(one.to);
    const third = await rotate();
    expect(third.from).toBe(one.to);
    await everythingOpens(await keys.server());
  });

  it('of a key from the environment leaves the new one in a file for a person to take over', async () => {
    const masterKey = before.key.trim();
    const result = await rotate({}, { masterKey });
    expect(result).toMatchObject({ keyFile: keys.beside(`${result.to}.key`), retiredFile: null });
    await everythingOpens(await keys.server({ masterKey: readFileSync(result.keyFile, 'utf8') }));
    await expect(keys.open({ masterKey })).rejects.toMatchObject({ code: 'MASTER_KEY_OTHER' });
  });

  it('can be ended on another machine, which finds the new key in the database', async () => {
    await expect(
      rotate({
        progress: () => {
          throw new Killed();
        },
      }),
    ).rejects.toThrow(Killed);
    const masterKeyFile = path.join(keys.config.dataDir, 'second.key');
    writeFileSync(masterKeyFile, before.key);
    const { to } = await rotate({}, { masterKeyFile });
    expect((await keys.open({ masterKeyFile })).ring.ownId).toBe(to);
    await everythingOpens(await keys.server({ masterKeyFile }));
  });
});
