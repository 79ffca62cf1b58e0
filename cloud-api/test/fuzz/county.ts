import { COUNTY_ID, OrganizationsFacade } from '../../src/modules/organizations/index.js';
import {
  COUNTY_UNION,
  FAR_TOWN,
  FAR_UNIT,
  HELPERS,
  NEAR_TOWN,
  NEAR_UNIT,
  UNIT_PEOPLE,
  type Member,
  type Player,
} from '../platform/access-matrix/cast.js';
import { pathOf, type Row, type Sent } from '../platform/access-matrix/row.js';
import { Stage, YEAR, type NearAndFar } from '../platform/access-matrix/stage.js';
import type { Session } from '../support/api-client.js';
import type { WireReply } from './judge.js';
import type { Operation } from './operations.js';
import type { Secret } from './secrets.js';
import { twisted, type Twist } from './twist.js';
import { Unfinished } from './unfinished.js';
import type { Known } from './values.js';
import { Wire } from './wire.js';

/** Its asker is nobody afterwards: for each that is answered there must be somebody new. */
export const DELETION = 'POST /v1/me/deletion';

/** Signing out, and signing in anew. */
const ENDS_A_SESSION = /^(DELETE|POST) \/v1\/sessions|\/sign-in-scans\/:scanId\/session$/;

/** Nobody's requests are too many, however many there are; a clock that stands still forgets none. */
const NO_LIMIT = 1_000_000;

/** Where tries at codes and passwords are counted, whatever the limits are. */
const TRIES = ['join_code_tries', 'staff_sign_in_attempts'];

/** How a request is made before it is twisted: by the matrix's hand, of one's own or others', or by the document alone. */
export type Made = 'own' | 'other' | 'document';

export interface Wanted {
  made: Made;
  params: Record<string, unknown>;
  query: Record<string, unknown>;
  body: unknown;
  twist: Twist;
}

/** As the matrix has it. */
export const AS_IT_IS: Wanted = { made: 'own', params: {}, query: {}, body: undefined, twist: { kind: 'none' } };

export interface FuzzedRequest {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string | null;
}

/** The county of the access matrix, its people asking for what they like. */
export class FuzzedCounty {
  readonly secrets: Secret[] = [];
  /** ids of things that are there, and whose they are not: strangers' */
  private readonly strange: Record<string, string[]> = {};
  private readonly signedOut = new Set<Member>();
  private readonly standIns = new Map<Member, Session>();
  private readonly wire: Wire;

  private constructor(
    private readonly stage: Stage,
    private readonly unfinished: Unfinished,
    private readonly rows: ReadonlyMap<string, Row>,
  ) {
    this.wire = new Wire(stage.world.url);
  }

  static async set(rows: ReadonlyMap<string, Row>): Promise<FuzzedCounty> {
    const stage = await Stage.set({ rateLimitFactor: NO_LIMIT }, { loginPersonMinute: NO_LIMIT });
    const county = new FuzzedCounty(stage, await Unfinished.set(stage), rows);
    await county.plantSecrets();
    return county;
  }

  async close(): Promise<void> {
    this.wire.close();
    await this.stage.world.close();
  }

  /** Ids and names that exist, by the name of the property or parameter. */
  readonly known: Known = (name) => {
    const { stage } = this;
    const near = { units: [NEAR_UNIT.id, FAR_UNIT.id], regions: [NEAR_TOWN, FAR_TOWN, COUNTY_ID] };
    const all: Record<string, readonly unknown[]> = {
      ...this.strange,
      contentId: [stage.contentId],
      eventId: [stage.events.near, stage.events.far, stage.openEvent],
      venueId: [stage.venues.near, stage.venues.far],
      planId: [stage.plans.near, stage.plans.far, this.unfinished.plansFor('/plans/:planId/sections').near],
      signUpId: [stage.toAccept.near, stage.toAccept.far, stage.toDecline.far],
      invitationId: [stage.foreignInvitationId],
      receiverId: this.chosen().map(({ session }) => session?.accountId),
      unitId: near.units,
      unitIds: near.units,
      regionId: near.regions,
      scopeId: [...near.units, ...near.regions],
      assessmentId: ['phq9', 'gad7', 'who5', 'audit'],
      instrumentId: ['phq9', 'who5'],
      instrumentVersion: ['1.0.0', '2.0.0'],
      purpose: ['self-assessment'],
      section: ['situation', 'education', 'safeguards'],
      code: [NEAR_UNIT.joinCode, 'AAAA-BBBB-CCCC'],
      joinCode: [NEAR_UNIT.joinCode, FAR_UNIT.joinCode],
      year: [YEAR, YEAR + 1],
      number: [1, 2],
      version: [1, 2, 3],
      field: ['overview', 'leader', 'what', 'budgetFen'],
    };
    return all[name] ?? [];
  };

  /** Where the server has any business: itself, its WeChat, its database. */
  get places(): readonly string[] {
    const { url, wechat, config } = this.stage.world;
    return [url, wechat.url, ...(config.database.kind === 'mysql' ? [config.database.url] : [])];
  }

  async request(operation: Operation, member: Member, wanted: Wanted): Promise<FuzzedRequest> {
    const { twist } = wanted;
    const row = this.rows.get(operation.route)!;
    const token = operation.route === DELETION ? await this.tokenOfStandIn(member) : await this.tokenOf(member);
    const sent = await this.sentOf(operation, row, member, wanted);
    const { method, path } = pathOf(row, sent);
    const body = bodyOf(operation, sent.body, twist);
    const headers = {
      'x-client-version': 'weapp/0.1.0',
      ...token,
      ...(body.type === null ? {} : { 'content-type': body.type }),
      ...sent.headers,
      ...(twist.kind === 'header' ? twist.headers : {}),
    };
    return { method, path: pathTwisted(path, operation, twist), headers, body: body.text };
  }

  async send({ route }: Operation, member: Member, request: FuzzedRequest): Promise<WireReply> {
    const { method, path, headers, body } = request;
    const reply = await this.wire.send(method, path, headers, body);
    if (reply.status === 429) await this.forgetTries();
    if (reply.status < 300) await this.mend(route, member);
    return reply;
  }

  /** Who each of the cast is, and what they may do: nothing of this may change. */
  async whoIsWho(): Promise<Record<string, unknown>> {
    const people: Record<string, unknown> = {};
    for (const { member } of this.stage.players.values()) {
      const headers = { 'x-client-version': 'weapp/0.1.0', ...(await this.tokenOf(member)) };
      const { status, body } = await this.wire.send('GET', '/v1/me', headers, null);
      const { accountId, roles } = JSON.parse(body.toString()) as { accountId?: unknown; roles?: unknown };
      people[member] = { status, accountId, roles };
    }
    return people;
  }

  /** What somebody may do to themselves is undone: whoever left a unit or signed out is needed for the next request. */
  private async mend(route: string, member: Member): Promise<void> {
    if (ENDS_A_SESSION.test(route)) this.signedOut.add(member);
    if (route === DELETION) this.standIns.delete(member);
    const player = this.playerOf(member);
    if (!/^(POST|DELETE) \/v1\/memberships/.test(route) || player.session === null) return;
    const facade = this.stage.get(OrganizationsFacade);
    const { membershipId } = await facade.join(player.session.accountId, NEAR_UNIT.joinCode);
    if (membershipId === player.own.membershipId) return;
    player.own.membershipId = membershipId;
    this.keepSecret(`the new membership of ${member}`, membershipId, [member]);
  }

  /** So that what was guessed before does not hide what comes after. */
  private async forgetTries(): Promise<void> {
    for (const table of TRIES) await this.stage.world.dataSource.query(`DELETE FROM ${table}`);
  }

  private async sentOf(operation: Operation, row: Row, member: Member, wanted: Wanted): Promise<Sent> {
    if (wanted.made === 'document') {
      const query = new URLSearchParams(textsOf(wanted.query)).toString();
      return {
        params: textsOf(wanted.params),
        query: query === '' ? '' : `?${query}`,
        ...(operation.body ? { body: wanted.body as object } : {}),
      };
    }
    const { made: owner } = wanted;
    const plans = this.unfinished.plansFor(row.route);
    const pick = (things: NearAndFar): string =>
      (things === this.stage.plans ? plans : things)[owner === 'own' ? 'near' : 'far'];
    const sent = await row.send({ stage: this.stage, me: this.playerOf(member), owner, pick });
    const event = await this.unfinished.eventFor(row.route, owner);
    if (event) return { ...sent, params: { eventId: event.eventId }, body: { ...sent.body, version: event.version } };
    const content = await this.unfinished.contentFor(row.route);
    if (!content) return sent;
    // only what the request has of it: the rest would be a property that nobody knows
    const seen = Object.entries(content.seen).filter(([name]) => name in (sent.body ?? {}));
    return { ...sent, params: { contentId: content.contentId }, body: { ...sent.body, ...Object.fromEntries(seen) } };
  }

  private playerOf(member: Member): Player {
    return this.stage.players.get(member)!;
  }

  /** Signs in again whoever signed out: the requests go on. */
  private async tokenOf(member: Member): Promise<Record<string, string>> {
    const player = this.playerOf(member);
    if (!player.session) return {};
    if (this.signedOut.delete(member)) {
      player.session = await this.stage.world.signIn(member);
      player.api = this.stage.world.as(player.session);
    }
    return { authorization: `Bearer ${player.session.accessToken}` };
  }

  private async tokenOfStandIn(member: Member): Promise<Record<string, string>> {
    if (member === 'visitor') return {};
    let session = this.standIns.get(member);
    if (!session) this.standIns.set(member, (session = await this.stage.twinOf(member)));
    return { authorization: `Bearer ${session.accessToken}` };
  }

  /** Whom the stranger shows a result to. */
  private chosen(): Player[] {
    return [this.stage.helper, ...HELPERS.map((member) => this.playerOf(member))];
  }

  private async plantSecrets(): Promise<void> {
    const { stage } = this;
    for (const player of [...stage.players.values(), stage.stranger]) {
      if (player.session !== null) await this.plantBelongings(player, player.session);
    }
    const shows = this.rows.get('GET /v1/shared-with-me/:shareId')!;
    for (const me of this.chosen()) {
      const { params = {} } = await shows.send({ stage, me, owner: 'own', pick: ({ near }) => near });
      const { shareId = '' } = params;
      this.keepSecret(`what the stranger shows to ${me.member}`, shareId, [me.member]);
      this.strange.shareId = [...(this.strange.shareId ?? []), shareId];
    }
    const { toAccept } = stage;
    this.keepSecret('a sign-up of the near unit', toAccept.near, [...UNIT_PEOPLE, ...COUNTY_UNION]);
    this.keepSecret('a sign-up of the far unit', toAccept.far, COUNTY_UNION);
    this.keepSecret('an invitation of another admin', stage.foreignInvitationId, []);
  }

  private async plantBelongings(player: Player, { accountId }: Session): Promise<void> {
    const { member, api, own } = player;
    await api.put('/v1/assessments/gad7/draft', { instrumentVersion: '1.0.0', answers: { q1: 1 }, revision: 0 });
    const { body } = await api.get<{ items: { sessionId: string }[] }>('/v1/sessions');
    const sessions = body.items.map(({ sessionId }) => sessionId);
    // whom one may choose to show a result to is shown to everybody
    const accounts = HELPERS.includes(member) ? [] : [accountId];
    const ids: Record<string, string[]> = {
      ...{ submissionId: [own.submissionId], membershipId: [own.membershipId], messageId: [own.messageId] },
      ...{ sessionId: sessions, accountId: accounts },
    };
    for (const [name, all] of Object.entries(ids)) {
      for (const id of all) this.keepSecret(`the ${name} of ${member}`, id, [member]);
    }
    if (player === this.stage.stranger) Object.assign(this.strange, ids);
  }

  /** What must not stand in a reply to this operation; the matrix claims a code for the website as the stranger. */
  secretsFrom({ id }: Operation): readonly Secret[] {
    return id === 'SignInScans_session'
      ? this.secrets.filter(({ what }) => !what.endsWith('of stranger'))
      : this.secrets;
  }

  private keepSecret(what: string, text: string, knownTo: readonly Member[]): void {
    this.secrets.push({ text, what, known: (member) => knownTo.includes(member) });
  }
}

function textsOf(values: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
}

function bodyOf({ method }: Operation, made: unknown, twist: Twist): { text: string | null; type: string | null } {
  if (['DELETE', 'GET', 'HEAD'].includes(method)) return { text: null, type: null };
  if (twist.kind === 'body') return { text: twist.text, type: twist.type };
  if (made === undefined) return { text: null, type: null };
  return { text: JSON.stringify(twisted(made, twist)), type: 'application/json' };
}

function pathTwisted(path: string, { template, parameters }: Operation, twist: Twist): string {
  if (twist.kind === 'query') return `${path}${path.includes('?') ? '&' : '?'}${twist.text}`;
  const places = template.split('/').flatMap((part, index) => (part.startsWith('{') ? [index] : []));
  if (twist.kind !== 'path' || places.length === 0 || parameters.length === 0) return path;
  const [before = '', ...query] = path.split('?');
  const parts = before.split('/');
  parts[places[twist.at % places.length]!] = twist.text;
  return [parts.join('/'), ...query].join('?');
}
