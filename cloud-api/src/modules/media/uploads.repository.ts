import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import { UploadEntity } from './upload.entity.js';
import { UploadPartEntity } from './upload-part.entity.js';

/** Every query on `uploads` and `upload_parts`. */
@Injectable()
export class UploadsRepository {
  constructor(private readonly work: UnitOfWork) {}

  find(mediaId: string): Promise<UploadEntity | null> {
    return this.work.findOne(UploadEntity, { mediaId });
  }

  insert(upload: UploadEntity): Promise<void> {
    return this.work.insert(UploadEntity, upload);
  }

  /**
   * Counts bytes that are stored. @returns false: somebody else has gone on meanwhile, or it has been given up
   */
  async advance(
    mediaId: string,
    from: number,
    change: Omit<UploadEntity, 'mediaId' | 'length'>,
    now: Date,
  ): Promise<boolean> {
    const sql = `UPDATE uploads SET received = ?, expires_at = ?, completed_at = ?
      WHERE media_id = ? AND received = ? AND expires_at > ?`;
    const { received, expiresAt, completedAt } = change;
    return (await this.work.write(sql, [received, expiresAt, completedAt, mediaId, from, now])) === 1;
  }

  async update(mediaId: string, change: Partial<UploadEntity>): Promise<void> {
    await this.work.update(UploadEntity, { mediaId }, change);
  }

  insertPart(part: UploadPartEntity): Promise<void> {
    return this.work.insert(UploadPartEntity, part);
  }

  /** In their order. */
  parts(mediaId: string): Promise<UploadPartEntity[]> {
    const columns = this.work.columns(UploadPartEntity, 'part');
    const sql = `SELECT ${columns} FROM upload_parts part WHERE part.media_id = ? ORDER BY part.start`;
    return this.work.entityRows(UploadPartEntity, sql, [mediaId]);
  }

  /** Those of which all has come, whoever waits longest first. */
  completed(most: number): Promise<UploadEntity[]> {
    return this.list(`upload.completed_at IS NOT NULL ORDER BY upload.completed_at LIMIT ${most}`, []);
  }

  expired(now: Date, most: number): Promise<UploadEntity[]> {
    return this.list(`upload.expires_at <= ? ORDER BY upload.expires_at LIMIT ${most}`, [now]);
  }

  async delete(mediaId: string): Promise<void> {
    await this.work.write('DELETE FROM upload_parts WHERE media_id = ?', [mediaId]);
    await this.work.write('DELETE FROM uploads WHERE media_id = ?', [mediaId]);
  }

  private list(where: string, values: readonly Date[]): Promise<UploadEntity[]> {
    const columns = this.work.columns(UploadEntity, 'upload');
    return this.work.entityRows(UploadEntity, `SELECT ${columns} FROM uploads upload WHERE ${where}`, values);
  }
}
