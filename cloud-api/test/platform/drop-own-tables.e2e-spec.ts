import { expect, it } from '@jest/globals';
import { dropOwnTables } from '../../src/database/drop-own-tables.js';
import { entities } from '../../src/database/entities.js';
import { migrations } from '../../src/database/migrations/index.js';
import { migrate, openDataSource } from '../../src/platform/database/index.js';
import { createTestDatabase } from '../support/test-database.js';

it('empties a database of all our tables, leaves those of others, and the next start finds it new', async () => {
  const database = await createTestDatabase();
  const dataSource = await openDataSource(database.config, { entities, migrations });
  try {
    await migrate(dataSource);
    await dataSource.query('CREATE TABLE somebody_elses (id int NOT NULL PRIMARY KEY)');
    expect(await dropOwnTables(dataSource)).toBeGreaterThan(entities.length);
    const runner = dataSource.createQueryRunner();
    const left = (await Promise.all(['units', 'migrations', 'somebody_elses'].map((t) => runner.hasTable(t)))).map(
      Boolean,
    );
    await runner.release();
    expect(left).toEqual([false, false, true]);

    await migrate(dataSource);
    expect(await dataSource.query('SELECT * FROM units')).toEqual([]);
  } finally {
    await dataSource.destroy();
    await database.drop();
  }
});
