import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SignUpEntity } from '../../src/modules/events/sign-up.entity.js';
import {
  type EventBody,
  Events,
  type Listed,
  MILL,
  minutes,
  refusal,
  type SignUpBody,
  type StaffSignUpBody,
  type SummaryBody,
} from './support.js';

const NOON = new Date('2026-11-24T04:00:00.000Z');

describe('signing up', () => {
  let events: Events;
  beforeAll(async () => {
    events = await Events.start();
  });
  afterAll(() => events.world.close());

  /** Does something at another time, and comes back. */
  const at = async <T>(instant: string, work: () => Promise<T>): Promise<T> => {
    events.world.clock.set(new Date(instant));
    try {
      return await work();
    } finally {
      events.world.clock.set(NOON);
      events.forgetSessions();
    }
  };
  const rowsOf = (eventId: string) => events.world.dataSource.manager.findBy(SignUpEntity, { eventId });
  /** 14:00 to 16:00 on 20 January, signing up from 10 to 19 January, cancelling until the 18th. */
  const JANUARY = {
    ...{ startsAt: '2027-01-20T06:00:00.000Z', endsAt: '2027-01-20T08:00:00.000Z', venueId: null },
    ...{ signUpFrom: '2027-01-10T00:00:00.000Z', signUpUntil: '2027-01-19T00:00:00.000Z' },
    ...{ cancelUntil: '2027-01-18T00:00:00.000Z', link: 'https://meet.example.com/room' },
  };
  let speakers = 0;
  const january = (change: object = {}) =>
    events.published({ ...JANUARY, speaker: `一月的主讲${speakers++}`, ...change });

  describe('first come', () => {
    it('gives seats until they are gone, then says so, then queues whoever likes to wait', async () => {
      const eventId = await events.published({ seats: 2 });
      const people = Array.from({ length: 4 }, () => events.newPerson());
      const [a, b] = [await events.signUp(people[0]!, eventId), await events.signUp(people[1]!, eventId)];
      expect([a.body.state, b.body.state, a.body.position]).toEqual(['seated', 'seated', null]);
      const full = await events.signUp(people[2]!, eventId, { waitIfFull: false });
      expect([refusal(full), full.body]).toEqual([
        '409 EVENT_FULL',
        expect.objectContaining({ message: '名额刚刚满了，可以排队候补' }),
      ]);
      const [c, d] = [await events.signUp(people[2]!, eventId), await events.signUp(people[3]!, eventId)];
      expect([c.body, d.body]).toMatchObject([
        { state: 'waiting', position: 1 },
        { state: 'waiting', position: 2 },
      ]);
      expect(await events.read(eventId, people[3])).toMatchObject({
        ...{ seats: 2, seatsLeft: 0, waiting: 2, phase: 'sign-up-open' },
        mine: { state: 'waiting', position: 2 },
      });
    });

    it('is done once, however often and in whatever order the same request arrives', async () => {
      const eventId = await events.published({ seats: 5 });
      const person = events.newPerson();
      await events.accountOf(person);
      const id = randomUUID();
      const replies = await Promise.all(Array.from({ length: 12 }, () => events.signUp(person, eventId, { id })));
      expect(new Set(replies.map(({ status, body }) => `${status} ${body.signUpId} ${body.state}`)).size).toBe(1);
      expect((await events.staffRead(eventId)).counts).toEqual({ seated: 1, waiting: 0, requested: 0, cancelled: 0 });
      expect(await rowsOf(eventId)).toHaveLength(1);
    });

    it('is not brought back by an old request that arrives after a cancellation, only by a new one', async () => {
      const eventId = await events.published();
      const person = events.newPerson();
      const id = randomUUID();
      const first = await events.signUp(person, eventId, { id });
      expect((await events.leave(person, eventId)).body.state).toBe('cancelled');
      expect((await events.signUp(person, eventId, { id })).body.state).toBe('cancelled');
      const again = await events.signUp(person, eventId);
      expect([again.body.state, again.body.signUpId]).toEqual(['seated', first.body.signUpId]);
      expect((await events.staffRead(eventId)).counts).toMatchObject({ seated: 1, cancelled: 0 });
    });

    it('takes the name that was given, or the account’s nickname, and keeps it sealed', async () => {
      const eventId = await events.published();
      const [named, plain] = [events.newPerson(), events.newPerson()];
      const secret = `沈若望${randomUUID()}`.slice(0, 30);
      expect((await events.signUp(named, eventId, { name: ` ${secret} ` })).body.name).toBe(secret);
      const { body: me } = await (await events.as(plain)).get<{ nickname: string }>('/v1/me');
      expect((await events.signUp(plain, eventId)).body.name).toBe(me.nickname);
      const tables = events.world.dataSource.entityMetadatas.map(({ tableName }) => tableName);
      for (const table of tables) {
        const rows = await events.world.dataSource.query<object[]>(`SELECT * FROM ${table}`);
        expect([table, JSON.stringify(rows).includes(secret)]).toEqual([table, false]);
      }
    });

    it.each([
      { name: '' },
      { name: '   ' },
      { name: '长'.repeat(41) },
      { id: 'x' },
      { id: undefined },
      { state: 'seated' },
    ])('refuses the request %j', async (change) => {
      const eventId = await events.published();
      expect(refusal(await events.signUp(events.newPerson(), eventId, change))).toBe('400 VALIDATION_FAILED');
      expect(await rowsOf(eventId)).toEqual([]);
    });

    it('needs a session and an event that people can see', async () => {
      const { eventId } = await events.draft();
      const body = { id: randomUUID(), name: null };
      expect(refusal(await events.world.api.put(`/v1/events/${eventId}/sign-up`, body))).toBe('401 SESSION_REQUIRED');
      for (const id of [eventId, randomUUID()]) {
        const refused = await (await events.as('来试试的人')).put(`/v1/events/${id}/sign-up`, body);
        expect(refusal(refused)).toBe('404 EVENT_NOT_FOUND');
      }
    });

    it('opens and closes by the server’s clock, to the millisecond', async () => {
      const eventId = await january();
      const person = events.newPerson();
      const phase = async () => (await events.read(eventId)).phase;
      const early = await at('2027-01-09T23:59:59.999Z', () => events.signUp(person, eventId));
      expect([refusal(early), early.body]).toEqual([
        '409 EVENT_SIGN_UP_NOT_YET',
        expect.objectContaining({ message: '报名还没开始，1月10日（周日）08:00开放，请到时再来' }),
      ]);
      expect(await at('2027-01-10T00:00:00.000Z', phase)).toBe('sign-up-open');
      expect((await at('2027-01-18T23:59:59.999Z', () => events.signUp(person, eventId))).status).toBe(200);
      const late = await at('2027-01-19T00:00:00.000Z', () => events.signUp(events.newPerson(), eventId));
      expect(refusal(late)).toBe('409 EVENT_SIGN_UP_CLOSED');
      const retry = await at('2027-01-19T00:00:00.000Z', () => events.signUp(person, eventId));
      expect([retry.status, retry.body.state]).toEqual([200, 'seated']);
      expect(await at('2027-01-20T05:59:59.999Z', phase)).toBe('sign-up-closed');
      expect(await at('2027-01-20T06:00:00.000Z', phase)).toBe('running');
      expect(await at('2027-01-20T08:00:00.000Z', phase)).toBe('over');
    });
  });

  describe('cancelling', () => {
    it('moves whoever has waited longest up at once, and tells them alone', async () => {
      const eventId = await events.published({ seats: 1 });
      const [seated, first, second] = [events.newPerson(), events.newPerson(), events.newPerson()];
      for (const person of [seated, first, second]) await events.signUp(person, eventId);
      expect((await events.leave(seated, eventId)).body).toMatchObject({ state: 'cancelled', position: null });
      expect((await events.read(eventId, first)).mine).toMatchObject({ state: 'seated', position: null });
      expect((await events.read(eventId, second)).mine).toMatchObject({ state: 'waiting', position: 1 });
      const told = await events.inbox(first, eventId);
      expect(told).toMatchObject([{ kind: 'seat-given', target: { page: 'event', id: eventId } }]);
      expect([await events.inbox(second, eventId), await events.inbox(seated, eventId)]).toEqual([[], []]);
      expect((await events.staffRead(eventId)).counts).toEqual({ seated: 1, waiting: 1, requested: 0, cancelled: 1 });
    });

    it('twice is cancelling once, and nobody moves up twice for one seat', async () => {
      const eventId = await events.published({ seats: 1 });
      const people = Array.from({ length: 3 }, () => events.newPerson());
      for (const person of people) await events.signUp(person, eventId);
      const replies = await Promise.all(Array.from({ length: 6 }, () => events.leave(people[0]!, eventId)));
      expect(replies.map(({ status, body }) => [status, body.state])).toEqual(replies.map(() => [200, 'cancelled']));
      expect((await events.staffRead(eventId)).counts).toEqual({ seated: 1, waiting: 1, requested: 0, cancelled: 1 });
    });

    it('and coming back means the end of the list, and another message when lucky again', async () => {
      const eventId = await events.published({ seats: 1 });
      const [a, b] = [events.newPerson(), events.newPerson()];
      for (const person of [a, b, b]) await events.signUp(person, eventId);
      await events.leave(a, eventId); // b moves up
      expect((await events.signUp(a, eventId)).body).toMatchObject({ state: 'waiting', position: 1 });
      await events.leave(b, eventId); // a moves up
      await events.signUp(b, eventId);
      await events.leave(a, eventId); // b again
      expect((await events.inbox(b, eventId)).map(({ kind }) => kind)).toEqual(['seat-given', 'seat-given']);
    });

    it('of a seat ends at the deadline, with the phone to call; leaving the waiting list does not', async () => {
      const eventId = await january({ seats: 1 });
      const [seated, waiting] = [events.newPerson(), events.newPerson()];
      await at('2027-01-11T00:00:00.000Z', async () => {
        await events.signUp(seated, eventId);
        await events.signUp(waiting, eventId);
      });
      const late = await at('2027-01-18T00:00:00.000Z', () => events.leave(seated, eventId));
      expect([refusal(late), late.body]).toEqual([
        '409 EVENT_CANCEL_TOO_LATE',
        expect.objectContaining({ message: expect.stringMatching(/^已过取消截止时间，来不了请打[\d-]+说一声$/) }),
      ]);
      expect((await at('2027-01-18T00:00:00.000Z', () => events.leave(waiting, eventId))).status).toBe(200);
      const inTime = await at('2027-01-17T23:59:59.999Z', () => events.leave(seated, eventId));
      expect(inTime.body.state).toBe('cancelled');
    });

    it('of what one never signed up for is not found, and of a cancelled event not possible', async () => {
      const eventId = await events.published();
      const person = events.newPerson();
      expect(refusal(await events.leave(person, eventId))).toBe('404 SIGN_UP_NOT_FOUND');
      expect(refusal(await events.leave(person, randomUUID()))).toBe('404 EVENT_NOT_FOUND');
      await events.signUp(person, eventId);
      await (await events.staff()).post(`/v1/staff/events/${eventId}/cancel`, { version: 2, reason: '下大雪' });
      expect(refusal(await events.leave(person, eventId))).toBe('409 EVENT_STATE');
    });
  });

  describe('the link', () => {
    it('is for those who have a seat, from half an hour before until the end, and for nobody else', async () => {
      const eventId = await january({ seats: 1 });
      const [seated, waiting] = [events.newPerson(), events.newPerson()];
      await at('2027-01-11T00:00:00.000Z', async () => {
        await events.signUp(seated, eventId);
        await events.signUp(waiting, eventId);
      });
      const linkFor = (instant: string, person?: string) =>
        at(instant, async () => (await events.read(eventId, person)).link);
      expect(await linkFor('2027-01-20T05:29:59.999Z', seated)).toBeNull();
      expect(await linkFor('2027-01-20T05:30:00.000Z', seated)).toBe('https://meet.example.com/room');
      expect(await linkFor('2027-01-20T07:59:59.999Z', seated)).toBe('https://meet.example.com/room');
      expect(await linkFor('2027-01-20T08:00:00.000Z', seated)).toBeNull();
      expect(await linkFor('2027-01-20T05:30:00.000Z', waiting)).toBeNull();
      expect(await linkFor('2027-01-20T05:30:00.000Z')).toBeNull();
    });
  });

  describe('group counselling', () => {
    it('knows people by nickname only, and of no unit, for staff too (ASVS 8.2.3)', async () => {
      const eventId = await events.published({ kind: 'group-counselling', seats: 8 });
      const member = events.newPerson();
      await events.member(member, MILL);
      await events.signUp(member, eventId, { name: '路边的灯' });
      expect(await events.read(eventId)).toMatchObject({ nickOnly: true });
      const staff = await events.staff();
      const { body } = await staff.get<Listed<StaffSignUpBody>>(`/v1/staff/events/${eventId}/sign-ups`);
      expect(body.items).toMatchObject([{ name: '路边的灯', unitName: null, state: 'seated' }]);
      expect((await rowsOf(eventId)).map(({ unitId }) => unitId)).toEqual([null]);
    });
  });

  describe('the staff’s list', () => {
    it('shows people in the order in which they came, with their unit and place, page by page', async () => {
      const eventId = await events.published({ seats: 2 });
      const names = ['甲', '乙', '丙', '丁', '戊', '己'];
      for (const [index, name] of names.entries()) {
        const person = events.newPerson();
        if (index === 0) await events.member(person, MILL);
        await events.signUp(person, eventId, { name });
        if (name === '丙') await events.leave(person, eventId);
      }
      const staff = await events.staff();
      for (const limit of [1, 2, 4, 50]) {
        const path = `/v1/staff/events/${eventId}/sign-ups`;
        const items = await events.everyPage<StaffSignUpBody>(staff, path, limit);
        expect(items.map(({ name, state, position }) => [name, state, position])).toEqual([
          ['甲', 'seated', null],
          ['乙', 'seated', null],
          ['丙', 'cancelled', null],
          ['丁', 'waiting', 1],
          ['戊', 'waiting', 2],
          ['己', 'waiting', 3],
        ]);
        expect(items.map(({ unitName }) => unitName)).toEqual([MILL.name, null, null, null, null, null]);
      }
    });
  });

  describe('what visitors see', () => {
    it('is the coming and the past, in pages, filtered, and nothing of drafts and cancelled ones', async () => {
      const topic = 'marriage-family';
      const made: string[] = [];
      for (let i = 0; i < 5; i++)
        made.push(await events.published({ topic, audience: i % 2 ? 'teachers' : 'everyone' }));
      const parents = await events.published({ topic, audience: 'parents', kind: 'parents-class' });
      await events.draft({ topic });
      const gone = await events.published({ topic });
      await (await events.staff()).post(`/v1/staff/events/${gone}/cancel`, { version: 2, reason: '下大雪' });
      const list = (query: string, limit = 50) =>
        events.everyPage<SummaryBody>(events.world.api, `/v1/events?topic=${topic}&${query}`, limit);
      const ids = (items: SummaryBody[]) => items.map(({ eventId }) => eventId);
      for (const limit of [1, 2, 50]) expect(ids(await list('when=coming', limit))).toEqual([...made, parents]);
      expect(ids(await list('audience=teachers'))).toEqual(made);
      expect(ids(await list('audience=parents'))).toEqual([made[0], made[2], made[4], parents]);
      expect(ids(await list('kind=parents-class'))).toEqual([parents]);
      expect(await list('when=past')).toEqual([]);
      const later = await at('2028-06-01T00:00:00.000Z', () => list('when=past', 2));
      expect(ids(later)).toEqual([parents, ...made.reverse()]);
      expect(later.map(({ phase, mine }) => [phase, mine])).toEqual(later.map(() => ['over', null]));
      expect(refusal(await events.world.api.get('/v1/events?when=tomorrow'))).toBe('400 VALIDATION_FAILED');
      expect(refusal(await events.world.api.get('/v1/events?cursor=abc'))).toBe('400 VALIDATION_FAILED');
    });

    it('tells a person who is signed in what is theirs, and one whose session has run out to renew it', async () => {
      const topic = 'parenting';
      const eventId = await events.published({ topic });
      const person = events.newPerson();
      await events.signUp(person, eventId);
      const session = await events.world.signIn(person);
      const path = `/v1/events?topic=${topic}`;
      const mine = async (api: typeof events.world.api) => (await api.get<Listed<SummaryBody>>(path)).body.items;
      expect(await mine(events.world.as(session))).toMatchObject([{ eventId, mine: 'seated' }]);
      expect(await mine(events.world.api)).toMatchObject([{ eventId, mine: null }]);
      expect((await events.read(eventId)).mine).toBeNull();
      await at(new Date(NOON.getTime() + minutes(16)).toISOString(), async () => {
        expect(refusal(await events.world.as(session).get(path))).toBe('401 SESSION_EXPIRED');
        expect((await events.world.api.get(path)).status).toBe(200);
      });
    });
  });

  describe('one’s own list', () => {
    it('holds what one signed up for and did not give up, come or past, cancelled events too', async () => {
      const person = events.newPerson();
      const [kept, waiting, left, cancelled] = [
        await events.published({ seats: 1 }),
        await events.published({ seats: 1 }),
        await events.published(),
        await events.published(),
      ];
      await events.signUp(events.newPerson(), waiting);
      for (const eventId of [kept, waiting, left, cancelled]) await events.signUp(person, eventId);
      await events.leave(person, left);
      await (await events.staff()).post(`/v1/staff/events/${cancelled}/cancel`, { version: 2, reason: '下大雪' });
      type Mine = { event: SummaryBody; signUp: SignUpBody };
      const mine = async (when: string, limit: number) =>
        events.everyPage<Mine>(await events.as(person), `/v1/my/sign-ups?when=${when}`, limit);
      for (const limit of [1, 2, 50]) {
        expect(
          (await mine('coming', limit)).map(({ event, signUp }) => [event.eventId, event.state, signUp.state]),
        ).toEqual([
          [kept, 'published', 'seated'],
          [waiting, 'published', 'waiting'],
          [cancelled, 'cancelled', 'seated'],
        ]);
      }
      expect((await mine('coming', 50))[1]?.signUp.position).toBe(1);
      expect(await mine('past', 50)).toEqual([]);
      const past = await at('2028-06-01T00:00:00.000Z', () => mine('past', 2));
      expect(past.map(({ event }) => event.eventId)).toEqual([cancelled, waiting, kept]);
      const stranger = await (await events.as(events.newPerson())).get<Listed<Mine>>('/v1/my/sign-ups');
      expect(stranger.body).toEqual({ items: [], nextCursor: null });
      expect(refusal(await events.world.api.get('/v1/my/sign-ups'))).toBe('401 SESSION_REQUIRED');
    });
  });

  it('shows a page what everybody may know, and no more (ASVS 14.2.6)', async () => {
    const eventId = await events.published();
    const body = (await events.world.api.get<EventBody>(`/v1/events/${eventId}`)).body;
    expect(Object.keys(body).sort()).toEqual(
      [
        ...[
          'audience',
          'cancelReason',
          'cancelUntil',
          'changedAt',
          'cover',
          'description',
          'endsAt',
          'eventId',
          'kind',
        ],
        ...[
          'link',
          'mine',
          'nickOnly',
          'online',
          'phase',
          'seats',
          'seatsLeft',
          'sharing',
          'signUpFrom',
          'signUpUntil',
        ],
        ...[
          'speaker',
          'speakerIntro',
          'startsAt',
          'state',
          'title',
          'topic',
          'unitShare',
          'venue',
          'venueName',
          'waiting',
        ],
      ].sort(),
    );
    expect(body.venue).toMatchObject({ name: '职工宣讲堂', address: '同心路8号' });
  });
});
