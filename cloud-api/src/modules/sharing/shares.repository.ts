import { Injectable } from '@nestjs/common';
import { type Condition, whereOf } from '../../platform/access/index.js';
import type { LocalDate } from '../../platform/clock/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { ShareEntity } from './share.entity.js';
import { openTo, type Person, shownBy } from './sharing.policy.js';

/** Somebody has a share of this day. */
export interface ReceiverOfDay {
  readonly receiverId: string;
  readonly givenOn: string;
}

/** More than anybody is shown at a time. */
const MOST_ROWS = 200;

/** Every query of a person names the owner's pseudonym or the receiver. */
@Injectable()
export class SharesRepository {
  constructor(private readonly work: UnitOfWork) {}

  /** @throws the driver's duplicate key error when the id is taken */
  insert(share: ShareEntity): Promise<void> {
    return this.work.insert(ShareEntity, share);
  }

  /** Also what is over. */
  ownById(subjectId: string, id: string): Promise<ShareEntity | null> {
    return this.work.findOne(ShareEntity, { id, subjectId });
  }

  /** Soonest over first. */
  shownBy(subjectId: string, today: LocalDate): Promise<ShareEntity[]> {
    return this.find(shownBy(subjectId, today));
  }

  openTo(person: Omit<Person, 'unit'>, today: LocalDate): Promise<ShareEntity[]> {
    return this.find(openTo(person, today));
  }

  async oneOpenTo(person: Omit<Person, 'unit'>, today: LocalDate, id: string): Promise<ShareEntity | null> {
    const [where, values] = whereOf(openTo(person, today), 's');
    const columns = this.work.columns(ShareEntity, 's');
    const sql = `SELECT ${columns} FROM result_shares s WHERE s.id = ? AND ${where}`;
    return (await this.work.rows<ShareEntity>(sql, [id, ...values]))[0] ?? null;
  }

  /** Also what is over, the first one first. */
  async allOf(subjectId: string): Promise<ShareEntity[]> {
    const all = await this.work.find(ShareEntity, { subjectId });
    return all.sort((a, b) => (a.givenOn < b.givenOn ? -1 : 1));
  }

  countOf(subjectId: string): Promise<number> {
    return this.work.manager.countBy(ShareEntity, { subjectId });
  }

  /** What the person gave, and what was given to them. @returns how many they gave: the others are their owners' */
  async deleteAllOf(subjectId: string, receiverId: string): Promise<number> {
    await this.work.manager.delete(ShareEntity, { receiverId });
    const { affected } = await this.work.manager.delete(ShareEntity, { subjectId });
    return affected ?? 0;
  }

  /** @returns whether it was open */
  async end(subjectId: string, id: string, today: LocalDate): Promise<boolean> {
    const sql = 'UPDATE result_shares SET ended_on = ? WHERE id = ? AND subject_id = ? AND ended_on IS NULL';
    return (await this.work.write(sql, [today, id, subjectId])) > 0;
  }

  /** Everything at once, for whoever takes the consent back that the results rest on. */
  async endAll(subjectId: string, today: LocalDate): Promise<void> {
    const sql = 'UPDATE result_shares SET ended_on = ? WHERE subject_id = ? AND ended_on IS NULL';
    await this.work.write(sql, [today, subjectId]);
  }

  /** Who was given something on these days (the last one not included) that is still open. */
  async receiversOf(fromDay: LocalDate, beforeDay: LocalDate): Promise<ReceiverOfDay[]> {
    const rows = await this.work.rows<ReceiverOfDay>(
      `SELECT s.receiver_id AS receiverId, s.given_on AS givenOn FROM result_shares s
       WHERE s.given_on >= ? AND s.given_on < ? AND s.ended_on IS NULL AND s.until_on >= ?`,
      [fromDay, beforeDay, beforeDay],
    );
    return [...new Map(rows.map((row) => [`${row.givenOn} ${row.receiverId}`, row])).values()];
  }

  private find(condition: Condition<ShareEntity>): Promise<ShareEntity[]> {
    const [where, values] = whereOf(condition, 's');
    const columns = this.work.columns(ShareEntity, 's');
    const sql = `SELECT ${columns} FROM result_shares s WHERE ${where} ORDER BY s.until_on, s.id LIMIT ${MOST_ROWS}`;
    return this.work.rows(sql, values);
  }
}
