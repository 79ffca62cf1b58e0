import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ROLES, SHARE_PURPOSES, SHARE_ROLES, type Role } from '@anxin/contracts';
import fc from 'fast-check';
import type { DataSource } from 'typeorm';
import { CreateResultShares1764001300000 } from '../../database/migrations/1764001300000-create-result-shares.js';
import type { RoleGrant } from '../../platform/access/index.js';
import { addDays, localDateOf } from '../../platform/clock/index.js';
import { openDataSource, UnitOfWork } from '../../platform/database/index.js';
import { SeededRandom } from '../../platform/random/index.js';
import { COUNTY_ID } from '../organizations/index.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { grantsIn, isWithin, type Tree, trees } from '../../../test/support/organisation-trees.js';
import { ShareEntity } from './share.entity.js';
import {
  isLastDay,
  isTooNear,
  maySeeAnswers,
  MOST_DAYS,
  type Owner,
  type Person,
  receivingRole,
} from './sharing.policy.js';
import { SharesRepository } from './shares.repository.js';

type Policy = typeof receivingRole;

/** Somebody of the tree with any roles at all, or of no unit. */
const personIn = (tree: Tree, accountId: string): fc.Arbitrary<Person> =>
  fc.record({
    accountId: fc.constant(accountId),
    roles: grantsIn(tree),
    unit: fc.option(fc.constantFrom(...tree.units)),
  });

const pairs = trees.chain((tree) =>
  fc.record({ tree: fc.constant(tree), owner: personIn(tree, 'owner'), reader: personIn(tree, 'reader') }),
);

const isHelper = (role: Role): boolean => (SHARE_ROLES as readonly string[]).includes(role);
const expert: RoleGrant = { role: 'expert', scopeType: 'county', scopeId: COUNTY_ID };

/** Whoever is shown a result is no colleague of its owner, holds nothing in the owner's unit, and is a helper. */
const neverOfOwnUnit = (policy: Policy) =>
  fc.property(pairs, ({ owner, reader }) => {
    const role = policy(owner, reader);
    if (role === null) return;
    expect(reader.roles.map((grant) => grant.role)).toContain(role);
    if (owner.unit === null) return;
    expect(reader.unit?.id).not.toBe(owner.unit.id);
    expect(reader.roles.map(({ scopeId }) => scopeId)).not.toContain(owner.unit.id);
  });

/** A role over the owner's place shuts the person out, however many helpers' roles they hold besides. */
const conflictsByPerson = (policy: Policy) =>
  fc.property(pairs, fc.nat(), ({ owner, reader }, place) => {
    const over = reader.roles.filter((grant) => !isHelper(grant.role));
    const helping = [...reader.roles, expert];
    const roles = [...helping.slice(place % helping.length), ...helping.slice(0, place % helping.length)];
    const isOver = over.some(({ scopeId }) => scopeId === COUNTY_ID) || (owner.unit && isWithin(owner.unit, over));
    if (isOver) expect(policy(owner, { ...reader, roles })).toBeNull();
    // whichever comes first, is active, or was granted last: the person is the same
    expect(policy(owner, { ...reader, roles })).toBe(policy(owner, { ...reader, roles: [...roles].reverse() }));
  });

const withoutRole = (policy: Policy) =>
  fc.property(pairs, ({ owner, reader }) => {
    const roles = reader.roles.filter(({ role }) => !isHelper(role));
    expect(policy(owner, { ...reader, roles })).toBeNull();
  });

const RUNS = { numRuns: 400, seed: 28 };
const breaks = (property: fc.IProperty<unknown>): void => expect(() => fc.assert(property, RUNS)).toThrow();

describe('who may be shown a result, over random organisations', () => {
  // Mutation: colleagues are not asked about (the unit that somebody belongs to is forgotten).
  it('is never somebody of the owner’s own unit (ASVS 8.2.1, 8.2.2)', () => {
    fc.assert(neverOfOwnUnit(receivingRole), RUNS);
    breaks(neverOfOwnUnit((owner, reader) => receivingRole(owner, { ...reader, unit: null })));
  });

  // Mutation: only the helper's own roles count, as if the active role were the person.
  it('is judged by person, not by the role that is active (ASVS 8.2.3)', () => {
    fc.assert(conflictsByPerson(receivingRole), RUNS);
    const byActiveRole: Policy = (owner, reader) =>
      receivingRole(owner, { ...reader, roles: reader.roles.filter(({ role }) => isHelper(role)) });
    breaks(conflictsByPerson(byActiveRole));
  });

  // Mutation: whoever is far enough is let in, helper or not.
  it('is nobody without a helper’s role, and never oneself', () => {
    fc.assert(withoutRole(receivingRole), RUNS);
    breaks(withoutRole((owner, reader) => (isTooNear(owner, reader) ? null : 'expert')));
    const self = { accountId: 'one', roles: [expert], unit: null };
    expect(receivingRole(self, self)).toBeNull();
  });

  it('is, for experts and peer counselors from elsewhere, the most that they are', () => {
    const owner: Owner = { accountId: 'owner', unit: { id: 'mill', regionId: 'town' } };
    const peer: RoleGrant = { role: 'peer-counselor', scopeType: 'unit', scopeId: 'school' };
    const person = (...roles: RoleGrant[]): Person => ({ accountId: 'p', roles, unit: null });
    expect(receivingRole(owner, person(peer))).toBe('peer-counselor');
    expect(receivingRole(owner, person(peer, expert))).toBe('expert');
    expect(receivingRole(owner, person({ ...peer, scopeId: 'mill' }))).toBeNull();
    const head: RoleGrant = { role: 'unit-head', scopeType: 'unit', scopeId: 'school' };
    expect(receivingRole(owner, person(expert, head))).toBe('expert');
    expect(SHARE_ROLES.filter(maySeeAnswers)).toEqual(['expert']);
  });

  it('ends after ninety days at the latest, and not before today', () => {
    const today = localDateOf(new Date('2026-11-28T04:00:00.000Z'));
    const days = [-1, 0, 1, MOST_DAYS, MOST_DAYS + 1].map((more) => isLastDay(addDays(today, more), today));
    expect(days).toEqual([false, true, true, true, false]);
  });
});

describe('which shares are open to somebody', () => {
  const today = localDateOf(new Date('2026-11-28T04:00:00.000Z'));
  let database: TestDatabase;
  let dataSource: DataSource;
  let repository: SharesRepository;
  const stored: ShareEntity[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = await openDataSource(database.config, {
      entities: [ShareEntity],
      migrations: [CreateResultShares1764001300000],
    });
    await dataSource.runMigrations();
    repository = new SharesRepository(new UnitOfWork(dataSource));
    const random = new SeededRandom('shares');
    const pick = <T>(values: readonly T[]): T => values[random.int(values.length)]!;
    for (let n = 0; n < 120; n++) {
      const share: ShareEntity = {
        ...{ id: random.uuid(), subjectId: `subject-${random.int(3)}`, submissionId: random.uuid() },
        ...{ receiverId: `reader-${random.int(3)}`, receiverRole: pick(SHARE_ROLES), purpose: pick(SHARE_PURPOSES) },
        ...{
          withAnswers: random.int(2),
          consentVersion: 'v',
          givenOn: today,
          untilOn: addDays(today, random.int(5) - 2),
        },
        ...{ endedOn: random.int(3) === 0 ? today : null, noteCipher: 'sealed' },
      };
      stored.push(share);
      await repository.insert(share);
    }
  });
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  const roleSets = fc.array(
    fc.constantFrom<Role>(...ROLES).map((role): RoleGrant => ({ role, scopeType: 'county', scopeId: COUNTY_ID })),
    { maxLength: 3 },
  );

  // Mutation: `openTo` without `oneOf('receiverRole', …)`, without `isEmpty('endedOn')`, or without `is('receiverId', …)`.
  it('are those given to this person by name, still alive, while they are what they were chosen as', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: 3 }), roleSets, async (who, roles) => {
        const reader = { accountId: `reader-${who}`, roles };
        const held = roles.map(({ role }) => role as string);
        const wanted = stored.filter(
          (share) =>
            share.receiverId === reader.accountId &&
            held.includes(share.receiverRole) &&
            share.endedOn === null &&
            share.untilOn >= today,
        );
        const found = await repository.openTo(reader, today);
        expect(found.map(({ id }) => id).sort()).toEqual(wanted.map(({ id }) => id).sort());
        for (const share of stored.slice(0, 10)) {
          const one = await repository.oneOpenTo(reader, today, share.id);
          expect(one?.id ?? null).toBe(wanted.includes(share) ? share.id : null);
        }
      }),
      { numRuns: 40, seed: 28 },
    );
  });
});
