import { randomUUID } from 'node:crypto';
import { IdentityFacade } from '../../src/modules/identity/index.js';
import { COUNTY_ID, OrganizationsFacade } from '../../src/modules/organizations/index.js';
import { NotificationsFacade } from '../../src/modules/notifications/index.js';
import { consenting, form, PHQ9_MILD, submit } from '../assessments/support.js';
import type { ApiClient, Reply, Session } from '../support/api-client.js';
import type { World } from '../support/world.js';

export interface Category {
  group: string;
  title: string;
  count: number;
  whenDeleted: string;
}

export interface SignedReceipt {
  receipt: {
    receiptId: string;
    issuedAt: string;
    issuer: string;
    erased: { group: string; title: string; count: number }[];
    kept: { group: string; title: string; count: number; why: string }[];
    keyDestroyed: boolean;
    tombstone: string;
  };
  keyId: string;
  signature: string;
}

export const JOIN_CODE = '7K2M9QXA';

/** Somebody with two tests, a draft, a unit, a message, a role, and things that others did. */
export async function somebodyWithEverything(
  world: World,
  name: string,
): Promise<{ session: Session; api: ApiClient }> {
  const { session, api } = await consenting(world, name);
  const { accountId } = session;
  for (let taken = 0; taken < 2; taken++) await submit(api, 'phq9', form(PHQ9_MILD));
  await api.put('/v1/assessments/gad7/draft', { instrumentVersion: '1.0.0', answers: { q1: 1 }, revision: 0 });
  await world.app.get(OrganizationsFacade, { strict: false }).join(accountId, JOIN_CODE);
  await world.app
    .get(NotificationsFacade, { strict: false })
    .post([
      { accountId, kind: 'nomination-declined', params: { title: '茶会' }, target: null, dedupeKey: randomUUID() },
    ]);
  const role = { role: 'expert', scopeType: 'county', scopeId: COUNTY_ID } as const;
  await world.app.get(IdentityFacade, { strict: false }).grantRole({ accountId, ...role, grantedBy: null });
  // the role began a new epoch: signed in again on the same phone
  const again = await world.signIn(name);
  return { session: again, api: world.as(again) };
}

export const overviewOf = async (api: ApiClient): Promise<Record<string, number>> => {
  const { body } = await api.get<{ categories: Category[] }>('/v1/me/data');
  return Object.fromEntries(body.categories.map(({ group, count }) => [group, count]));
};

export const deleteAll = (api: ApiClient, receiptId: string = randomUUID()): Promise<Reply<SignedReceipt>> =>
  api.post<SignedReceipt>('/v1/me/deletion', { receiptId, understood: true });
