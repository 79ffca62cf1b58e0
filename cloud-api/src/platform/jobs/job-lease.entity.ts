import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Data } from '../database/index.js';

/** One row per job: who runs it, until when, and when it last ran to its end. */
@Entity('job_leases')
export class JobLeaseEntity {
  @Data('internal', { retention: 'standing' })
  @PrimaryColumn({ name: 'name', type: 'varchar', length: 60 })
  name!: string;

  @Data('internal', { retention: 'standing' })
  @Column({ name: 'holder', type: 'char', length: 36 })
  holder!: string;

  @Data('internal', { retention: 'standing' })
  @Column({ name: 'lease_until', type: 'datetime', precision: 3 })
  leaseUntil!: Date;

  @Data('internal', { retention: 'standing' })
  @Column({ name: 'fencing_token', type: 'int' })
  fencingToken!: number;

  @Data('internal', { retention: 'standing' })
  @Column({ name: 'last_run_at', type: 'datetime', precision: 3, nullable: true })
  lastRunAt!: Date | null;
}
