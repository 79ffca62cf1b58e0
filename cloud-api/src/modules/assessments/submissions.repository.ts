import { Injectable } from '@nestjs/common';
import { Brackets, type SelectQueryBuilder } from 'typeorm';
import type { LocalDate } from '../../platform/clock/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import type { SealedRow } from './clinical-cipher.js';
import { SubmissionEntity } from './submission.entity.js';

/** Where a submission stands among a person's own: day, then order of arrival within it. */
export type Standing = Pick<SubmissionEntity, 'takenOn' | 'position'>;

type NewSubmission = Pick<SubmissionEntity, 'subjectId' | 'instrumentId' | 'takenOn'>;

/** `last` in every row; without an earlier result one row, else empty. */
interface PlaceRow {
  last: number | null;
  id: string | null;
  takenOn: LocalDate | null;
  resultCipher: string | null;
}

/** How many results lead up to the one that is shown. */
export const EARLIER_RESULTS = 3;

const PLACE_FOR = `
  SELECT day.last AS last, earlier.id AS id, earlier.taken_on AS takenOn, earlier.result_cipher AS resultCipher
  FROM (SELECT MAX(position) AS last FROM assessment_submissions WHERE subject_id = ? AND taken_on = ?) day
  LEFT JOIN (
    SELECT id, taken_on, position, result_cipher FROM assessment_submissions
    WHERE subject_id = ? AND instrument_id = ? AND taken_on <= ?
    ORDER BY taken_on DESC, position DESC LIMIT ${EARLIER_RESULTS}
  ) earlier ON 1 = 1
  ORDER BY earlier.taken_on DESC, earlier.position DESC`.trim();

const INSERT = `
  INSERT INTO assessment_submissions
    (id, subject_id, instrument_id, instrument_version, taken_on, position, answers_cipher, result_cipher)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?)`.trim();

/** Every query of a person names the subject. */
@Injectable()
export class SubmissionsRepository {
  constructor(private readonly work: UnitOfWork) {}

  find(subjectId: string, id: string): Promise<SubmissionEntity | null> {
    return this.ofSubject(subjectId).andWhere({ id }).getOne();
  }

  /** Newest first. @param before leaves out this one and everything newer */
  page(subjectId: string, filter: { instrumentId?: string; before?: Standing }, limit: number) {
    const query = this.newestFirst(subjectId);
    if (filter.instrumentId !== undefined) query.andWhere({ instrumentId: filter.instrumentId });
    if (filter.before !== undefined) query.andWhere(olderThan(filter.before));
    return query.take(limit).getMany();
  }

  /** This one and those of the same instrument before it, newest first. */
  upTo(submission: SubmissionEntity, limit: number): Promise<SubmissionEntity[]> {
    const { subjectId, instrumentId, takenOn, position } = submission;
    return this.newestFirst(subjectId)
      .andWhere({ instrumentId })
      .andWhere(olderThan({ takenOn, position: position + 1 }))
      .take(limit)
      .getMany();
  }

  /**
   * Where a new one of this day will stand, and the results of the same instrument that lead up to it, newest first.
   * Only while the person's consent is held: two forms handed in at once would get the same position.
   */
  async placeFor({ subjectId, instrumentId, takenOn }: NewSubmission) {
    const rows = await this.work.rows<PlaceRow>(PLACE_FOR, [subjectId, takenOn, subjectId, instrumentId, takenOn]);
    const earlier: SealedRow[] = rows.flatMap(({ id, takenOn: day, resultCipher }) =>
      id === null || day === null || resultCipher === null ? [] : [{ subjectId, id, takenOn: day, resultCipher }],
    );
    return { position: (rows[0]?.last ?? -1) + 1, earlier };
  }

  /** An insert and never an upsert. @throws the driver's duplicate key error when the id is taken */
  async insert(row: SubmissionEntity): Promise<void> {
    const { id, subjectId, instrumentId, instrumentVersion, takenOn, position, answersCipher, resultCipher } = row;
    await this.work.write(INSERT, [
      ...[id, subjectId, instrumentId, instrumentVersion, takenOn, position, answersCipher, resultCipher],
    ]);
  }

  /** @returns whether it was there */
  async delete(subjectId: string, id: string): Promise<boolean> {
    const { affected } = await this.work.manager.delete(SubmissionEntity, { subjectId, id });
    return (affected ?? 0) > 0;
  }

  async deleteAllOf(subjectId: string): Promise<void> {
    await this.work.manager.delete(SubmissionEntity, { subjectId });
  }

  /** For the nightly job: nobody's in particular. @returns how many are gone */
  async deleteTakenBefore(day: LocalDate, limit: number): Promise<number> {
    const old = await this.work.manager
      .createQueryBuilder(SubmissionEntity, 'submission')
      .select(['submission.id'])
      .where('submission.takenOn < :day', { day })
      .take(limit)
      .getMany();
    if (old.length > 0)
      await this.work.manager.delete(
        SubmissionEntity,
        old.map(({ id }) => id),
      );
    return old.length;
  }

  private ofSubject(subjectId: string): SelectQueryBuilder<SubmissionEntity> {
    return this.work.manager.createQueryBuilder(SubmissionEntity, 'submission').where({ subjectId });
  }

  private newestFirst(subjectId: string): SelectQueryBuilder<SubmissionEntity> {
    return this.ofSubject(subjectId).orderBy('submission.takenOn', 'DESC').addOrderBy('submission.position', 'DESC');
  }
}

function olderThan({ takenOn, position }: Standing): Brackets {
  return new Brackets((where) =>
    where
      .where('submission.takenOn < :takenOn', { takenOn })
      .orWhere('submission.takenOn = :takenOn AND submission.position < :position', { takenOn, position }),
  );
}
