import type { Role } from '@anxin/contracts';
import type { Person, ReviewStage } from '../plan.types.js';

const UNIT_PEOPLE: readonly Role[] = ['unit-head', 'unit-liaison', 'unit-union'];
const UNION: readonly Role[] = ['union-staff', 'union-admin'];

/** Which plans somebody may see. The repository turns it into SQL; what is outside does not exist for them. */
export interface PlanScope {
  everything: boolean;
  regionIds: string[];
  unitIds: string[];
}

/** Where a plan belongs; of a joint filing: the unit that files, and all units it files for. */
export interface PlanPlace {
  regionId: string;
  unitIds: readonly string[];
}

/** Who had a hand in a submission. */
export interface Hands {
  /** who wrote anything in the plan, ever */
  writers: readonly string[];
  submittedBy: string | null;
  /** who passed it on to the county */
  passedBy: string | null;
}

const held = ({ roles }: Person, sought: readonly Role[], scopeType: string): string[] =>
  roles.filter((grant) => sought.includes(grant.role) && grant.scopeType === scopeType).map(({ scopeId }) => scopeId);

/** Units whose plan the person fills: its head, its liaison, its union. */
export const unitsFilledBy = (person: Person): string[] => [...new Set(held(person, UNIT_PEOPLE, 'unit'))];

/** County-wide union roles oversee every plan, regional ones and department members those of their region. */
export function overseeingScope(person: Person): PlanScope {
  return {
    everything: held(person, UNION, 'county').length > 0,
    regionIds: [...new Set(held(person, [...UNION, 'department-member'], 'region'))],
    unitIds: [],
  };
}

/** Reading: what one oversees, and one's own units' plans. */
export const readingScope = (person: Person): PlanScope => ({
  ...overseeingScope(person),
  unitIds: unitsFilledBy(person),
});

export const fillingScope = (person: Person): PlanScope => ({
  everything: false,
  regionIds: [],
  unitIds: unitsFilledBy(person),
});

/** The stages at which the person's roles let them review a plan of this region. */
export function reviewStages(person: Person, regionId: string): ReviewStage[] {
  const stages: ReviewStage[] = [];
  if (held(person, UNION, 'region').includes(regionId)) stages.push('first');
  if (held(person, UNION, 'county').length > 0) stages.push('county');
  return stages;
}

/**
 * Whether the person is too near to judge, by person and not by the role that is active: they wrote or handed in the
 * plan, hold any role within one of its units, or (for the county's decision) passed it themselves.
 */
export function isTooNear(person: Person, { unitIds }: Pick<PlanPlace, 'unitIds'>, hands: Hands): boolean {
  const inUnit = person.roles.some(({ scopeType, scopeId }) => scopeType === 'unit' && unitIds.includes(scopeId));
  return inUnit || [...hands.writers, hands.submittedBy, hands.passedBy].includes(person.accountId);
}

/**
 * At which stage this person decides on a plan in this state; null: not at all. Where the region's reviewers are gone
 * or too near, the county decides alone.
 */
export function stageFor(
  state: string,
  stages: readonly ReviewStage[],
  regionHasReviewer: boolean,
): ReviewStage | null {
  if (state === 'submitted') {
    if (stages.includes('first')) return 'first';
    return stages.includes('county') && !regionHasReviewer ? 'county' : null;
  }
  return state === 'passed' && stages.includes('county') ? 'county' : null;
}
