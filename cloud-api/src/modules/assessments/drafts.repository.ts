import { Injectable } from '@nestjs/common';
import type { LocalDate } from '../../platform/clock/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { AssessmentDraftEntity } from './assessment-draft.entity.js';

/** What a change of a draft writes. */
export interface DraftContent {
  readonly instrumentVersion: string;
  readonly answersCipher: string;
  readonly updatedOn: LocalDate;
}

/** Every query of a person names the subject. */
@Injectable()
export class DraftsRepository {
  constructor(private readonly work: UnitOfWork) {}

  find(subjectId: string, instrumentId: string): Promise<AssessmentDraftEntity | null> {
    return this.work.manager
      .createQueryBuilder(AssessmentDraftEntity, 'draft')
      .where({ subjectId, instrumentId })
      .getOne();
  }

  /** At most one per instrument, so the list is bounded by the library. */
  listOf(subjectId: string): Promise<AssessmentDraftEntity[]> {
    return this.work.manager
      .createQueryBuilder(AssessmentDraftEntity, 'draft')
      .where({ subjectId })
      .orderBy('draft.instrumentId')
      .getMany();
  }

  countOf(subjectId: string): Promise<number> {
    return this.work.manager.countBy(AssessmentDraftEntity, { subjectId });
  }

  /** @throws the driver's duplicate key error when there is one already */
  async insert(draft: { id: string; subjectId: string; instrumentId: string } & DraftContent): Promise<void> {
    await this.work.manager.insert(AssessmentDraftEntity, { ...draft, revision: 1 });
  }

  /** @returns false when the draft is gone or has another revision by now */
  async update(draft: AssessmentDraftEntity, revision: number, content: DraftContent): Promise<boolean> {
    const { id, subjectId } = draft;
    const { affected } = await this.work.manager.update(
      AssessmentDraftEntity,
      { id, subjectId, revision },
      { ...content, revision: revision + 1 },
    );
    return affected === 1;
  }

  async delete(subjectId: string, instrumentId: string): Promise<void> {
    await this.work.write('DELETE FROM assessment_drafts WHERE subject_id = ? AND instrument_id = ?', [
      ...[subjectId, instrumentId],
    ]);
  }

  /** @returns how many there were */
  async deleteAllOf(subjectId: string): Promise<number> {
    const { affected } = await this.work.manager.delete(AssessmentDraftEntity, { subjectId });
    return affected ?? 0;
  }

  /** For the nightly job: nobody's in particular. @returns how many are gone */
  async deleteUntouchedSince(day: LocalDate, limit: number): Promise<number> {
    const old = await this.work.manager
      .createQueryBuilder(AssessmentDraftEntity, 'draft')
      .select(['draft.id'])
      .where('draft.updatedOn < :day', { day })
      .take(limit)
      .getMany();
    if (old.length > 0)
      await this.work.manager.delete(
        AssessmentDraftEntity,
        old.map(({ id }) => id),
      );
    return old.length;
  }
}
