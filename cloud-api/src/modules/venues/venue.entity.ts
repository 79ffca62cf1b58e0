import type { VenueLevel } from '@anxin/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Data } from '../../platform/database/index.js';

/** A place where people come together: the county centre, a room in a township, a unit's own. */
@Entity('venues')
@Index('ix_venues_level', ['level', 'id'])
export class VenueEntity {
  @Data('public', { retention: 'forever' })
  @PrimaryColumn({ name: 'id', type: 'char', length: 36 })
  id: string;

  @Data('public', { retention: 'forever' })
  @Column({ name: 'level', type: 'varchar', length: 20 })
  level: VenueLevel;

  @Data('public', { retention: 'forever' })
  @Column({ name: 'region_id', type: 'char', length: 36, nullable: true })
  regionId: string | null;

  @Data('public', { retention: 'forever' })
  @Column({ name: 'unit_id', type: 'char', length: 36, nullable: true })
  unitId: string | null;

  @Data('public', { retention: 'forever' })
  @Column({ name: 'name', type: 'varchar', length: 40 })
  name: string;

  @Data('public', { retention: 'forever' })
  @Column({ name: 'address', type: 'varchar', length: 120 })
  address: string;

  @Data('public', { retention: 'forever' })
  @Column({ name: 'room', type: 'varchar', length: 40, nullable: true })
  room: string | null;

  @Data('public', { retention: 'forever' })
  @Column({ name: 'capacity', type: 'int', nullable: true })
  capacity: number | null;

  @Data('public', { retention: 'forever' })
  @Column({ name: 'hours_text', type: 'varchar', length: 80 })
  hoursText: string;

  @Data('public', { retention: 'forever' })
  @Column({ name: 'directions', type: 'varchar', length: 200, nullable: true })
  directions: string | null;

  /** millionths of a degree, about a hand's width */
  @Data('public', { retention: 'forever' })
  @Column({ name: 'latitude_e6', type: 'int', nullable: true })
  latitudeE6: number | null;

  @Data('public', { retention: 'forever' })
  @Column({ name: 'longitude_e6', type: 'int', nullable: true })
  longitudeE6: number | null;

  /** Grows with every reservation: changing it holds the row until the transaction ends. */
  @Data('internal', { retention: 'forever' })
  @Column({ name: 'turn', type: 'int' })
  turn: number;
}
