import { randomUUID } from 'node:crypto';
import type { Role, ScopeType } from '@anxin/contracts';
import { IdentityFacade } from '../../src/modules/identity/index.js';
import { COUNTY_ID, OrganizationsFacade } from '../../src/modules/organizations/index.js';
import { addDays } from '../../src/platform/clock/index.js';
import { consenting, form, PHQ9_MILD, startCounty, submit } from '../assessments/support.js';
import type { ApiClient, Reply, Session } from '../support/api-client.js';
import type { World } from '../support/world.js';

export const MILL = { id: '0192f0c1-0000-7000-8000-000000000001', joinCode: '7K2M9QXA' };
export const SCHOOL = { id: '0192f0c1-0000-7000-8000-000000000002', joinCode: 'SCHK2345' };

export interface Someone {
  readonly session: Session;
  readonly api: ApiClient;
}

export interface Receiver {
  accountId: string;
  name: string;
  role: string;
  roleName: string;
  unitKindName: string | null;
  maySeeAnswers: boolean;
}

export interface Share {
  shareId: string;
  submissionId: string;
  title: string;
  receiverName: string;
  receiverRoleName: string;
  withAnswers: boolean;
  givenOn: string;
  untilOn: string;
}

export interface SharedItem {
  shareId: string;
  name: string;
  purposeText: string;
  untilOn: string;
}

export interface SharedResult extends SharedItem {
  title: string;
  headline: string;
  bandIndex: number;
  bands: string[];
  answers: { question: string; answer: string | null }[] | null;
}

/** A county with a mill and a school. */
export async function startSharingCounty(): Promise<World> {
  const world = await startCounty();
  await world.app.get(OrganizationsFacade, { strict: false }).openUnit({
    ...{ id: SCHOOL.id, name: '测试小学', regionId: COUNTY_ID, kind: 'institution', headcountBand: '30-99' },
    joinCode: SCHOOL.joinCode,
  });
  return world;
}

export const joinUnit = (world: World, { accountId }: Session, { joinCode }: { joinCode: string }) =>
  world.app.get(OrganizationsFacade, { strict: false }).join(accountId, joinCode);

export async function grant(
  world: World,
  { accountId }: Session,
  role: Role,
  [scopeType, scopeId]: [ScopeType, string] = ['county', COUNTY_ID],
): Promise<void> {
  const identity = world.app.get(IdentityFacade, { strict: false });
  await identity.grantRole({ accountId, role, scopeType, scopeId, grantedBy: null });
}

/** Signed in anew: a role acts from then on. */
export async function helper(
  world: World,
  name: string,
  role: 'expert' | 'peer-counselor' = 'expert',
  unit?: { joinCode: string },
): Promise<Someone> {
  const session = await world.signIn(name);
  if (unit) await joinUnit(world, session, unit);
  await grant(world, session, role);
  const again = await world.signIn(name);
  return { session: again, api: world.as(again) };
}

export interface Owner extends Someone {
  readonly submissionId: string;
}

/** Somebody of the mill with one mild result. */
export async function owner(world: World, name: string, answers: Record<string, number> = PHQ9_MILD): Promise<Owner> {
  const { session, api } = await consenting(world, name);
  await joinUnit(world, session, MILL);
  return { session, api, submissionId: await result(api, answers) };
}

export async function result(api: ApiClient, answers: Record<string, number> = PHQ9_MILD): Promise<string> {
  const reply = await submit(api, 'phq9', form(answers));
  if (reply.status !== 201) throw new Error(`not stored: ${JSON.stringify(reply.body)}`);
  return reply.body.submissionId;
}

export const wish = (
  world: World,
  { submissionId }: Pick<Owner, 'submissionId'>,
  { session }: Someone,
  change = {},
) => ({
  ...{ submissionId, receiverId: session.accountId, purpose: 'first-talk', withAnswers: false },
  untilOn: addDays(world.clock.today(), 14),
  ...change,
});

export const textOf = (api: ApiClient, wanted: object) =>
  api.post<{ version?: string; statement: string; paragraphs: { heading: string; text: string }[] }>(
    '/v1/share-texts',
    wanted,
  );

/** Reads the text and agrees to it. */
export async function share<T = Share>(
  api: ApiClient,
  wanted: object,
  { shareId = randomUUID(), name = '老周' }: { shareId?: string; name?: string } = {},
): Promise<Reply<T>> {
  const { body } = await textOf(api, wanted);
  return api.put<T>(`/v1/shares/${shareId}`, { ...wanted, name, consentVersion: body.version ?? 'none' });
}

export const open = <T = SharedResult>({ api }: Someone, shareId: string): Promise<Reply<T>> =>
  api.get<T>(`/v1/shared-with-me/${shareId}`);

export const listed = async ({ api }: Someone): Promise<string[]> =>
  (await api.get<{ items: SharedItem[] }>('/v1/shared-with-me')).body.items.map(({ shareId }) => shareId);
