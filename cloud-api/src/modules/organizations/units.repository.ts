import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { UnitOfWork } from '../../platform/database/index.js';
import { RegionEntity } from './region.entity.js';
import { UnitDepartmentEntity } from './unit-department.entity.js';
import { UnitEntity } from './unit.entity.js';
import type { UnitScope } from './units.policy.js';
import {
  PLACE_KINDS,
  type Region,
  type RegionId,
  type Unit,
  type UnitChange,
  type UnitDepartment,
  type UnitFilter,
  type UnitId,
  type UnitInRegion,
} from './units.types.js';

const MOST_PLACES = 200;

/** `after`: the last id of the page before; `most`: rows at most. Ids grow with time: the first opened come first. */
export interface Slice {
  after: string | null;
  most: number;
}

/** Regions, units and their departments. None of them is about a person. */
@Injectable()
export class UnitsRepository {
  constructor(private readonly work: UnitOfWork) {}

  findRegion(id: RegionId): Promise<Region | null> {
    return this.work.manager.findOneBy(RegionEntity, { id });
  }

  /** In no order; ids that are no region's are left out. */
  async regionsByIds(ids: readonly RegionId[]): Promise<Region[]> {
    return ids.length === 0 ? [] : this.work.manager.findBy(RegionEntity, { id: In([...new Set(ids)]) });
  }

  /** The county, then townships and the park, by id. There are a few dozen. */
  places(): Promise<Region[]> {
    const where = { kind: In([...PLACE_KINDS]) };
    return this.work.manager.find(RegionEntity, { where, order: { id: 'ASC' }, take: MOST_PLACES });
  }

  listRegions({ after, most }: Slice): Promise<Region[]> {
    return this.work.manager
      .createQueryBuilder(RegionEntity, 'region')
      .where('region.id > :after', { after: after ?? '' })
      .orderBy('region.id')
      .take(most)
      .getMany();
  }

  async findUnit(id: UnitId): Promise<UnitInRegion | null> {
    return this.withRegion(await this.work.manager.findOneBy(UnitEntity, { id }));
  }

  /** By id; ids that are no unit's are left out. */
  async unitsByIds(ids: readonly UnitId[]): Promise<UnitInRegion[]> {
    if (ids.length === 0) return [];
    const where = { id: In([...new Set(ids)]) };
    return this.withRegions(await this.work.manager.find(UnitEntity, { where, order: { id: 'ASC' } }));
  }

  /** By id. An empty list of kinds or regions is nothing, not everything. */
  async filterUnits({ kinds, regionIds, state }: UnitFilter, { after, most }: Slice): Promise<UnitInRegion[]> {
    if (kinds?.length === 0 || regionIds?.length === 0) return [];
    const query = this.work.manager
      .createQueryBuilder(UnitEntity, 'unit')
      .where('unit.id > :after', { after: after ?? '' })
      .orderBy('unit.id')
      .take(most);
    if (kinds) query.andWhere('unit.kind IN (:...kinds)', { kinds });
    if (regionIds) query.andWhere('unit.regionId IN (:...regionIds)', { regionIds });
    if (state) query.andWhere('unit.state = :state', { state });
    return this.withRegions(await query.getMany());
  }

  async findOpenUnitByCode(joinCode: string): Promise<UnitInRegion | null> {
    return this.withRegion(await this.work.manager.findOneBy(UnitEntity, { joinCode, state: 'open' }));
  }

  /** @param regionId null: all regions of the scope */
  async listUnits(scope: UnitScope, regionId: RegionId | null, { after, most }: Slice): Promise<Unit[]> {
    if (!scope.everything && scope.regionIds.length === 0) return [];
    const query = this.work.manager
      .createQueryBuilder(UnitEntity, 'unit')
      .where('unit.id > :after', { after: after ?? '' })
      .orderBy('unit.id')
      .take(most);
    if (!scope.everything) query.andWhere('unit.regionId IN (:...regionIds)', { regionIds: scope.regionIds });
    if (regionId !== null) query.andWhere('unit.regionId = :regionId', { regionId });
    return query.getMany();
  }

  async insertRegion(region: Region): Promise<void> {
    await this.work.manager.insert(RegionEntity, region);
  }

  async renameRegion(id: RegionId, name: string): Promise<void> {
    await this.work.manager.update(RegionEntity, { id }, { name });
  }

  async changeUnit(id: UnitId, change: UnitChange): Promise<void> {
    await this.work.manager.update(UnitEntity, { id }, change);
  }

  async insertUnit(unit: Unit): Promise<void> {
    await this.work.manager.insert(UnitEntity, unit);
  }

  async insertDepartment(department: UnitDepartment): Promise<void> {
    await this.work.manager.insert(UnitDepartmentEntity, department);
  }

  findDepartment(id: string): Promise<UnitDepartment | null> {
    return this.work.manager.findOneBy(UnitDepartmentEntity, { id });
  }

  private async withRegion(unit: Unit | null): Promise<UnitInRegion | null> {
    const [known] = await this.withRegions(unit ? [unit] : []);
    return known ?? null;
  }

  private async withRegions(units: readonly Unit[]): Promise<UnitInRegion[]> {
    const regions = await this.regionsByIds(units.map(({ regionId }) => regionId));
    const regionById = new Map(regions.map((region) => [region.id, region]));
    return units.map((unit) => {
      const region = regionById.get(unit.regionId);
      return { ...unit, regionName: region?.name ?? '', regionKind: region?.kind ?? 'county' };
    });
  }
}
