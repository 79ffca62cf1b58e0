import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readFileSync, statSync } from 'node:fs';
import { CannotOpenError } from './envelope.js';
import { SubjectKeyEntity } from './subject-key.entity.js';
import type { SubjectVault } from './subject-vault.js';
import { KeysOnDisk } from '../../../test/support/keys-on-disk.js';

const PLACE = { table: 'submissions', column: 'answers', rowId: 'row-1' };

describe('the subject vault', () => {
  let keys: KeysOnDisk;
  let here: SubjectVault;
  let there: SubjectVault;
  const rows = () => keys.dataSource.manager.find(SubjectKeyEntity);

  beforeEach(async () => {
    keys = await KeysOnDisk.make();
    [here, there] = [await keys.server(), await keys.server()];
  });
  afterEach(() => keys.drop());

  const seal = async (vault: SubjectVault, subject: string, text: string) =>
    (await vault.sealerFor(subject))(PLACE, text);

  it('gives an account always the same subject, another account another one, in another installation yet another', async () => {
    const subject = here.subjectIdFor('account-1');
    expect(subject).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(there.subjectIdFor('account-1')).toBe(subject);
    expect(here.subjectIdFor('account-2')).not.toBe(subject);
    const elsewhere = await KeysOnDisk.make();
    expect((await elsewhere.server()).subjectIdFor('account-1')).not.toBe(subject);
    await elsewhere.drop();
  });

  it('makes one key when fifty ask at once on two servers, and all can use it', async () => {
    await Promise.all(Array.from({ length: 50 }, (_, index) => (index % 2 ? here : there).sealerFor('s')));
    expect(await rows()).toHaveLength(1);
    expect(await there.open('s', PLACE, await seal(here, 's', 'hello'))).toBe('hello');
  });

  it('stores neither the key nor the text in the clear, and the day only', async () => {
    const sealed = await seal(here, 's', 'CANARY');
    const [row] = await rows();
    expect(sealed).not.toContain('CANARY');
    expect(row).toMatchObject({ createdOn: '2026-11-24', dekVersion: 1 });
    expect(row!.wrappedKey.split('|')).toHaveLength(7);
  });

  it.each(['table', 'column', 'rowId'])('does not open a value moved to another %s', async (part) => {
    const sealed = await seal(here, 's', 'hello');
    await expect(here.open('s', { ...PLACE, [part]: 'other' }, sealed)).rejects.toThrow(CannotOpenError);
  });

  it("does not open one subject's value as another's, even with the other's key row copied over", async () => {
    await here.sealerFor('t');
    const sealed = await seal(here, 's', 'hello');
    await expect(here.open('t', PLACE, sealed)).rejects.toThrow(CannotOpenError);
    const { wrappedKey } = (await rows()).find(({ subjectId }) => subjectId === 's')!;
    await keys.dataSource.manager.update(SubjectKeyEntity, { subjectId: 't' }, { wrappedKey });
    await expect((await keys.server()).open('t', PLACE, sealed)).rejects.toThrow(CannotOpenError);
    await expect(seal(await keys.server(), 't', 'hello')).rejects.toThrow(CannotOpenError);
  });

  it('reads nothing after an erasure, here at once and on another server within half a minute', async () => {
    const sealed = await seal(here, 's', 'hello');
    await here.open('s', PLACE, sealed);
    await there.open('s', PLACE, sealed);
    expect(await here.shredSubject('s')).toBe(true);
    expect(await here.shredSubject('s')).toBe(false);
    await expect(here.open('s', PLACE, sealed)).rejects.toThrow(CannotOpenError);
    keys.clock.advance(30_000);
    await expect(there.open('s', PLACE, sealed)).rejects.toThrow(CannotOpenError);
  });

  it('starts again after an erasure with a key that opens the new and not the old', async () => {
    const old = await seal(here, 's', 'old');
    await there.open('s', PLACE, old);
    await here.shredSubject('s');
    // the other server has the erased key in memory, and does not seal by it
    const fresh = await seal(there, 's', 'new');
    expect((await rows()).map(({ subjectId }) => subjectId)).toEqual(['s']);
    expect(await there.open('s', PLACE, fresh)).toBe('new');
    await expect(here.open('s', PLACE, old)).rejects.toThrow(CannotOpenError);
  });

  it('notes an erasure on the disk before the key is gone, and says nothing of who it was', async () => {
    await here.sealerFor('s');
    await here.sealerFor('t');
    await keys.dataSource.query(
      "INSERT INTO subject_keys SELECT 'u', wrapped_key, master_key_id, 1, '2026-11-24' FROM subject_keys WHERE subject_id = 't'",
    );
    await here.shredSubject('s');
    await expect(here.shredSubject('u')).rejects.toThrow(CannotOpenError); // the key of another: nothing to remember
    const lines = readFileSync(keys.config.tombstoneFile, 'utf8');
    expect(lines).toMatch(/^2026-11-24 [0-9a-f]{64}\n$/);
    expect(statSync(keys.config.tombstoneFile).mode & 0o777).toBe(0o600);
    expect(await here.shredSubject('nobody')).toBe(false);
    expect(readFileSync(keys.config.tombstoneFile, 'utf8')).toBe(lines);
  });

  it('erases a key that is wrapped again at the same moment', async () => {
    const sealed = await seal(here, 's', 'hello');
    const { rotation } = await keys.open();
    const shredded = here.shredSubject('s');
    await rotation.run({ ...keys.quickly, settle: () => shredded.then(() => undefined) });
    expect(await rows()).toEqual([]);
    await expect((await keys.server()).open('s', PLACE, sealed)).rejects.toThrow(CannotOpenError);
  });
});
