import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Column, DataSource, Entity, PrimaryColumn } from 'typeorm';
import { openDataSource, UnitOfWork } from '../../src/platform/database/index.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

@Entity('counters')
class CounterEntity {
  @PrimaryColumn({ type: 'int' })
  id: number;

  @Column({ type: 'int' })
  value: number;
}

describe('a unit of work', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let work: UnitOfWork;

  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = await openDataSource(database.config, { entities: [CounterEntity], migrations: [] });
    await dataSource.synchronize();
    work = new UnitOfWork(dataSource);
  });

  beforeEach(async () => {
    await dataSource.createQueryBuilder().delete().from(CounterEntity).execute();
  });

  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  const store = (id: number) => work.manager.insert(CounterEntity, { id, value: 0 });
  const count = () => dataSource.manager.count(CounterEntity);

  it('stores all rows of 200 concurrent transactions, half of them failing, and none of the failed', async () => {
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
});
