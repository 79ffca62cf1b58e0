import { type PlanForm, type PlanState, type UnitKind } from '@anxin/contracts';
import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { Data } from '../../../platform/database/index.js';
import { type HeadcountBand } from '../../organizations/index.js';

/** What one unit owes for one year. The unit's name and place are those of the day the year was opened. */
@Entity('plans')
@Unique('uq_plans_year_unit', ['year', 'unitId'])
@Index('ix_plans_year', ['year', 'id'])
@Index('ix_plans_state', ['year', 'state', 'id'])
@Index('ix_plans_kind', ['year', 'kind', 'id'])
@Index('ix_plans_region', ['year', 'regionId', 'id'])
@Index('ix_plans_unit', ['unitId', 'year'])
@Index('ix_plans_lead', ['leadPlanId'])
@Index('ix_plans_extended', ['year', 'extendedUntil'])
@Index('ix_plans_unfiled', ['year', 'firstReceivedAt', 'id'])
@Index('ix_plans_filed_late', ['year', 'filedLate', 'id'])
export class PlanEntity {
  @Data('internal', { retention: 'forever' })
  @PrimaryColumn({ name: 'id', type: 'char', length: 36 })
  id: string;

  @Data('internal', { retention: 'forever' })
  @Column({ name: 'year', type: 'int' })
  year: number;

  @Data('internal', { retention: 'forever' })
  @Column({ name: 'unit_id', type: 'char', length: 36 })
  unitId: string;

  @Data('public', { retention: 'forever' })
  @Column({ name: 'unit_name', type: 'varchar', length: 60 })
  unitName: string;

  @Data('internal', { retention: 'forever' })
  @Column({ name: 'region_id', type: 'char', length: 36 })
  regionId: string;

  @Data('public', { retention: 'forever' })
  @Column({ name: 'region_name', type: 'varchar', length: 60 })
  regionName: string;

  @Data('internal', { retention: 'forever' })
  @Column({ name: 'kind', type: 'varchar', length: 20 })
  kind: UnitKind;

  @Data('internal', { retention: 'forever' })
  @Column({ name: 'headcount_band', type: 'varchar', length: 20 })
  headcountBand: HeadcountBand;

  @Data('internal', { retention: 'forever' })
  @Column({ name: 'form', type: 'varchar', length: 12 })
  form: PlanForm;

  /** the plan that another unit files for this one too; null: this unit files itself */
  @Data('internal', { retention: 'forever' })
  @Column({ name: 'lead_plan_id', type: 'char', length: 36, nullable: true })
  leadPlanId: string | null;

  @Data('internal', { retention: 'forever' })
  @Column({ name: 'state', type: 'varchar', length: 16 })
  state: PlanState;

  @Data('internal', { retention: 'forever' })
  @Column({ name: 'extended_until', type: 'datetime', precision: 3, nullable: true })
  extendedUntil: Date | null;

  @Data('internal', { retention: 'forever' })
  @Column({ name: 'extension_reason', type: 'varchar', length: 200, nullable: true })
  extensionReason: string | null;

  /** when the first submission reached the server; null: not filed yet */
  @Data('internal', { retention: 'forever' })
  @Column({ name: 'first_received_at', type: 'datetime', precision: 3, nullable: true })
  firstReceivedAt: Date | null;

  @Data('internal', { retention: 'forever' })
  @Column({ name: 'last_received_at', type: 'datetime', precision: 3, nullable: true })
  lastReceivedAt: Date | null;

  /** 1: the first submission came after the unit's deadline */
  @Data('internal', { retention: 'forever' })
  @Column({ name: 'filed_late', type: 'int' })
  filedLate: number;

  /** the number of the newest submission; 0: none */
  @Data('internal', { retention: 'forever' })
  @Column({ name: 'last_number', type: 'int' })
  lastNumber: number;

  /** the reminder sent last: deadline's day and step, `2026-12-15/7` */
  @Data('internal', { retention: 'forever' })
  @Column({ name: 'reminded', type: 'varchar', length: 20, nullable: true })
  reminded: string | null;

  /** Rises with every step; raising it is how a step takes the row for itself. */
  @Data('internal', { retention: 'forever' })
  @Column({ name: 'revision', type: 'int' })
  revision: number;
}
