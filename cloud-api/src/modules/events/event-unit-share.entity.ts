import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Data } from '../../platform/database/index.js';

/** So many seats of an event for one unit, which says who gets them. Changed only while the event's row is locked. */
@Entity('event_unit_shares')
@Index('ix_event_unit_shares_unit', ['unitId'])
export class EventUnitShareEntity {
  @Data('internal', { retention: 'forever' })
  @PrimaryColumn({ name: 'event_id', type: 'char', length: 36 })
  eventId: string;

  @Data('internal', { retention: 'forever' })
  @PrimaryColumn({ name: 'unit_id', type: 'char', length: 36 })
  unitId: string;

  @Data('internal', { retention: 'forever' })
  @Column({ type: 'int' })
  seats: number;

  /** Seats the unit has given to somebody. */
  @Data('internal', { retention: 'forever' })
  @Column({ type: 'int' })
  taken: number;
}
