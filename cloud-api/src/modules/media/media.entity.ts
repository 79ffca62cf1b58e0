import type { MediaKind, MediaRefusal, MediaState } from '@anxin/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Data } from '../../platform/database/index.js';

/** A file that was uploaded, and what became of it. */
@Entity('media')
@Index('ix_media_uploaded_by', ['uploadedBy', 'createdAt', 'id'])
@Index('ix_media_look_at', ['lookAt'])
export class MediaEntity {
  @Data('internal', { retention: 'media' })
  @PrimaryColumn({ name: 'id', type: 'char', length: 36 })
  id: string;

  /** as whoever uploads it says; its bytes have to agree */
  @Data('internal', { retention: 'media' })
  @Column({ name: 'kind', type: 'varchar', length: 8 })
  kind: MediaKind;

  /** `leaving`: nobody can use it any more, and its files are being deleted */
  @Data('internal', { retention: 'media' })
  @Column({ name: 'state', type: 'varchar', length: 8 })
  state: MediaState | 'leaving';

  /** as its file was called; shown to whoever uploaded it, and no key of anything */
  @Data('internal', { retention: 'media' })
  @Column({ name: 'name', type: 'varchar', length: 80 })
  name: string;

  /** of what is played or shown: `audio/mpeg`. null: not ready */
  @Data('internal', { retention: 'media' })
  @Column({ name: 'type', type: 'varchar', length: 16, nullable: true })
  type: string | null;

  /** of what is stored; while it arrives, of what was announced */
  @Data('internal', { retention: 'media' })
  @Column({ name: 'bytes', type: 'int' })
  bytes: number;

  /** of what was uploaded */
  @Data('internal', { retention: 'media' })
  @Column({ name: 'sha256', type: 'char', length: 64, nullable: true })
  sha256: string | null;

  @Data('internal', { retention: 'media' })
  @Column({ name: 'milliseconds', type: 'int', nullable: true })
  milliseconds: number | null;

  @Data('internal', { retention: 'media' })
  @Column({ name: 'width', type: 'int', nullable: true })
  width: number | null;

  @Data('internal', { retention: 'media' })
  @Column({ name: 'height', type: 'int', nullable: true })
  height: number | null;

  @Data('internal', { retention: 'media' })
  @Column({ name: 'refusal', type: 'varchar', length: 16, nullable: true })
  refusal: MediaRefusal | null;

  /** The account that uploaded it. */
  @Data('personal', { retention: 'media', erase: 'none' })
  @Column({ name: 'uploaded_by', type: 'char', length: 36 })
  uploadedBy: string;

  @Data('internal', { retention: 'media' })
  @Column({ name: 'created_at', type: 'datetime', precision: 3 })
  createdAt: Date;

  /** when it is looked at next whether anything shows it */
  @Data('internal', { retention: 'media' })
  @Column({ name: 'look_at', type: 'datetime', precision: 3 })
  lookAt: Date;
}
