import { IdentityFacade } from '../../modules/identity/index.js';
import { COUNTY_ID, OrganizationsFacade, type RegionId, type UnitId } from '../../modules/organizations/index.js';
import { Clock } from '../../platform/clock/index.js';
import { SeededRandom } from '../../platform/random/index.js';
import { COUNTY_NAME, demoProfile } from './county.data.js';
import { PEOPLE, type DemoPerson, type DemoScope } from './people.data.js';
import { REGIONS } from './regions.data.js';
import { UNITS } from './units.data.js';

/** The same county, ids and join codes everywhere. */
const SEED = 'anxin/demo-county/1';
/** Ids grow with their place in the lists, so that lists read in this order. */
const FIRST_ID_AT = Date.parse('2026-01-05T00:00:00.000Z');
const JOIN_CODE_LENGTH = 8;

interface LoadedUnit {
  id: UnitId;
  joinCode: string;
}

/** Makes the county through the modules' own use cases. Runs inside one transaction: all of it or nothing. */
export class DemoCountyLoader {
  private readonly random = new SeededRandom(SEED);
  private readonly regions = new Map<string, RegionId>();
  private readonly units = new Map<string, LoadedUnit>();
  private ids = 0;

  constructor(
    private readonly organizations: OrganizationsFacade,
    private readonly identity: IdentityFacade,
    private readonly clock: Clock,
  ) {}

  async load(): Promise<void> {
    await this.organizations.replaceCountyProfile(demoProfile(this.clock.today()), { demo: true });
    await this.addRegions();
    await this.openUnits();
    const administrator = await this.addPerson(administratorOf(PEOPLE), null);
    for (const person of PEOPLE) {
      if (person.role !== 'union-admin') await this.addPerson(person, administrator);
    }
  }

  private async addRegions(): Promise<void> {
    await this.organizations.addRegion({ id: COUNTY_ID, kind: 'county', name: COUNTY_NAME, parentId: null });
    for (const region of REGIONS) {
      const { id } = await this.organizations.addRegion({ id: this.nextId(), ...region, parentId: COUNTY_ID });
      this.regions.set(region.name, id);
    }
  }

  private async openUnits(): Promise<void> {
    for (const { name, kind, region, band, parts = [] } of UNITS) {
      const unit = await this.organizations.openUnit({
        ...{ id: this.nextId(), regionId: this.regionNamed(region), name, kind, headcountBand: band },
        joinCode: this.random.readableCode(JOIN_CODE_LENGTH),
      });
      this.units.set(name, unit);
      for (const part of parts) {
        await this.organizations.addUnitDepartment({ id: this.nextId(), unitId: unit.id, name: part });
      }
    }
  }

  /** @param grantedBy null: the role was set up on the machine */
  private async addPerson(person: DemoPerson, grantedBy: string | null): Promise<string> {
    const accountId = await this.identity.createAccount(person.name);
    if (person.unit !== undefined) await this.organizations.join(accountId, this.unitNamed(person.unit).joinCode);
    if (person.role !== undefined && person.scope !== undefined) {
      await this.identity.grantRole({ accountId, grantedBy, role: person.role, ...this.scopeOf(person.scope) });
    }
    if (person.door !== undefined) await this.identity.registerDemoDoor(person.door, accountId);
    return accountId;
  }

  private scopeOf(scope: DemoScope): { scopeType: 'county' | 'region' | 'unit'; scopeId: string } {
    if (scope === 'county') return { scopeType: 'county', scopeId: COUNTY_ID };
    if ('region' in scope) return { scopeType: 'region', scopeId: this.regionNamed(scope.region) };
    return { scopeType: 'unit', scopeId: this.unitNamed(scope.unit).id };
  }

  private regionNamed(name: string): RegionId {
    const id = this.regions.get(name);
    if (id === undefined) throw new Error(`the demo county has no region ${name}`);
    return id;
  }

  private unitNamed(name: string): LoadedUnit {
    const unit = this.units.get(name);
    if (!unit) throw new Error(`the demo county has no unit ${name}`);
    return unit;
  }

  private nextId(): string {
    return this.random.uuidV7(new Date(FIRST_ID_AT + this.ids++ * 1000));
  }
}

function administratorOf(people: readonly DemoPerson[]): DemoPerson {
  const administrator = people.find(({ role }) => role === 'union-admin');
  if (!administrator) throw new Error('the demo county has no administrator');
  return administrator;
}
