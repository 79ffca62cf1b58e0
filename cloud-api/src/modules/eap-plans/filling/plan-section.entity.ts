import { type PlanSectionKey } from '@anxin/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Data } from '../../../platform/database/index.js';

/** One section of a plan as it stands now. What was handed in stands in plan_submissions. */
@Entity('plan_sections')
export class PlanSectionEntity {
  @Data('internal', { retention: 'forever' })
  @PrimaryColumn({ name: 'plan_id', type: 'char', length: 36 })
  planId: string;

  @Data('internal', { retention: 'forever' })
  @PrimaryColumn({ name: 'section', type: 'varchar', length: 12 })
  section: PlanSectionKey;

  /** Two people who write at once meet here; handing in raises it too, so that no word slips in behind. */
  @Data('internal', { retention: 'forever' })
  @Column({ name: 'version', type: 'int' })
  version: number;

  /** JSON SectionContent: the unit's official statement, with the names it gives of its leader and liaison */
  @Data('personal', { retention: 'forever' })
  @Column({ name: 'content', type: 'text' })
  content: string;

  /** JSON Writers: whose words stand where, and everybody who ever wrote here */
  @Data('internal', { retention: 'forever', erase: 'clear' })
  @Column({ name: 'writers', type: 'text' })
  writers: string;

  @Data('internal', { retention: 'forever' })
  @Column({ name: 'updated_at', type: 'datetime', precision: 3, nullable: true })
  updatedAt: Date | null;

  @Data('internal', { retention: 'forever', erase: 'clear' })
  @Column({ name: 'updated_by', type: 'char', length: 36, nullable: true })
  updatedBy: string | null;
}
