import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { IdentityFacade } from '../../src/modules/identity/index.js';
import { COUNTY_ID } from '../../src/modules/organizations/index.js';
import { Jobs } from '../../src/platform/jobs/index.js';
import { form, giveConsent, PHQ9_MILD, startCounty, submit } from '../assessments/support.js';
import type { World } from '../support/world.js';
import { deleteAll, JOIN_CODE, somebodyWithEverything } from './support.js';

const DAY = 24 * 60 * 60_000;

/** Every table of which a job clears rows; the clock moves, and the jobs are the ones that run in production. */
describe('when the time is over', () => {
  let world: World;

  const rows = async (table: string): Promise<number> => {
    const [{ found } = { found: 0 }] = await world.dataSource.query<{ found: number | string }[]>(
      `SELECT COUNT(*) AS found FROM ${table}`,
    );
    return Number(found);
  };
  /** Moves to so many days after the beginning, and lets what is due run. */
  const start = new Date('2026-11-24T04:00:00.000Z').getTime();
  const onDay = async (days: number): Promise<void> => {
    world.clock.set(new Date(start + days * DAY));
    await world.app.get(Jobs, { strict: false }).tick();
  };
  const counts = async (...tables: string[]): Promise<Record<string, number>> =>
    Object.fromEntries(await Promise.all(tables.map(async (table) => [table, await rows(table)] as const)));

  beforeAll(async () => {
    world = await startCounty();
    await world.app.get(Jobs, { strict: false }).onModuleDestroy();
    const { api, session } = await somebodyWithEverything(world, '李梅');
    await api.get('/v1/join-codes/WRNG2345');
    await api.post('/v1/memberships', { joinCode: JOIN_CODE });
    const admin = {
      accountId: session.accountId,
      role: 'union-admin',
      scopeType: 'county',
      scopeId: COUNTY_ID,
    } as const;
    await world.app.get(IdentityFacade, { strict: false }).grantRole({ ...admin, grantedBy: null });
    const asAdmin = world.as(await world.signIn('李梅'));
    await asAdmin.post('/v1/invitations', { role: 'expert', scopeType: 'county', scopeId: COUNTY_ID });
    const leaving = world.as(await world.signIn('走的人'));
    await giveConsent(leaving);
    await submit(leaving, 'phq9', form(PHQ9_MILD));
    expect((await deleteAll(leaving, randomUUID())).status).toBe(200);
  });
  afterAll(() => world.close());

  it('tries of a day, drafts and invitations of a quarter, messages of a year, receipts of three go by themselves', async () => {
    const tables = [
      ...['join_code_tries', 'sessions', 'assessment_drafts', 'role_invitations', 'messages'],
      ...['assessment_submissions', 'deletion_receipts'],
    ];
    const before = await counts(...tables);
    expect(Object.entries(before).filter(([, count]) => count === 0)).toEqual([]);
    await onDay(0.5);
    expect(await counts(...tables)).toEqual(before);
    // Mutation of each: the job is not registered, or asks for another day
    await onDay(2);
    expect(await counts('join_code_tries', 'sessions')).toEqual({ join_code_tries: 0, sessions: before.sessions });
    await onDay(31);
    expect(await counts('sessions', 'assessment_drafts')).toEqual({ sessions: 0, assessment_drafts: 1 });
    await onDay(91);
    expect(await counts('assessment_drafts', 'role_invitations')).toEqual({
      assessment_drafts: 0,
      role_invitations: 1,
    });
    await onDay(98);
    expect(await counts('role_invitations', 'messages')).toEqual({ role_invitations: 0, messages: before.messages });
    await onDay(367);
    expect(await counts('messages', 'assessment_submissions')).toEqual({ messages: 0, assessment_submissions: 2 });
    await onDay(740);
    expect(await counts('assessment_submissions', 'deletion_receipts')).toEqual({
      ...{ assessment_submissions: 0, deletion_receipts: 1 },
    });
    await onDay(1098);
    expect(await counts('deletion_receipts', 'accounts')).toEqual({ deletion_receipts: 0, accounts: 1 });
  });
});
