import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { entities } from '../../src/database/entities.js';
import { migrations } from '../../src/database/migrations/index.js';
import { dataRulesOf, openDataSource } from '../../src/platform/database/index.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

describe('the schema', () => {
  let database: TestDatabase;
  let dataSource: DataSource;

  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = await openDataSource(database.config, { entities, migrations });
    await dataSource.runMigrations();
  });

  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  const difference = async () => {
    const sql = await dataSource.driver.createSchemaBuilder().log();
    return sql.upQueries.map(({ query }) => query);
  };

  it('made by the migrations is the one the entities describe', async () => {
    expect(dataSource.entityMetadatas.length).toBeGreaterThan(10);
    expect(await difference()).toEqual([]);
  });

  it('would be seen to differ if an entity had one column more', async () => {
    const [metadata] = dataSource.entityMetadatas;
    const column = metadata!.columns.at(-1)!;
    const { databaseName } = column;
    column.databaseName = 'renamed_by_a_test';
    try {
      expect((await difference()).join('\n')).toContain('renamed_by_a_test');
    } finally {
      column.databaseName = databaseName;
    }
  });

  it('declares of every column what it holds, how long, and how it is exported and erased', () => {
    const silent = dataSource.entityMetadatas.flatMap((entity) =>
      entity.columns
        .filter((column) => dataRulesOf(entity.target as object, column.propertyName) === null)
        .map((column) => `${entity.tableName}.${column.databaseName}`),
    );
    expect(silent).toEqual([]);
  });

  it('gives every table a primary key that the application makes', () => {
    for (const entity of dataSource.entityMetadatas) {
      expect([entity.tableName, entity.primaryColumns.length]).not.toContain(0);
      expect([entity.tableName, entity.generatedColumns.length]).toEqual([entity.tableName, 0]);
    }
  });

  it('keeps migrations in the order of their timestamps', () => {
    const names = dataSource.migrations.map((migration) => migration.name ?? migration.constructor.name);
    const stamps = names.map((name) => Number(/(\d{13})$/.exec(name)?.[1]));
    expect(stamps).toEqual([...stamps].sort((a, b) => a - b));
    expect(new Set(names).size).toBe(names.length);
  });
});
