import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EventEntity } from '../../src/modules/events/event.entity.js';
import { COUNTY_ID } from '../../src/modules/organizations/index.js';
import {
  Events,
  fieldsOf,
  HALL,
  input,
  type Listed,
  MILL,
  OTHER_TOWN,
  PER_UNIT,
  refusal,
  ROOM,
  type StaffEventBody,
} from './support.js';

describe('staff and their events', () => {
  let events: Events;
  beforeAll(async () => {
    events = await Events.start();
  });
  afterAll(() => events.world.close());

  const publish = async (eventId: string, version: number, acceptSpeakerClash = false) =>
    (await events.staff()).post<StaffEventBody>(`/v1/staff/events/${eventId}/publish`, { version, acceptSpeakerClash });
  const cancel = async (eventId: string, version: number, reason = '主讲人临时出差') =>
    (await events.staff()).post<StaffEventBody>(`/v1/staff/events/${eventId}/cancel`, { version, reason });

  describe('a draft', () => {
    it('is seen by staff only, and by nobody else until it is published', async () => {
      const { eventId, state, phase } = await events.draft();
      expect([state, phase]).toEqual(['draft', null]);
      expect(refusal(await events.world.api.get(`/v1/events/${eventId}`))).toBe('404 EVENT_NOT_FOUND');
      expect((await publish(eventId, 1)).body).toMatchObject({ state: 'published', phase: 'sign-up-open', version: 2 });
      expect((await events.read(eventId)).title).toBe('夜班之后怎么睡好');
    });

    it('is the same draft when the same request comes again, and another content under its id is refused', async () => {
      const staff = await events.staff();
      const body = { id: randomUUID(), ...input(events.world) };
      const replies = await Promise.all([1, 2, 3].map(() => staff.post<StaffEventBody>('/v1/staff/events', body)));
      expect(replies.map(({ status }) => status)).toEqual([201, 201, 201]);
      expect(new Set(replies.map(({ body: { eventId } }) => eventId))).toEqual(new Set([body.id]));
      const other = await staff.post('/v1/staff/events', { ...body, title: '换了题目' });
      expect(refusal(other)).toBe('409 IDEMPOTENCY_CONFLICT');
      const foreign = await (await events.town()).post('/v1/staff/events', body);
      expect(refusal(foreign)).toBe('409 IDEMPOTENCY_CONFLICT');
    });

    it('may lack its times, and says per field in Chinese what it lacks when somebody publishes it', async () => {
      const times = { startsAt: null, endsAt: null, signUpFrom: null, signUpUntil: null, cancelUntil: null };
      const { eventId } = await events.draft({ ...times, venueId: null });
      const refused = await publish(eventId, 1);
      expect(refusal(refused)).toBe('409 EVENT_NOT_READY');
      const { fields } = refused.body as unknown as { fields: { path: string; message: string }[] };
      expect(fields).toEqual([
        { path: 'startsAt', message: '请选开始时间' },
        { path: 'endsAt', message: '请选结束时间' },
        { path: 'venueId', message: '请选一个场地，或填线上链接' },
        { path: 'signUpFrom', message: '请选报名开始的时间' },
        { path: 'signUpUntil', message: '请选报名截止的时间' },
        { path: 'cancelUntil', message: '请选取消截止的时间' },
      ]);
      expect(await events.staffRead(eventId)).toMatchObject({ state: 'draft', version: 1 });
    });

    it.each<[string, Record<string, unknown>, string[]]>([
      [
        'times in the wrong order',
        { endsAt: '2026-11-24T05:00:00.000Z', startsAt: '2026-11-24T06:00:00.000Z' },
        ['endsAt'],
      ],
      [
        'a beginning in the past',
        { startsAt: '2026-11-24T03:59:00.000Z', endsAt: '2026-11-24T06:00:00.000Z' },
        ['startsAt'],
      ],
      ['an online course without a link', { kind: 'cloud-class' }, ['link']],
      ['shares that do not add up', { ...PER_UNIT, seats: 5 }, ['unitShares']],
      ['no shares at all', { sharing: 'per-unit' }, ['unitShares']],
    ])('is not published with %s', async (_, change, paths) => {
      const { eventId } = await events.draft(change);
      const refused = await publish(eventId, 1);
      expect(refusal(refused)).toBe('409 EVENT_NOT_READY');
      expect(fieldsOf(refused)).toEqual(expect.arrayContaining(paths));
    });

    it('never shares the seats of group counselling among units, not even as a draft', async () => {
      const body = { id: randomUUID(), ...input(events.world, { ...PER_UNIT, kind: 'group-counselling' }) };
      const refused = await (await events.staff()).post('/v1/staff/events', body);
      expect([refusal(refused), fieldsOf(refused)]).toEqual(['409 EVENT_NOT_READY', ['sharing']]);
    });

    it.each<[string, Record<string, unknown>]>([
      ['a link without https', { link: 'http://meeting.example.com/1' }],
      ['a link that is a script', { link: 'javascript:alert(1)' }],
      ['no seats', { seats: 0 }],
      ['too many seats', { seats: 5001 }],
      ['a time without its zone', { startsAt: '2026-12-01T14:00:00' }],
      ['a day that does not exist', { startsAt: '2026-02-30T14:00:00.000Z' }],
      ['a title of one character', { title: '课' }],
      ['a title of spaces', { title: '   ' }],
      ['an unknown cover', { cover: '../../etc/passwd' }],
      ['a field that staff do not fill in', { seated: 40 }],
      ['an owner', { ownerRegionId: COUNTY_ID }],
    ])('is refused with %s', async (_, change) => {
      const body = { id: randomUUID(), ...input(events.world), ...change };
      expect(refusal(await (await events.staff()).post('/v1/staff/events', body))).toBe('400 VALIDATION_FAILED');
    });

    it('names a venue and units that exist', async () => {
      const staff = await events.staff();
      const elsewhere = await staff.post('/v1/staff/events', {
        ...{ id: randomUUID() },
        ...input(events.world, { venueId: randomUUID() }),
      });
      expect(refusal(elsewhere)).toBe('404 VENUE_NOT_FOUND');
      const strangers = await staff.post('/v1/staff/events', {
        ...{ id: randomUUID() },
        ...input(events.world, { ...PER_UNIT, unitShares: [{ unitId: randomUUID(), seats: 3 }] }),
      });
      expect([refusal(strangers), fieldsOf(strangers)]).toEqual(['409 EVENT_NOT_READY', ['unitShares.0.unitId']]);
    });

    it('is thrown away by cancelling, and nobody ever sees it', async () => {
      const { eventId } = await events.draft();
      expect((await cancel(eventId, 1)).body).toMatchObject({ state: 'cancelled', phase: null });
      expect(refusal(await events.world.api.get(`/v1/events/${eventId}`))).toBe('404 EVENT_NOT_FOUND');
      expect(refusal(await publish(eventId, 2))).toBe('409 EVENT_STATE');
    });
  });

  describe('a change', () => {
    it('needs the version that was read, so that nobody’s work is lost', async () => {
      const { eventId } = await events.draft();
      const [one, other] = await Promise.all([
        events.change(eventId, { title: '第一个人改的', version: 1 }),
        events.change(eventId, { title: '第二个人改的', version: 1 }),
      ]);
      expect([refusal(one), refusal(other)].sort()).toEqual(['200 no code', '409 EVENT_CHANGED']);
      expect(await events.staffRead(eventId)).toMatchObject({ version: 2 });
    });

    it('that comes again after it was stored is a success', async () => {
      const { eventId } = await events.draft();
      const first = await events.change(eventId, { title: '改过的题目', version: 1 });
      const again = await events.change(eventId, { title: '改过的题目', version: 1 });
      expect([first.status, again.status, again.body.version]).toEqual([200, 200, 2]);
    });

    it('of a published event tells everybody who is coming or waiting what is new, once', async () => {
      const eventId = await events.published({ seats: 1 });
      const [seated, waiting, left] = [events.newPerson(), events.newPerson(), events.newPerson()];
      for (const person of [seated, waiting, left]) await events.signUp(person, eventId);
      await events.leave(left, eventId);
      const changed = await events.change(eventId, {
        ...{ startsAt: '2027-03-01T06:30:00.000Z', endsAt: '2027-03-01T08:00:00.000Z' },
        ...{ venueId: ROOM, speaker: '许静安', description: '地方换了。' },
      });
      expect([changed.status, changed.body]).toEqual([200, expect.objectContaining({ state: 'published' })]);
      const text =
        '《夜班之后怎么睡好》时间改为3月1日（周一）14:30—16:00，地点改为心灵驿站，主讲人改为许静安。您的报名还在，时间不合适可以取消。';
      for (const person of [seated, waiting]) {
        const messages = (await events.inbox(person, eventId)).filter(({ kind }) => kind === 'event-changed');
        expect(messages.map((message) => message.text)).toEqual([text]);
      }
      expect((await events.inbox(left, eventId)).map(({ kind }) => kind)).not.toContain('event-changed');
      expect((await events.read(eventId)).changedAt).toBe('2026-11-24T04:00:00.000Z');
    });

    it('that people need not know of is told to nobody', async () => {
      const eventId = await events.published();
      const person = events.newPerson();
      await events.signUp(person, eventId);
      await events.change(eventId, { description: '多带一件外套。', title: '夜班之后怎么睡得更好' });
      expect(await events.inbox(person, eventId)).toEqual([]);
      expect(await events.read(eventId)).toMatchObject({ changedAt: null, title: '夜班之后怎么睡得更好' });
    });

    it('of the link says that it changed, never where it leads', async () => {
      const eventId = await events.published({
        kind: 'cloud-class',
        venueId: null,
        link: 'https://meet.example.com/one',
      });
      const person = events.newPerson();
      await events.signUp(person, eventId);
      await events.change(eventId, { link: 'https://meet.example.com/secret-two' });
      const [message] = await events.inbox(person, eventId);
      expect(message?.text).toContain('线上链接换了');
      expect(JSON.stringify(message)).not.toContain('secret-two');
    });

    it('that raises the seats moves up as many as were waiting longest, and tells them', async () => {
      const eventId = await events.published({ seats: 1 });
      const people = [events.newPerson(), events.newPerson(), events.newPerson(), events.newPerson()];
      for (const person of people) await events.signUp(person, eventId);
      await events.change(eventId, { seats: 3 });
      const states = await Promise.all(people.map(async (person) => (await events.read(eventId, person)).mine));
      expect(states.map((mine) => [mine?.state, mine?.position])).toEqual([
        ...[
          ['seated', null],
          ['seated', null],
          ['seated', null],
        ],
        ['waiting', 1],
      ]);
      expect((await events.inbox(people[1]!, eventId)).map(({ kind }) => kind)).toEqual(['seat-given']);
      expect(await events.inbox(people[0]!, eventId)).toEqual([]);
      expect((await events.staffRead(eventId)).counts).toEqual({ seated: 3, waiting: 1, requested: 0, cancelled: 0 });
    });

    it('takes no seat away from anybody', async () => {
      const eventId = await events.published({ seats: 2 });
      for (const person of [events.newPerson(), events.newPerson()]) await events.signUp(person, eventId);
      const fewer = await events.change(eventId, { seats: 1 });
      expect([refusal(fewer), fieldsOf(fewer)]).toEqual(['409 EVENT_NOT_READY', ['seats']]);
      const other = await events.change(eventId, PER_UNIT);
      expect([refusal(other), fieldsOf(other)]).toEqual(['409 EVENT_NOT_READY', ['sharing']]);
      const group = await events.change(eventId, { kind: 'group-counselling' });
      expect([refusal(group), fieldsOf(group)]).toEqual(['409 EVENT_NOT_READY', ['kind']]);
    });

    it('of an event that is over or cancelled is refused', async () => {
      const eventId = await events.published();
      const { version } = await events.staffRead(eventId);
      await cancel(eventId, version);
      expect(refusal(await events.change(eventId, { title: '又改了' }))).toBe('409 EVENT_STATE');
    });
  });

  describe('cancelling', () => {
    it('tells everybody who was coming, waiting or asking the reason, and the event stays to be read', async () => {
      const eventId = await events.published({ seats: 1 });
      const [seated, waiting] = [events.newPerson(), events.newPerson()];
      for (const person of [seated, waiting]) await events.signUp(person, eventId);
      const first = await cancel(eventId, 2);
      const again = await cancel(eventId, 2);
      expect([first.status, again.status]).toEqual([200, 200]);
      for (const person of [seated, waiting]) {
        const texts = (await events.inbox(person, eventId)).map(({ text }) => text);
        expect(texts).toEqual(['《夜班之后怎么睡好》取消了：主讲人临时出差。抱歉让您空等，您可以看看别的活动。']);
      }
      expect(await events.read(eventId)).toMatchObject({ state: 'cancelled', cancelReason: '主讲人临时出差' });
      const late = await events.signUp(events.newPerson(), eventId);
      expect(refusal(late)).toBe('409 EVENT_SIGN_UP_CLOSED');
    });
  });

  it('cancelling that is sent several times at once is done once, and nobody is told that it failed', async () => {
    const eventId = await events.published({ seats: 1 });
    const replies = await Promise.all([2, 2, 2, 2].map((version) => cancel(eventId, version)));
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(refusal(await cancel(eventId, 1))).toBe('409 EVENT_CHANGED');
  });

  describe('a copy', () => {
    it('is a draft with everything but the times, the same one when asked for again', async () => {
      const eventId = await events.published({ title: '家长的焦虑', kind: 'parents-class', ...PER_UNIT });
      const staff = await events.staff();
      const id = randomUUID();
      const copies = [1, 2].map(() => staff.post<StaffEventBody>(`/v1/staff/events/${eventId}/copy`, { id }));
      const [one, two] = await Promise.all(copies);
      expect(one?.body).toMatchObject({
        ...{ eventId: id, state: 'draft', title: '家长的焦虑', kind: 'parents-class', startsAt: null, endsAt: null },
        ...{ signUpFrom: null, signUpUntil: null, cancelUntil: null, sharing: 'per-unit', venueId: HALL, version: 1 },
        counts: { seated: 0, waiting: 0, requested: 0, cancelled: 0 },
      });
      expect(one?.body.unitShares.map(({ unitName, seats, taken }) => [unitName, seats, taken]).sort()).toEqual([
        ['东镇茶厂', 2, 0],
        ['第一中学', 1, 0],
      ]);
      expect(two?.body.eventId).toBe(id);
    });
  });

  describe('a clash', () => {
    const at = (start: string, end: string) => ({
      ...{ startsAt: `2027-01-10T${start}:00.000Z`, endsAt: `2027-01-10T${end}:00.000Z` },
      ...{ signUpUntil: '2027-01-09T00:00:00.000Z', cancelUntil: '2027-01-09T00:00:00.000Z' },
    });

    it('of a venue is refused, also when ten people publish at the same moment', async () => {
      const staff = await events.staff();
      const drafts = await Promise.all(Array.from({ length: 10 }, () => events.draft(at('06:00', '08:00'), staff)));
      const replies = await Promise.all(drafts.map(({ eventId }) => publish(eventId, 1)));
      expect(replies.map(refusal).sort()).toEqual(['200 no code', ...Array<string>(9).fill('409 EVENT_VENUE_TAKEN')]);
      const [taken] = replies.filter(({ status }) => status === 409);
      expect(taken?.body).toMatchObject({ message: '这个场地当时已有安排，请换时间或地点' });
    });

    it('of a venue is also refused when a published event is moved into it', async () => {
      await events.published({ ...at('10:00', '11:00'), venueId: ROOM });
      const moving = await events.published({ ...at('12:00', '13:00'), venueId: ROOM });
      expect(refusal(await events.change(moving, at('10:30', '11:30')))).toBe('409 EVENT_VENUE_TAKEN');
      expect(refusal(await events.change(moving, at('11:00', '12:00')))).toBe('200 no code'); // they only touch
      expect(refusal(await events.change(moving, { seats: 9 }))).toBe('200 no code');
    });

    it('of a speaker is said, and accepted when staff say so', async () => {
      const first = await events.published({ ...at('01:00', '03:00'), speaker: '闻知许 老师', title: '先发布的' });
      const { eventId } = await events.draft({ ...at('02:00', '04:00'), speaker: '闻知许', venueId: ROOM });
      const refused = await publish(eventId, 1);
      expect([refusal(refused), refused.body]).toEqual([
        '409 EVENT_SPEAKER_TAKEN',
        expect.objectContaining({ message: '闻知许当时已有“先发布的”，确认时间无误后可以照样发布' }),
      ]);
      expect((await events.staffRead(eventId)).clashes).toEqual([
        expect.objectContaining({ what: 'speaker', eventId: first, title: '先发布的' }),
      ]);
      expect((await publish(eventId, 1, true)).status).toBe(200);
    });

    it('can be looked for before anything is stored', async () => {
      await events.published({ ...at('20:00', '22:00'), title: '夜里的课' });
      const ask = async (start: string, end: string, change: object = {}) => {
        const { startsAt, endsAt } = at(start, end);
        const body = { eventId: null, venueId: HALL, speaker: '别的人', startsAt, endsAt, ...change };
        return (await events.staff()).post<{ clashes: { what: string; title: string }[] }>(
          '/v1/staff/events/clashes',
          body,
        );
      };
      expect((await ask('21:00', '23:00')).body.clashes).toMatchObject([{ what: 'venue', title: '夜里的课' }]);
      expect((await ask('22:00', '23:00')).body.clashes).toEqual([]);
      expect((await ask('21:00', '23:00', { venueId: null })).body.clashes).toEqual([]);
    });
  });

  describe('the regions', () => {
    it('manage their own events, see no others, and the county sees all', async () => {
      const town = await events.town();
      const own = await events.published({ title: '东镇的讲座' }, town);
      const county = await events.published({ title: '县里的讲座' });
      const west = await events.give('西镇的干事', 'union-staff', 'region', OTHER_TOWN);
      expect((await town.get(`/v1/staff/events/${own}`)).status).toBe(200);
      const attempts = (api: typeof west, id: string) => [
        api.get(`/v1/staff/events/${id}`),
        api.put(`/v1/staff/events/${id}`, { ...input(events.world), version: 2 }),
        api.post(`/v1/staff/events/${id}/publish`, { version: 2, acceptSpeakerClash: true }),
        api.post(`/v1/staff/events/${id}/cancel`, { version: 2, reason: '不该成功' }),
        api.post(`/v1/staff/events/${id}/copy`, { id: randomUUID() }),
        api.get(`/v1/staff/events/${id}/sign-ups`),
        api.get(`/v1/staff/events/${id}/sign-ups.xlsx`),
        api.get(`/v1/staff/events/${id}/sign-in-sheet.pdf`),
      ];
      const others = [
        [west, own],
        [town, county],
        [west, randomUUID()],
      ] as const;
      for (const [api, id] of others) {
        const refused = (await Promise.all(attempts(api, id))).map(refusal);
        expect(refused).toEqual(refused.map(() => '404 EVENT_NOT_FOUND'));
      }
      const titles = async (api: typeof west) =>
        (await events.everyPage<StaffEventBody>(api, '/v1/staff/events', 7)).map(({ title }) => title);
      expect(await titles(town)).toEqual(['东镇的讲座']);
      expect(await titles(west)).toEqual([]);
      expect(await titles(await events.staff())).toEqual(expect.arrayContaining(['东镇的讲座', '县里的讲座']));
      expect(await events.world.dataSource.manager.findOneBy(EventEntity, { id: own })).toMatchObject({ version: 2 });
    });

    it('are no business of anybody without a union role', async () => {
      const head = await events.give('茶厂的负责人', 'unit-head', 'unit', MILL.id);
      const worker = await events.as(events.newPerson());
      for (const api of [head, worker]) {
        expect(refusal(await api.get('/v1/staff/events'))).toBe('403 PERMISSION_REFUSED');
        const made = await api.post('/v1/staff/events', { id: randomUUID(), ...input(events.world) });
        expect(refusal(made)).toBe('403 PERMISSION_REFUSED');
      }
      expect(refusal(await events.world.api.get('/v1/staff/events'))).toBe('401 SESSION_REQUIRED');
    });
  });

  it('list everything newest first, or by time and state, in pages that hold each event once', async () => {
    const staff = await events.staff();
    const made = [await events.draft(), await events.draft({ startsAt: null, endsAt: null })];
    const published = await Promise.all(Array.from({ length: 8 }, () => events.published({}, staff)));
    const all = await events.everyPage<StaffEventBody>(staff, '/v1/staff/events');
    const ids = all.map(({ eventId }) => eventId);
    expect(ids).toEqual(expect.arrayContaining([...made.map(({ eventId }) => eventId), ...published]));
    expect(new Set(all.map(({ eventId }) => eventId)).size).toBe(all.length);
    for (const limit of [1, 7]) {
      const again = await events.everyPage<StaffEventBody>(staff, '/v1/staff/events', limit);
      expect(again.map(({ eventId }) => eventId)).toEqual(all.map(({ eventId }) => eventId));
    }
    const coming = await events.everyPage<StaffEventBody>(staff, '/v1/staff/events?state=published&when=coming', 3);
    const starts = coming.map(({ startsAt }) => startsAt);
    expect(coming.every(({ state }) => state === 'published')).toBe(true);
    expect(coming.map(({ eventId }) => eventId)).toEqual(expect.arrayContaining(published));
    expect(starts).toEqual([...starts].sort());
    const wrong = await staff.get<Listed<unknown>>('/v1/staff/events?state=deleted');
    expect(refusal(wrong)).toBe('400 VALIDATION_FAILED');
  });

  it('copy a notice that a chat group understands, without the link', async () => {
    const eventId = await events.published({
      ...{ startsAt: '2027-02-01T06:30:00.000Z', endsAt: '2027-02-01T08:00:00.000Z', speaker: '许静安' },
      ...{ signUpFrom: '2026-11-24T00:00:00.000Z', signUpUntil: '2027-01-31T10:00:00.000Z' },
      ...{ cancelUntil: '2027-01-31T04:00:00.000Z', ...PER_UNIT, audience: 'teachers' },
      link: 'https://meet.example.com/secret',
    });
    const { notice } = await events.staffRead(eventId);
    const lines = notice.split('\n');
    expect(lines.slice(0, 5)).toEqual([
      '【知识讲座】夜班之后怎么睡好',
      '时间：2月1日（周一）14:30—16:00',
      '地点：职工宣讲堂一楼（同心路8号），也可线上参加',
      '主讲：许静安（县人民医院心身科）',
      '对象：教师',
    ]);
    expect(lines[5]).toMatch(/^名额：3人，由单位推荐（(东镇茶厂2人、第一中学1人|第一中学1人、东镇茶厂2人)）$/);
    expect(lines[6]).toBe('报名：11月24日（周二）08:00—1月31日（周日）18:00，在“安心”里点“我要报名”');
    expect(lines[7]).toBe('来不了请在1月31日（周日）12:00前取消，把位置让给别人');
    expect(notice).not.toContain('secret');
  });
});
