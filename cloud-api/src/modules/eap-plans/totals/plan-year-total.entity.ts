import { type UnitKind } from '@anxin/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Data } from '../../../platform/database/index.js';

/** How many plans of a year, kind and region are in which state: written in the transaction that moves a plan. */
@Entity('plan_year_totals')
export class PlanYearTotalEntity {
  @Data('internal', { retention: 'forever' })
  @PrimaryColumn({ name: 'year', type: 'int' })
  year: number;

  @Data('internal', { retention: 'forever' })
  @PrimaryColumn({ name: 'kind', type: 'varchar', length: 20 })
  kind: UnitKind;

  @Data('internal', { retention: 'forever' })
  @PrimaryColumn({ name: 'region_id', type: 'char', length: 36 })
  regionId: string;

  @Data('public', { retention: 'forever' })
  @Column({ name: 'region_name', type: 'varchar', length: 60 })
  regionName: string;

  @Data('internal', { retention: 'forever' })
  @Column({ name: 'not_started', type: 'int' })
  notStarted: number;

  @Data('internal', { retention: 'forever' })
  @Column({ name: 'draft', type: 'int' })
  draft: number;

  @Data('internal', { retention: 'forever' })
  @Column({ name: 'submitted', type: 'int' })
  submitted: number;

  @Data('internal', { retention: 'forever' })
  @Column({ name: 'passed', type: 'int' })
  passed: number;

  @Data('internal', { retention: 'forever' })
  @Column({ name: 'returned', type: 'int' })
  returned: number;

  @Data('internal', { retention: 'forever' })
  @Column({ name: 'approved', type: 'int' })
  approved: number;

  /** handed in at least once */
  @Data('internal', { retention: 'forever' })
  @Column({ name: 'filed', type: 'int' })
  filed: number;

  /** of these, the first time after the unit's deadline */
  @Data('internal', { retention: 'forever' })
  @Column({ name: 'filed_late', type: 'int' })
  filedLate: number;
}
