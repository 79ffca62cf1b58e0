import { ROLES, SCOPE_TYPES, type Role, type ScopeType } from '@anxin/contracts';
import fc from 'fast-check';
import { COUNTY_ID } from '../../src/modules/organizations/index.js';
import type { RoleGrant } from '../../src/platform/access/index.js';

/** A county with regions and units; a unit's path leads from itself up to the county. */
export interface Tree {
  readonly regions: readonly string[];
  readonly units: readonly { readonly id: string; readonly regionId: string }[];
}

export type TreeUnit = Tree['units'][number];

export const trees: fc.Arbitrary<Tree> = fc
  .record({ regions: fc.integer({ min: 1, max: 4 }), homes: fc.array(fc.nat(), { minLength: 1, maxLength: 8 }) })
  .map(({ regions, homes }) => {
    const names = Array.from({ length: regions }, (_, index) => `region-${index}`);
    const units = homes.map((home, index) => ({ id: `unit-${index}`, regionId: names[home % regions]! }));
    return { regions: names, units };
  });

/** Any role in any scope of the tree, sensible or not: what is stored by mistake must not open anything either. */
export function grantsIn(tree: Tree): fc.Arbitrary<RoleGrant[]> {
  const scopes: Record<ScopeType, readonly string[]> = {
    county: [COUNTY_ID],
    region: tree.regions,
    unit: tree.units.map(({ id }) => id),
  };
  const grant = fc
    .tuple(fc.constantFrom<Role>(...ROLES), fc.constantFrom<ScopeType>(...SCOPE_TYPES))
    .chain(([role, scopeType]) =>
      fc.constantFrom(...scopes[scopeType]).map((scopeId): RoleGrant => ({ role, scopeType, scopeId })),
    );
  return fc.array(grant, { maxLength: 4 });
}

/** From the unit up to the county. */
const pathOf = ({ id, regionId }: TreeUnit): readonly string[] => [id, regionId, COUNTY_ID];

/** The unit lies in the subtree of one of the grants. */
export const isWithin = (unit: TreeUnit, grants: readonly RoleGrant[]): boolean =>
  grants.some(({ scopeId }) => pathOf(unit).includes(scopeId));

/** Somebody with any roles, and every unit of the county they stand in. */
const holders = trees.chain((tree) =>
  fc.record({ units: fc.constant(tree.units), roles: grantsIn(tree), accountId: fc.constant('me') }),
);

/**
 * What a policy lets somebody reach lies within the scope of one of their roles: nothing leaks beside it or above it.
 * @param reaches what the policy under test says of this unit
 */
export const staysWithinScopes = (
  reaches: (holder: { accountId: string; roles: RoleGrant[] }, unit: TreeUnit) => boolean,
): fc.IProperty<unknown> =>
  fc.property(holders, ({ units, ...holder }) => {
    const leaked = units.filter((unit) => reaches(holder, unit) && !isWithin(unit, holder.roles));
    if (leaked.length > 0) throw new Error(`leaked: ${leaked.map(({ id }) => id).join(', ')}`);
  });
