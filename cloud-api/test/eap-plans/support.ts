import { randomUUID } from 'node:crypto';
import type { Role, ScopeType, UnitKind } from '@anxin/contracts';
import { demoProfile } from '../../src/database/demo/county.data.js';
import { IdentityFacade } from '../../src/modules/identity/index.js';
import { COUNTY_ID, type HeadcountBand, OrganizationsFacade } from '../../src/modules/organizations/index.js';
import type { ApiClient, Reply, Session } from '../support/api-client.js';
import { startWorld, type World } from '../support/world.js';

export const DUE = '2026-12-15T10:00:00.000Z'; // 18:00 in the county
export const TOWN = '0192f0c1-0000-7000-8000-0000000000a1';
export const VALLEY = '0192f0c1-0000-7000-8000-0000000000a2';
export { COUNTY_ID };

export interface Unit {
  id: string;
  regionId: string;
  name: string;
  kind: UnitKind;
  headcountBand: HeadcountBand;
}
const unit = (last: string, regionId: string, name: string, kind: UnitKind, headcountBand: HeadcountBand): Unit => ({
  ...{ id: `0192f0c1-0000-7000-8000-00000000${last}`, regionId, name, kind, headcountBand },
});

/** Two townships; tiny units only in the first. */
export const UNITS = {
  mill: unit('1001', TOWN, '织造厂', 'enterprise', '100-299'),
  school: unit('1002', TOWN, '实验小学', 'institution', '30-99'),
  bakery: unit('1003', TOWN, '馒头铺', 'new-economy', '1-9'),
  barber: unit('1004', TOWN, '理发店', 'new-economy', '1-9'),
  repair: unit('1005', TOWN, '修车铺', 'new-economy', '1-9'),
  hall: unit('1006', VALLEY, '山谷镇政府', 'government', '30-99'),
  farm: unit('1007', VALLEY, '茶场', 'enterprise', '30-99'),
};

export const YEAR_SETTINGS = {
  ...{ dueAt: DUE, reminderDays: [14, 7, 1], shortFormBands: ['1-9'] },
  kinds: ['government', 'enterprise', 'institution', 'new-economy'],
};

export const organizationsOf = (world: World) => world.app.get(OrganizationsFacade, { strict: false });
export const identityOf = (world: World) => world.app.get(IdentityFacade, { strict: false });

/** The server with a county, two townships and their units; nobody has a role yet. */
export async function startPlanCounty(): Promise<World> {
  const world = await startWorld();
  const organizations = organizationsOf(world);
  await organizations.replaceCountyProfile(demoProfile(world.clock.today()), { demo: true });
  await organizations.addRegion({ id: COUNTY_ID, kind: 'county', name: '测试县', parentId: null });
  await organizations.addRegion({ id: TOWN, kind: 'township', name: '城关镇', parentId: COUNTY_ID });
  await organizations.addRegion({ id: VALLEY, kind: 'township', name: '山谷镇', parentId: COUNTY_ID });
  for (const one of Object.values(UNITS)) await organizations.openUnit(one);
  return world;
}

export interface Someone {
  session: Session;
  api: ApiClient;
}
export type Scope = 'county' | { region: string } | { unit: string };

/** Signed in again after the roles were given. */
export async function someone(world: World, name: string, ...grants: [Role, Scope][]): Promise<Someone> {
  const { accountId } = await world.signIn(name);
  for (const [role, scope] of grants) {
    await identityOf(world).grantRole({ accountId, role, ...scopeOf(scope), grantedBy: null });
  }
  const session = await world.signIn(name);
  return { session, api: world.as(session) };
}

function scopeOf(scope: Scope): { scopeType: ScopeType; scopeId: string } {
  if (scope === 'county') return { scopeType: 'county', scopeId: COUNTY_ID };
  if ('region' in scope) return { scopeType: 'region', scopeId: scope.region };
  return { scopeType: 'unit', scopeId: scope.unit };
}

export interface Problem {
  section: string;
  measureId: string | null;
  field: string;
  text: string;
}
export interface Section {
  section: string;
  version: number;
  fields: Record<string, string | number | null>;
  measures: ({ measureId: string } & Record<string, string | number | null>)[];
  updatedAt: string | null;
  updatedBy: string | null;
}
export interface PlanSummary {
  planId: string;
  year: number;
  unitId: string;
  unitName: string;
  form: string;
  state: string;
  dueAt: string;
  late: boolean;
  extended: boolean;
  submittedAt: string | null;
  version: number;
  reviewer: string | null;
}
export interface Plan extends PlanSummary {
  sections: Section[];
  lastYear: Section[] | null;
  returned: { reason: string; comments: object[]; by: string; at: string } | null;
  extensionReason: string | null;
  problems: Problem[];
  mayFill: boolean;
  mayReview: boolean;
  jointWith: { unitId: string; unitName: string }[];
  leadPlanId: string | null;
  submissions: { number: number; submittedAt: string; onTime: boolean; outcome: string | null }[];
  reviewSteps: { stage: string; outcome: string | null; by: string | null; at: string | null }[];
}
export interface Counts {
  notStarted: number;
  draft: number;
  submitted: number;
  passed: number;
  returned: number;
  approved: number;
  late: number;
}
export interface Year {
  year: number;
  state: string;
  dueAt: string;
  counts: Counts;
}
export interface Refusal {
  code: string;
  message: string;
  fields?: { path: string; message: string }[];
}

/** The code of a refusal, with its status. */
export const refusal = ({ status, body }: Reply<unknown>): string =>
  `${status} ${typeof body === 'object' && body !== null && 'code' in body ? String(body.code) : 'no code'}`;

/** The body, or an error that says what came instead. */
export function ok<T>(reply: Reply<T>): T {
  if (reply.status < 200 || reply.status > 299) throw new Error(`${reply.status} ${JSON.stringify(reply.body)}`);
  return reply.body;
}

export async function openYear(county: Someone, year = 2026, settings: object = YEAR_SETTINGS): Promise<Year> {
  ok(await county.api.post('/v1/plan-years', { year, ...settings }));
  return ok(await county.api.post<Year>(`/v1/plan-years/${year}/open`));
}

/** The plan of a unit, as one of its people sees it in their list. */
export async function planOf({ api }: Someone, { id }: Unit, year = 2026): Promise<PlanSummary> {
  const { items } = ok(await api.get<{ items: PlanSummary[] }>('/v1/my/plans'));
  const found = items.find((plan) => plan.unitId === id && plan.year === year);
  if (!found) throw new Error(`no plan of ${id} for ${year}`);
  return found;
}

export const readPlan = async ({ api }: Someone, planId: string): Promise<Plan> =>
  ok(await api.get<Plan>(`/v1/plans/${planId}`));

export interface Patch {
  changes?: object[];
  added?: object[];
  moved?: object[];
  removed?: object[];
}
export interface Edited {
  section: Section;
  conflicts: object[];
}
export const edit = (
  { api }: Someone,
  planId: string,
  section: string,
  { changes = [], added = [], moved = [], removed = [] }: Patch,
): Promise<Reply<Edited>> =>
  api.post<Edited>(`/v1/plans/${planId}/sections/${section}/changes`, { changes, added, moved, removed });

export const change = (field: string, from: unknown, to: unknown, measureId: string | null = null) => ({
  ...{ measureId, field, from, to },
});

const WORDS = { what: '心理讲座', when: '6月', who: '工会主席', audience: '全体职工', indicator: '到场八成' };
/** A new measure with everything filled in. */
export function newMeasure(after: string | null = null, words: object = WORDS, budgetFen = 500_000) {
  const measureId = randomUUID();
  const changes = Object.entries(words).map(([field, to]) => change(field, '', to, measureId));
  return {
    added: [{ measureId, after }],
    changes: [...changes, change('budgetFen', null, budgetFen, measureId)],
  };
}

/** Fills in all that a plan needs. */
export async function fill(person: Someone, planId: string): Promise<void> {
  const situation = [
    change('shiftWork', null, 'yes'),
    change('overview', '', '三班倒，一线职工多'),
    change('concerns', '', '睡眠和带孩子'),
  ];
  ok(await edit(person, planId, 'situation', { changes: situation }));
  for (const strand of ['education', 'assessment', 'assistance']) {
    const { added, changes } = newMeasure();
    ok(await edit(person, planId, strand, { added, changes: [change('goal', '', '人人知道去哪里求助'), ...changes] }));
  }
  const safeguards = [
    change('leader', '', '罗秋实'),
    change('liaison', '', '周联络'),
    change('safeguards', '', '写入年度预算，工作时间参加'),
    change('privacy', '', '不打听、不传播个人情况'),
  ];
  ok(await edit(person, planId, 'safeguards', { changes: safeguards }));
}

export const submit = (
  { api }: Someone,
  planId: string,
  id: string = randomUUID(),
  more: object = {},
): Promise<Reply<Plan>> => api.post<Plan>(`/v1/plans/${planId}/submit`, { id, ...more });

export const review = (
  { api }: Someone,
  planId: string,
  decision: 'pass' | 'return',
  more: object = {},
): Promise<Reply<Plan>> =>
  api.post<Plan>(`/v1/plans/${planId}/reviews`, {
    ...{ id: randomUUID(), number: 1, decision, reason: decision === 'return' ? '请补充预算' : '', comments: [] },
    ...more,
  });

/** The kinds of the messages in somebody's inbox, newest first. */
export async function inbox({
  api,
}: Someone): Promise<{ kind: string; text: string; target: { id: string | null } }[]> {
  const { items } = ok(
    await api.get<{ items: { kind: string; text: string; target: { id: string | null } }[] }>('/v1/messages?limit=50'),
  );
  return items;
}
export const kindsIn = async (person: Someone): Promise<string[]> => (await inbox(person)).map(({ kind }) => kind);

/** The roll-up, and the same counted from the plans: they must say the same. */
export async function rollUpAndRows(world: World, year = 2026): Promise<[unknown, unknown]> {
  const totals = await world.dataSource.query<Record<string, string | number>[]>(
    'SELECT kind, region_id, not_started, draft, submitted, passed, returned, approved, filed, filed_late' +
      ' FROM plan_year_totals WHERE year = ? ORDER BY kind, region_id',
    [year],
  );
  const states = ['not-started', 'draft', 'submitted', 'passed', 'returned', 'approved'];
  const counted = await world.dataSource.query<Record<string, string | number>[]>(
    `SELECT kind, region_id, ${states
      .map((state) => `SUM(CASE WHEN state = '${state}' THEN 1 ELSE 0 END) AS ${state.replace('-', '_')}`)
      .join(
        ', ',
      )}, SUM(CASE WHEN first_received_at IS NULL THEN 0 ELSE 1 END) AS filed, SUM(filed_late) AS filed_late` +
      ' FROM plans WHERE year = ? GROUP BY kind, region_id ORDER BY kind, region_id',
    [year],
  );
  const numbers = (rows: Record<string, string | number>[]) =>
    rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([key, value]) => [key, key === 'kind' || key === 'region_id' ? value : Number(value)]),
      ),
    );
  return [numbers(totals), numbers(counted)];
}
