import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Data } from '../../platform/database/index.js';

/** One row: the county this deployment serves. */
@Entity('county_profile')
export class CountyProfileEntity {
  @Data('public', { retention: 'forever' })
  @PrimaryColumn({ name: 'id', type: 'char', length: 36 })
  id: string;

  @Data('public', { retention: 'forever' })
  @Column({ name: 'county_name', type: 'varchar', length: 60 })
  countyName: string;

  @Data('public', { retention: 'forever' })
  @Column({ name: 'union_name', type: 'varchar', length: 60 })
  unionName: string;

  @Data('public', { retention: 'forever' })
  @Column({ name: 'union_phone', type: 'varchar', length: 20 })
  unionPhone: string;

  @Data('public', { retention: 'forever' })
  @Column({ name: 'union_address', type: 'varchar', length: 120 })
  unionAddress: string;

  @Data('public', { retention: 'forever' })
  @Column({ name: 'technical_unit', type: 'varchar', length: 60 })
  technicalUnit: string;

  @Data('public', { retention: 'forever' })
  @Column({ name: 'year', type: 'int' })
  year: number;

  @Data('public', { retention: 'forever' })
  @Column({ name: 'result_months', type: 'int' })
  resultMonths: number;

  @Data('public', { retention: 'forever' })
  @Column({ name: 'backup_days', type: 'int' })
  backupDays: number;

  /** JSON: thresholds, hotlines, duty, hospital, venue, as in CountyProfile */
  @Data('public', { retention: 'forever' })
  @Column({ name: 'details', type: 'text' })
  details: string;

  /** 1: a made-up county, which production refuses */
  @Data('internal', { retention: 'forever' })
  @Column({ name: 'demo', type: 'int' })
  demo: number;

  /** the official who answers for the numbers, as they signed */
  @Data('personal', { retention: 'forever' })
  @Column({ name: 'confirmed_by', type: 'varchar', length: 60, nullable: true })
  confirmedBy: string | null;

  @Data('internal', { retention: 'forever' })
  @Column({ name: 'confirmed_on', type: 'char', length: 10, nullable: true })
  confirmedOn: string | null;

  @Data('internal', { retention: 'forever' })
  @Column({ name: 'updated_at', type: 'datetime', precision: 3 })
  updatedAt: Date;
}
