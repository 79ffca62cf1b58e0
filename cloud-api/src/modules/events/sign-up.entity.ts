import type { SignUpState } from '@anxin/contracts';
import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { Data } from '../../platform/database/index.js';

/** One person at one event: a single row, however often they sign up and cancel. */
@Entity('event_sign_ups')
@Unique('uq_event_sign_ups_account', ['eventId', 'accountId'])
@Unique('uq_event_sign_ups_sequence', ['eventId', 'sequence'])
@Index('ix_event_sign_ups_state', ['eventId', 'state', 'sequence'])
@Index('ix_event_sign_ups_own', ['accountId', 'state'])
@Index('ix_event_sign_ups_unit', ['eventId', 'unitId', 'sequence'])
export class SignUpEntity {
  @Data('internal', { retention: 'event', export: 'events', erase: 'delete-row' })
  @PrimaryColumn({ type: 'char', length: 36 })
  id: string;

  @Data('personal', { retention: 'event', export: 'events', erase: 'delete-row' })
  @Column({ name: 'event_id', type: 'char', length: 36 })
  eventId: string;

  @Data('personal', { retention: 'event', erase: 'delete-row' })
  @Column({ name: 'account_id', type: 'char', length: 36 })
  accountId: string;

  /** Made by the client: the request that was last accepted. The same again is no new one, also after a cancellation. */
  @Data('internal', { retention: 'event', erase: 'delete-row' })
  @Column({ name: 'request_id', type: 'char', length: 36 })
  requestId: string;

  @Data('personal', { retention: 'event', export: 'events', erase: 'delete-row' })
  @Column({ type: 'varchar', length: 16 })
  state: SignUpState;

  /** Order of arrival within the event; a new number whenever the person signs up anew. */
  @Data('internal', { retention: 'event', erase: 'delete-row' })
  @Column({ type: 'int' })
  sequence: number;

  /** The unit they belonged to; null without one, and always for group counselling. */
  @Data('personal', { retention: 'event', export: 'events', erase: 'delete-row' })
  @Column({ name: 'unit_id', type: 'char', length: 36, nullable: true })
  unitId: string | null;

  /** The name as they gave it, a nickname for group counselling. Null once erased. */
  @Data('personal', { retention: 'event', export: 'events', erase: 'delete-row' })
  @Column({ name: 'name_cipher', type: 'text', nullable: true })
  nameCipher: string | null;

  @Data('personal', { retention: 'event', export: 'events', erase: 'delete-row' })
  @Column({ name: 'signed_up_at', type: 'datetime', precision: 3 })
  signedUpAt: Date;
}
