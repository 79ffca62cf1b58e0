import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
} from 'node:fs';
import { rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { type ArchiveRecord, readArchive, writeArchive } from '../../src/platform/backup/archive.js';
import { migrations } from '../../src/database/migrations/index.js';
import { entities } from '../../src/database/entities.js';
import { type AppConfig, loadConfig } from '../../src/platform/config/index.js';
import { backupKeyOf, SubjectVault } from '../../src/platform/crypto/index.js';
import { openDataSource } from '../../src/platform/database/index.js';
import { FileStorage } from '../../src/platform/storage/file-storage.js';
import {
  consenting,
  everyRow,
  form,
  PHQ9_MILD,
  type Result,
  startCounty,
  subjectOf,
  submit,
} from '../assessments/support.js';
import { collected } from '../support/collected.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { builtFile } from '../support/built-server.js';
import { startWorld, type World } from '../support/world.js';

const CANARY = 'CANARY-7f3a91c4-金丝雀';
const PEOPLE = ['李梅', '王强', '赵敏'] as const;
/** Deletes everything after the backup was made. */
const GONE = '孙丽';
const FILE = 'certificates/2026/one.pdf';

/** A machine where nothing runs yet: an empty folder with the master key in it, an empty database. */
interface Machine {
  config: AppConfig;
  remove(): Promise<void>;
}

describe('a backup that is restored on another machine', () => {
  let world: World;
  let folder: string;
  let archive: string;
  const before = new Map<string, Result>();
  const machines: Machine[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'anxin-backups-'));
    archive = path.join(folder, 'monday.anxin');
    world = await startCounty();
    await world.dataSource.query('UPDATE units SET name = ?', [CANARY]);
    await world.app.get(FileStorage, { strict: false }).put(FILE, Readable.from([Buffer.from(CANARY.repeat(9_000))]));
    for (const person of [...PEOPLE, GONE]) before.set(person, await takeTest(world, person));
  });
  afterAll(async () => {
    for (const machine of machines) await machine.remove();
    await world.close();
    rmSync(folder, { recursive: true });
  });

  async function takeTest(server: World, person: string): Promise<Result> {
    const { api } = await consenting(server, person);
    const { status, body } = await submit(api, 'phq9', form({ ...PHQ9_MILD, q8: before.size % 4 }));
    expect(status).toBe(201);
    return body;
  }

  async function machine(
    kind: 'same' | 'embedded' = 'same',
    key: string | null = world.config.masterKeyFile,
  ): Promise<Machine> {
    const database: TestDatabase | null = kind === 'same' ? await createTestDatabase() : null;
    const dataDir = database?.dataDir ?? mkdtempSync(path.join(tmpdir(), 'anxin-machine-'));
    const config = Object.assign(loadConfig({ DATA_DIR: dataDir, ANXIN_PROFILE: 'demo' }), {
      ...(database ? { database: database.config } : {}),
    });
    if (key) {
      mkdirSync(path.dirname(config.masterKeyFile), { recursive: true });
      copyFileSync(key, config.masterKeyFile);
    }
    const remove = async () => {
      if (database) await database.drop();
      else rmSync(dataDir, { recursive: true });
    };
    const made = { config, remove };
    machines.push(made);
    return made;
  }

  function run(command: 'backup' | 'restore', config: AppConfig, ...argv: string[]) {
    const env = {
      ...process.env,
      DATA_DIR: config.dataDir,
      ANXIN_PROFILE: 'demo',
      DATABASE_URL: config.database.kind === 'mysql' ? config.database.url : '',
    };
    const { status, stdout, stderr } = spawnSync(process.execPath, [builtFile(`cli/${command}.js`), ...argv], {
      ...{ env, encoding: 'utf8' },
    });
    return { status, lines: stdout.trim().split('\n'), stderr };
  }
  const backUp = (config: AppConfig, file: string, ...more: string[]) => run('backup', config, file, ...more);
  const restore = (config: AppConfig, file: string, ...more: string[]) => run('restore', config, file, ...more);

  /** Whether a restore that failed left anything behind. */
  async function holdsNothing({ config }: Machine): Promise<boolean> {
    if (
      readdirSync(config.dataDir).some((name) => !['keys', 'anxin.db', 'anxin.db-wal', 'anxin.db-shm'].includes(name))
    )
      return false;
    if (config.database.kind === 'embedded' && !existsSync(config.database.file)) return true;
    const dataSource = await openDataSource(config.database, { entities, migrations: [] });
    try {
      const runner = dataSource.createQueryRunner();
      return !(await runner.hasTable('accounts')) && !(await runner.hasTable('wrapped_keys'));
    } finally {
      await dataSource.destroy();
    }
  }

  /** What a server on that machine shows this person of their first test. */
  async function resultOn(server: World, person: string): Promise<{ status: number; body: Result }> {
    const code = world.wechat.mintLoginCode(person);
    const signedIn = await server.api.post<{
      tokens: { accessToken: string; refreshToken: string };
      account: { accountId: string };
    }>('/v1/sessions/wechat', { code });
    const api = server.as({ accountId: signedIn.body.account.accountId, ...signedIn.body.tokens });
    return api.get<Result>(`/v1/submissions/${before.get(person)?.submissionId ?? ''}`);
  }
  const serverOn = ({ config }: Machine): Promise<World> => {
    const { database, dataDir, masterKeyFile, tombstoneFile } = config;
    return startWorld({ database, dataDir, masterKeyFile, tombstoneFile, wechat: world.config.wechat });
  };

  async function everybodyReadsTheSame(server: World, people: readonly string[]): Promise<void> {
    for (const person of people) {
      const { status, body } = await resultOn(server, person);
      expect(status).toBe(200);
      expect(body.plain).toEqual(before.get(person)?.plain);
      expect(body.official).toEqual(before.get(person)?.official);
    }
  }

  it('is made beside a running server, for its owner alone, and never over another file', () => {
    const { status, lines, stderr } = backUp(world.config, archive);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(lines.at(-1)).toMatch(/^已备份到 .*monday\.anxin：\d+ 行，1 个文件，共 \d+ 字节$/);
    expect(statSync(archive).mode & 0o777).toBe(0o600);
    const bytes = readFileSync(archive);
    expect(backUp(world.config, archive)).toMatchObject({
      status: 1,
      stderr: '这个文件已经有了，没有覆盖。请换一个文件名\n',
    });
    expect(readFileSync(archive).equals(bytes)).toBe(true);
    expect(readdirSync(folder)).toEqual(['monday.anxin']);
  });

  it('shows nothing of what is in it, however written, nor the master key', () => {
    const bytes = readFileSync(archive);
    const secrets = [CANARY, '测试县', 'phq9', FILE];
    const key = Buffer.from(readFileSync(world.config.masterKeyFile, 'utf8'), 'base64');
    const written = (plain: Buffer) => [
      plain,
      Buffer.from(plain.toString('hex')),
      ...[0, 1, 2].map((shift) => Buffer.from(plain.subarray(shift).toString('base64').slice(0, -4))),
      Buffer.from(plain.toString('utf8'), 'utf16le'),
    ];
    for (const form of [
      ...secrets.flatMap((secret) => written(Buffer.from(secret))),
      key,
      ...written(key).slice(1, 5),
    ]) {
      if (form.length >= 4) expect(bytes.includes(form)).toBe(false);
    }
  });

  it('brings everything back, and a person deleted since is not readable', async () => {
    await takeTest(world, '后来的人');
    const { accountId } = await world.signIn('赵敏');
    const vault = world.app.get(SubjectVault, { strict: false });
    expect(await vault.shredSubject(vault.subjectIdFor(accountId))).toBe(true);
    const gone = await world.signIn(GONE);
    const receiptId = randomUUID();
    expect((await world.as(gone).post('/v1/me/deletion', { receiptId, understood: true })).status).toBe(200);
    // Tuesday's backup leaves beside Monday's what was erased until then
    expect(backUp(world.config, path.join(folder, 'tuesday.anxin')).status).toBe(0);
    const there = await machine();
    const { status, lines, stderr } = restore(there.config, archive);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(lines.slice(1)).toEqual([
      '备份之后删除的 2 个个人密钥没有恢复',
      '备份之后注销的 1 个人，已经再次删除',
      expect.stringMatching(/^已恢复：\d+ 行，1 个文件$/),
    ]);

    const server = await serverOn(there);
    try {
      await everybodyReadsTheSame(server, ['李梅', '王强']);
      expect((await resultOn(server, '赵敏')).status).not.toBe(200);
      // Mutation: the restore does not erase again whom a tombstone names
      const ids = [gone.accountId, subjectOf(world, gone)];
      const traces = (await everyRow(server)).filter(({ row }) => ids.some((id) => JSON.stringify(row).includes(id)));
      expect(traces.filter(({ table }) => table !== 'audit_entries')).toEqual([]);
      expect((await resultOn(server, GONE)).status).toBe(404);
      const stored = await server.app.get(FileStorage, { strict: false }).get(FILE);
      expect(await text(stored)).toBe(CANARY.repeat(9_000));
      expect(await server.dataSource.query('SELECT name FROM units')).toEqual([{ name: CANARY }]);
    } finally {
      await server.close();
    }
    expect(restore(there.config, archive)).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^数据库或文件夹里已经有内容/) as unknown,
    });
  });

  it('goes from one kind of database to the other and back, row by row the same', async () => {
    const [embedded, back] = [await machine('embedded'), await machine()];
    const middle = path.join(folder, 'middle.anxin');
    expect(restore(embedded.config, archive).status).toBe(0);
    expect(backUp(embedded.config, middle).status).toBe(0);
    expect(restore(back.config, middle).status).toBe(0);
    const last = path.join(folder, 'last.anxin');
    expect(backUp(back.config, last).status).toBe(0);
    const secret = { kind: 'master', ...backupKeyOf(world.config) } as const;
    const rowsIn = async (file: string) =>
      (await collected(readArchive(file, secret))).filter(({ kind }) => kind !== 'manifest' && kind !== 'end');
    expect(await rowsIn(last)).toEqual(await rowsIn(middle));
    const server = await serverOn(back);
    try {
      await everybodyReadsTheSame(server, ['李梅', '王强']);
    } finally {
      await server.close();
    }
  });

  const altered = (name: string, change: (bytes: Buffer) => Buffer): string => {
    const file = path.join(folder, name);
    writeFileSync(file, change(Buffer.from(readFileSync(archive))));
    return file;
  };
  it.each([
    ['a changed byte', '备份文件被改动过或已损坏', (bytes: Buffer) => bytes.fill((bytes[2000] ?? 0) ^ 1, 2000, 2001)],
    ['its end cut off', '备份文件不完整', (bytes: Buffer) => bytes.subarray(0, bytes.length - 7)],
    ['another file in its place', '这不是安心的备份文件', () => Buffer.from('years of work')],
  ] as const)('with %s is refused by name, and nothing is written', async (name, sentence, change) => {
    const there = await machine();
    const { status, stderr } = restore(there.config, altered(name, change));
    expect(status).toBe(1);
    expect(stderr.startsWith(sentence)).toBe(true);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(await holdsNothing(there)).toBe(true);
  });

  it('is refused with another master key, and with none', async () => {
    const other = path.join(folder, 'other.key');
    writeFileSync(other, Buffer.from(Array.from({ length: 32 }, (_, index) => index * 5 + 3)).toString('base64'));
    for (const [key, sentence] of [
      [other, /^打不开：/],
      [null, /^这个数据库已有主密钥/],
    ] as const) {
      const there = await machine('same', key);
      const { status, stderr } = restore(there.config, archive);
      expect(status).toBe(1);
      expect(stderr).toMatch(sentence);
      expect(await holdsNothing(there)).toBe(true);
    }
  });

  it('may be under a passphrase instead, and opens with no other', async () => {
    const [right, wrong, short] = ['一串只有管理员知道的长口令', '另一串谁都可以猜的长口令呀', '短'].map(
      (phrase, index) => {
        const file = path.join(folder, `passphrase-${index}`);
        writeFileSync(file, `${phrase}\n`);
        return file;
      },
    ) as [string, string, string];
    const file = path.join(folder, 'passphrase.anxin');
    expect(backUp(world.config, file, '--passphrase-file', short)).toMatchObject({
      status: 1,
      stderr: '口令太短，至少 12 个字\n',
    });
    expect(backUp(world.config, file, '--passphrase-file', right).status).toBe(0);
    const there = await machine();
    for (const more of [[], ['--passphrase-file', wrong]]) {
      expect(restore(there.config, file, ...more)).toMatchObject({
        status: 1,
        stderr: expect.stringMatching(/^打不开：/) as unknown,
      });
    }
    expect(await holdsNothing(there)).toBe(true);
    expect(restore(there.config, file, '--passphrase-file', right).status).toBe(0);
  });

  /** The archive with some of its lines changed, as another version might have written it. */
  async function rewritten(name: string, change: (record: ArchiveRecord) => ArchiveRecord[]): Promise<string> {
    const secret = { kind: 'master', ...backupKeyOf(world.config) } as const;
    const file = path.join(folder, name);
    async function* records(): AsyncGenerator<ArchiveRecord> {
      let rows = 0;
      for await (const record of readArchive(archive, secret)) {
        for (const one of change(record)) {
          if (one.kind === 'row') rows += 1;
          yield one.kind === 'end' ? { ...one, rows } : one;
        }
      }
    }
    await writeArchive(records(), secret, secret.masterKeyId, createWriteStream(file));
    return file;
  }

  it('of a newer version is refused, and nothing is written', async () => {
    const file = await rewritten('newer.anxin', (record) => {
      if (record.kind !== 'manifest') return [record];
      return [
        { ...record, manifest: { ...record.manifest, migrations: [...record.manifest.migrations, 'AddTomorrow'] } },
      ];
    });
    const there = await machine();
    expect(restore(there.config, file)).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^这份备份来自更新的版本/) as unknown,
    });
    expect(await holdsNothing(there)).toBe(true);
  });

  it('of an older version comes in as it was and moves forward', async () => {
    const added = 'AddNamesToPlanPapers1764001000000';
    const papers = ['plan_submissions', 'plan_reviews'];
    const file = await rewritten('older.anxin', (record) => {
      if (record.kind !== 'manifest') return [record];
      const { manifest } = record;
      const tables = manifest.tables.map(({ name, columns }) => ({
        ...{ name, columns: papers.includes(name) ? columns.filter((column) => column !== 'signed_name') : columns },
      }));
      return [
        {
          ...record,
          manifest: { ...manifest, tables, migrations: manifest.migrations.filter((name) => name !== added) },
        },
      ];
    });
    const there = await machine();
    expect(restore(there.config, file)).toMatchObject({ status: 0, stderr: '' });
    const dataSource = await openDataSource(there.config.database, { entities, migrations });
    try {
      expect(await dataSource.showMigrations()).toBe(false);
      expect(await dataSource.query('SELECT signed_name FROM plan_reviews')).toEqual([]);
    } finally {
      await dataSource.destroy();
    }
  });

  it('that the database refuses half-way leaves nothing behind', async () => {
    const file = await rewritten('twice.anxin', (record) => (record.kind === 'row' ? [record, record] : [record]));
    const there = await machine();
    expect(restore(there.config, file).status).toBe(1);
    expect(await holdsNothing(there)).toBe(true);
    expect(restore(there.config, archive).status).toBe(0);
  });
});
