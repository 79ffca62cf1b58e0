import { COUNTY_ID } from '../../modules/organizations/index.js';
import { asIfAt } from '../../platform/clock/index.js';
import { COUNTY_NAME, demoProfile } from './county.data.js';
import { DemoArticlesLoader } from './demo-articles.loader.js';
import { DemoCast } from './demo-cast.js';
import { DemoEventsLoader } from './demo-events.loader.js';
import type { DemoFacades } from './demo-facades.js';
import { DemoLearningLoader } from './demo-learning.loader.js';
import { DemoPlansLoader } from './demo-plans.loader.js';
import { after, DAY_MS } from './demo-time.js';
import { COMING, PAST } from './events.data.js';
import { PEOPLE, type DemoPerson, type DemoScope } from './people.data.js';
import { PLAN_YEARS } from './plan-years.data.js';
import { REGIONS } from './regions.data.js';
import { UNITS } from './units.data.js';
import { VENUES } from './venues.data.js';

const JOIN_CODE_LENGTH = 8;
/** Everybody was there before anything happened. */
const BEGAN_DAYS_AGO = 3 * 366;
/** Since then people have not looked into their inboxes. */
const LAST_READ_DAYS_AGO = 46;

/** Makes the county through the modules' own use cases. Runs inside one transaction: all of it or nothing. */
export class DemoCountyLoader {
  private readonly cast = new DemoCast();

  constructor(private readonly facades: DemoFacades) {}

  async load(): Promise<void> {
    const { organizations, clock } = this.facades;
    await organizations.replaceCountyProfile(demoProfile(clock.today()), { demo: true });
    await asIfAt(this.daysAgo(BEGAN_DAYS_AGO), () => this.setUp());
    const events = new DemoEventsLoader(this.facades, this.cast);
    const plans = new DemoPlansLoader(this.facades, this.cast);
    const [open, ...closed] = [...PLAN_YEARS].reverse();
    for (const year of closed.reverse()) await plans.load(year);
    await events.load(PAST);
    await asIfAt(this.daysAgo(LAST_READ_DAYS_AGO), () => this.readInboxes());
    if (open) await plans.load(open);
    await events.load(COMING);
    const contents = new DemoArticlesLoader(this.facades, this.cast);
    const articles = await contents.load();
    await new DemoLearningLoader(this.facades, this.cast, articles).load();
    await contents.loadPieces();
  }

  private async setUp(): Promise<void> {
    await this.addRegions();
    await this.openUnits();
    const administrator = await this.addPerson(administratorOf(PEOPLE), null);
    for (const person of PEOPLE) {
      if (person.role !== 'union-admin') await this.addPerson(person, administrator);
    }
    await this.addVenues();
  }

  private async addVenues(): Promise<void> {
    for (const { region, unit, at, ...venue } of VENUES) {
      const { id } = await this.facades.venues.add(this.cast.nextId(), {
        ...venue,
        regionId: region === undefined ? null : this.cast.region(region),
        unitId: unit === undefined ? null : this.cast.unit(unit).id,
        latitude: at?.[0] ?? null,
        longitude: at?.[1] ?? null,
      });
      this.cast.venues.set(venue.name, id);
    }
  }

  private async readInboxes(): Promise<void> {
    for (const accountId of this.cast.people.values()) await this.facades.inboxes.markAllRead(accountId);
  }

  private daysAgo(days: number): Date {
    return after(this.facades.clock.now(), -days * DAY_MS);
  }

  private async addRegions(): Promise<void> {
    await this.facades.organizations.addRegion({ id: COUNTY_ID, kind: 'county', name: COUNTY_NAME, parentId: null });
    for (const region of REGIONS) {
      const { id } = await this.facades.organizations.addRegion({
        id: this.cast.nextId(),
        ...region,
        parentId: COUNTY_ID,
      });
      this.cast.regions.set(region.name, id);
    }
  }

  private async openUnits(): Promise<void> {
    for (const { name, kind, region, band, parts = [] } of UNITS) {
      const unit = await this.facades.organizations.openUnit({
        ...{ id: this.cast.nextId(), regionId: this.cast.region(region), name, kind, headcountBand: band },
        joinCode: this.cast.random.readableCode(JOIN_CODE_LENGTH),
      });
      this.cast.units.set(name, unit);
      for (const part of parts) {
        await this.facades.organizations.addUnitDepartment({ id: this.cast.nextId(), unitId: unit.id, name: part });
      }
    }
  }

  /** @param grantedBy null: the role was set up on the machine */
  private async addPerson(person: DemoPerson, grantedBy: string | null): Promise<string> {
    const accountId = await this.facades.identity.createAccount(person.name);
    if (person.unit !== undefined)
      await this.facades.organizations.join(accountId, this.cast.unit(person.unit).joinCode);
    if (person.role !== undefined && person.scope !== undefined) {
      await this.facades.identity.grantRole({ accountId, grantedBy, role: person.role, ...this.scopeOf(person.scope) });
    }
    this.cast.people.set(person.name, accountId);
    if (person.door !== undefined) await this.facades.identity.registerDemoDoor(person.door, accountId);
    return accountId;
  }

  private scopeOf(scope: DemoScope): { scopeType: 'county' | 'region' | 'unit'; scopeId: string } {
    if (scope === 'county') return { scopeType: 'county', scopeId: COUNTY_ID };
    if ('region' in scope) return { scopeType: 'region', scopeId: this.cast.region(scope.region) };
    return { scopeType: 'unit', scopeId: this.cast.unit(scope.unit).id };
  }
}

function administratorOf(people: readonly DemoPerson[]): DemoPerson {
  const administrator = people.find(({ role }) => role === 'union-admin');
  if (!administrator) throw new Error('the demo county has no administrator');
  return administrator;
}
