import { Injectable } from '@nestjs/common';
import type { RegionKind, UnitKind } from '@anxin/contracts';
import type { Actor } from '../../platform/access/index.js';
import { Clock } from '../../platform/clock/index.js';
import { isDuplicateKey } from '../../platform/database/index.js';
import { decodeCursor, type Page, pageOf, type PageQuery } from '../../platform/pagination/index.js';
import { RandomSource } from '../../platform/random/index.js';
import { JOIN_CODE_LENGTH } from './join-code.js';
import { MembershipsRepository } from './memberships.repository.js';
import { unitScopeOf } from './units.policy.js';
import { UnitsRepository, type Slice } from './units.repository.js';
import {
  placeOfUnit,
  type HeadcountBand,
  type Region,
  type RegionId,
  type Unit,
  type UnitDepartment,
  type UnitFilter,
  type UnitId,
  type UnitInRegion,
} from './units.types.js';

/** An id made by the caller makes a retry safe: the same id again is the same row. */
interface Named {
  id?: string;
  name: string;
}
export interface NewRegion extends Named {
  kind: RegionKind;
  parentId: RegionId | null;
}
export interface NewUnit extends Named {
  regionId: RegionId;
  kind: UnitKind;
  headcountBand: HeadcountBand;
  /** normalised; drawn where it is left out */
  joinCode?: string;
}
export interface NewUnitDepartment extends Named {
  unitId: UnitId;
}

export interface Places {
  places: Region[];
  ownId: RegionId | null;
}

/** ORDER BY of both lists. */
const ORDER = { id: 'string' } as const;

const sliceOf = ({ cursor, limit }: PageQuery): Slice => ({
  after: cursor === undefined ? null : decodeCursor(ORDER, cursor).id,
  most: limit + 1,
});

/** Sets up and lists where people work. */
@Injectable()
export class UnitsService {
  constructor(
    private readonly units: UnitsRepository,
    private readonly memberships: MembershipsRepository,
    private readonly clock: Clock,
    private readonly random: RandomSource,
  ) {}

  /** The county's own division, the same for every actor who may ask. */
  async listRegions(query: PageQuery): Promise<Page<Region>> {
    return pageOf(await this.units.listRegions(sliceOf(query)), query.limit, ORDER);
  }

  /** Where things take place, for everybody. `ownId`: where the person's unit stands; null: a visitor, or no unit. */
  async places(accountId: string | null): Promise<Places> {
    const own = accountId === null ? null : await this.memberships.findCurrent(accountId);
    const unit = own && (await this.units.findUnit(own.unitId));
    return { places: await this.units.places(), ownId: unit && placeOfUnit(unit) };
  }

  /** Units within the actor's scope; `regionId`: only that region's. */
  async listUnits(actor: Actor, query: PageQuery & { regionId?: RegionId }): Promise<Page<Unit>> {
    const units = await this.units.listUnits(unitScopeOf(actor), query.regionId ?? null, sliceOf(query));
    return pageOf(units, query.limit, ORDER);
  }

  unit(id: UnitId): Promise<UnitInRegion | null> {
    return this.units.findUnit(id);
  }

  unitsByIds(ids: readonly UnitId[]): Promise<UnitInRegion[]> {
    return this.units.unitsByIds(ids);
  }

  filterUnits(filter: UnitFilter, slice: Slice): Promise<UnitInRegion[]> {
    return this.units.filterUnits(filter, slice);
  }

  regionsByIds(ids: readonly RegionId[]): Promise<Region[]> {
    return this.units.regionsByIds(ids);
  }

  addRegion({ id = this.newId(), kind, name, parentId }: NewRegion): Promise<Region> {
    const region: Region = { id, kind, name, parentId };
    return this.once(
      () => this.units.insertRegion(region),
      () => this.units.findRegion(id),
      region,
    );
  }

  openUnit({ id = this.newId(), joinCode, ...rest }: NewUnit): Promise<Unit> {
    const code = joinCode ?? this.random.readableCode(JOIN_CODE_LENGTH);
    const unit: Unit = { id, ...rest, joinCode: code, state: 'open' };
    return this.once(
      () => this.units.insertUnit(unit),
      () => this.units.findUnit(id),
      unit,
    );
  }

  addDepartment({ id = this.newId(), unitId, name }: NewUnitDepartment): Promise<UnitDepartment> {
    const department: UnitDepartment = { id, unitId, name };
    return this.once(
      () => this.units.insertDepartment(department),
      () => this.units.findDepartment(id),
      department,
    );
  }

  /** Inserts, or finds what an earlier try with the same id has stored. A duplicate name or code stays an error. */
  private async once<T>(insert: () => Promise<void>, find: () => Promise<T | null>, row: T): Promise<T> {
    try {
      await insert();
      return row;
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      const stored = await find();
      if (!stored) throw error;
      return stored;
    }
  }

  private newId(): string {
    return this.random.uuidV7(this.clock.now());
  }
}
