import { Injectable } from '@nestjs/common';
import { type SqlValue, UnitOfWork } from '../../platform/database/index.js';
import { MediaEntity } from './media.entity.js';

/** `after`: the last row of the page before; null: from the newest. `most`: rows at most. */
export interface MediaSlice {
  after: { createdAt: Date; id: string } | null;
  most: number;
}

/** Every query on `media`. */
@Injectable()
export class MediaRepository {
  constructor(private readonly work: UnitOfWork) {}

  find(id: string): Promise<MediaEntity | null> {
    return this.work.findOne(MediaEntity, { id });
  }

  insert(media: MediaEntity): Promise<void> {
    return this.work.insert(MediaEntity, media);
  }

  /** @returns false: it is in another state by now */
  async settle(id: string, from: MediaEntity['state'], change: Partial<MediaEntity>): Promise<boolean> {
    return (await this.work.update(MediaEntity, { id, state: from }, change)) === 1;
  }

  /** Of one person, the newest first. */
  listOf(uploadedBy: string, { after, most }: MediaSlice): Promise<MediaEntity[]> {
    const values: SqlValue[] = [uploadedBy];
    let beyond = '';
    if (after) {
      beyond = 'AND media.created_at <= ? AND (media.created_at <> ? OR media.id < ?)';
      values.push(after.createdAt, after.createdAt, after.id);
    }
    const sql = `SELECT ${this.columns} FROM media WHERE media.uploaded_by = ? ${beyond} AND media.state <> 'leaving'
      ORDER BY media.created_at DESC, media.id DESC LIMIT ${most}`;
    return this.work.entityRows(MediaEntity, sql, values);
  }

  /** What one person has uploaded, and has announced. */
  async bytesOf(uploadedBy: string): Promise<number> {
    const sql = `SELECT SUM(media.bytes) AS bytes FROM media WHERE media.uploaded_by = ? AND media.state <> 'refused'`;
    const [row] = await this.work.rows<{ bytes: number | string | null }>(sql, [uploadedBy]);
    return Number(row?.bytes ?? 0);
  }

  /** Whose time to be looked at has come. */
  due(now: Date, most: number): Promise<MediaEntity[]> {
    const sql = `SELECT ${this.columns} FROM media WHERE media.look_at <= ? ORDER BY media.look_at LIMIT ${most}`;
    return this.work.entityRows(MediaEntity, sql, [now]);
  }

  async lookAgain(id: string, lookAt: Date): Promise<void> {
    await this.work.update(MediaEntity, { id }, { lookAt });
  }

  /** Holds it until the open transaction ends. A write, and before any read of it. @returns false: it is not ready */
  async hold(id: string): Promise<boolean> {
    return (await this.work.write("UPDATE media SET state = 'ready' WHERE id = ? AND state = 'ready'", [id])) === 1;
  }

  async delete(id: string): Promise<void> {
    await this.work.write('DELETE FROM media WHERE id = ?', [id]);
  }

  private get columns(): string {
    return this.work.columns(MediaEntity, 'media');
  }
}
