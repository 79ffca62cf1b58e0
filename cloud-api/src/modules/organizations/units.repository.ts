import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import { RegionEntity } from './region.entity.js';
import { UnitDepartmentEntity } from './unit-department.entity.js';
import { UnitEntity } from './unit.entity.js';
import type { UnitScope } from './units.policy.js';
import type { Region, RegionId, Unit, UnitDepartment, UnitId, UnitInRegion } from './units.types.js';

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
    if (!unit) return null;
    const region = await this.findRegion(unit.regionId);
    return { ...unit, regionName: region?.name ?? '' };
  }
}
