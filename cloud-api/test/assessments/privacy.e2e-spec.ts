import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { NestLogger } from '../../src/platform/observability/index.js';
import type { ApiClient } from '../support/api-client.js';
import type { World } from '../support/world.js';
import { foundIn } from '@anxin/tooling/spellings';
import { COUNTY_ID } from '../../src/modules/organizations/index.js';
import { Events } from '../events/support.js';
import { Browser, identityOf, type Ticket, tokenOf } from '../identity/support.js';
import { serverCommand } from '../support/server-command.js';
import { consenting, everyRow, form, type Refusal, submit } from './support.js';

/** Numbers and a time that stand nowhere else, in forms that are plainly somebody's. */
const SECONDS = [7_315_927, 7_315_928];
const TAKEN_AT = ['2026-11-23T17:43:21.487Z', '2026-11-23T17:44:22.591Z'];
const HEAVY = { q1: 3, q2: 3, q3: 3, q4: 3, q5: 3, q6: 3, q7: 3, q8: 3, q9: 3 };
const DRAFT = { q1: 3, q2: 2, q3: 1 };
const PERSON = 'canary-person-8841';
const NAME = '沈若望·雁栖湖';
const PASSWORD = '春风化雨 7315 canary';

/** What must be readable nowhere: exact times, durations, answers, scores, risks, words of a result. */
const CLINICAL = [
  ...SECONDS.map(String),
  ...TAKEN_AT.map((instant) => instant.slice(0, 19)),
  '"q1":',
  'q1":3',
  '"answers"',
  'takenAt',
  'durationSeconds',
  'phq9_item9',
  '"total"',
  '重度抑郁情绪',
  '非常辛苦',
  '先照顾好安全',
];

/** Another process reads: closing a file of SQLite would end the locks that this process, the server, holds on it. */
async function bytesOf(folder: string): Promise<Map<string, Buffer>> {
  const copy = await mkdtemp(path.join(os.tmpdir(), 'anxin-bytes-'));
  try {
    await promisify(execFile)('cp', ['-r', folder, copy]);
    const files = await readdir(copy, { recursive: true, withFileTypes: true });
    const whole = files.filter((file) => file.isFile());
    const read = whole.map(
      async ({ parentPath, name }) => [name, await readFile(path.join(parentPath, name))] as const,
    );
    return new Map(await Promise.all(read));
  } finally {
    await rm(copy, { recursive: true });
  }
}

describe('what somebody learns who has the database, the files, the backups or the logs', () => {
  let world: World;
  let events: Events;
  let api: ApiClient;
  let submissionId: string;
  const logged: string[] = [];
  /** Who somebody is, and what opens a door in their name; no two runs have the same. */
  const personal: string[] = [PERSON, NAME, PASSWORD];
  const found = (haystack: string | Uint8Array): string[] => foundIn(haystack, [...CLINICAL, ...personal]);

  beforeAll(async () => {
    jest.spyOn(process.stdout, 'write').mockImplementation((chunk: string | Uint8Array) => {
      logged.push(String(chunk));
      return true;
    });
    events = await Events.start({ logToStdout: true });
    world = events.world;
    world.app.useLogger(world.app.get(NestLogger));
    const person = await consenting(world, PERSON);
    api = person.api;
    for (const [index, id] of (['phq9', 'gad7'] as const).entries()) {
      const { q8: _8, q9: _9, ...seven } = HEAVY;
      const sent = form(id === 'phq9' ? HEAVY : seven, {
        takenAt: TAKEN_AT[index],
        durationSeconds: SECONDS[index],
      });
      const reply = await submit(api, id, sent);
      if (reply.status !== 201) throw new Error(`not stored: ${JSON.stringify(reply.body)}`);
      submissionId = reply.body.submissionId;
    }
    await api.put('/v1/assessments/phq2/draft', { instrumentVersion: '1.0.0', answers: { q1: 3 }, revision: 0 });
    await api.put('/v1/assessments/phq9/draft', { instrumentVersion: '1.0.0', answers: DRAFT, revision: 0 });
    await submit<Refusal>(api, 'phq9', form({ ...HEAVY, q9: 7_315_927 }));
    await api.get(`/v1/submissions/${submissionId}`);
    await api.get('/v1/submissions');
    await signUpWithName();
    personal.push(world.wechat.openidOf(PERSON), person.session.accessToken, person.session.refreshToken);
    personal.push(...(await secretsOfStaff()));
  });

  /** A lecture's list and the sheets made of it hold the name; the staff read them. */
  async function signUpWithName(): Promise<void> {
    const eventId = await events.published({ seats: 5 });
    const signedUp = await events.signUp(PERSON, eventId, { name: NAME });
    if (signedUp.status !== 200) throw new Error(`not signed up: ${JSON.stringify(signedUp.body)}`);
    const staff = await events.staff();
    const listed = await staff.get(`/v1/staff/events/${eventId}/sign-ups`);
    expect(JSON.stringify(listed.body)).toContain(NAME);
    expect((await staff.get(`/v1/staff/events/${eventId}/sign-ups.xlsx`)).status).toBe(200);
  }

  /** A website that signs in, and a role that is offered. */
  async function secretsOfStaff(): Promise<string[]> {
    const accountId = await identityOf(world).createAccount();
    const account = { accountId, accountName: 'keeper-of-lists', password: PASSWORD, authenticator: true };
    const setup = await identityOf(world).createStaff(account);
    const browser = new Browser(world);
    const typed = `${PASSWORD}-mistyped`;
    await browser.post('/v1/sessions/staff', { accountName: account.accountName, password: typed });
    await browser.post('/v1/sessions/staff', account);
    const { body: ticket } = await browser.post<Ticket>('/v1/sign-in-scans');
    const admin = await events.give('管理员', 'union-admin', 'county', COUNTY_ID);
    const offer = { role: 'expert', scopeType: 'county', scopeId: COUNTY_ID };
    const { body: invitation } = await admin.post<{ code: string }>('/v1/invitations', offer);
    const secrets = [
      setup.authenticator?.secret,
      ...setup.recoveryCodes,
      ...setup.recoveryCodes.map((code) => code.replace('-', '')),
      ticket.secret,
      tokenOf(ticket),
      invitation.code,
      invitation.code.replaceAll('-', ''),
    ];
    return secrets.map((secret) => {
      if (!secret) throw new Error('a secret was not made');
      return secret;
    });
  }

  afterAll(async () => {
    await world.close();
    jest.restoreAllMocks();
  });

  it('finds a canary where one is: the search works', () => {
    const planted = `{"answers":{"q1":3},"durationSeconds":${SECONDS[0]},"takenAt":"${TAKEN_AT[0]}","name":"${NAME}"}`;
    const all = [String(SECONDS[0]), '2026-11-23T17:43:21', '"q1":', '"answers"', 'durationSeconds', NAME];
    const long = ['2026-11-23T17:43:21', '"answers"', 'durationSeconds', NAME];
    expect(found(planted)).toEqual(expect.arrayContaining(all));
    for (const offset of ['', 'x', 'xx']) {
      const shifted = Buffer.from(offset + planted);
      expect(found(shifted.toString('base64'))).toEqual(expect.arrayContaining(long));
      expect(found(shifted.toString('base64url'))).toEqual(expect.arrayContaining(long));
      expect(found(shifted.toString('hex'))).toEqual(expect.arrayContaining(all));
    }
    expect(found(Buffer.from(planted, 'utf16le'))).toEqual(expect.arrayContaining(all));
    expect(found(encodeURIComponent(NAME))).toEqual([NAME]);
  });

  it('is no answer, score, exact time, word of a result, name or secret: in any row of any table', async () => {
    const rows = await everyRow(world);
    const dump = rows.map(({ table, row }) => `${table} ${JSON.stringify(row)}`).join('\n');
    const held = (table: string) => rows.filter((one) => one.table === table).length;
    expect([held('assessment_submissions'), held('assessment_drafts'), held('event_sign_ups')]).toEqual([2, 2, 1]);
    expect([held('staff_credentials'), held('sign_in_scans'), held('role_invitations')]).toEqual([1, 1, 1]);
    expect(found(dump)).toEqual([]);
  });

  it('is none of it in the bytes on the disk', async () => {
    const [{ folder, whole }] =
      world.config.database.kind === 'embedded'
        ? [{ folder: world.config.dataDir, whole: null }]
        : await world.dataSource.query<[{ folder: string; whole: string }]>(
            'SELECT CONCAT(@@datadir, DATABASE()) AS folder, @@datadir AS whole',
          );
    // A server on another machine shows its disk to nobody.
    expect([folder, existsSync(folder)]).toEqual([folder, true]);
    if (world.config.database.kind === 'mysql') {
      await world.dataSource.query('FLUSH TABLES assessment_submissions, assessment_drafts, consents FOR EXPORT');
      await world.dataSource.query('UNLOCK TABLES');
    }
    const files = await bytesOf(folder);
    const bytes = Buffer.concat([...files.values()]);
    expect(bytes.includes(submissionId)).toBe(true);
    expect(found(bytes)).toEqual([]);
    if (whole === null) {
      expect([...files.keys()]).toEqual(expect.arrayContaining(['anxin.db', 'anxin.db-wal']));
    } else {
      // what undoes and redoes belongs to the whole server, is large, and holds what other tests wrote as well
      const shared = (await readdir(whole)).filter((name) => /^(ib_logfile|ibdata|undo)/.test(name));
      expect(shared.length).toBeGreaterThan(1);
      const own = [...CLINICAL.slice(0, 4), PERSON, NAME, world.wechat.openidOf(PERSON)];
      for (const name of shared)
        expect([name, foundIn(await readFile(path.join(whole, name)), own)]).toEqual([name, []]);
    }
  });

  it('is none of it in a backup', async () => {
    const file = path.join(world.config.dataDir, 'canaries.anxin');
    const { code, problem } = await serverCommand(world, 'backup', [file]);
    expect([code, problem]).toEqual([0, '']);
    const bytes = await readFile(file);
    expect(bytes.length).toBeGreaterThan(5_000);
    expect(found(bytes)).toEqual([]);
    expect(bytes.includes(submissionId)).toBe(false);
  });

  it('is none of it in the metrics', async () => {
    const { status, body } = await world.api.get<string>('/metrics');
    expect(status).toBe(200);
    expect(body).toContain('route="/v1/submissions/:submissionId"');
    expect(found(body)).toEqual([]);
  });

  it('is none of it in the logs, nor who did it (ASVS 16.2.5)', async () => {
    await world.dataSource.query("UPDATE assessment_submissions SET result_cipher = 'broken' WHERE id = ?", [
      submissionId,
    ]);
    const broken = await api.get<Refusal>(`/v1/submissions/${submissionId}`);
    expect([broken.status, broken.body.code]).toEqual([500, 'INTERNAL']);
    const log = logged.join('');
    expect(log).toContain('CannotOpenError');
    expect(log).toContain('/v1/submissions/:submissionId');
    expect(found(log)).toEqual([]);
    const rows = await everyRow(world);
    const ids = rows.flatMap(({ row }) => [row.subject_id, row.account_id]).filter((id) => typeof id === 'string');
    expect(ids.length).toBeGreaterThan(3);
    expect([...ids, submissionId].filter((id) => log.includes(id))).toEqual([]);
  });

  it('is no way from an account to its answers: the two share no id, no time, no order', async () => {
    const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
    const TABLES = ['assessment_drafts', 'assessment_submissions', 'audit_entries', 'consents', 'subject_keys'];
    const rows = await everyRow(world);
    // of the audit: what is written down under the pseudonym
    const isClinical = ({ table, row }: (typeof rows)[number]): boolean =>
      table === 'audit_entries' ? row.actor_kind === 'subject' : TABLES.includes(table);
    const clinical = rows.filter(isClinical);
    const others = rows.filter((one) => !isClinical(one));
    const idsIn = (some: typeof rows) => new Set(some.flatMap(({ row }) => JSON.stringify(row).match(UUID) ?? []));

    expect(new Set(clinical.map(({ table }) => table))).toEqual(new Set(TABLES));
    expect(idsIn(others).size).toBeGreaterThan(3);
    expect([...idsIn(clinical)].filter((id) => idsIn(others).has(id))).toEqual([]);

    expect([...idsIn(clinical)].filter((id) => id[14] === '7')).toEqual([]);
    // the end of a day says the day
    const shown = clinical.map(({ row }) => JSON.stringify(row).replace('15:59:59.999', ''));
    expect(shown.filter((row) => /\d\d:\d\d/.test(row))).toEqual([]);
    if (world.config.database.kind === 'embedded') {
      const made = await world.dataSource.query<{ name: string; sql: string }[]>('SELECT name, sql FROM sqlite_master');
      const numbered = made.filter(({ name, sql }) => TABLES.includes(name) && !sql.endsWith('WITHOUT ROWID'));
      expect(numbered).toEqual([]);
    }
  });

  it('is nothing once somebody withdraws: no row is left but the consent that ended', async () => {
    const bySubject = async () =>
      (await everyRow(world)).filter(({ table }) => table.startsWith('assessment_')).map(({ table }) => table);
    expect(await bySubject()).not.toEqual([]);
    expect((await api.delete('/v1/consents/self-assessment')).status).toBe(204);
    expect(await bySubject()).toEqual([]);
  });

  // Mutation: one name that nobody seals.
  it('would be found in the rows and on the disk if one place kept it as it is', async () => {
    await world.dataSource.query('UPDATE units SET name = ?', [NAME]);
    expect(found(JSON.stringify(await everyRow(world)))).toEqual([NAME]);
    if (world.config.database.kind === 'embedded') {
      const files = await bytesOf(world.config.dataDir);
      expect(found(Buffer.concat([...files.values()]))).toEqual([NAME]);
    }
  });
});
