import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Data } from '../../platform/database/index.js';

/** That the county may use an instrument whose licence is conditional. Without a row it stays off. */
@Entity('instrument_rights')
export class InstrumentRightEntity {
  @Data('public', { retention: 'forever' })
  @PrimaryColumn({ name: 'instrument_id', type: 'varchar', length: 40 })
  instrumentId: string;

  /** Who gave the right. */
  @Data('internal', { retention: 'forever' })
  @Column({ type: 'varchar', length: 120 })
  holder: string;

  /** What it covers, in the words of the licence. */
  @Data('internal', { retention: 'forever' })
  @Column({ type: 'varchar', length: 500 })
  scope: string;

  @Data('internal', { retention: 'forever' })
  @Column({ name: 'granted_on', type: 'char', length: 10 })
  grantedOn: string;

  /** Its last day; null: without end. */
  @Data('internal', { retention: 'forever' })
  @Column({ name: 'expires_on', type: 'char', length: 10, nullable: true })
  expiresOn: string | null;

  /** The account that recorded it. */
  @Data('personal', { retention: 'forever', erase: 'none' })
  @Column({ name: 'recorded_by', type: 'char', length: 36 })
  recordedBy: string;
}
