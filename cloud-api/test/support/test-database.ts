import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { randomBytes } from 'node:crypto';
import mysql from 'mysql2/promise';
import type { DatabaseConfig } from '../../src/platform/config/index.js';

export interface TestDatabase {
  config: DatabaseConfig;
  /** Its own folder, also on MariaDB: keys, files, logs. */
  dataDir: string;
  drop(): Promise<void>;
}

/** A fresh, empty database of the engine that `TEST_DATABASE` names, for one test file alone. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'anxin-test-'));
  const removeFolder = () => rm(dataDir, { recursive: true, force: true });
  if ((process.env.TEST_DATABASE ?? 'embedded') === 'embedded') {
    return { config: { kind: 'embedded', file: path.join(dataDir, 'anxin.db') }, dataDir, drop: removeFolder };
  }
  const server = process.env.TEST_MARIADB_URL;
  if (!server) throw new Error('TEST_DATABASE=mariadb needs TEST_MARIADB_URL; `npm test` starts a server and sets it');
  const name = `anxin_${randomBytes(6).toString('hex')}`;
  await onServer(server, `CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
  return {
    config: { kind: 'mysql', url: new URL(name, server).href, poolSize: 10 },
    dataDir,
    async drop() {
      await onServer(server, `DROP DATABASE ${name}`);
      await removeFolder();
    },
  };
}

async function onServer(url: string, statement: string): Promise<void> {
  const connection = await mysql.createConnection(url);
  try {
    await connection.query(statement);
  } finally {
    await connection.end();
  }
}
