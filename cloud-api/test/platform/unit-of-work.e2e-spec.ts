import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Column, DataSource, Entity, PrimaryColumn } from 'typeorm';
import { inList, openDataSource, UnitOfWork } from '../../src/platform/database/index.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

@Entity('counters')
class CounterEntity {
  @PrimaryColumn({ type: 'int' })
  id: number;

  @Column({ type: 'int' })
  value: number;
}

@Entity('notes')
class NoteEntity {
  @PrimaryColumn({ type: 'char', length: 36 })
  id: string;

  @Column({ name: 'written_at', type: 'datetime', precision: 3 })
  writtenAt: Date;

  @Column({ name: 'text_of', type: 'varchar', length: 40, nullable: true })
  text: string | null;
}

describe('a unit of work', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let work: UnitOfWork;

  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = await openDataSource(database.config, { entities: [CounterEntity, NoteEntity], migrations: [] });
    await dataSource.synchronize();
    work = new UnitOfWork(dataSource);
  });

  beforeEach(async () => {
    await dataSource.createQueryBuilder().delete().from(CounterEntity).execute();
    await dataSource.createQueryBuilder().delete().from(NoteEntity).execute();
  });

  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  const store = (id: number) => work.manager.insert(CounterEntity, { id, value: 0 });
  const count = () => dataSource.manager.count(CounterEntity);

  it('stores all rows of 200 concurrent transactions, half of them failing, and none of the failed (ASVS 2.3.3)', async () => {
    const outcomes = await Promise.allSettled(
      Array.from({ length: 200 }, (_, index) =>
        work.run(async () => {
          await store(index);
          await store(index + 1000);
          if (index % 2) throw new Error('given up');
        }),
      ),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(100);
    expect(await count()).toBe(200);
  });

  it('joins the transaction that is open', async () => {
    await expect(
      work.run(async () => {
        await work.run(() => store(1));
        throw new Error('the outer one gives up');
      }),
    ).rejects.toThrow('gives up');
    expect(await count()).toBe(0);
  });

  it('loses no update of 50 concurrent conditional increments', async () => {
    await store(7);
    await Promise.all(
      Array.from({ length: 50 }, () =>
        work.run(async () => {
          await work.manager
            .createQueryBuilder()
            .update(CounterEntity)
            .set({ value: () => 'value + 1' })
            .where('id = 7')
            .execute();
        }),
      ),
    );
    expect((await dataSource.manager.findOneByOrFail(CounterEntity, { id: 7 })).value).toBe(50);
  });

  it('waits with a statement of its own until a transaction that is under way has ended', async () => {
    let finish!: () => void;
    const mayFinish = new Promise<void>((resolve) => (finish = resolve));
    const transaction = work.run(async () => {
      await store(1);
      await mayFinish;
    });
    const outside = dataSource.manager.insert(CounterEntity, { id: 2, value: 0 });
    finish();
    await Promise.all([transaction, outside]);
    expect(await count()).toBe(2);
  });

  describe('prepared, for what is done often', () => {
    const note = (id: string, text: string | null = null): NoteEntity => ({
      ...{ id, text, writtenAt: new Date('2026-11-28T03:04:05.678Z') },
    });

    it('reads rows as the entity manager does, whoever of the two wrote them', async () => {
      await work.insert(NoteEntity, note('a', "it's ?"));
      await dataSource.manager.insert(NoteEntity, note('b'));
      for (const id of ['a', 'b']) {
        const read = await work.findOne(NoteEntity, { id });
        expect(read).toEqual(await dataSource.manager.findOneByOrFail(NoteEntity, { id }));
        expect(read?.writtenAt).toEqual(note(id).writtenAt);
      }
      expect(await work.findOne(NoteEntity, { id: 'c' })).toBeNull();
    });

    it('changes what equals the part given, and says how many rows that were', async () => {
      for (const id of ['a', 'b', 'c']) await work.insert(NoteEntity, note(id, id === 'c' ? 'other' : 'same'));
      expect(await work.update(NoteEntity, { text: 'same' }, { text: null })).toBe(2);
      expect(await work.update(NoteEntity, { id: 'c', text: 'same' }, { text: null })).toBe(0);
      // a row that is as it should be already is found all the same
      expect(await work.update(NoteEntity, { id: 'c' }, { text: 'other' })).toBe(1);
      expect((await work.find(NoteEntity, { text: 'other' })).map(({ id }) => id)).toEqual(['c']);
    });

    it('is part of the open transaction', async () => {
      const outcome = work.run(async () => {
        await work.insert(NoteEntity, note('a'));
        expect(await work.findOne(NoteEntity, { id: 'a' })).not.toBeNull();
        throw new Error('given up');
      });
      await expect(outcome).rejects.toThrow('given up');
      expect(await work.findOne(NoteEntity, { id: 'a' })).toBeNull();
    });

    it('refuses to compare with null, which equals nothing, and names that are no property', async () => {
      await expect((async () => work.find(NoteEntity, { text: null }))()).rejects.toThrow('null among text');
      const made = { 'id = id OR id': 'a' } as Partial<NoteEntity>;
      await expect((async () => work.find(NoteEntity, made))()).rejects.toThrow('no column');
    });

    it.each([1, 2, 3, 5])('finds %d of a list, in a statement of few lengths', async (count) => {
      const ids = ['a', 'b', 'c', 'd', 'e'].slice(0, count);
      for (const id of ['a', 'b', 'c', 'd', 'e', 'f']) await work.insert(NoteEntity, note(id));
      const [places, values] = inList([...ids, ...ids]);
      const rows = await work.rows<{ id: string }>(`SELECT id FROM notes WHERE id IN (${places}) ORDER BY id`, values);
      expect(rows.map(({ id }) => id)).toEqual(ids);
      expect([1, 2, 4, 8]).toContain(values.length);
    });
  });
});
