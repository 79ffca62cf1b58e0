import { Injectable } from '@nestjs/common';
import { Brackets, type SelectQueryBuilder } from 'typeorm';
import type { LocalDate } from '../../platform/clock/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { SubmissionEntity } from './submission.entity.js';

/** Where a submission stands among a person's own: day, then order of arrival within it. */
export type Standing = Pick<SubmissionEntity, 'takenOn' | 'position'>;

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

  /** Only while the person's consent is held: two forms handed in at once would get the same. */
  async nextPosition(subjectId: string, takenOn: LocalDate): Promise<number> {
    const last = await this.newestFirst(subjectId).andWhere({ takenOn }).take(1).getOne();
    return last === null ? 0 : last.position + 1;
  }

  /** An insert and never an upsert. @throws the driver's duplicate key error when the id is taken */
  async insert(submission: SubmissionEntity): Promise<void> {
    await this.work.manager.insert(SubmissionEntity, submission);
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
