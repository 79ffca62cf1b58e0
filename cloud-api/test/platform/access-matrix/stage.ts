import { randomUUID } from 'node:crypto';
import type { Role, ScopeType } from '@anxin/contracts';
import { demoProfile } from '../../../src/database/demo/county.data.js';
import { CoursesFacade } from '../../../src/modules/courses/index.js';
import { EapPlansFacade } from '../../../src/modules/eap-plans/index.js';
import { EventsFacade, type EventContent } from '../../../src/modules/events/index.js';
import { IdentityFacade } from '../../../src/modules/identity/index.js';
import { NotificationsFacade } from '../../../src/modules/notifications/index.js';
import { COUNTY_ID, OrganizationsFacade } from '../../../src/modules/organizations/index.js';
import { VenuesFacade } from '../../../src/modules/venues/index.js';
import { form, giveConsent, PHQ9_MILD } from '../../assessments/support.js';
import { article, piece } from '../../courses/support.js';
import type { ApiClient, Session } from '../../support/api-client.js';
import { startWorld, type World } from '../../support/world.js';
import {
  CAST,
  FAR_TOWN,
  FAR_UNIT,
  GRANTS,
  NEAR_TOWN,
  NEAR_UNIT,
  type Member,
  type OwnThings,
  type Player,
} from './cast.js';

export const YEAR = 2026;
/** Of the one of the cast who signs in by name. */
export const PASSWORD = '春风化雨 2026 shan';
export const H5 = { 'x-client-version': 'h5/0.1.0' };
const HOUR_MS = 3_600_000;

/** Near: of the cast's own unit and township. Far: of others. */
export interface NearAndFar {
  near: string;
  far: string;
}

/** A county with two townships, a unit in each, and one of everything in both. */
export class Stage {
  readonly players = new Map<Member, Player>();
  /** somebody of the far unit, whose things are nobody's business */
  stranger!: Player;
  /** an expert who belongs to no unit, and so is near to nobody */
  helper!: Player;
  openEvent = '';
  events: NearAndFar = { near: '', far: '' };
  toAccept: NearAndFar = { near: '', far: '' };
  toDecline: NearAndFar = { near: '', far: '' };
  plans: NearAndFar = { near: '', far: '' };
  venues: NearAndFar = { near: randomUUID(), far: randomUUID() };
  /** an article that everybody may read */
  contentId = randomUUID();
  /** a piece that everybody may hear */
  pieceId = randomUUID();
  foreignInvitationId = '';
  private people = 0;

  private constructor(readonly world: World) {}

  static async set(...how: Parameters<typeof startWorld>): Promise<Stage> {
    const stage = new Stage(await startWorld(...how));
    await stage.setPlaces();
    for (const member of CAST) stage.players.set(member, await stage.enter(member));
    stage.stranger = await stage.person('stranger', FAR_UNIT.joinCode);
    stage.helper = await stage.person('an expert from elsewhere', null, ['expert', 'county', COUNTY_ID]);
    await stage.setPassword();
    await stage.setEvents();
    await stage.setPlans();
    await stage.setContent();
    await stage.setInvitation();
    return stage;
  }

  get<T>(type: new (...args: never[]) => T): T {
    return this.world.app.get<T>(type, { strict: false });
  }

  /** Somebody new with a session of their own. */
  async signInSomebody(): Promise<Session> {
    return this.world.signIn(`somebody ${this.people++}`);
  }

  /** Somebody else who holds what this one holds. */
  async twinOf(member: Member): Promise<Session> {
    const { session } = await this.person(`twin ${this.people++}`, NEAR_UNIT.joinCode, GRANTS[member]);
    if (session === null) throw new Error('a twin is signed in');
    return session;
  }

  /** The number of a receipt that is there. */
  async receiptOfSomebodyGone(): Promise<string> {
    const receiptId = randomUUID();
    const gone = this.world.as(await this.twinOf('worker'));
    const { status } = await gone.post('/v1/me/deletion', { receiptId, understood: true });
    if (status !== 200) throw new Error(`nobody was deleted: ${status}`);
    return receiptId;
  }

  /** The same person on another phone. */
  async otherPhone({ member, session }: Player): Promise<{ session: Session; api: ApiClient } | null> {
    if (session === null) return null;
    const another = await this.world.signIn(member);
    return { session: another, api: this.world.as(another) };
  }

  private async setPlaces(): Promise<void> {
    const organizations = this.get(OrganizationsFacade);
    await organizations.replaceCountyProfile(demoProfile(this.world.clock.today()), { demo: true });
    await organizations.addRegion({ id: COUNTY_ID, kind: 'county', name: '测试县', parentId: null });
    const unit = { kind: 'new-economy', headcountBand: '1-9' } as const;
    for (const [regionId, name, { id, joinCode }] of [
      [NEAR_TOWN, '近镇', NEAR_UNIT],
      [FAR_TOWN, '远镇', FAR_UNIT],
    ] as const) {
      await organizations.addRegion({ id: regionId, kind: 'township', name, parentId: COUNTY_ID });
      await organizations.openUnit({ id, regionId, name: `${name}茶社`, joinCode, ...unit });
      await this.get(VenuesFacade).add(regionId === NEAR_TOWN ? this.venues.near : this.venues.far, {
        ...{ name: `${name}活动室`, level: 'township', regionId, unitId: null, address: '东街1号', room: null },
        ...{ capacity: null, hoursText: '9:00—17:00', directions: null, latitude: null, longitude: null },
      });
    }
  }

  private async enter(member: Member): Promise<Player> {
    if (member === 'visitor') {
      const nothing = { membershipId: randomUUID(), submissionId: randomUUID(), messageId: randomUUID() };
      return { member, api: this.world.api, session: null, own: nothing };
    }
    return this.person(member, NEAR_UNIT.joinCode, GRANTS[member]);
  }

  private async person(
    name: string,
    joinCode: string | null,
    grant: [Role, ScopeType, string] | null = null,
  ): Promise<Player> {
    const { accountId } = await this.world.signIn(name);
    if (grant) {
      const [role, scopeType, scopeId] = grant;
      await this.get(IdentityFacade).grantRole({ accountId, role, scopeType, scopeId, grantedBy: null });
    }
    const joined = joinCode === null ? null : await this.get(OrganizationsFacade).join(accountId, joinCode);
    const membershipId = joined?.membershipId ?? randomUUID();
    const session = await this.world.signIn(name);
    const api = this.world.as(session);
    const own = { membershipId, ...(await this.belongings(api, accountId)) };
    return { member: name as Member, api, session, own };
  }

  private async belongings(api: ApiClient, accountId: string): Promise<Omit<OwnThings, 'membershipId'>> {
    await giveConsent(api);
    const sent = form(PHQ9_MILD);
    const submitted = await api.post('/v1/assessments/phq9/submissions', sent);
    if (submitted.status !== 201) throw new Error(`no submission: ${JSON.stringify(submitted.body)}`);
    await this.get(NotificationsFacade).post([
      { accountId, kind: 'nomination-declined', params: { title: '茶会' }, target: null, dedupeKey: 'matrix' },
    ]);
    const { body } = await api.get<{ items: { messageId: string }[] }>('/v1/messages');
    return { submissionId: String(sent.submissionId), messageId: body.items[0]?.messageId ?? '' };
  }

  private async setPassword(): Promise<void> {
    const accountId = this.players.get('union-admin')?.session?.accountId ?? '';
    const staff = { accountId, accountName: 'the-admin', password: PASSWORD, authenticator: true };
    await this.get(IdentityFacade).createStaff(staff);
  }

  private async setEvents(): Promise<void> {
    const now = this.world.clock.now();
    const facade = this.get(EventsFacade);
    const make = async (by: string, day: number, change: Partial<EventContent>): Promise<string> => {
      const id = randomUUID();
      await facade.create(by, id, { ...this.lecture(day), ...change }, now);
      await facade.publish(by, id, now);
      return id;
    };
    const staff = async (name: string, grant: [Role, ScopeType, string]): Promise<string> =>
      (await this.person(name, FAR_UNIT.joinCode, grant)).session?.accountId ?? '';
    const county = await staff('another of the county', ['union-admin', 'county', COUNTY_ID]);
    const near = await staff('another near', ['union-staff', 'region', NEAR_TOWN]);
    const far = await staff('another far', ['union-staff', 'region', FAR_TOWN]);
    this.openEvent = await make(county, 3, {});
    this.events = { near: await make(near, 4, {}), far: await make(far, 5, {}) };
    const shared = await make(county, 6, {
      ...{ sharing: 'per-unit', seats: 20 },
      unitShares: [NEAR_UNIT, FAR_UNIT].map(({ id: unitId }) => ({ unitId, seats: 10 })),
    });
    const ask = async (name: string, joinCode: string): Promise<string> => {
      const { session } = await this.person(name, joinCode);
      const { signUpId } = await facade.signUp({ accountId: session?.accountId ?? '', eventId: shared }, now);
      return signUpId;
    };
    this.toAccept = { near: await ask('a1', NEAR_UNIT.joinCode), far: await ask('a2', FAR_UNIT.joinCode) };
    this.toDecline = { near: await ask('d1', NEAR_UNIT.joinCode), far: await ask('d2', FAR_UNIT.joinCode) };
  }

  private async setContent(): Promise<void> {
    const facade = this.get(CoursesFacade);
    const [writes, reads] = ['expert', 'union-admin'].map(
      (member) => this.players.get(member as Member)?.session?.accountId ?? '',
    ) as [string, string];
    for (const [id, draft] of [
      [this.contentId, article()],
      [this.pieceId, piece()],
    ] as const) {
      await facade.create(writes, id, draft);
      await facade.submit(writes, id);
      await facade.approve(reads, id);
      await facade.publish(reads, id);
    }
  }

  /** On a day of its own. */
  lecture(day: number): EventContent {
    const at = (hours: number): Date =>
      new Date(this.world.clock.now().getTime() + day * 24 * HOUR_MS + hours * HOUR_MS);
    return {
      ...{ kind: 'lecture', title: '一起喝茶', speaker: `主讲${day}`, speakerIntro: null, venueId: null },
      ...{ link: 'https://class.example.cn/room', seats: 500, sharing: 'first-come', unitShares: [] },
      ...{ audience: 'everyone', topic: null, cover: 'tea-hills', description: '带一只杯子来。' },
      ...{
        startsAt: at(0),
        endsAt: at(1),
        signUpFrom: this.world.clock.now(),
        signUpUntil: at(-1),
        cancelUntil: at(-2),
      },
    };
  }

  private async setPlans(): Promise<void> {
    const at = this.world.clock.now();
    const facade = this.get(EapPlansFacade);
    const dueAt = new Date(at.getTime() + 20 * 24 * HOUR_MS).toISOString();
    const settings = { reminderDays: [7], kinds: ['new-economy'], shortFormBands: ['1-9'] } as const;
    await facade.openYear({ year: YEAR, dueAt, ...settings }, at);
    const file = async (name: string, unitId: string, joinCode: string): Promise<string> => {
      const { session } = await this.person(name, joinCode, ['unit-liaison', 'unit', unitId]);
      const planId = (await facade.planOf(YEAR, unitId)) ?? '';
      const by = session?.accountId ?? '';
      await facade.fill(by, planId, shortPlan(), at);
      await facade.submit(by, planId, randomUUID(), at);
      return planId;
    };
    this.plans = {
      near: await file('files near', NEAR_UNIT.id, NEAR_UNIT.joinCode),
      far: await file('files far', FAR_UNIT.id, FAR_UNIT.joinCode),
    };
  }

  private async setInvitation(): Promise<void> {
    const admin = await this.world.signIn('another of the county');
    const wanted = { role: 'expert', scopeType: 'county', scopeId: COUNTY_ID };
    const { body } = await this.world.as(admin).post<{ invitationId: string }>('/v1/invitations', wanted);
    this.foreignInvitationId = body.invitationId;
  }
}

export function shortPlan() {
  const measures = (): {
    measureId: string;
    what: string;
    when: string;
    who: string;
    budgetFen: null;
    audience: string;
    indicator: string;
  }[] => [
    { measureId: randomUUID(), what: '喝茶', when: '五月', who: '掌柜', budgetFen: null, audience: '', indicator: '' },
  ];
  return {
    situation: { fields: { overview: '两三个人。' } },
    education: { measures: measures() },
    assessment: { measures: measures() },
    assistance: { measures: measures() },
    safeguards: { fields: { leader: '掌柜', liaison: '账房', safeguards: '说到做到。' } },
  };
}
