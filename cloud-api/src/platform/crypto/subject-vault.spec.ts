import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { CreateSubjectKeys1764000100000 } from '../../database/migrations/1764000100000-create-subject-keys.js';
import { FixedClock } from '../clock/index.js';
import { openDataSource, UnitOfWork } from '../database/index.js';
import { CannotOpenError } from './envelope.js';
import { MasterKeyRing } from './master-key-ring.js';
import { SubjectKeyEntity } from './subject-key.entity.js';
import { SubjectKeysRepository } from './subject-keys.repository.js';
import { SubjectVault } from './subject-vault.js';

const OLD_MASTER = Buffer.alloc(32, 1);
const NEW_MASTER = Buffer.alloc(32, 2);
const PLACE = { table: 'submissions', column: 'answers', rowId: 'row-1' };

describe('the subject vault', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let clock: FixedClock;
  /** One server: its own cache, the common database. */
  const server = (ring = new MasterKeyRing(OLD_MASTER)) => {
    const work = new UnitOfWork(dataSource);
    return new SubjectVault(ring, new SubjectKeysRepository(work), work, clock);
  };
  const rows = () => dataSource.manager.find(SubjectKeyEntity);

  beforeEach(async () => {
    clock = new FixedClock(new Date('2026-11-24T12:00:00Z'));
    const schema = { entities: [SubjectKeyEntity], migrations: [CreateSubjectKeys1764000100000] };
    database = await createTestDatabase();
    dataSource = await openDataSource(database.config, schema);
    await dataSource.runMigrations();
  });
  afterEach(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  const seal = async (vault: SubjectVault, subject: string, text: string) =>
    (await vault.sealerFor(subject))(PLACE, text);

  it('gives an account always the same subject, another account another one, under another key yet another', () => {
    const subject = server().subjectIdFor('account-1');
    expect(subject).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(server().subjectIdFor('account-1')).toBe(subject);
    expect(server().subjectIdFor('account-2')).not.toBe(subject);
    expect(server(new MasterKeyRing(NEW_MASTER)).subjectIdFor('account-1')).not.toBe(subject);
  });

  it('makes one key when fifty ask at once on two servers, and all can use it', async () => {
    const [one, two] = [server(), server()];
    await Promise.all(Array.from({ length: 50 }, (_, index) => (index % 2 ? one : two).sealerFor('s')));
    expect(await rows()).toHaveLength(1);
    expect(await two.open('s', PLACE, await seal(one, 's', 'hello'))).toBe('hello');
  });

  it('stores neither the key nor the text in the clear, and the day only', async () => {
    const vault = server();
    const sealed = await seal(vault, 's', 'CANARY');
    const [row] = await rows();
    expect(sealed).not.toContain('CANARY');
    expect(row).toMatchObject({ createdOn: '2026-11-24', dekVersion: 1 });
    expect(row!.wrappedKey.split('|')).toHaveLength(7);
  });

  it.each(['table', 'column', 'rowId'])('does not open a value moved to another %s', async (part) => {
    const vault = server();
    const sealed = await seal(vault, 's', 'hello');
    await expect(vault.open('s', { ...PLACE, [part]: 'other' }, sealed)).rejects.toThrow(CannotOpenError);
  });

  it("does not open one subject's value as another's, even with the other's key row copied over", async () => {
    const vault = server();
    await vault.sealerFor('t');
    const sealed = await seal(vault, 's', 'hello');
    await expect(vault.open('t', PLACE, sealed)).rejects.toThrow(CannotOpenError);
    const { wrappedKey } = (await rows()).find(({ subjectId }) => subjectId === 's')!;
    await dataSource.manager.update(SubjectKeyEntity, { subjectId: 't' }, { wrappedKey });
    await expect(server().open('t', PLACE, sealed)).rejects.toThrow(CannotOpenError);
    await expect(seal(server(), 't', 'hello')).rejects.toThrow(CannotOpenError);
  });

  it('reads nothing after an erasure, here at once and on another server within half a minute', async () => {
    const [here, there] = [server(), server()];
    const sealed = await seal(here, 's', 'hello');
    await here.open('s', PLACE, sealed);
    await there.open('s', PLACE, sealed);
    expect(await here.eraseSubject('s')).toBe(true);
    expect(await here.eraseSubject('s')).toBe(false);
    await expect(here.open('s', PLACE, sealed)).rejects.toThrow(CannotOpenError);
    clock.advance(30_000);
    await expect(there.open('s', PLACE, sealed)).rejects.toThrow(CannotOpenError);
  });

  it('starts again after an erasure with a key that opens the new and not the old', async () => {
    const [here, there] = [server(), server()];
    const old = await seal(here, 's', 'old');
    await there.open('s', PLACE, old);
    await here.eraseSubject('s');
    // the other server has the erased key in memory, and does not seal by it
    const fresh = await seal(there, 's', 'new');
    expect((await rows()).map(({ subjectId }) => subjectId)).toEqual(['s']);
    expect(await there.open('s', PLACE, fresh)).toBe('new');
    await expect(here.open('s', PLACE, old)).rejects.toThrow(CannotOpenError);
  });

  it('wraps keys again under a new master key, after which the old one is not needed to read', async () => {
    const before = server();
    for (const subject of ['s', 't', 'u']) await before.sealerFor(subject);
    const sealed = await seal(before, 's', 'hello');
    const rotated = server(new MasterKeyRing(NEW_MASTER, [OLD_MASTER]));
    expect(rotated.subjectIdFor('account-1')).toBe(before.subjectIdFor('account-1'));
    expect(await rotated.open('s', PLACE, sealed)).toBe('hello');
    expect(await rotated.rewrapSubjects(2)).toBe(2);
    expect(await rotated.rewrapSubjects(2)).toBe(1);
    expect(await rotated.rewrapSubjects(2)).toBe(0);
    expect(await server(new MasterKeyRing(NEW_MASTER)).open('s', PLACE, sealed)).toBe('hello');
    await expect(server().open('s', PLACE, sealed)).rejects.toThrow(CannotOpenError);
  });
});
