import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { NestLogger } from '../../src/platform/observability/index.js';
import type { ApiClient } from '../support/api-client.js';
import type { World } from '../support/world.js';
import { consenting, everyRow, form, type Refusal, startCounty, submit } from './support.js';

/** Numbers and a time that stand nowhere else, in forms that are plainly somebody's. */
const SECONDS = [7_315_927, 7_315_928];
const TAKEN_AT = ['2026-11-23T17:43:21.487Z', '2026-11-23T17:44:22.591Z'];
const HEAVY = { q1: 3, q2: 3, q3: 3, q4: 3, q5: 3, q6: 3, q7: 3, q8: 3, q9: 3 };
const DRAFT = { q1: 3, q2: 2, q3: 1 };

/** What must be readable nowhere: exact times, durations, answers, scores, risks, words of a result. */
const CANARIES = [
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

/** As it stands, as base64 at each of the three offsets, in hex, and as UTF-16. */
function spellings(canary: string): string[] {
  const bytes = Buffer.from(canary);
  const base64 = [0, 1, 2].map((offset) =>
    Buffer.concat([Buffer.alloc(offset), bytes])
      .toString('base64')
      .slice(offset === 0 ? 0 : 4, -4),
  );
  const long = base64.filter((text) => text.length >= 8);
  return [bytes.toString('latin1'), bytes.toString('hex'), Buffer.from(canary, 'utf16le').toString('latin1'), ...long];
}

const found = (haystack: string): string[] =>
  CANARIES.filter((canary) => spellings(canary).some((spelling) => haystack.includes(spelling)));

async function bytesOf(folder: string): Promise<string> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const whole = files.filter((file) => file.isFile());
  const read = await Promise.all(whole.map((file) => readFile(path.join(file.parentPath, file.name), 'latin1')));
  return read.join('\n');
}

describe('what somebody learns who has the database, the files or the logs', () => {
  let world: World;
  let api: ApiClient;
  let submissionId: string;
  const logged: string[] = [];

  beforeAll(async () => {
    jest.spyOn(process.stdout, 'write').mockImplementation((chunk: string | Uint8Array) => {
      logged.push(String(chunk));
      return true;
    });
    world = await startCounty({ logToStdout: true });
    world.app.useLogger(world.app.get(NestLogger));
    const person = await consenting(world, 'canary-person-8841');
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
  });

  afterAll(async () => {
    await world.close();
    jest.restoreAllMocks();
  });

  it('finds a canary where one is: the search works', () => {
    const planted = `{"answers":{"q1":3},"durationSeconds":${SECONDS[0]},"takenAt":"${TAKEN_AT[0]}"}`;
    expect(found(planted)).toEqual(
      expect.arrayContaining([String(SECONDS[0]), '2026-11-23T17:43:21', '"q1":', '"answers"', 'durationSeconds']),
    );
    expect(found(Buffer.from(`xx${planted}`).toString('base64'))).toContain('durationSeconds');
    expect(found(Buffer.from(planted).toString('hex'))).toContain('"answers"');
  });

  it('is no answer, score, exact time or word of a result: in any row of any table', async () => {
    const rows = await everyRow(world);
    const dump = rows.map(({ table, row }) => `${table} ${JSON.stringify(row)}`.replaceAll('\\"', '"')).join('\n');
    expect(rows.filter(({ table }) => table === 'assessment_submissions')).toHaveLength(2);
    expect(rows.filter(({ table }) => table === 'assessment_drafts')).toHaveLength(2);
    expect(found(dump)).toEqual([]);
    expect(dump).not.toContain('canary-person-8841');
  });

  it('is none of it in the bytes on the disk', async () => {
    const [{ folder }] =
      world.config.database.kind === 'embedded'
        ? [{ folder: world.config.dataDir }]
        : await world.dataSource.query<[{ folder: string }]>('SELECT CONCAT(@@datadir, DATABASE()) AS folder');
    // A server on another machine shows its disk to nobody.
    expect([folder, existsSync(folder)]).toEqual([folder, true]);
    if (world.config.database.kind === 'mysql') {
      await world.dataSource.query('FLUSH TABLES assessment_submissions, assessment_drafts, consents FOR EXPORT');
      await world.dataSource.query('UNLOCK TABLES');
    }
    const bytes = await bytesOf(folder);
    expect(bytes).toContain(submissionId);
    expect(found(bytes)).toEqual([]);
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
    const CLINICAL = ['assessment_drafts', 'assessment_submissions', 'audit_entries', 'consents', 'subject_keys'];
    const rows = await everyRow(world);
    // of the audit: what is written down under the pseudonym
    const isClinical = ({ table, row }: (typeof rows)[number]): boolean =>
      table === 'audit_entries' ? row.actor_kind === 'subject' : CLINICAL.includes(table);
    const clinical = rows.filter(isClinical);
    const others = rows.filter((one) => !isClinical(one));
    const idsIn = (some: typeof rows) => new Set(some.flatMap(({ row }) => JSON.stringify(row).match(UUID) ?? []));

    expect(new Set(clinical.map(({ table }) => table))).toEqual(new Set(CLINICAL));
    expect(idsIn(others).size).toBeGreaterThan(3);
    expect([...idsIn(clinical)].filter((id) => idsIn(others).has(id))).toEqual([]);

    expect([...idsIn(clinical)].filter((id) => id[14] === '7')).toEqual([]);
    // the end of a day says the day
    const shown = clinical.map(({ row }) => JSON.stringify(row).replace('15:59:59.999', ''));
    expect(shown.filter((row) => /\d\d:\d\d/.test(row))).toEqual([]);
    if (world.config.database.kind === 'embedded') {
      const made = await world.dataSource.query<{ name: string; sql: string }[]>('SELECT name, sql FROM sqlite_master');
      const numbered = made.filter(({ name, sql }) => CLINICAL.includes(name) && !sql.endsWith('WITHOUT ROWID'));
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
});
