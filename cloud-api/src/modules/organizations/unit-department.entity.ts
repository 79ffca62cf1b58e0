import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import { Data } from '../../platform/database/index.js';

/** A part of a unit: a workshop, a grade, a ward. */
@Entity('unit_departments')
@Unique('uq_unit_departments_unit_name', ['unitId', 'name'])
export class UnitDepartmentEntity {
  @Data('internal', { retention: 'forever' })
  @PrimaryColumn({ name: 'id', type: 'char', length: 36 })
  id: string;

  @Data('internal', { retention: 'forever' })
  @Column({ name: 'unit_id', type: 'char', length: 36 })
  unitId: string;

  @Data('internal', { retention: 'forever' })
  @Column({ name: 'name', type: 'varchar', length: 60 })
  name: string;
}
