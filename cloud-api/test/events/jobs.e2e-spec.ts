import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NameErasureJob } from '../../src/modules/events/name-erasure.job.js';
import { RemindersJob } from '../../src/modules/events/reminders.job.js';
import { SignUpEntity } from '../../src/modules/events/sign-up.entity.js';
import { Events, type Listed, type StaffSignUpBody } from './support.js';

describe('what happens to events by itself', () => {
  let events: Events;
  beforeAll(async () => {
    events = await Events.start();
  });
  afterAll(() => events.world.close());

  const at = (instant: string) => events.world.clock.set(new Date(instant));
  const remind = () => events.world.app.get(RemindersJob, { strict: false }).run();
  const reminders = async (person: string, eventId: string) =>
    (await events.inbox(person, eventId)).filter(({ kind }) => kind === 'event-reminder').map(({ text }) => text);
  const MARCH = {
    ...{ startsAt: '2027-03-20T06:00:00.000Z', endsAt: '2027-03-20T08:00:00.000Z' },
    ...{ signUpUntil: '2027-03-20T05:00:00.000Z', cancelUntil: '2027-03-19T00:00:00.000Z' },
  };
  const MOVED = { startsAt: '2027-03-22T06:00:00.000Z', endsAt: '2027-03-22T08:00:00.000Z' };

  it('are reminders a day before, once, to those who have a seat; anew when it is moved', async () => {
    at('2026-11-24T04:00:00.000Z');
    const eventId = await events.published({ ...MARCH, seats: 1 });
    const [seated, waiting] = [events.newPerson(), events.newPerson()];
    for (const person of [seated, waiting]) await events.signUp(person, eventId);
    at('2027-03-19T05:59:59.999Z');
    await remind();
    expect(await reminders(seated, eventId)).toEqual([]);
    at('2027-03-19T06:00:00.000Z');
    await Promise.all([remind(), remind(), remind()]);
    await remind();
    const text =
      '《夜班之后怎么睡好》3月20日（周六）14:00开始，地点：职工宣讲堂。来不了的话，请提前取消，把位置让给别人。';
    expect(await reminders(seated, eventId)).toEqual([text]);
    expect(await reminders(waiting, eventId)).toEqual([]);
    expect((await events.change(eventId, MOVED)).status).toBe(200);
    await remind();
    at('2027-03-21T06:00:00.000Z');
    await remind();
    expect(await reminders(seated, eventId)).toEqual([text.replace('3月20日（周六）', '3月22日（周一）'), text]);
  });

  it('are no reminders of what is cancelled', async () => {
    at('2026-11-24T04:00:00.000Z');
    const eventId = await events.published(MARCH);
    const person = events.newPerson();
    await events.signUp(person, eventId);
    await (await events.staff()).post(`/v1/staff/events/${eventId}/cancel`, { version: 2, reason: '下大雪' });
    at('2027-03-19T12:00:00.000Z');
    await remind();
    expect((await events.inbox(person, eventId)).map(({ kind }) => kind)).toEqual(['event-cancelled']);
  });

  it('is that names are erased ninety days after the event, and counts remain', async () => {
    at('2026-11-24T04:00:00.000Z');
    const when = { startsAt: '2027-05-01T06:00:00.000Z', endsAt: '2027-05-01T08:00:00.000Z' };
    const eventId = await events.published({
      ...when,
      signUpUntil: '2027-05-01T05:00:00.000Z',
      cancelUntil: '2027-04-30T00:00:00.000Z',
    });
    await events.signUp(events.newPerson(), eventId, { name: '沈若望' });
    await events.signUp(events.newPerson(), eventId, { name: '周小满' });
    const erase = () => events.world.app.get(NameErasureJob, { strict: false }).run();
    const sealed = async () =>
      (await events.world.dataSource.manager.findBy(SignUpEntity, { eventId })).filter(({ nameCipher }) => nameCipher)
        .length;
    at('2027-07-30T08:00:00.000Z');
    await erase();
    expect(await sealed()).toBe(2);
    at('2027-07-30T08:00:00.001Z');
    await Promise.all([erase(), erase()]);
    expect(await sealed()).toBe(0);
    const staff = await events.staff();
    const { body } = await staff.get<Listed<StaffSignUpBody>>(`/v1/staff/events/${eventId}/sign-ups`);
    expect(body.items.map(({ name, state }) => [name, state])).toEqual([
      [null, 'seated'],
      [null, 'seated'],
    ]);
    expect((await events.staffRead(eventId)).counts.seated).toBe(2);
    expect((await staff.get(`/v1/staff/events/${eventId}/sign-in-sheet.pdf`)).status).toBe(200);
  });
});
