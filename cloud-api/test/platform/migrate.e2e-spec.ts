import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { entities } from '../../src/database/entities.js';
import { migrations } from '../../src/database/migrations/index.js';
import { migrate, openDataSource } from '../../src/platform/database/index.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

/** The embedded database belongs to one process. */
const SERVERS = process.env.TEST_DATABASE === 'mariadb' ? 3 : 1;

describe('migrating', () => {
  let database: TestDatabase;
  let servers: DataSource[];

  beforeEach(async () => {
    database = await createTestDatabase();
    servers = await Promise.all(
      Array.from({ length: SERVERS }, () => openDataSource(database.config, { entities, migrations })),
    );
  });

  afterEach(async () => {
    await Promise.all(servers.map((server) => server.destroy()));
    await database.drop();
  });

  it('is done once by however many servers start together', async () => {
    await Promise.all(servers.map((server) => migrate(server)));
    const done = await servers[0]!.query<{ name: string }[]>('SELECT name FROM migrations ORDER BY id');
    expect(done).toHaveLength(migrations.length);
    expect(new Set(done.map(({ name }) => name)).size).toBe(migrations.length);
  });

  it('is announced where something is to be done, and not again', async () => {
    const told: string[] = [];
    await migrate(servers[0]!, () => told.push('first start'));
    await migrate(servers[0]!, () => told.push('second start'));
    expect(told).toEqual(['first start']);
  });
});
