import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Data } from '../../../platform/database/index.js';
import { type PlanYearState } from './plan-year.state.js';

/** A year in which units file: who, until when, reminded when. */
@Entity('plan_years')
export class PlanYearEntity {
  @Data('public', { retention: 'forever' })
  @PrimaryColumn({ name: 'year', type: 'int' })
  year: number;

  @Data('internal', { retention: 'forever' })
  @Column({ name: 'state', type: 'varchar', length: 12 })
  state: PlanYearState;

  /** which form is filled in; TEMPLATE_VERSION when the year was set up */
  @Data('internal', { retention: 'forever' })
  @Column({ name: 'template_version', type: 'int' })
  templateVersion: number;

  @Data('internal', { retention: 'forever' })
  @Column({ name: 'due_at', type: 'datetime', precision: 3 })
  dueAt: Date;

  /** JSON list of days before the deadline */
  @Data('internal', { retention: 'forever' })
  @Column({ name: 'reminder_days', type: 'varchar', length: 80 })
  reminderDays: string;

  /** JSON list of unit kinds */
  @Data('internal', { retention: 'forever' })
  @Column({ name: 'kinds', type: 'varchar', length: 120 })
  kinds: string;

  /** JSON list of headcount bands */
  @Data('internal', { retention: 'forever' })
  @Column({ name: 'short_form_bands', type: 'varchar', length: 80 })
  shortFormBands: string;

  @Data('internal', { retention: 'forever' })
  @Column({ name: 'opened_at', type: 'datetime', precision: 3, nullable: true })
  openedAt: Date | null;

  @Data('internal', { retention: 'forever' })
  @Column({ name: 'closed_at', type: 'datetime', precision: 3, nullable: true })
  closedAt: Date | null;
}
