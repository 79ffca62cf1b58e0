import { Injectable } from '@nestjs/common';
import { Brackets, type SelectQueryBuilder } from 'typeorm';
import type { LocalDate } from '../../platform/clock/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import type { SealedRow } from './clinical-cipher.js';
import { SubmissionEntity } from './submission.entity.js';

/** Where a submission stands among a person's own: day, then order of arrival within it. */
export type Standing = Pick<SubmissionEntity, 'takenOn' | 'position'>;

type NewSubmission = Pick<SubmissionEntity, 'subjectId' | 'instrumentId' | 'takenOn'>;

interface Place {
  readonly position: number;
  readonly earlier: readonly SealedRow[];
}

type NewestRow = Pick<SubmissionEntity, 'id' | 'instrumentId' | 'takenOn' | 'position' | 'resultCipher'>;

/** How many results lead up to the one that is shown. */
export const EARLIER_RESULTS = 3;

/** Most people take one or two tests again and again: as many rows nearly always hold three of the same. */
const NEWEST_ROWS = 8;

/** In the order of `uq_assessment_submissions_order`, so that no database sorts. */
const NEWEST = `
  SELECT id, instrument_id AS instrumentId, taken_on AS takenOn, position, result_cipher AS resultCipher
  FROM assessment_submissions
  WHERE subject_id = ? AND taken_on <= ?
  ORDER BY taken_on DESC, position DESC LIMIT ${NEWEST_ROWS}`.trim();

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
  upTo(
    { subjectId, instrumentId, takenOn, position }: NewSubmission & Standing,
    limit: number,
  ): Promise<SubmissionEntity[]> {
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
  async placeFor({ subjectId, instrumentId, takenOn }: NewSubmission): Promise<Place> {
    const newest = await this.work.rows<NewestRow>(NEWEST, [subjectId, takenOn]);
    const [last] = newest;
    const position = last?.takenOn === takenOn ? last.position + 1 : 0;
    const same = newest.filter((row) => row.instrumentId === instrumentId).slice(0, EARLIER_RESULTS);
    const mayBeMore = same.length < EARLIER_RESULTS && newest.length === NEWEST_ROWS;
    const earlier = mayBeMore
      ? await this.upTo({ subjectId, instrumentId, takenOn, position }, EARLIER_RESULTS)
      : same.map((row) => ({ ...row, subjectId }));
    return { position, earlier };
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

  countOf(subjectId: string): Promise<number> {
    return this.work.manager.countBy(SubmissionEntity, { subjectId });
  }

  /** @returns how many there were */
  async deleteAllOf(subjectId: string): Promise<number> {
    const { affected } = await this.work.manager.delete(SubmissionEntity, { subjectId });
    return affected ?? 0;
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
