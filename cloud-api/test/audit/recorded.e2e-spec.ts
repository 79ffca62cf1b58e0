import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generate } from 'otplib';
import { consenting, form, PHQ9_MILD, startCounty, submit as submitTest, subjectOf } from '../assessments/support.js';
import {
  fill,
  ok,
  openYear,
  planOf,
  review,
  someone,
  startPlanCounty,
  submit,
  UNITS,
  YEAR_SETTINGS,
} from '../eap-plans/support.js';
import { days, Events, type Listed, MILL, PER_UNIT, ROOM } from '../events/support.js';
import { addCounty, Browser, COUNTY, identityOf } from '../identity/support.js';
import { Jobs } from '../../src/platform/jobs/index.js';
import { startWorld, type World } from '../support/world.js';
import { Ledger, stopJobs, storedIn } from './support.js';

/** Names and words that people gave; each stands in a table of its own, none in the log. */
const CANARIES = ['沈若望', '下大雪改期', '缺一份预算', '罗秋实', 'canary-staff-7', '夜班之后怎么睡好', '请假条丢了'];

const nothingOfPeopleIn = async (world: World): Promise<void> => {
  const dump = JSON.stringify(await storedIn(world));
  expect(dump.length).toBeGreaterThan(1000);
  for (const canary of CANARIES) expect(dump).not.toContain(canary);
};

interface LogEntry {
  entryId: string;
  at: string;
  who: string;
  what: string;
  thingKind: string;
  thingId: string | null;
}

describe('what happens to lectures', () => {
  let events: Events;
  let ledger: Ledger;
  let staffId: string;
  beforeAll(async () => {
    events = await Events.start();
    await stopJobs(events.world);
    ledger = new Ledger(events.world);
    await events.staff();
    staffId = await events.accountOf('县里的干事');
  });
  afterAll(() => events.world.close());

  const byStaff = { actorKind: 'account', actorRole: 'union-staff' };
  const logOf = async (person: string, query = ''): Promise<Listed<LogEntry>> =>
    (await (await events.as(person)).get<Listed<LogEntry>>(`/v1/me/access-log${query}`)).body;

  it('is written down with who did it, as what, and in which request', async () => {
    await ledger.mark();
    const requestId = '0192f0c1-0000-7000-8000-00000000abcd';
    const staff = (await events.staff()).with({ 'x-request-id': requestId });
    const eventId = await events.published({}, staff);
    events.world.clock.advance(1);
    await events.change(eventId, { venueId: ROOM });
    events.world.clock.advance(1);
    const cancelled = { version: 3, reason: '下大雪改期' };
    expect((await staff.post(`/v1/staff/events/${eventId}/cancel`, cancelled)).status).toBe(200);
    expect((await staff.post(`/v1/staff/events/${eventId}/cancel`, cancelled)).status).toBe(200); // the reply was lost
    const of = { ...byStaff, actorId: staffId, thingId: eventId, ownerId: null };
    const acts = ['event.published', 'event.changed', 'event.cancelled'];
    expect(await ledger.since()).toEqual(acts.map((act) => ({ ...of, act })));
    const rows = await storedIn(events.world);
    expect(rows.filter(({ thing_id }) => thing_id === eventId).map(({ request_id }) => request_id)).toEqual([
      requestId,
      expect.not.stringMatching(requestId),
      requestId,
    ]);
  });

  it('is not written down when it was refused, or was nobody’s but the writer’s yet', async () => {
    const taken = await events.published();
    const staff = await events.staff();
    const { startsAt, endsAt, signUpUntil, cancelUntil } = (await staff.get(`/v1/staff/events/${taken}`)).body;
    await ledger.mark();
    const { eventId, version } = await events.draft({ startsAt, endsAt, signUpUntil, cancelUntil }, staff);
    expect((await events.change(eventId, { title: '还在写' })).status).toBe(200);
    const publish = { version: version + 1, acceptSpeakerClash: false };
    expect((await staff.post(`/v1/staff/events/${eventId}/publish`, publish)).status).toBe(409); // the hall is taken
    expect(
      (await staff.post(`/v1/staff/events/${eventId}/cancel`, { version: version + 1, reason: '写着玩的' })).status,
    ).toBe(200);
    expect(await ledger.acts()).toEqual([]);
  });

  it('is told to everybody on a list who read it or took it away, and to nobody else', async () => {
    const eventId = await events.published({ seats: 50 });
    const people = [events.newPerson(), events.newPerson(), events.newPerson()];
    for (const person of people) await events.signUp(person, eventId, { name: '沈若望' });
    await ledger.mark();
    const staff = await events.staff();
    await staff.get(`/v1/staff/events/${eventId}/sign-ups`);
    events.world.clock.advance(1);
    await staff.get(`/v1/staff/events/${eventId}/sign-ups.xlsx`);
    events.world.clock.advance(1);
    await staff.get(`/v1/staff/events/${eventId}/sign-in-sheet.pdf`);
    const owners = await Promise.all(people.map((person) => events.accountOf(person)));
    const acts = ['sign-ups.read', 'sign-ups.exported', 'sign-in-sheet.exported'] as const;
    const seen = (await ledger.since()).map(({ act, ownerId, actorRole }) => `${actorRole} ${act} ${ownerId}`);
    expect(seen.sort()).toEqual(acts.flatMap((act) => owners.map((owner) => `union-staff ${act} ${owner}`)).sort());

    const [one = ''] = people;
    const { items, nextCursor } = await logOf(one);
    const about = {
      at: expect.any(String),
      entryId: expect.any(String),
      who: '工会干部',
      thingKind: 'event',
      thingId: eventId,
    };
    expect({ items, nextCursor }).toEqual({
      items: [
        { ...about, what: '下载了活动签到表，上面有您' },
        { ...about, what: '下载了活动报名表，里面有您' },
        { ...about, what: '查看了活动报名名单，里面有您' },
      ],
      nextCursor: null,
    });
    expect(JSON.stringify(items)).not.toContain(staffId);
    const paged = await events.everyPage<LogEntry>(await events.as(one), '/v1/me/access-log', 1);
    expect(paged).toEqual(items);
    const stranger = events.newPerson();
    expect(await logOf(stranger)).toEqual({ items: [], nextCursor: null });
    const forged = (await (await events.as(stranger)).get(`/v1/me/access-log?cursor=x`)).status;
    expect(forged).toBe(400);
  });

  it('names nobody for a list that holds nobody, and oneself to nobody', async () => {
    const eventId = await events.published({ seats: 5 });
    await events.signUp('县里的干事', eventId, { name: '沈若望' });
    const before = await logOf('县里的干事');
    await ledger.mark();
    await (await events.staff()).get(`/v1/staff/events/${eventId}/sign-ups.xlsx`);
    const entry = { ...byStaff, actorId: staffId, act: 'sign-ups.exported', thingId: eventId, ownerId: null };
    expect(await ledger.since()).toEqual([entry]);
    expect(await logOf('县里的干事')).toEqual(before);
  });

  it('writes down everybody on a long list, in a few statements', async () => {
    const eventId = await events.published({ seats: 200 });
    const people = Array.from({ length: 101 }, () => events.newPerson());
    for (const person of people) await events.signUp(person, eventId, { name: '沈若望' });
    await ledger.mark();
    await (await events.staff()).get(`/v1/staff/events/${eventId}/sign-ups.xlsx`);
    expect(new Set((await ledger.since()).map(({ ownerId }) => ownerId)).size).toBe(101);
  });

  it('includes what a unit reads and decides of those who ask for its seats', async () => {
    await events.give('茶厂的联络员', 'unit-liaison', 'unit', MILL.id);
    const eventId = await events.published(PER_UNIT);
    const people = [events.newPerson(), events.newPerson()] as const;
    for (const person of people) {
      await events.member(person, MILL);
      await events.signUp(person, eventId, { name: '沈若望' });
    }
    const [one, two] = [await events.accountOf(people[0]), await events.accountOf(people[1])];
    const liaison = await events.as('茶厂的联络员');
    await ledger.mark();
    const { body } = await liaison.get<Listed<{ requests: { signUpId: string }[] }>>(
      `/v1/units/${MILL.id}/nominations`,
    );
    const [first, second] = body.items.flatMap(({ requests }) => requests).map(({ signUpId }) => signUpId);
    await liaison.post(`/v1/nominations/${first}/accept`);
    await liaison.post(`/v1/nominations/${first}/accept`);
    await liaison.post(`/v1/nominations/${second}/decline`);
    const seen = (await ledger.since()).map(({ act, actorRole, ownerId }) => `${actorRole} ${act} ${ownerId}`);
    expect(seen.sort()).toEqual(
      [
        ...[`unit-liaison nominations.read ${one}`, `unit-liaison nominations.read ${two}`],
        ...[`unit-liaison nomination.accepted ${one}`, `unit-liaison nomination.declined ${two}`],
      ].sort(),
    );
    expect((await logOf(people[0])).items.map(({ who, what }) => `${who}${what}`)).toContain(
      '单位联络员把单位的活动名额给了您',
    );
  });

  it('includes the job that erases names, and keeps none of them', async () => {
    await nothingOfPeopleIn(events.world);
    await ledger.mark();
    events.world.clock.advance(days(300));
    await events.world.app.get(Jobs, { strict: false }).tick();
    const erased = (await ledger.since()).filter(({ act }) => act === 'sign-up-names.erased');
    expect(erased.length).toBeGreaterThan(3);
    expect(new Set(erased.map(({ actorKind, actorId }) => `${actorKind} ${actorId}`))).toEqual(
      new Set(['job events.erase-names']),
    );
  });
});

describe('what happens to plans', () => {
  it('is written down from the opening of the year to its end', async () => {
    const world = await startPlanCounty();
    try {
      const ledger = new Ledger(world);
      const county = await someone(world, '县工会', ['union-staff', 'county']);
      const township = await someone(world, '镇工会', ['union-staff', { region: UNITS.mill.regionId }]);
      const mill = await someone(world, '织造厂联络员', ['unit-liaison', { unit: UNITS.mill.id }]);
      await ledger.mark();
      await openYear(county);
      const { planId } = await planOf(mill, UNITS.mill);
      await fill(mill, planId);
      ok(await submit(mill, planId));
      ok(await review(township, planId, 'return', { reason: '缺一份预算' }));
      ok(await submit(mill, planId));
      ok(await review(township, planId, 'pass', { number: 2 }));
      const decision = { id: randomUUID(), number: 2 };
      for (let sent = 0; sent < 2; sent++) ok(await review(county, planId, 'pass', decision)); // the reply was lost
      ok(await county.api.put('/v1/plan-years/2026', { ...YEAR_SETTINGS, dueAt: '2026-12-20T10:00:00.000Z' }));
      const { planId: schoolId } = await planOf(
        await someone(world, '小学联络员', ['unit-liaison', { unit: UNITS.school.id }]),
        UNITS.school,
      );
      const longer = { dueAt: '2026-12-28T10:00:00.000Z', reason: '请假条丢了' };
      ok(await county.api.post(`/v1/plans/${schoolId}/extension`, longer));
      expect((await county.api.get('/v1/plan-years/2026/summary.xlsx')).status).toBe(200);
      expect((await county.api.get(`/v1/plans/${planId}/plan.pdf`)).status).toBe(200);
      expect((await mill.api.get(`/v1/plans/${planId}/plan.pdf`)).status).toBe(200); // their own paper
      ok(await county.api.post('/v1/plan-years/2026/close'));
      ok(await county.api.post('/v1/plan-years/2026/close'));

      const by = { [county.session.accountId]: 'county', [township.session.accountId]: 'township' };
      const told = (await ledger.since()).map(({ act, actorId, actorRole, thingId, ownerId }) => {
        const thing = { [planId]: 'mill', [schoolId]: 'school' }[thingId] ?? thingId;
        return `${by[actorId ?? ''] ?? actorId} ${actorRole} ${act} ${thing} ${ownerId}`;
      });
      expect(told.filter((line) => !line.includes('role.granted')).sort()).toEqual(
        [
          'county union-staff plan-year.opened 2026 null',
          'township union-staff plan.returned mill null',
          'township union-staff plan.passed mill null',
          'county union-staff plan.approved mill null',
          'county union-staff plan-year.changed 2026 null',
          'county union-staff plan.extended school null',
          'county union-staff plan-summary.exported 2026 null',
          'county union-staff plan-paper.downloaded mill null',
          'county union-staff plan-year.closed 2026 null',
        ].sort(),
      );
      await nothingOfPeopleIn(world);
    } finally {
      await world.close();
    }
  });
});

describe('who may do what, and who came in', () => {
  let world: World;
  let ledger: Ledger;
  beforeAll(async () => {
    world = await startWorld();
    await addCounty(world);
    ledger = new Ledger(world);
  });
  afterAll(() => world.close());

  it('is written down when a role is invited to, accepted, given and taken', async () => {
    const { accountId: adminId } = await world.signIn('管理员');
    await identityOf(world).grantRole({ accountId: adminId, role: 'union-admin', ...COUNTY, grantedBy: null });
    const admin = world.as(await world.signIn('管理员'));
    const invited = await world.signIn('被邀请的人');
    await ledger.mark();
    const wanted = { role: 'expert', ...COUNTY } as const;
    const { body } = await admin.post<{ invitationId: string; code: string }>('/v1/invitations', wanted);
    for (let sent = 0; sent < 2; sent++) {
      expect((await world.as(invited).post('/v1/invitations/accept', { code: body.code })).status).toBe(200);
    }
    const { accountId } = invited;
    await identityOf(world).revokeRole({ accountId, ...wanted, revokedBy: adminId });
    const role = `expert@${COUNTY.scopeId}`;
    const byAdmin = { actorKind: 'account', actorId: adminId, actorRole: 'union-admin' };
    const entries = await ledger.since();
    expect(entries).toHaveLength(4);
    expect(entries).toEqual(
      expect.arrayContaining([
        { ...byAdmin, act: 'invitation.made', thingId: body.invitationId, ownerId: null },
        { ...byAdmin, act: 'role.granted', thingId: role, ownerId: accountId },
        {
          ...{ actorKind: 'account', actorId: accountId, actorRole: null },
          ...{ act: 'invitation.accepted', thingId: body.invitationId, ownerId: null },
        },
        { ...byAdmin, act: 'role.revoked', thingId: role, ownerId: accountId },
      ]),
    );
    const { items } = (await world.as(await world.signIn('被邀请的人')).get<Listed<LogEntry>>('/v1/me/access-log'))
      .body;
    expect(items.map(({ who, what, thingId }) => [who + what, thingId]).sort()).toEqual([
      ['工会管理员收回了您的一个身份', null],
      ['工会管理员给了您一个身份', null],
    ]);
  });

  it('is written down when staff come in or are refused, by a name that stands for the name (ASVS 16.3.2)', async () => {
    const accountId = await identityOf(world).createAccount();
    const staff = { accountId, accountName: 'canary-staff-7', password: '春风化雨 2026 shan', authenticator: true };
    const { authenticator: setup } = await identityOf(world).createStaff(staff);
    const browser = new Browser(world);
    const start = (accountName: string, password: string) =>
      browser.post<{ challengeId: string }>('/v1/sessions/staff', { accountName, password });
    const finish = (challengeId: string, code: string) =>
      browser.post('/v1/sessions/staff/second-factor', { challengeId, code });
    await ledger.mark();
    expect((await start(staff.accountName, 'not the password')).status).toBe(401);
    expect((await start('canary-staff-7-nobody', staff.password)).status).toBe(401);
    const { challengeId } = (await start(staff.accountName, staff.password)).body;
    const code = await generate({ secret: setup!.secret, epoch: world.clock.now().getTime() / 1000 });
    const wrong = String((Number(code) + 500_000) % 1_000_000).padStart(6, '0');
    expect((await finish(challengeId, wrong)).status).toBe(401);
    expect((await finish(challengeId, code)).status).toBe(201);

    const entries = await ledger.since();
    const refused = entries.filter(({ act }) => act === 'staff.sign-in-refused');
    expect(refused.map(({ actorKind, actorId }) => [actorKind, actorId])).toEqual(Array(3).fill(['stranger', null]));
    expect(refused.map(({ ownerId }) => ownerId).sort()).toEqual([accountId, accountId, null]);
    expect(new Set(refused.map(({ thingId }) => thingId)).size).toBe(2);
    expect(entries.filter(({ act }) => act === 'staff.signed-in')).toEqual([
      {
        actorKind: 'account',
        actorId: accountId,
        actorRole: null,
        act: 'staff.signed-in',
        thingId: accountId,
        ownerId: null,
      },
    ]);
    expect(
      (await storedIn(world)).filter(({ act }) => String(act).startsWith('staff.')).map((row) => row.request_id),
    ).not.toContain(null);
    const { items } = (await browser.get<Listed<LogEntry>>('/v1/me/access-log')).body;
    expect(items.map(({ who, what }) => who + what).sort()).toEqual([
      ...Array<string>(2).fill('有人想用您的工作账号登录，没有成功'),
      '系统维护人员为您的工作账号生成了新的恢复码',
    ]);
    await nothingOfPeopleIn(world);
  });
});

describe('self-tests', () => {
  it('leave nothing but the consent, under the pseudonym and without a moment', async () => {
    const world = await startCounty();
    try {
      const ledger = new Ledger(world);
      await ledger.mark();
      const { session, api } = await consenting(world, '做测评的人');
      const { version } = (await api.get<{ version: string }>('/v1/consent-texts/self-assessment')).body;
      expect((await api.put('/v1/consents/self-assessment', { version })).status).toBe(200); // it stands already
      expect((await submitTest(api, 'phq9', form(PHQ9_MILD))).status).toBe(201);
      await api.get('/v1/submissions');
      for (let sent = 0; sent < 2; sent++) expect((await api.delete('/v1/consents/self-assessment')).status).toBe(204);

      const own = { actorKind: 'subject', actorId: subjectOf(world, session), actorRole: null, ownerId: null };
      const acts = ['consent.given', 'consent.withdrawn'];
      const entries = await ledger.since();
      expect(entries.sort((one, two) => (one.act < two.act ? -1 : 1))).toEqual(
        acts.map((act) => ({ ...own, act, thingId: 'self-assessment' })),
      );
      const rows = (await storedIn(world)).filter(({ actor_kind }) => actor_kind === 'subject');
      expect(JSON.stringify(rows)).not.toContain(session.accountId);
      for (const { request_id } of rows) expect(request_id).toBeNull();
    } finally {
      await world.close();
    }
  });
});
