import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ApiClient } from '../support/api-client.js';
import { Events, type Listed, MILL, type MessageBody, PER_UNIT, refusal, SCHOOL, type SummaryBody } from './support.js';

interface Nominations {
  event: SummaryBody;
  share: { seats: number; left: number };
  requests: { signUpId: string; name: string | null; state: string; askedAt: string }[];
}

describe('seats that belong to units', () => {
  let events: Events;
  let liaison: ApiClient;
  beforeAll(async () => {
    events = await Events.start();
    await events.give('茶厂的负责人', 'unit-head', 'unit', MILL.id);
    await events.give('学校的工会', 'unit-union', 'unit', SCHOOL.id);
    liaison = await events.give('茶厂的联络员', 'unit-liaison', 'unit', MILL.id);
  });
  afterAll(() => events.world.close());

  const member = async (unit: { joinCode: string }): Promise<string> => {
    const person = events.newPerson();
    await events.member(person, unit);
    return person;
  };
  const listed = async (eventId: string, api = liaison, unitId = MILL.id) =>
    (await events.everyPage<Nominations>(api, `/v1/units/${unitId}/nominations`, 3)).find(
      ({ event }) => event.eventId === eventId,
    );
  const decide = (signUpId: string, deed: 'accept' | 'decline', api = liaison) =>
    api.post<{ signUpId: string; state: string }>(`/v1/nominations/${signUpId}/${deed}`);

  it('are asked for, and the unit’s people hear that somebody asks, once a day and never who', async () => {
    const eventId = await events.published(PER_UNIT);
    const [one, two] = [await member(MILL), await member(MILL)];
    expect((await events.signUp(one, eventId, { name: '周小满' })).body).toMatchObject({
      state: 'requested',
      position: null,
    });
    await events.signUp(two, eventId, { name: '吴大春' });
    for (const person of ['茶厂的负责人', '茶厂的联络员']) {
      const api = await events.as(person);
      const { body } = await api.get<Listed<{ kind: string; text: string; target: { id: string } }>>('/v1/messages');
      const told = body.items.filter(({ target, text }) => target.id === MILL.id && text.includes('东镇茶厂'));
      expect(told.length).toBeGreaterThan(0);
      expect(JSON.stringify(body)).not.toMatch(/周小满|吴大春/);
    }
    const found = await listed(eventId);
    expect(found?.share).toEqual({ seats: 2, left: 2 });
    expect(found?.requests.map(({ name, state }) => [name, state])).toEqual([
      ['周小满', 'requested'],
      ['吴大春', 'requested'],
    ]);
    expect((await events.read(eventId, one)).unitShare).toEqual({ seats: 2, left: 2 });
    expect((await events.staffRead(eventId)).counts).toMatchObject({ seated: 0, requested: 2 });
  });

  it('are given by the unit until they are used up, also when it accepts everybody at once', async () => {
    const eventId = await events.published(PER_UNIT);
    const asked: string[] = [];
    for (let i = 0; i < 5; i++) {
      asked.push((await events.signUp(await member(MILL), eventId)).body.signUpId);
    }
    const replies = await Promise.all(asked.flatMap((id) => [decide(id, 'accept'), decide(id, 'accept')]));
    const given = replies.filter(({ status }) => status === 200).map(({ body }) => body.signUpId);
    expect(new Set(given).size).toBe(2);
    const refused = replies.filter(({ status }) => status !== 200).map(refusal);
    expect([given.length, refused]).toEqual([4, Array<string>(6).fill('409 UNIT_SHARE_USED_UP')]);
    expect((await events.staffRead(eventId)).counts).toMatchObject({ seated: 2, requested: 3 });
    expect((await listed(eventId))?.share).toEqual({ seats: 2, left: 0 });
    expect((await events.staffRead(eventId)).unitShares).toEqual(
      expect.arrayContaining([expect.objectContaining({ unitId: MILL.id, seats: 2, taken: 2 })]),
    );
  });

  it('tell the person what came of it, and come back when they cancel', async () => {
    const eventId = await events.published(PER_UNIT);
    const [lucky, other] = [await member(MILL), await member(MILL)];
    const { signUpId } = (await events.signUp(lucky, eventId)).body;
    const second = (await events.signUp(other, eventId)).body.signUpId;
    expect((await decide(signUpId, 'accept')).body.state).toBe('seated');
    expect((await decide(second, 'decline')).body.state).toBe('declined');
    expect((await decide(second, 'decline')).body.state).toBe('declined');
    expect((await events.inbox(lucky, eventId)).map(({ kind }) => kind)).toEqual(['seat-given']);
    expect((await events.inbox(other, eventId)).map(({ kind }) => kind)).toEqual(['nomination-declined']);
    expect((await events.read(eventId, lucky)).unitShare).toEqual({ seats: 2, left: 1 });
    await events.leave(lucky, eventId);
    expect((await events.read(eventId, lucky)).unitShare).toEqual({ seats: 2, left: 2 });
    expect(refusal(await decide(signUpId, 'accept'))).toBe('404 SIGN_UP_NOT_FOUND');
    expect(refusal(await decide(second, 'accept'))).toBe('404 SIGN_UP_NOT_FOUND');
    expect((await events.signUp(other, eventId)).body.state).toBe('declined');
  });

  it('are not for people of other units, nor for people without one', async () => {
    const eventId = await events.published({ ...PER_UNIT, seats: 2, unitShares: [{ unitId: MILL.id, seats: 2 }] });
    for (const person of [await member(SCHOOL), events.newPerson()]) {
      const refused = await events.signUp(person, eventId);
      expect(refusal(refused)).toBe('409 EVENT_NOT_FOR_UNIT');
      expect((await events.read(eventId, person)).unitShare).toBeNull();
    }
  });

  it('are seen and decided by that unit’s people alone', async () => {
    const eventId = await events.published(PER_UNIT);
    const { signUpId } = (await events.signUp(await member(MILL), eventId)).body;
    const school = await events.as('学校的工会');
    expect(refusal(await school.get(`/v1/units/${MILL.id}/nominations`))).toBe('404 SCOPE_NOT_FOUND');
    expect(refusal(await school.get(`/v1/units/${randomUUID()}/nominations`))).toBe('404 SCOPE_NOT_FOUND');
    for (const deed of ['accept', 'decline'] as const) {
      expect(refusal(await decide(signUpId, deed, school))).toBe('404 SIGN_UP_NOT_FOUND');
      expect(refusal(await decide(randomUUID(), deed))).toBe('404 SIGN_UP_NOT_FOUND');
      expect(refusal(await decide(signUpId, deed, await events.staff()))).toBe('403 PERMISSION_REFUSED');
      expect(refusal(await decide(signUpId, deed, await events.as(events.newPerson())))).toBe('403 PERMISSION_REFUSED');
    }
    expect((await listed(eventId, school, SCHOOL.id))?.requests).toEqual([]);
  });

  it('are out of reach where seats are first come, even for the person’s own unit', async () => {
    const eventId = await events.published({ seats: 3 });
    const { signUpId } = (await events.signUp(await member(MILL), eventId)).body;
    expect(refusal(await decide(signUpId, 'decline'))).toBe('404 SIGN_UP_NOT_FOUND');
    expect(await listed(eventId)).toBeUndefined();
  });

  it('can be moved between units by staff, but not taken from whoever has one or asks for one', async () => {
    const eventId = await events.published(PER_UNIT);
    const { signUpId } = (await events.signUp(await member(MILL), eventId)).body;
    const school = { seats: 3, unitShares: [{ unitId: SCHOOL.id, seats: 3 }] };
    expect(refusal(await events.change(eventId, school))).toBe('409 EVENT_NOT_READY');
    await decide(signUpId, 'accept');
    expect(refusal(await events.change(eventId, school))).toBe('409 EVENT_NOT_READY');
    const moved = await events.change(eventId, {
      unitShares: [
        { unitId: MILL.id, seats: 1 },
        { unitId: SCHOOL.id, seats: 2 },
      ],
    });
    expect([moved.status, moved.body.unitShares.map(({ seats, taken }) => `${taken}/${seats}`).sort()]).toEqual([
      200,
      ['0/2', '1/1'],
    ]);
  });

  it('end when the event begins', async () => {
    const eventId = await events.published(PER_UNIT);
    const { signUpId } = (await events.signUp(await member(MILL), eventId)).body;
    const { startsAt } = await events.read(eventId);
    const { clock } = events.world;
    const now = clock.now();
    clock.set(new Date(startsAt));
    try {
      const later = await events.as('茶厂的联络员');
      expect(refusal(await decide(signUpId, 'accept', later))).toBe('409 EVENT_STATE');
      expect(await listed(eventId, later)).toBeUndefined();
    } finally {
      clock.set(now);
    }
  });

  it('are told to those who give them when staff change how many there are, once, and to nobody else', async () => {
    const title = '名额会变的讲座';
    const told = async (person: string): Promise<string[]> => {
      await events.deliver();
      const { body } = await (await events.as(person)).get<Listed<MessageBody>>('/v1/messages?limit=50');
      return body.items
        .filter(({ kind, text }) => kind === 'unit-seats-changed' && text.includes(title))
        .map(textOf)
        .sort();
    };
    const mill = (seats: number) => ({ unitId: MILL.id, seats });
    const school = (seats: number) => ({ unitId: SCHOOL.id, seats });
    const worker = await member(MILL);
    const eventId = await events.published({ ...PER_UNIT, title, seats: 2, unitShares: [mill(2)] });
    await events.change(eventId, { seats: 3, unitShares: [mill(2), school(1)] });
    await events.change(eventId, { description: '带两杯热水来。' });
    expect(await told('学校的工会')).toEqual([
      '《名额会变的讲座》给第一中学的名额现在是1个，有同事想参加，您可以推荐。',
    ]);
    expect(await told('茶厂的负责人')).toEqual([]);
    await events.change(eventId, { seats: 4, unitShares: [mill(4)] });
    expect(await told('学校的工会')).toEqual([
      '《名额会变的讲座》给第一中学的名额现在是1个，有同事想参加，您可以推荐。',
      '《名额会变的讲座》这次没有给第一中学留名额，您可以看看别的活动。',
    ]);
    for (const person of ['茶厂的负责人', '茶厂的联络员']) {
      expect(await told(person)).toEqual(['《名额会变的讲座》给东镇茶厂的名额现在是4个，有同事想参加，您可以推荐。']);
    }
    expect(await told(worker)).toEqual([]);
  });
});

const textOf = ({ text }: MessageBody): string => text;
