import { Injectable } from '@nestjs/common';
import { PLAN_SECTIONS } from '@anxin/contracts';
import { UnitOfWork } from '../../../platform/database/index.js';
import { PlanSectionEntity } from './plan-section.entity.js';

/** The plan they belong to has been found within somebody's scope. */
@Injectable()
export class SectionsRepository {
  constructor(private readonly work: UnitOfWork) {}

  /** In the order of the form; none before the first word was written. */
  async ofPlan(planId: string): Promise<PlanSectionEntity[]> {
    const rows = await this.work.find(PlanSectionEntity, { planId });
    return rows.sort((a, b) => PLAN_SECTIONS.indexOf(a.section) - PLAN_SECTIONS.indexOf(b.section));
  }

  async insert(rows: PlanSectionEntity[]): Promise<void> {
    await this.work.manager.insert(PlanSectionEntity, rows);
  }

  /** @returns false when somebody else has written, or the plan was handed in, since the row was read */
  async update(
    { planId, section, version }: PlanSectionEntity,
    change: Pick<PlanSectionEntity, 'content' | 'writers' | 'updatedAt' | 'updatedBy'>,
  ): Promise<boolean> {
    const { content, writers, updatedAt, updatedBy } = change;
    const changed = await this.work.update(
      PlanSectionEntity,
      { planId, section, version },
      { content, writers, updatedAt, updatedBy, version: version + 1 },
    );
    return changed === 1;
  }

  /**
   * Sections in which the account ever wrote. Reads every section: for erasing somebody, which is rare, and exact where
   * units and roles have changed since.
   */
  writtenBy(
    accountId: string,
  ): Promise<Pick<PlanSectionEntity, 'planId' | 'section' | 'version' | 'writers' | 'updatedBy'>[]> {
    return this.work.rows(
      `SELECT plan_id AS planId, section, version, writers, updated_by AS updatedBy FROM plan_sections WHERE writers LIKE ?`,
      [`%${accountId}%`],
    );
  }

  /** Whose words stand there, and nothing of the words; raised like any change, so that nobody writes the old list back. */
  async forgetWriter(
    { planId, section, version }: Pick<PlanSectionEntity, 'planId' | 'section' | 'version'>,
    change: Pick<PlanSectionEntity, 'writers' | 'updatedBy'>,
  ): Promise<void> {
    const seen = { planId, section, version };
    await this.work.update<PlanSectionEntity>(PlanSectionEntity, seen, { ...change, version: version + 1 });
  }

  /** Whoever has read a section before this cannot write it any more without looking again. */
  async seal(planId: string): Promise<void> {
    await this.work.manager
      .createQueryBuilder()
      .update(PlanSectionEntity)
      .set({ version: () => 'version + 1' })
      .where('plan_id = :planId', { planId })
      .execute();
  }
}
