import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { UnitOfWork } from '../../../platform/database/index.js';
import { PlanYearEntity } from './plan-year.entity.js';
import type { PlanYearState } from './plan-year.state.js';

/** Few rows: one a year. */
@Injectable()
export class PlanYearsRepository {
  constructor(private readonly work: UnitOfWork) {}

  find(year: number): Promise<PlanYearEntity | null> {
    return this.work.findOne(PlanYearEntity, { year });
  }

  /** Newest first. */
  list(): Promise<PlanYearEntity[]> {
    return this.work.manager.find(PlanYearEntity, { order: { year: 'DESC' }, take: 50 });
  }

  listOf(years: readonly number[]): Promise<PlanYearEntity[]> {
    return this.work.manager.findBy(PlanYearEntity, { year: In([...new Set(years)]) });
  }

  /** @throws the driver's duplicate key error when there is one already */
  async insert(year: PlanYearEntity): Promise<void> {
    await this.work.manager.insert(PlanYearEntity, year);
  }

  /** @returns false when the year is in another state by now */
  async updateIf(year: number, state: PlanYearState, change: Partial<PlanYearEntity>): Promise<boolean> {
    const { affected } = await this.work.manager.update(PlanYearEntity, { year, state }, change);
    return affected === 1;
  }
}
