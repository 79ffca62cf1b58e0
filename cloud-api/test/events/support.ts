import { randomUUID } from 'node:crypto';
import type { Role, ScopeType } from '@anxin/contracts';
import { demoProfile } from '../../src/database/demo/county.data.js';
import { IdentityFacade } from '../../src/modules/identity/index.js';
import { COUNTY_ID, OrganizationsFacade } from '../../src/modules/organizations/index.js';
import { VenuesFacade } from '../../src/modules/venues/index.js';
import type { AppConfig } from '../../src/platform/config/index.js';
import { OutboxDispatcher } from '../../src/platform/outbox/index.js';
import type { ApiClient, Reply, Session } from '../support/api-client.js';
import { startWorld, type World } from '../support/world.js';

export interface SignUpBody {
  signUpId: string;
  state: string;
  position: number | null;
  name: string | null;
  signedUpAt: string;
}

export interface EventBody {
  eventId: string;
  title: string;
  startsAt: string;
  venueName: string | null;
  online: boolean;
  seats: number;
  seatsLeft: number;
  waiting: number;
  phase: string;
  state: string;
  mine: SignUpBody | null;
  link: string | null;
  changedAt: string | null;
  cancelReason: string | null;
  nickOnly: boolean;
  unitShare: { seats: number; left: number } | null;
  venue: { venueId: string; name: string; address: string } | null;
}

export interface SummaryBody extends Omit<EventBody, 'mine'> {
  mine: string | null;
}

export interface StaffEventBody {
  eventId: string;
  state: string;
  version: number;
  phase: string | null;
  startsAt: string | null;
  seats: number;
  title: string;
  notice: string;
  counts: { seated: number; waiting: number; requested: number; cancelled: number };
  unitShares: { unitId: string; unitName: string; seats: number; taken: number }[];
  clashes: { what: string; eventId: string; title: string }[];
}

export interface StaffSignUpBody extends SignUpBody {
  unitName: string | null;
}

export interface Listed<T> {
  items: T[];
  nextCursor: string | null;
}

export interface MessageBody {
  kind: string;
  title: string;
  text: string;
  target: { page: string | null; id: string | null };
}

export const TOWN = randomUUID();
export const OTHER_TOWN = randomUUID();
export const MILL = { id: randomUUID(), name: '东镇茶厂', joinCode: 'ABCD2345' };
export const SCHOOL = { id: randomUUID(), name: '第一中学', joinCode: 'EFGH6789' };
export const HALL = randomUUID();
export const ROOM = randomUUID();

export const minutes = (count: number): number => count * 60_000;
export const hours = (count: number): number => minutes(count * 60);
export const days = (count: number): number => hours(count * 24);

/** A day that no other event of the test file uses, from the third day on: nothing clashes by accident. */
let day = 3;
export function input(world: World, change: Record<string, unknown> = {}): Record<string, unknown> {
  const start = new Date('2026-11-24T06:00:00.000Z').getTime() + days(day++);
  const at = (offset: number): string => new Date(start + offset).toISOString();
  return {
    ...{ kind: 'lecture', title: '夜班之后怎么睡好', speaker: `主讲${day}`, speakerIntro: '县人民医院心身科' },
    ...{ startsAt: at(0), endsAt: at(hours(2)), venueId: HALL, link: null, seats: 2, sharing: 'first-come' },
    ...{ unitShares: [], audience: 'everyone', topic: 'emotions', cover: 'tea-hills', description: '带一杯热水来。' },
    ...{
      signUpFrom: new Date(world.clock.now()).toISOString(),
      signUpUntil: at(-hours(1)),
      cancelUntil: at(-hours(20)),
    },
    ...change,
  };
}

/** Two seats for the mill, one for the school. */
export const PER_UNIT = {
  sharing: 'per-unit',
  seats: 3,
  unitShares: [
    { unitId: MILL.id, seats: 2 },
    { unitId: SCHOOL.id, seats: 1 },
  ],
};

/** The server with a county, two towns, two units, two venues, and the union's staff. */
export class Events {
  private people = 0;
  private readonly sessions = new Map<string, Session>();

  private constructor(readonly world: World) {}

  static async start(overrides: Partial<AppConfig> = {}): Promise<Events> {
    const world = await startWorld(overrides);
    const organizations = world.app.get(OrganizationsFacade, { strict: false });
    await organizations.replaceCountyProfile(demoProfile(world.clock.today()), { demo: true });
    await organizations.addRegion({ id: COUNTY_ID, kind: 'county', name: '测试县', parentId: null });
    await organizations.addRegion({ id: TOWN, kind: 'township', name: '东镇', parentId: COUNTY_ID });
    await organizations.addRegion({ id: OTHER_TOWN, kind: 'township', name: '西镇', parentId: COUNTY_ID });
    const unit = { regionId: TOWN, kind: 'enterprise', headcountBand: '30-99' } as const;
    await organizations.openUnit({ ...unit, ...MILL });
    await organizations.openUnit({ ...unit, ...SCHOOL });
    const venues = world.app.get(VenuesFacade, { strict: false });
    const place = { level: 'county', regionId: null, unitId: null, capacity: 60, hoursText: '9:00—20:30' } as const;
    const where = { address: '同心路8号', directions: null, latitude: 27.1, longitude: 114.5 };
    await venues.add(HALL, { ...place, ...where, name: '职工宣讲堂', room: '一楼' });
    await venues.add(ROOM, { ...place, ...where, name: '心灵驿站', room: null });
    return new Events(world);
  }

  async as(person: string): Promise<ApiClient> {
    return this.world.as(await this.sessionOf(person));
  }

  async accountOf(person: string): Promise<string> {
    return (await this.sessionOf(person)).accountId;
  }

  /** Signed in anew once the clock has moved: tokens run out. */
  private async sessionOf(person: string): Promise<Session> {
    const key = `${this.world.clock.now().toISOString()} ${person}`;
    const session = this.sessions.get(key) ?? (await this.world.signIn(person));
    this.sessions.set(key, session);
    return session;
  }

  /** After a visit to another time: the jobs that ran there may have cleaned away what was over by then. */
  forgetSessions(): void {
    this.sessions.clear();
  }

  async give(person: string, role: Role, scopeType: ScopeType, scopeId: string): Promise<ApiClient> {
    const accountId = await this.accountOf(person);
    const held = await this.world.app.get(IdentityFacade, { strict: false }).rolesOf(accountId);
    if (!held.some((grant) => grant.role === role && grant.scopeId === scopeId)) {
      const grant = { accountId, role, scopeType, scopeId, grantedBy: null };
      await this.world.app.get(IdentityFacade, { strict: false }).grantRole(grant);
      this.sessions.clear(); // a role acts from the next sign-in on
    }
    return this.as(person);
  }

  staff(): Promise<ApiClient> {
    return this.give('县里的干事', 'union-staff', 'county', COUNTY_ID);
  }

  town(): Promise<ApiClient> {
    return this.give('东镇的干事', 'union-staff', 'region', TOWN);
  }

  async member(person: string, unit: { joinCode: string }): Promise<ApiClient> {
    const accountId = await this.accountOf(person);
    await this.world.app.get(OrganizationsFacade, { strict: false }).join(accountId, unit.joinCode);
    return this.as(person);
  }

  newPerson(): string {
    return `person ${this.people++}`;
  }

  async draft(change: Record<string, unknown> = {}, by?: ApiClient): Promise<StaffEventBody> {
    const api = by ?? (await this.staff());
    const reply = await api.post<StaffEventBody>('/v1/staff/events', {
      id: randomUUID(),
      ...input(this.world, change),
    });
    if (reply.status !== 201) throw new Error(`no draft: ${JSON.stringify(reply.body)}`);
    return reply.body;
  }

  /** @returns the event's id */
  async published(change: Record<string, unknown> = {}, by?: ApiClient): Promise<string> {
    const api = by ?? (await this.staff());
    const { eventId, version } = await this.draft(change, api);
    const reply = await api.post(`/v1/staff/events/${eventId}/publish`, { version, acceptSpeakerClash: false });
    if (reply.status !== 200) throw new Error(`not published: ${JSON.stringify(reply.body)}`);
    return eventId;
  }

  async signUp(person: string, eventId: string, change: Record<string, unknown> = {}): Promise<Reply<SignUpBody>> {
    const body = { id: randomUUID(), name: null, waitIfFull: true, ...change };
    return (await this.as(person)).put<SignUpBody>(`/v1/events/${eventId}/sign-up`, body);
  }

  async leave(person: string, eventId: string): Promise<Reply<SignUpBody>> {
    return (await this.as(person)).delete<SignUpBody>(`/v1/events/${eventId}/sign-up`);
  }

  async read(eventId: string, person?: string): Promise<EventBody> {
    const api = person === undefined ? this.world.api : await this.as(person);
    return (await api.get<EventBody>(`/v1/events/${eventId}`)).body;
  }

  async staffRead(eventId: string): Promise<StaffEventBody> {
    return (await (await this.staff()).get<StaffEventBody>(`/v1/staff/events/${eventId}`)).body;
  }

  /** As staff would change a published event: everything as it is, but for the change. */
  async change(eventId: string, change: Record<string, unknown>, more: object = {}): Promise<Reply<StaffEventBody>> {
    const api = await this.staff();
    const { body } = await api.get(`/v1/staff/events/${eventId}`);
    const shares = (body.unitShares as { unitId: string; seats: number }[]).map(({ unitId, seats }) => ({
      unitId,
      seats,
    }));
    const content = Object.fromEntries(CONTENT.map((key) => [key, body[key]]));
    const request = { ...content, unitShares: shares, version: body.version, ...change, ...more };
    return api.put<StaffEventBody>(`/v1/staff/events/${eventId}`, request);
  }

  async inbox(person: string, eventId: string): Promise<MessageBody[]> {
    await this.deliver();
    const { body } = await (await this.as(person)).get<Listed<MessageBody>>('/v1/messages?limit=50');
    return body.items.filter(({ target }) => target.id === eventId);
  }

  /** Until every event of the outbox has reached its consumers; the server's own ticker may be doing it already. */
  async deliver(): Promise<void> {
    for (;;) {
      await this.world.app.get(OutboxDispatcher, { strict: false }).tick();
      const [row] = await this.world.dataSource.query<{ left: number }[]>(
        'SELECT COUNT(*) AS `left` FROM outbox_events WHERE processed_at IS NULL',
      );
      if (Number(row?.left) === 0) return;
    }
  }

  async everyPage<T>(api: ApiClient, path: string, limit = 50): Promise<T[]> {
    const all: T[] = [];
    for (let cursor: string | null = null; ;) {
      const from: string = cursor === null ? '' : `&cursor=${cursor}`;
      const sign = path.includes('?') ? '&' : '?';
      const { body }: Reply<Listed<T>> = await api.get<Listed<T>>(`${path}${sign}limit=${limit}${from}`);
      all.push(...body.items);
      if (body.nextCursor === null) return all;
      cursor = body.nextCursor;
    }
  }
}

const CONTENT = [
  ...['kind', 'title', 'speaker', 'speakerIntro', 'startsAt', 'endsAt', 'venueId', 'link', 'seats', 'sharing'],
  ...['audience', 'topic', 'cover', 'description', 'signUpFrom', 'signUpUntil', 'cancelUntil'],
];

/** The code of a refusal, with its status. */
export const refusal = ({ status, body }: Reply<unknown>): string =>
  `${status} ${typeof body === 'object' && body !== null && 'code' in body ? String(body.code) : 'no code'}`;

export const fieldsOf = ({ body }: Reply<unknown>): string[] =>
  ((body as { fields?: { path: string }[] }).fields ?? []).map(({ path }) => path);
