import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Data } from '../../platform/database/index.js';

/** Some bytes of an upload that are stored and acknowledged. */
@Entity('upload_parts')
export class UploadPartEntity {
  @Data('internal', { retention: 'upload' })
  @PrimaryColumn({ name: 'media_id', type: 'char', length: 36 })
  mediaId: string;

  @Data('internal', { retention: 'upload' })
  @PrimaryColumn({ name: 'start', type: 'int' })
  start: number;

  @Data('internal', { retention: 'upload' })
  @Column({ name: 'bytes', type: 'int' })
  bytes: number;

  /** its file: another one for every try, so that of two at once neither writes over the other */
  @Data('internal', { retention: 'upload' })
  @Column({ name: 'part_id', type: 'char', length: 36 })
  partId: string;
}
