import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplication } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { createApp } from '../../src/app.js';
import { entities } from '../../src/database/entities.js';
import { migrations } from '../../src/database/migrations/index.js';
import { EapPlansFacade } from '../../src/modules/eap-plans/index.js';
import { isEmbedded, openDataSource } from '../../src/platform/database/index.js';
import { Jobs } from '../../src/platform/jobs/index.js';
import { OutboxDispatcher } from '../../src/platform/outbox/index.js';
import { SystemRandom } from '../../src/platform/random/index.js';
import { days, Events, hours, MILL, minutes, ROOM } from '../events/support.js';

/**
 * Three servers on one database. On MariaDB each has its own connections; the embedded database belongs to one process,
 * whose three servers share it.
 */
describe('three servers on one database', () => {
  let events: Events;
  let servers: INestApplication[];
  const opened: DataSource[] = [];

  beforeAll(async () => {
    events = await Events.start();
    servers = [events.world.app, await startAnother(), await startAnother()];
  });
  afterAll(async () => {
    for (const server of servers.slice(1)) await server.close();
    for (const dataSource of opened) await dataSource.destroy();
    await events.world.close();
  });

  async function startAnother(): Promise<INestApplication> {
    const { config, clock, dataSource: shared } = events.world;
    const isShared = isEmbedded(shared);
    const dataSource = isShared ? shared : await openDataSource(config.database, { entities, migrations });
    if (!isShared) opened.push(dataSource);
    const app = await createApp({ config, clock, random: new SystemRandom(), dataSource });
    await app.init();
    return app;
  }

  const query = <T>(sql: string, values: unknown[] = []): Promise<T[]> =>
    events.world.dataSource.query<T[]>(sql, values);
  const now = (): Date => events.world.clock.now();

  /** All three look at once what is due, until the job has run to its end at this moment. */
  async function everybodyTicks(job: string): Promise<void> {
    for (;;) {
      await Promise.all(servers.map((server) => server.get(Jobs, { strict: false }).tick()));
      const [lease] = await query<{ done: string | Date | null }>(
        'SELECT last_run_at AS done FROM job_leases WHERE name = ?',
        [job],
      );
      if (lease?.done && instantOf(lease.done) >= now().getTime()) return;
    }
  }

  /** All three pass on what the outbox holds, until nothing is left. */
  async function everybodyDelivers(): Promise<void> {
    for (;;) {
      await Promise.all(servers.map((server) => server.get(OutboxDispatcher, { strict: false }).tick()));
      const [row] = await query<{ rest: number | string }>(
        'SELECT COUNT(*) AS rest FROM outbox_events WHERE processed_at IS NULL',
      );
      if (Number(row?.rest) === 0) return;
    }
  }

  /** How many messages of a kind each account has about something, most first. */
  async function perPerson(kind: string, targetId: string): Promise<number[]> {
    const rows = await query<{ count: number | string }>(
      'SELECT COUNT(*) AS count FROM messages WHERE kind = ? AND target_id = ? GROUP BY account_id ORDER BY count DESC',
      [kind, targetId],
    );
    return rows.map(({ count }) => Number(count));
  }

  async function eventWith(people: number, startsIn: number): Promise<string> {
    const start = now().getTime() + startsIn;
    const at = (offset: number): string => new Date(start + offset).toISOString();
    const eventId = await events.published({
      ...{ startsAt: at(0), endsAt: at(hours(1)), signUpUntil: at(-hours(1)), cancelUntil: at(-hours(2)) },
      ...{ seats: people, signUpFrom: now().toISOString(), speaker: `主讲${startsIn}` },
    });
    for (let index = 0; index < people; index++) await events.signUp(events.newPerson(), eventId);
    return eventId;
  }

  it('remind everybody once, however often all three look', async () => {
    const [first, second] = [await eventWith(12, days(3)), await eventWith(7, days(3) + hours(2))];
    events.world.clock.advance(days(2) + hours(3));
    for (let round = 0; round < 3; round++) {
      await everybodyTicks('events.remind');
      events.world.clock.advance(minutes(10));
    }
    expect(await perPerson('event-reminder', first)).toEqual(Array(12).fill(1));
    expect(await perPerson('event-reminder', second)).toEqual(Array(7).fill(1));
  });

  it('tell everybody once what changed and what was cancelled', async () => {
    const [changed, cancelled] = [await eventWith(9, days(20)), await eventWith(9, days(22))];
    expect((await events.change(changed, { venueId: ROOM })).status).toBe(200);
    const staff = await events.staff();
    await staff.post(`/v1/staff/events/${cancelled}/cancel`, { version: 2, reason: '下大雪' });
    await everybodyDelivers();
    await everybodyDelivers();
    expect(await perPerson('event-changed', changed)).toEqual(Array(9).fill(1));
    expect(await perPerson('event-cancelled', cancelled)).toEqual(Array(9).fill(1));
  });

  it('remind units once of a plan that is due', async () => {
    const plans = events.world.app.get(EapPlansFacade, { strict: false });
    for (const person of ['负责人', '联络员']) await events.give(person, 'unit-liaison', 'unit', MILL.id);
    const dueAt = new Date(now().getTime() + days(10)).toISOString();
    const settings = { reminderDays: [7, 3], kinds: ['enterprise'], shortFormBands: [] } as const;
    await plans.openYear({ year: 2026, dueAt, ...settings }, now());
    const planId = (await plans.planOf(2026, MILL.id)) ?? '';
    for (const [passed, reminders] of [
      [days(4), 1],
      [minutes(10), 1],
      [days(4), 2],
      [minutes(10), 2],
    ] as const) {
      events.world.clock.advance(passed);
      await everybodyTicks('plans.remind');
      expect(await perPerson('plan-reminder', planId)).toEqual([reminders, reminders]);
    }
  });

  it('send after a failure half-way what was not sent, and nothing again that was', async () => {
    const before = await eventWith(4, days(3));
    const broken = await eventWith(6, days(3) + hours(2));
    const [last] = await query<{ account: string }>(
      'SELECT account_id AS account FROM event_sign_ups WHERE event_id = ? ORDER BY sequence DESC LIMIT 1',
      [broken],
    );
    await refuseMessagesFor(last?.account ?? '');
    events.world.clock.advance(days(2) + hours(3));
    do await Promise.all(servers.map((server) => server.get(Jobs, { strict: false }).tick()));
    while ((await perPerson('event-reminder', before)).length === 0);
    expect(await perPerson('event-reminder', before)).toEqual(Array(4).fill(1));
    expect(await perPerson('event-reminder', broken)).toEqual([]);

    await query('DROP TRIGGER refuse_messages');
    await servers[1]!.close(); // a restart, while the others go on
    servers[1] = await startAnother();
    events.world.clock.advance(minutes(10));
    await everybodyTicks('events.remind');
    expect(await perPerson('event-reminder', before)).toEqual(Array(4).fill(1));
    expect(await perPerson('event-reminder', broken)).toEqual(Array(6).fill(1));
  });

  /** The database fails in the middle of a batch. */
  function refuseMessagesFor(accountId: string): Promise<unknown> {
    return query(
      isEmbedded(events.world.dataSource)
        ? `CREATE TRIGGER refuse_messages BEFORE INSERT ON messages WHEN NEW.account_id = '${accountId}'
           BEGIN SELECT RAISE(ABORT, 'refused by a test'); END`
        : `CREATE TRIGGER refuse_messages BEFORE INSERT ON messages FOR EACH ROW
           IF NEW.account_id = '${accountId}' THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'refused by a test'; END IF`,
    );
  }
});

/** As either database gives an instant to a query written by hand. */
const instantOf = (value: string | Date): number =>
  (value instanceof Date ? value : new Date(`${value.replace(' ', 'T')}Z`)).getTime();
