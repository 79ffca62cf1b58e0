import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplication } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { createApp } from '../../src/app.js';
import { entities } from '../../src/database/entities.js';
import { migrations } from '../../src/database/migrations/index.js';
import { hashAt } from '../../src/platform/audit/audit-chain.js';
import { AuditKeys } from '../../src/platform/audit/audit-keys.js';
import { AuditRepository } from '../../src/platform/audit/audit.repository.js';
import { Audit, MACHINE } from '../../src/platform/audit/index.js';
import { AppConfig } from '../../src/platform/config/index.js';
import { isEmbedded, openDataSource, UnitOfWork } from '../../src/platform/database/index.js';
import { Jobs } from '../../src/platform/jobs/index.js';
import { SystemRandom } from '../../src/platform/random/index.js';
import { serverCommand } from '../support/server-command.js';
import { startWorld, type World } from '../support/world.js';
import { checkpointsOf, sealerOf, type Stored, stopJobs, storedIn, verified } from './support.js';

const MINUTE = 60_000;

const sql = <T>({ dataSource }: World, text: string, values: unknown[] = []): Promise<T> =>
  dataSource.query<T>(text, values);

/** Somebody revoked a role from somebody: an entry with everything in it. */
async function happen({ app, clock }: World, count: number): Promise<void> {
  const [audit, work] = [app.get(Audit, { strict: false }), app.get(UnitOfWork)];
  const by = { accountId: randomUUID(), requestId: randomUUID() };
  const roles = [{ role: 'union-admin', scopeType: 'county', scopeId: randomUUID() } as const];
  for (let made = 0; made < count; made++) {
    clock.advance(7);
    await work.run(() => audit.record({ ...by, roles }, 'role.revoked', `expert@${randomUUID()}`, randomUUID()));
  }
}

describe('the audit chain', () => {
  let world: World;
  let whole: Stored[];
  let signed: string;

  beforeAll(async () => {
    world = await startWorld();
    await stopJobs(world);
    for (const count of [7, 5, 8]) {
      await happen(world, count);
      await sealerOf(world).run();
    }
    [whole, signed] = [await storedIn(world), await checkpointsOf(world)];
  });
  afterAll(() => world.close());

  /** As it was before the test put its hand to it. */
  afterEach(async () => {
    await sql(world, 'DELETE FROM audit_entries');
    for (const row of whole) {
      const places = Object.keys(row).map(() => '?');
      const insert = `INSERT INTO audit_entries (${Object.keys(row).join(', ')}) VALUES (${places.join(', ')})`;
      await sql(world, insert, Object.values(row));
    }
    await writeFile(world.config.auditCheckpointsFile, signed);
  });

  const brokenAfter = async (...statements: [text: string, ...values: unknown[]][]): Promise<unknown> => {
    for (const [text, ...values] of statements) await sql(world, text, values);
    return (await verified(world)).broken;
  };

  it('is good from the first entry to the last, and so are the checkpoints, one for each time that it grew', async () => {
    expect(await verified(world)).toEqual({ entries: 20, checkpoints: 3, waiting: 0, broken: null });
    await sealerOf(world).run(); // a quiet minute
    expect(await checkpointsOf(world)).toBe(signed);
  });

  it.each([
    ...[
      'id',
      'actor_kind',
      'actor_id',
      'actor_role',
      'act',
      'thing_kind',
      'thing_id',
      'owner_id',
      'request_id',
      'hash',
    ],
  ])('names the entry of which one letter of %s was changed (ASVS 16.4.2)', async (column) => {
    const before = String(whole[10]?.[column]);
    const after = before.startsWith('a') ? `b${before.slice(1)}` : `a${before.slice(1)}`;
    const broken = await brokenAfter([`UPDATE audit_entries SET ${column} = ? WHERE sequence = 11`, after]);
    expect(broken).toEqual({ fault: 'changed', sequence: 11 });
  });

  it.each(['actor_id', 'actor_role', 'owner_id', 'request_id'])('names the entry whose %s is gone', async (column) => {
    const broken = await brokenAfter([`UPDATE audit_entries SET ${column} = NULL WHERE sequence = 4`]);
    expect(broken).toEqual({ fault: 'changed', sequence: 4 });
  });

  it('names the entry whose moment was moved by a millisecond (ASVS 16.4.2)', async () => {
    const moved = '2026-11-24 04:00:00.001';
    const broken = await brokenAfter(['UPDATE audit_entries SET happened_at = ? WHERE sequence = 3', moved]);
    expect(broken).toEqual({ fault: 'changed', sequence: 3 });
  });

  it('names the place of an entry that was deleted, also where the gap was closed (ASVS 16.4.2)', async () => {
    const gone = ['DELETE FROM audit_entries WHERE sequence = 9'] as [string];
    expect(await brokenAfter(gone)).toEqual({ fault: 'missing', sequence: 9 });
    for (let next = 10; next <= 20; next++)
      await sql(world, 'UPDATE audit_entries SET sequence = ? WHERE sequence = ?', [next - 1, next]);
    expect(await brokenAfter()).toEqual({ fault: 'changed', sequence: 9 });
  });

  it('names the first of two that were put in each other’s place, with or without their hashes', async () => {
    const swap: [string, ...unknown[]][] = [
      ['UPDATE audit_entries SET sequence = 0 WHERE sequence = 6'],
      ['UPDATE audit_entries SET sequence = 6 WHERE sequence = 14'],
      ['UPDATE audit_entries SET sequence = 14 WHERE sequence = 0'],
    ];
    expect(await brokenAfter(...swap)).toEqual({ fault: 'reordered', sequence: 6 });
    const [six, fourteen] = [whole[5]?.hash, whole[13]?.hash];
    const hashes: [string, ...unknown[]][] = [
      ['UPDATE audit_entries SET hash = ? WHERE sequence = 6', six],
      ['UPDATE audit_entries SET hash = ? WHERE sequence = 14', fourteen],
    ];
    expect(await brokenAfter(...hashes)).toEqual({ fault: 'reordered', sequence: 6 });
  });

  it('is known to have been longer when its end was cut off, or all of it (ASVS 16.4.2)', async () => {
    const cut = await brokenAfter(['DELETE FROM audit_entries WHERE sequence > 12']);
    expect(cut).toEqual({ fault: 'truncated', sequence: 13, line: 3 });
    const emptied = await brokenAfter(['DELETE FROM audit_entries']);
    expect(emptied).toEqual({ fault: 'truncated', sequence: 1, line: 1 });
  });

  it('is known to be another one when it went on after it was cut', async () => {
    await sql(world, 'DELETE FROM audit_entries WHERE sequence > 15');
    await happen(world, 9);
    await sealerOf(world).run();
    expect(await brokenAfter()).toEqual({ fault: 'rewritten', sequence: 20, line: 3 });
  });

  it('is known to be another one even when somebody with the master key has made it anew (ASVS 16.4.2)', async () => {
    const { chain } = world.app.get(AuditKeys, { strict: false });
    await sql(world, `UPDATE audit_entries SET act = 'role.granted' WHERE sequence = 5`);
    const entries = await world.app.get(AuditRepository, { strict: false }).sealedAfter(0, 100);
    let before = '0'.repeat(64);
    for (const entry of entries) {
      before = hashAt(chain, entry.sequence, before, entry);
      await sql(world, 'UPDATE audit_entries SET hash = ? WHERE sequence = ?', [before, entry.sequence]);
    }
    expect(await brokenAfter()).toEqual({ fault: 'rewritten', sequence: 7, line: 1 });
  });

  it('believes no checkpoint that was touched anywhere, and misses a file that is gone', async () => {
    const [first = '', second = ''] = signed.split('\n');
    for (let at = 0; at < second.length; at++) {
      const other = second[at] === '0' ? '1' : '0';
      const touched = [first, second.slice(0, at) + other + second.slice(at + 1), ''].join('\n');
      await writeFile(world.config.auditCheckpointsFile, touched);
      expect([at, (await verified(world)).broken]).toEqual([at, { fault: 'bad-signature', sequence: 7, line: 2 }]);
    }
    await rm(world.config.auditCheckpointsFile);
    expect((await verified(world)).broken).toEqual({ fault: 'no-checkpoints', sequence: 0 });
  });

  it('takes a checkpoint that a power cut left unfinished for none, and signs again on a line of its own', async () => {
    const torn = signed.slice(0, -20);
    await writeFile(world.config.auditCheckpointsFile, torn);
    expect(await verified(world)).toEqual({ entries: 20, checkpoints: 2, waiting: 0, broken: null });
    await sealerOf(world).run();
    expect(await checkpointsOf(world)).toMatch(new RegExp(`^.*\\n.*\\n.*#torn\\n.*\\n$`));
    expect(await verified(world)).toEqual({ entries: 20, checkpoints: 3, waiting: 0, broken: null });
  });

  it('is walked by a command, which ends with 1 where it does not hold and says where', async () => {
    const run = (dataDir = world.config.dataDir) =>
      serverCommand(
        { ...world, config: Object.assign(new AppConfig(), world.config, { dataDir }) },
        'audit-verify',
        [],
      );
    const out = '完好：审计记录20条，检查点3个；等待封存0条\n';
    expect(await run()).toEqual({ code: 0, out, problem: '' });
    await sql(world, `UPDATE audit_entries SET act = 'role.granted' WHERE sequence = 17`);
    expect(await run()).toEqual({
      ...{ code: 1, out: '完好：审计记录16条，检查点3个；等待封存0条\n' },
      problem: '第17条有问题：内容和封存时不一样\n',
    });
    const elsewhere = await run(path.join(world.config.dataDir, 'nowhere'));
    expect(elsewhere).toEqual({ code: 1, out: '', problem: expect.stringContaining('找不到主密钥') });
  });
});

describe('sealing', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
    await stopJobs(world);
  });
  afterAll(() => world.close());

  it('is one chain without a gap, however many servers seal at once', async () => {
    const others = await Promise.all([anotherServer(world), anotherServer(world)]);
    try {
      await happen(world, 450);
      const sealers = [world, ...others].map((server) => sealerOf(server));
      while ((await verified(world)).waiting > 0) await Promise.all(sealers.map((sealer) => sealer.run()));
      expect(await verified(world)).toMatchObject({ entries: 450, waiting: 0, broken: null });
      expect(new Set((await storedIn(world)).map(({ sequence }) => Number(sequence))).size).toBe(450);
    } finally {
      for (const { stop } of others) await stop();
    }
  });

  it('goes on where it was stopped between two batches', async () => {
    const before = (await verified(world)).entries;
    await happen(world, 450);
    const fatal = (await storedIn(world)).filter(({ sequence }) => sequence === null)[300]?.id as string;
    await sql(world, refusalOf(fatal, isEmbedded(world.dataSource)));
    await expect(sealerOf(world).run()).rejects.toThrow('stopped by a test');
    const stopped = await verified(world);
    expect(stopped).toMatchObject({ entries: before + 200, waiting: 250, broken: null });
    await sql(world, 'DROP TRIGGER stop_sealing');

    const { app, stop } = await anotherServer(world);
    world.clock.advance(MINUTE);
    await app.get(Jobs, { strict: false }).tick();
    const signed = stopped.checkpoints + 1;
    expect(await verified(world)).toEqual({ entries: before + 450, checkpoints: signed, waiting: 0, broken: null });
    await stop();
  });

  it('lets entries under a pseudonym wait until their day is over, and keeps no moment of them', async () => {
    const [audit, work] = [world.app.get(Audit, { strict: false }), world.app.get(UnitOfWork)];
    const subjectId = randomUUID();
    await work.run(() => audit.record({ subjectId }, 'consent.given', 'self-assessment'));
    await happen(world, 1);
    await sealerOf(world).run();
    expect((await verified(world)).waiting).toBe(1);
    const [row] = (await storedIn(world)).filter((entry) => entry.actor_id === subjectId);
    expect(row).toMatchObject({ actor_kind: 'subject', owner_id: null, request_id: null, sequence: null });
    expect(String(row?.id)[14]).toBe('4'); // made by chance, not by time
    const [entry] = await world.app.get(AuditRepository, { strict: false }).unsealed(new Date('2027-01-01'), 1);
    expect(entry?.happenedAt.toISOString()).toBe('2026-11-24T15:59:59.999Z');
    world.clock.set(new Date('2026-11-24T16:00:00.000Z'));
    await sealerOf(world).run();
    expect(await verified(world)).toMatchObject({ waiting: 0, broken: null });
  });

  it('is of what was committed: what is rolled back leaves nothing, and nothing is recorded outside of a transaction', async () => {
    const [audit, work] = [world.app.get(Audit, { strict: false }), world.app.get(UnitOfWork)];
    const before = (await storedIn(world)).length;
    const given = work.run(async () => {
      await audit.record(MACHINE, 'plan-year.opened', '2026');
      throw new Error('given up');
    });
    await expect(given).rejects.toThrow('given up');
    await expect(audit.record(MACHINE, 'plan-year.opened', '2026')).rejects.toThrow('outside a unit of work');
    expect((await storedIn(world)).length).toBe(before);
  });
});

/** One more server on the same database and folder; on MariaDB with connections of its own. */
async function anotherServer({ config, clock, dataSource: shared }: World) {
  const dataSource: DataSource = isEmbedded(shared)
    ? shared
    : await openDataSource(config.database, { entities, migrations });
  const app: INestApplication = await createApp({ config, clock, random: new SystemRandom(), dataSource });
  await app.init();
  const stop = async (): Promise<void> => {
    await app.close();
    if (dataSource !== shared) await dataSource.destroy();
  };
  return { app: app as World['app'], stop };
}

const refusalOf = (id: string, embedded: boolean): string =>
  embedded
    ? `CREATE TRIGGER stop_sealing BEFORE UPDATE ON audit_entries WHEN NEW.id = '${id}'
       BEGIN SELECT RAISE(ABORT, 'stopped by a test'); END`
    : `CREATE TRIGGER stop_sealing BEFORE UPDATE ON audit_entries FOR EACH ROW
       IF NEW.id = '${id}' THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'stopped by a test'; END IF`;
