import { type RegionKind } from '@anxin/contracts';
import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { Data } from '../../platform/database/index.js';

/** The county, and below it its departments, townships and the park. */
@Entity('regions')
@Unique('uq_regions_kind_name', ['kind', 'name'])
@Index('ix_regions_parent', ['parentId'])
export class RegionEntity {
  @Data('public', { retention: 'forever' })
  @PrimaryColumn({ name: 'id', type: 'char', length: 36 })
  id: string;

  @Data('public', { retention: 'forever' })
  @Column({ name: 'kind', type: 'varchar', length: 20 })
  kind: RegionKind;

  @Data('public', { retention: 'forever' })
  @Column({ name: 'name', type: 'varchar', length: 60 })
  name: string;

  /** null: the county itself */
  @Data('public', { retention: 'forever' })
  @Column({ name: 'parent_id', type: 'char', length: 36, nullable: true })
  parentId: string | null;
}
