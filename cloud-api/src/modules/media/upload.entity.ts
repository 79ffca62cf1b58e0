import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Data } from '../../platform/database/index.js';

/** An upload under way, of the media with the same id. Its parts lie in the storage (`upload_parts`). */
@Entity('uploads')
@Index('ix_uploads_expires_at', ['expiresAt'])
@Index('ix_uploads_completed_at', ['completedAt'])
export class UploadEntity {
  @Data('internal', { retention: 'upload' })
  @PrimaryColumn({ name: 'media_id', type: 'char', length: 36 })
  mediaId: string;

  /** bytes, as announced */
  @Data('internal', { retention: 'upload' })
  @Column({ name: 'length', type: 'int' })
  length: number;

  /** bytes that are acknowledged: they are on the disk, and a part of it says where */
  @Data('internal', { retention: 'upload' })
  @Column({ name: 'received', type: 'int' })
  received: number;

  @Data('internal', { retention: 'upload' })
  @Column({ name: 'expires_at', type: 'datetime', precision: 3 })
  expiresAt: Date;

  /** all of it has come; then, when it was last tried to finish it */
  @Data('internal', { retention: 'upload' })
  @Column({ name: 'completed_at', type: 'datetime', precision: 3, nullable: true })
  completedAt: Date | null;
}
