import type { VenueLevel } from '@anxin/contracts';
import { Injectable } from '@nestjs/common';
import type { RoleGrant } from '../../platform/access/index.js';
import { Clock } from '../../platform/clock/index.js';
import { isDuplicateKey, UnitOfWork } from '../../platform/database/index.js';
import { DomainError } from '../../platform/errors/index.js';
import { decodeCursor, pageOf, type Page, type PageQuery } from '../../platform/pagination/index.js';
import { COUNTY_ID, OrganizationsFacade, placeOfUnit, type RegionId } from '../organizations/index.js';
import type { VenueEntity } from './venue.entity.js';
import { mayKeepVenueIn } from './venues.policy.js';
import { VenuesRepository } from './venues.repository.js';
import type { ShownVenue, Venue, VenueFacts, VenueId } from './venues.types.js';

const ORDER = { id: 'string' } as const;
const MILLION = 1_000_000;

/** How long another server may still show a venue as it was. On this one a change shows at once. */
const REMEMBERED_FOR_MS = 5_000;

/** Places to meet: the county's, townships', units'. */
@Injectable()
export class VenuesService {
  private readonly remembered = new Map<VenueId, ShownVenue>();
  private rememberedUntil = 0;

  constructor(
    private readonly venues: VenuesRepository,
    private readonly organizations: OrganizationsFacade,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async list({ level, cursor, limit }: PageQuery & { level?: VenueLevel }): Promise<Page<Venue>> {
    const after = cursor === undefined ? null : decodeCursor(ORDER, cursor).id;
    const { items, nextCursor } = pageOf(await this.venues.list(level ?? null, after, limit + 1), limit, ORDER);
    return { items: await this.named(items), nextCursor };
  }

  async find(id: VenueId): Promise<Venue | null> {
    const row = await this.venues.find(id);
    const [venue] = row ? await this.named([row]) : [];
    return venue ?? null;
  }

  /**
   * By id, for showing and for nothing else: read with nearly every page of events, changed a few times a year. Ids that
   * are no venue's are left out.
   */
  async shown(ids: readonly VenueId[]): Promise<Map<VenueId, ShownVenue>> {
    const now = this.clock.now().getTime();
    if (now >= this.rememberedUntil) {
      this.remembered.clear();
      this.rememberedUntil = now + REMEMBERED_FOR_MS;
    }
    const rows = await this.venues.shown(ids.filter((id) => !this.remembered.has(id)));
    const read = rows.map(({ latitudeE6, longitudeE6, ...facts }) => ({
      ...facts,
      ...degrees(latitudeE6, longitudeE6),
    }));
    for (const venue of read) this.remembered.set(venue.id, venue);
    return new Map([...ids.flatMap((id) => this.remembered.get(id) ?? []), ...read].map((venue) => [venue.id, venue]));
  }

  /** @throws DomainError VENUE_NOT_FOUND */
  async require(id: VenueId): Promise<Venue> {
    const venue = await this.find(id);
    if (!venue) throw new DomainError('VENUE_NOT_FOUND');
    return venue;
  }

  /**
   * The same id with the same facts again is the same venue.
   * @throws DomainError VENUE_PLACE_UNKNOWN, VENUE_CONFLICT when the id stands for something else
   */
  async add(id: VenueId, facts: VenueFacts): Promise<Venue> {
    await this.regionOf(facts);
    try {
      await this.venues.insert({ id, ...rowOf(facts), turn: 0 });
    } catch (error) {
      const stored = isDuplicateKey(error) ? await this.venues.find(id) : null;
      if (!stored) throw error;
      if (!isSame(rowOf(facts), stored)) throw new DomainError('VENUE_CONFLICT');
    }
    return this.require(id);
  }

  /** As `add`, by somebody who may. @throws DomainError PERMISSION_REFUSED */
  async addBy(roles: readonly RoleGrant[], id: VenueId, facts: VenueFacts): Promise<Venue> {
    if (!mayKeepVenueIn(roles, await this.regionOf(facts))) throw new DomainError('PERMISSION_REFUSED');
    return this.add(id, facts);
  }

  /**
   * Somebody who may keep it where it was and where it will be changes all facts of a venue.
   * @throws DomainError VENUE_NOT_FOUND, VENUE_PLACE_UNKNOWN, PERMISSION_REFUSED
   */
  async changeBy(roles: readonly RoleGrant[], id: VenueId, facts: VenueFacts): Promise<Venue> {
    const before = await this.require(id);
    const places = [await this.regionOf(before), await this.regionOf(facts)];
    if (!places.every((place) => mayKeepVenueIn(roles, place))) throw new DomainError('PERMISSION_REFUSED');
    await this.venues.update(id, rowOf(facts));
    this.rememberedUntil = 0;
    return this.require(id);
  }

  /** @throws DomainError VENUE_NOT_FOUND; Error outside a transaction, where nothing would be held */
  async hold(id: VenueId): Promise<void> {
    if (!this.work.isOpen) throw new Error('a venue is held within a unit of work');
    if (!(await this.venues.hold(id))) throw new DomainError('VENUE_NOT_FOUND');
  }

  /** The region a venue stands in; null: the county's own. @throws DomainError VENUE_PLACE_UNKNOWN */
  private async regionOf({ level, regionId, unitId }: VenueFacts): Promise<RegionId | null> {
    if (level === 'county' && regionId === null && unitId === null) return null;
    if (level === 'township' && regionId !== null && unitId === null) {
      const [region] = await this.organizations.regionsByIds([regionId]);
      if (region && (region.kind === 'township' || region.kind === 'park')) return regionId;
    }
    if (level === 'unit' && regionId === null && unitId !== null) {
      const unit = await this.organizations.unit(unitId);
      if (unit) return unit.regionId;
    }
    throw new DomainError('VENUE_PLACE_UNKNOWN');
  }

  private async named(rows: readonly VenueEntity[]): Promise<Venue[]> {
    const units = await this.organizations.unitsByIds(idsOf(rows.map(({ unitId }) => unitId)));
    const regions = await this.organizations.regionsByIds(idsOf(rows.map(({ regionId }) => regionId)));
    const nameOf = new Map([...units, ...regions].map(({ id, name }) => [id, name]));
    const placeOf = new Map(units.map((unit) => [unit.id, placeOfUnit(unit)]));
    return rows.map(({ turn: _, latitudeE6, longitudeE6, ...facts }) => ({
      ...facts,
      ...degrees(latitudeE6, longitudeE6),
      placeRegionId: facts.regionId ?? placeOf.get(facts.unitId ?? '') ?? COUNTY_ID,
      regionName: facts.regionId === null ? null : (nameOf.get(facts.regionId) ?? null),
      unitName: facts.unitId === null ? null : (nameOf.get(facts.unitId) ?? null),
    }));
  }
}

type Row = Omit<VenueEntity, 'id' | 'turn'>;

/** Only what a venue has: whatever else the caller's object carries stays out of the row. */
function rowOf(facts: VenueFacts): Row {
  const { level, regionId, unitId, name, address, room, capacity, hoursText, directions, latitude, longitude } = facts;
  const place = { level, regionId, unitId, name, address, room, capacity, hoursText, directions };
  return { ...place, latitudeE6: millionths(latitude), longitudeE6: millionths(longitude) };
}

const isSame = (row: Row, stored: VenueEntity): boolean =>
  (Object.keys(row) as (keyof Row)[]).every((key) => row[key] === stored[key]);

const degrees = (latitudeE6: number | null, longitudeE6: number | null) => ({
  latitude: latitudeE6 === null ? null : latitudeE6 / MILLION,
  longitude: longitudeE6 === null ? null : longitudeE6 / MILLION,
});

const idsOf = (ids: readonly (string | null)[]): string[] => ids.filter((id) => id !== null);

const millionths = (degrees: number | null): number | null => (degrees === null ? null : Math.round(degrees * MILLION));
