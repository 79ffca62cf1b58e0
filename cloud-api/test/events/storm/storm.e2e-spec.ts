import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EventEntity } from '../../../src/modules/events/event.entity.js';
import { SignUpEntity } from '../../../src/modules/events/sign-up.entity.js';
import { SessionsService } from '../../../src/modules/identity/sessions/sessions.service.js';
import { IdentityFacade } from '../../../src/modules/identity/index.js';
import { MessageEntity } from '../../../src/modules/notifications/message.entity.js';
import { UnitOfWork } from '../../../src/platform/database/index.js';
import { Events, ROOM, type SignUpBody, type StaffSignUpBody } from '../support.js';

const CLIENT = fileURLToPath(new URL('client.mjs', import.meta.url));
const PEOPLE = 2000;
const SEATS = 50;
const WAITING = PEOPLE - SEATS;
const CONNECTIONS = 200;
/** One in ten sends the very request again, one in twenty another one: a finger that taps twice, a second phone. */
const SAME_AGAIN = 10;
const ANOTHER = 20;
const PER_TRANSACTION = 200;

interface Request {
  person: number;
  token: string;
  id: string;
}
interface Storm {
  milliseconds: number;
  replies: { person: number; status: number; body: SignUpBody }[];
}

describe('two thousand people for fifty seats', () => {
  let events: Events;
  beforeAll(async () => {
    // behind one address, with the limits of a real deployment
    events = await Events.start({ rateLimitFactor: 1 });
  });
  afterAll(() => events.world.close());

  it('get exactly fifty seats and one fair list, nobody twice, and all hear once when the place changes (ASVS 2.3.4)', async () => {
    const eventId = await events.published({ seats: SEATS });
    const requests = requestsOf(await tokens());
    const before = process.cpuUsage();
    const { milliseconds, replies } = await storm(events.world.url, eventId, requests);
    const { user, system } = process.cpuUsage(before);

    // every reply is a place, and the same one for whoever sent twice
    expect(countBy(replies, ({ status }) => String(status))).toEqual({ '200': replies.length });
    const places = new Map(replies.map(({ person, body }) => [person, placeOf(body)]));
    expect(places.size).toBe(PEOPLE);
    expect(replies.filter(({ person, body }) => placeOf(body) !== places.get(person))).toEqual([]);
    expect(new Set(replies.map(({ body }) => body.signUpId)).size).toBe(PEOPLE);

    // in the order of the server's own numbers: fifty seats, then the list from 1 to 1950
    const rows = await rowsInOrder(eventId);
    expect(rows.map(({ sequence }) => sequence)).toEqual(upTo(PEOPLE));
    expect(rows.map(({ state }) => state)).toEqual([...fill(SEATS, 'seated'), ...fill(WAITING, 'waiting')]);
    expect(new Set(rows.map(({ accountId }) => accountId)).size).toBe(PEOPLE);
    const staff = await events.staff();
    const shown = await events.everyPage<StaffSignUpBody>(staff, `/v1/staff/events/${eventId}/sign-ups`);
    expect(shown.map(({ signUpId }) => signUpId)).toEqual(rows.map(({ id }) => id));
    expect(shown.map(({ position }) => position)).toEqual([...fill(SEATS, null), ...upTo(WAITING)]);

    // what people were told is what is so, and the counters agree
    const toldOf = new Map(replies.map(({ body }) => [body.signUpId, body.position]));
    expect(shown.map(({ signUpId }) => toldOf.get(signUpId))).toEqual(shown.map(({ position }) => position));
    const event = await events.world.dataSource.manager.findOneByOrFail(EventEntity, { id: eventId });
    expect(event).toMatchObject({ seats: SEATS, seated: SEATS, waiting: WAITING, requested: 0, sequence: PEOPLE });
    expect((await events.change(eventId, { venueId: ROOM })).status).toBe(200);
    await events.deliver();
    const told = await events.world.dataSource.manager.findBy(MessageEntity, { targetId: eventId });
    expect(countBy(told, ({ kind }) => kind)).toEqual({ 'event-changed': PEOPLE });
    expect(new Set(told.map(({ accountId }) => accountId)).size).toBe(PEOPLE);
    process.stdout.write(
      `\nstorm on ${events.world.dataSource.options.type}: ${replies.length} requests of ${PEOPLE} people ` +
        `over ${CONNECTIONS} connections answered in ${(milliseconds / 1000).toFixed(1)} s, ` +
        `the server computing for ${((user + system) / 1_000_000).toFixed(1)} s of them
`,
    );
  });

  const rowsInOrder = (eventId: string) =>
    events.world.dataSource.manager.find(SignUpEntity, { where: { eventId }, order: { sequence: 'ASC' } });

  /** Accounts and sessions by the use cases that make them, many to a transaction. */
  async function tokens(): Promise<string[]> {
    const { app } = events.world;
    const [identity, sessions] = [
      app.get(IdentityFacade, { strict: false }),
      app.get(SessionsService, { strict: false }),
    ];
    const made: string[] = [];
    while (made.length < PEOPLE) {
      await app.get(UnitOfWork).run(async () => {
        for (let i = 0; i < PER_TRANSACTION; i++) {
          const { accessToken } = await sessions.open(await identity.createAccount(), 'weapp', 'unknown');
          made.push(accessToken);
        }
      });
    }
    return made;
  }
});

function requestsOf(accessTokens: readonly string[]): Request[] {
  return accessTokens.flatMap((token, person) => {
    const first = { person, token, id: randomUUID() };
    if (person % SAME_AGAIN === 0) return [first, first];
    return person % ANOTHER === 1 ? [first, { ...first, id: randomUUID() }] : [first];
  });
}

async function storm(url: string, eventId: string, requests: readonly Request[]): Promise<Storm> {
  const client = spawn(process.execPath, [CLIENT], { stdio: ['pipe', 'pipe', 'inherit'] });
  client.stdin.end(JSON.stringify({ url, eventId, connections: CONNECTIONS, requests }));
  const [output] = await Promise.all([text(client.stdout), once(client, 'exit')]);
  if (client.exitCode !== 0) throw new Error(`the storm's client ended with ${client.exitCode}`);
  return JSON.parse(output) as Storm;
}

const placeOf = ({ signUpId, state, position }: SignUpBody): string => `${signUpId} ${state} ${position}`;
const upTo = (last: number): number[] => Array.from({ length: last }, (_, index) => index + 1);
const fill = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);

function countBy<T>(items: readonly T[], keyOf: (item: T) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[keyOf(item)] = (counts[keyOf(item)] ?? 0) + 1;
  return counts;
}
