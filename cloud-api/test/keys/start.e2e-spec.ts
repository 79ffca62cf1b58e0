import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { existsSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { builtFile } from '../support/built-server.js';
import { serverCommand } from '../support/server-command.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

const MAIN = builtFile('main.js');

interface Told {
  step?: string;
  text?: string;
  fail?: { code: string; message: string };
}

describe('the first start of a server', () => {
  let database: TestDatabase;
  let keyFile: string;
  beforeAll(async () => {
    database = await createTestDatabase();
    keyFile = path.join(database.dataDir, 'keys', 'master.key');
  });
  afterAll(() => database.drop());

  /** Starts it as it is built, until it serves or gives up. */
  async function start(settings: Record<string, string> = {}): Promise<Told[]> {
    const { config, dataDir } = database;
    const at = config.kind === 'mysql' ? { DATABASE_URL: config.url } : {};
    const env = { ...process.env, ANXIN_PROFILE: 'development', PORT: '0', DATA_DIR: dataDir, ...at, ...settings };
    const server = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'pipe', 'ignore'] });
    const told: Told[] = [];
    for await (const line of createInterface({ input: server.stdout })) {
      if (line.startsWith('@anxin ')) told.push(JSON.parse(line.slice(7)) as Told);
      if (told.at(-1)?.step === 'ready') server.kill('SIGTERM');
    }
    return told;
  }

  it('makes the master key, for its owner alone, and says to keep copies', async () => {
    const made = (await start()).filter(({ step }) => step === 'master-key-made');
    expect(made).toEqual([
      { step: 'master-key-made', text: expect.stringContaining(`${keyFile}。请现在就另存两份`) as unknown },
    ]);
    expect(statSync(keyFile).mode & 0o777).toBe(0o600);
  });

  it('is the only one that does', async () => {
    const steps = (await start()).map(({ step }) => step);
    expect(steps).toContain('ready');
    expect(steps).not.toContain('master-key-made');
  });

  it('is not taken for one by a second server without the key, which says what to do and makes none (ASVS 16.5.3)', async () => {
    renameSync(keyFile, `${keyFile}.elsewhere`);
    const { fail } = (await start()).at(-1) ?? {};
    expect(fail?.code).toBe('MASTER_KEY_MISSING');
    expect(fail?.message).toContain('请把第一台服务器的主密钥放到这台');
    expect(existsSync(keyFile)).toBe(false);
  });

  it('nor by one with another key', async () => {
    const key = Buffer.from(Array.from({ length: 32 }, (_, index) => index * 7 + 11)).toString('base64');
    const { fail } = (await start({ ANXIN_MASTER_KEY: key })).at(-1) ?? {};
    expect(fail?.code).toBe('MASTER_KEY_OTHER');
    expect(fail?.message).toContain('请把第一台服务器的主密钥放到这台');
  });
});

describe('a command that comes before the first start', () => {
  it('makes the master key as well, and says to keep copies', async () => {
    const { config, dataDir, drop } = await createTestDatabase();
    const example = path.resolve(import.meta.dirname, '../../../docs/guides/county.example.json');
    const { code, out } = await serverCommand({ config: { database: config, dataDir } }, 'county', [example]);
    const keyFile = path.join(dataDir, 'keys', 'master.key');
    expect([code, existsSync(keyFile)]).toEqual([0, true]);
    expect(out).toContain(`${keyFile}。请现在就另存两份`);
    await drop();
  });
});
