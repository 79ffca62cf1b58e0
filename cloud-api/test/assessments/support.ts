import { randomUUID } from 'node:crypto';
import type { Role, ScopeType } from '@anxin/contracts';
import { demoProfile } from '../../src/database/demo/county.data.js';
import { IdentityFacade } from '../../src/modules/identity/index.js';
import { COUNTY_ID, type CountyProfile, OrganizationsFacade } from '../../src/modules/organizations/index.js';
import type { AppConfig } from '../../src/platform/config/index.js';
import { SubjectVault } from '../../src/platform/crypto/index.js';
import type { ApiClient, Reply, Session } from '../support/api-client.js';
import { startWorld, type World } from '../support/world.js';

export interface Result {
  submissionId: string;
  assessmentId: string;
  title: string;
  takenAt: string;
  safetyFirst: boolean;
  plain: { opening: string | null; headline: string; body: string; bandIndex: number; bands: string[] };
  nextSteps: { kind: string; label: string; target: string }[];
  retestHint: string;
  official: { name: string; total: number; min: number; max: number; bandLabel: string };
  history: { takenOn: string; bandIndex: number }[];
  change: string | null;
}

export interface Refusal {
  code: string;
  message: string;
  requestId: string;
  fields?: { path: string; message: string }[];
}

export const PHQ9_MILD = { q1: 1, q2: 1, q3: 1, q4: 1, q5: 1, q6: 1, q7: 1, q8: 0, q9: 0 };
export const GAD7_MILD = { q1: 1, q2: 1, q3: 1, q4: 1, q5: 1, q6: 0, q7: 0 };

const UNIT_ID = '0192f0c1-0000-7000-8000-000000000001';

const organizationsOf = (world: World) => world.app.get(OrganizationsFacade, { strict: false });

/** The server with a county and one unit. */
export async function startCounty(overrides: Partial<AppConfig> = {}): Promise<World> {
  const world = await startWorld(overrides);
  await changeCounty(world, {});
  await organizationsOf(world).addRegion({ id: COUNTY_ID, kind: 'county', name: '测试县', parentId: null });
  const unit = {
    id: UNIT_ID,
    name: '测试厂',
    regionId: COUNTY_ID,
    kind: 'enterprise',
    headcountBand: '30-99',
  } as const;
  await organizationsOf(world).openUnit({ ...unit, joinCode: '7K2M9QXA' });
  return world;
}

export async function changeCounty(world: World, change: Partial<CountyProfile>): Promise<void> {
  const profile = { ...demoProfile(world.clock.today()), ...change };
  await organizationsOf(world).replaceCountyProfile(profile, { demo: true });
}

/** A form as a client sends it; each call is another form. */
export function form(answers: Record<string, unknown>, change: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    submissionId: randomUUID(),
    instrumentVersion: '1.0.0',
    answers,
    takenAt: '2026-11-24T03:58:00.000Z',
    durationSeconds: 95,
    ...change,
  };
}

export const submit = <T = Result>(api: ApiClient, id: string, body: Record<string, unknown>): Promise<Reply<T>> =>
  api.post<T>(`/v1/assessments/${id}/submissions`, body);

export async function giveConsent(api: ApiClient): Promise<void> {
  const { body } = await api.get<{ version: string }>('/v1/consent-texts/self-assessment');
  const given = await api.put('/v1/consents/self-assessment', { version: body.version });
  if (given.status !== 200) throw new Error(`consent refused: ${JSON.stringify(given.body)}`);
}

/** A signed-in person who has agreed to self-tests. */
export async function consenting(world: World, person: string): Promise<{ session: Session; api: ApiClient }> {
  const session = await world.signIn(person);
  const api = world.as(session);
  await giveConsent(api);
  return { session, api };
}

/** Signed in again after the role was given: it acts from then on. */
export async function holderOf(world: World, person: string, role: Role, scopeType: ScopeType): Promise<Session> {
  const { accountId } = await world.signIn(person);
  const scope = { scopeType, scopeId: scopeType === 'county' ? COUNTY_ID : UNIT_ID };
  await world.app.get(IdentityFacade, { strict: false }).grantRole({ accountId, role, ...scope, grantedBy: null });
  return world.signIn(person);
}

export const subjectOf = (world: World, { accountId }: Session): string =>
  world.app.get(SubjectVault, { strict: false }).subjectIdFor(accountId);

type Row = Record<string, unknown>;

/** Every row of every table, as the database holds it: what a dump would show. */
export async function everyRow(world: World): Promise<{ table: string; row: Row }[]> {
  const tables = world.dataSource.entityMetadatas.map(({ tableName }) => tableName);
  const found = await Promise.all(
    tables.map(async (table) => {
      const rows = await world.dataSource.query<Row[]>(`SELECT * FROM ${table}`);
      return rows.map((row) => ({ table, row }));
    }),
  );
  return found.flat();
}

export async function rowsOf(world: World, table: string, subjectId: string): Promise<Row[]> {
  return world.dataSource.query<Row[]>(`SELECT * FROM ${table} WHERE subject_id = ?`, [subjectId]);
}
