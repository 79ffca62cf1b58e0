import { ROLES, SCOPE_TYPES } from '@anxin/contracts';
import { describe, expect, it } from '@jest/globals';
import { may, type Permission, PERMISSIONS } from './permissions.js';

const UNIT = ['unit-head', 'unit-liaison', 'unit-union'];
const UNION = ['union-staff', 'union-admin'];
const everyScope = (roles: readonly string[]): string[] =>
  roles.flatMap((role) => SCOPE_TYPES.map((scopeType) => `${role} ${scopeType}`));

/** Who may call at all, beyond what everybody may. */
const HOLDERS: [Permission, string[]][] = [
  ['event.manage', everyScope(UNION)],
  ['event.nominate', everyScope(UNIT)],
  ['invitation.manage', everyScope(['union-admin'])],
  ['instrument.record-right', everyScope(['union-admin'])],
  ['plan-year.manage', ['union-staff county', 'union-admin county']],
  ['plan.fill', everyScope(UNIT)],
  ['plan.oversee', everyScope([...UNION, 'department-member'])],
  ['plan.read', everyScope([...UNIT, ...UNION, 'department-member'])],
  ['plan.review', everyScope(UNION)],
  ['region.list', everyScope([...UNION, 'department-member'])],
  ['unit.list', everyScope([...UNION, 'department-member'])],
  ['venue.manage', everyScope(UNION)],
];

const account = { accountId: 'a', sessionId: 's', client: 'weapp' } as const;

describe('permissions', () => {
  it.each(HOLDERS)(
    '%s: by the roles that are written here, each alone, and by no other (ASVS 8.2.1)',
    (permission, holders) => {
      const found = ROLES.flatMap((role) =>
        SCOPE_TYPES.filter((scopeType) =>
          may({ ...account, roles: [{ role, scopeType, scopeId: 'x' }] }, permission),
        ).map((scopeType) => `${role} ${scopeType}`),
      );
      expect(found.sort()).toEqual([...holders].sort());
      expect(may({ ...account, roles: [] }, permission)).toBe(false);
    },
  );

  it('are everybody’s, without any role, where they concern one’s own things only', () => {
    const own = (Object.keys(PERMISSIONS) as Permission[]).filter((name) =>
      /(-own|\.accept|read-progress)$/.test(name),
    );
    expect(own.length).toBeGreaterThan(7);
    expect(own.filter((permission) => !may({ ...account, roles: [] }, permission))).toEqual([]);
  });
});
