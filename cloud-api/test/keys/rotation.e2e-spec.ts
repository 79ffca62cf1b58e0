import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { consenting, form, PHQ9_MILD, type Result, startCounty, submit } from '../assessments/support.js';
import { SubjectVault } from '../../src/platform/crypto/index.js';
import type { ApiClient } from '../support/api-client.js';
import { builtFile } from '../support/built-server.js';
import type { World } from '../support/world.js';

const PEOPLE = 8;
/** Subjects besides them, so that a command that is killed has not ended already. */
const OTHERS = 400;
const ALL = PEOPLE + OTHERS;
const KEYS = builtFile('cli/keys.js');

/** The command as a person runs it, in a process of its own, beside a server that answers. */
describe('npm run keys -- rotate', () => {
  let world: World;
  const people: { api: ApiClient; submissionId: string; result: Result }[] = [];
  let oldKey: string;

  beforeAll(async () => {
    world = await startCounty();
    oldKey = readFileSync(world.config.masterKeyFile, 'utf8').trim();
    for (let index = 0; index < PEOPLE; index++) await takesATest(`职工${index}`);
    const vault = world.app.get(SubjectVault, { strict: false });
    for (let index = 0; index < OTHERS; index++) await vault.sealerFor(vault.subjectIdFor(`other-${index}`));
  });
  afterAll(() => world.close());

  async function takesATest(person: string): Promise<void> {
    const { api } = await consenting(world, person);
    const { status, body } = await submit(api, 'phq9', form(PHQ9_MILD));
    expect(status).toBe(201);
    people.push({ api, submissionId: body.submissionId, result: body });
  }
  const environment = () => ({
    ...process.env,
    DATA_DIR: world.config.dataDir,
    ANXIN_PROFILE: 'demo',
    ...(world.config.database.kind === 'mysql' ? { DATABASE_URL: world.config.database.url } : {}),
  });
  const run = (...argv: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [KEYS, ...argv], {
      env: environment(),
      encoding: 'utf8',
    });
    return { status, lines: stdout.trim().split('\n'), stderr };
  };
  const wrappedByOld = async () => {
    const rows = await world.dataSource.query<{ id: string }[]>('SELECT master_key_id AS id FROM subject_keys');
    return rows.filter(({ id }) => id === oldId).length;
  };
  let oldId: string;

  async function everybodyReadsTheirResult(): Promise<void> {
    world.clock.advance(31_000); // the server holds no key in memory
    for (const { api, submissionId, result } of people) {
      const { status, body } = await api.get<Result>(`/v1/submissions/${submissionId}`);
      expect(status).toBe(200);
      expect({ plain: body.plain, official: body.official }).toEqual({
        plain: result.plain,
        official: result.official,
      });
    }
  }

  it('says whose key is where', () => {
    const { status, lines } = run('status');
    expect(status).toBe(0);
    oldId = /[0-9a-f]{12}$/.exec(lines[0] ?? '')?.[0] ?? '';
    expect(lines).toEqual([
      `本机主密钥的指纹：${oldId}`,
      `数据库现在用的主密钥：${oldId}`,
      `由 ${oldId} 保护的个人密钥：${ALL}`,
    ]);
  });

  it('killed between batches leaves everything readable, and new people under the new key', async () => {
    const child = spawn(process.execPath, [KEYS, 'rotate', '--batch', '1', '--no-wait'], { env: environment() });
    const exited = once(child, 'exit');
    for await (const line of createInterface({ input: child.stdout })) {
      if (line.endsWith(`：3/${ALL}`)) child.kill('SIGKILL');
    }
    expect((await exited)[1]).toBe('SIGKILL');
    const left = await wrappedByOld();
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThanOrEqual(ALL - 3);
    await everybodyReadsTheirResult();
    await takesATest('在换密钥时来的人');
    expect(await wrappedByOld()).toBe(left);
    expect(run('status').lines.at(-1)).toMatch(/^正在换成 [0-9a-f]{12}，还没有完成/);
  });

  it('run again ends it: nothing is left under the old key, and the server that ran all along reads on', async () => {
    const { status, lines } = run('rotate', '--batch', '50');
    expect(status).toBe(0);
    expect(lines.at(-1)).toMatch(new RegExp(`^主密钥已从 ${oldId} 换成 [0-9a-f]{12}`));
    expect(await wrappedByOld()).toBe(0);
    await everybodyReadsTheirResult();
    await takesATest('换好以后来的人');
    expect(await wrappedByOld()).toBe(0);
    expect(readFileSync(world.config.masterKeyFile, 'utf8').trim()).not.toBe(oldKey);
  });

  it('keeps a server with the old key from starting', () => {
    const env = { ...environment(), ANXIN_MASTER_KEY: oldKey };
    const { status, stderr } = spawnSync(process.execPath, [KEYS, 'status'], { env, encoding: 'utf8' });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^这个数据库用的是另一把主密钥，没有启动。.*\n$/);
  });

  it('refuses what it does not know, in one line', () => {
    expect(run('turn')).toMatchObject({ status: 1, stderr: expect.stringMatching(/^用法：.*\n$/) as unknown });
    expect(run('rotate', '--batch', '0')).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^--batch .*\n$/) as unknown,
    });
    const { stderr } = spawnSync(process.execPath, [KEYS, 'status'], {
      env: { ...process.env, DATA_DIR: path.join(world.config.dataDir, 'nothing'), DATABASE_URL: '' },
      encoding: 'utf8',
    });
    expect(stderr).toMatch(/^这里还没有数据库/);
  });
});
