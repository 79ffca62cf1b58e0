import type { Audience, EventCover, EventKind, EventState, SeatSharing, Topic } from '@anxin/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Data } from '../../platform/database/index.js';

/**
 * A lecture, class, group or online course. Whatever changes seats locks this row first; the counters on it are
 * what decides, the sign-ups are what they count.
 */
@Entity('events')
@Index('ix_events_state_starts_at', ['state', 'startsAt', 'id'])
@Index('ix_events_created_at', ['createdAt', 'id'])
@Index('ix_events_region_created_at', ['ownerRegionId', 'createdAt', 'id'])
@Index('ix_events_place_starts_at', ['regionId', 'state', 'startsAt', 'id'])
@Index('ix_events_venue_starts_at', ['venueId', 'startsAt'])
@Index('ix_events_speaker_starts_at', ['speakerKey', 'startsAt'])
@Index('ix_events_names_ends_at', ['namesErasedAt', 'endsAt'])
@Index('ix_events_starts_at', ['startsAt', 'id'])
@Index('ix_events_region_starts_at', ['ownerRegionId', 'startsAt', 'id'])
@Index('ix_events_state_created_at', ['state', 'createdAt', 'id'])
@Index('ix_events_topic_starts_at', ['state', 'topic', 'startsAt', 'id'])
@Index('ix_events_kind_starts_at', ['state', 'kind', 'startsAt', 'id'])
export class EventEntity {
  /** Made by the client: sending a new draft again is safe. */
  @Data('public', { retention: 'forever' })
  @PrimaryColumn({ type: 'char', length: 36 })
  id: string;

  /** Whose event it is: the county, or the region of the staff who made it. */
  @Data('internal', { retention: 'forever' })
  @Column({ name: 'owner_region_id', type: 'char', length: 36 })
  ownerRegionId: string;

  /** The account that made it. */
  @Data('personal', { retention: 'forever', erase: 'none' })
  @Column({ name: 'created_by', type: 'char', length: 36 })
  createdBy: string;

  @Data('internal', { retention: 'forever' })
  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt: Date;

  @Data('public', { retention: 'forever' })
  @Column({ type: 'varchar', length: 16 })
  state: EventState;

  /** Rises by one with every change; two people who change at once meet here. */
  @Data('internal', { retention: 'forever' })
  @Column({ type: 'int' })
  version: number;

  @Data('public', { retention: 'forever' })
  @Column({ type: 'varchar', length: 20 })
  kind: EventKind;

  @Data('public', { retention: 'forever' })
  @Column({ type: 'varchar', length: 40 })
  title: string;

  /** Announced in public by name, as the speaker agreed. */
  @Data('public', { retention: 'forever' })
  @Column({ type: 'varchar', length: 40 })
  speaker: string;

  /** The name as it is compared: without spaces, one width, lower case. */
  @Data('public', { retention: 'forever' })
  @Column({ name: 'speaker_key', type: 'varchar', length: 80 })
  speakerKey: string;

  @Data('public', { retention: 'forever' })
  @Column({ name: 'speaker_intro', type: 'varchar', length: 100, nullable: true })
  speakerIntro: string | null;

  @Data('public', { retention: 'forever' })
  @Column({ name: 'starts_at', type: 'datetime', precision: 3, nullable: true })
  startsAt: Date | null;

  @Data('public', { retention: 'forever' })
  @Column({ name: 'ends_at', type: 'datetime', precision: 3, nullable: true })
  endsAt: Date | null;

  @Data('public', { retention: 'forever' })
  @Column({ name: 'venue_id', type: 'char', length: 36, nullable: true })
  venueId: string | null;

  /** Where its venue stands, as of the last change: a township, the park, the county for its town; null: online. */
  @Data('public', { retention: 'forever' })
  @Column({ name: 'region_id', type: 'char', length: 36, nullable: true })
  regionId: string | null;

  /** For the seated only, shortly before it begins. */
  @Data('internal', { retention: 'forever' })
  @Column({ type: 'varchar', length: 500, nullable: true })
  link: string | null;

  @Data('public', { retention: 'forever' })
  @Column({ type: 'int' })
  seats: number;

  @Data('public', { retention: 'forever' })
  @Column({ type: 'varchar', length: 16 })
  sharing: SeatSharing;

  @Data('public', { retention: 'forever' })
  @Column({ type: 'varchar', length: 16 })
  audience: Audience;

  @Data('public', { retention: 'forever' })
  @Column({ type: 'varchar', length: 20, nullable: true })
  topic: Topic | null;

  @Data('public', { retention: 'forever' })
  @Column({ type: 'varchar', length: 20 })
  cover: EventCover;

  @Data('public', { retention: 'forever' })
  @Column({ type: 'text' })
  description: string;

  @Data('public', { retention: 'forever' })
  @Column({ name: 'sign_up_from', type: 'datetime', precision: 3, nullable: true })
  signUpFrom: Date | null;

  @Data('public', { retention: 'forever' })
  @Column({ name: 'sign_up_until', type: 'datetime', precision: 3, nullable: true })
  signUpUntil: Date | null;

  @Data('public', { retention: 'forever' })
  @Column({ name: 'cancel_until', type: 'datetime', precision: 3, nullable: true })
  cancelUntil: Date | null;

  @Data('internal', { retention: 'forever' })
  @Column({ name: 'published_at', type: 'datetime', precision: 3, nullable: true })
  publishedAt: Date | null;

  /** When time, place, speaker or link last changed after publishing. */
  @Data('public', { retention: 'forever' })
  @Column({ name: 'changed_at', type: 'datetime', precision: 3, nullable: true })
  changedAt: Date | null;

  @Data('public', { retention: 'forever' })
  @Column({ name: 'cancelled_at', type: 'datetime', precision: 3, nullable: true })
  cancelledAt: Date | null;

  @Data('public', { retention: 'forever' })
  @Column({ name: 'cancel_reason', type: 'varchar', length: 200, nullable: true })
  cancelReason: string | null;

  /** Sign-ups that have a seat. Never more than `seats`. */
  @Data('public', { retention: 'forever' })
  @Column({ type: 'int' })
  seated: number;

  /** Sign-ups on the waiting list; none while a seat is free. */
  @Data('public', { retention: 'forever' })
  @Column({ type: 'int' })
  waiting: number;

  /** Sign-ups that wait for their unit's nomination. */
  @Data('internal', { retention: 'forever' })
  @Column({ type: 'int' })
  requested: number;

  /** The last number drawn by a sign-up: the order in which people came. */
  @Data('internal', { retention: 'forever' })
  @Column({ type: 'int' })
  sequence: number;

  /** The beginning for which reminders have gone out. */
  @Data('internal', { retention: 'forever' })
  @Column({ name: 'reminded_for', type: 'datetime', precision: 3, nullable: true })
  remindedFor: Date | null;

  /** When the names of those who signed up were erased. */
  @Data('internal', { retention: 'forever' })
  @Column({ name: 'names_erased_at', type: 'datetime', precision: 3, nullable: true })
  namesErasedAt: Date | null;
}
