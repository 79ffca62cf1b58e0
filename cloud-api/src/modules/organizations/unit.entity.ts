import { type UnitKind } from '@anxin/contracts';
import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { Data } from '../../platform/database/index.js';
import { type HeadcountBand, type UnitState } from './units.types.js';

@Entity('units')
@Unique('uq_units_join_code', ['joinCode'])
@Index('ix_units_region', ['regionId', 'id'])
export class UnitEntity {
  @Data('public', { retention: 'forever' })
  @PrimaryColumn({ name: 'id', type: 'char', length: 36 })
  id: string;

  @Data('public', { retention: 'forever' })
  @Column({ name: 'region_id', type: 'char', length: 36 })
  regionId: string;

  @Data('public', { retention: 'forever' })
  @Column({ name: 'name', type: 'varchar', length: 60 })
  name: string;

  @Data('public', { retention: 'forever' })
  @Column({ name: 'kind', type: 'varchar', length: 20 })
  kind: UnitKind;

  /** a band, never the number: an exact headcount helps whoever subtracts two reports */
  @Data('internal', { retention: 'forever' })
  @Column({ name: 'headcount_band', type: 'varchar', length: 20 })
  headcountBand: HeadcountBand;

  /** normalised; hangs on a wall for the whole unit, so it is no secret and opens nothing but membership */
  @Data('internal', { retention: 'forever' })
  @Column({ name: 'join_code', type: 'varchar', length: 16 })
  joinCode: string;

  @Data('internal', { retention: 'forever' })
  @Column({ name: 'state', type: 'varchar', length: 20 })
  state: UnitState;
}
