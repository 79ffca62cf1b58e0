import type { RegionId, UnitId } from '../../modules/organizations/index.js';
import { SeededRandom } from '../../platform/random/index.js';
import { PEOPLE, type DemoPerson } from './people.data.js';
import { UNITS, type DemoUnit } from './units.data.js';

/** The same county, ids and join codes everywhere. */
const SEED = 'anxin/demo-county/1';
/** Ids grow with their place in the lists, so that lists read in this order. */
const FIRST_ID_AT = Date.parse('2026-01-05T00:00:00.000Z');

export interface LoadedUnit {
  id: UnitId;
  joinCode: string;
}

/** Who and what is in the county so far, by the names that the data uses. */
export class DemoCast {
  readonly random = new SeededRandom(SEED);
  readonly regions = new Map<string, RegionId>();
  readonly units = new Map<string, LoadedUnit>();
  readonly people = new Map<string, string>();
  readonly venues = new Map<string, string>();
  private ids = 0;

  region = (name: string): RegionId => known(this.regions, name);
  unit = (name: string): LoadedUnit => known(this.units, name);
  /** @returns the account's id */
  person = (name: string): string => known(this.people, name);
  venue = (name: string): string => known(this.venues, name);

  /** Who holds a role in a unit; undefined: nobody. */
  inUnit(role: DemoPerson['role'], unit: string): string | undefined {
    return PEOPLE.find(({ role: held, scope }) => held === role && isUnit(scope, unit))?.name;
  }

  /** Who of the region's union looks at plans first; undefined: they go to the county. */
  firstReviewer({ region }: DemoUnit): string | undefined {
    return PEOPLE.find(({ role, scope }) => role === 'union-staff' && isRegion(scope, region))?.name;
  }

  /** The unit that a person joined. */
  unitOf(person: string): string {
    const unit = PEOPLE.find(({ name }) => name === person)?.unit;
    if (unit === undefined) throw new Error(`${person} belongs to no unit`);
    return unit;
  }

  unitData(name: string): (typeof UNITS)[number] {
    const unit = UNITS.find((candidate) => candidate.name === name);
    if (!unit) throw new Error(`the demo county has no unit ${name}`);
    return unit;
  }

  nextId(): string {
    return this.random.uuidV7(new Date(FIRST_ID_AT + this.ids++ * 1000));
  }
}

const isUnit = (scope: DemoPerson['scope'], unit: string): boolean =>
  typeof scope === 'object' && 'unit' in scope && scope.unit === unit;
const isRegion = (scope: DemoPerson['scope'], region: string): boolean =>
  typeof scope === 'object' && 'region' in scope && scope.region === region;

function known<T>(map: ReadonlyMap<string, T>, name: string): T {
  const found = map.get(name);
  if (found === undefined) throw new Error(`the demo county has nothing called ${name}`);
  return found;
}
