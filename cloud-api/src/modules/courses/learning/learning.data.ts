import { Injectable } from '@nestjs/common';
import { addMonths, Clock } from '../../../platform/clock/index.js';
import {
  type ErasedRows,
  type ExportedTable,
  instantCell,
  type Person,
  PersonalData,
  type PersonalDataPort,
} from '../../../platform/personal-data/index.js';
import { RandomSource } from '../../../platform/random/index.js';
import type { ContentId } from '../content.types.js';
import { ContentsRepository } from '../contents.repository.js';
import { FavouritesRepository } from './favourites.repository.js';
import { Learners } from './learners.js';
import type { LearningVisitEntity } from './learning-visit.entity.js';
import { favouriteHeadings, progressHeadings, visitHeadings } from './locales/personal-data.zh.js';
import { ProgressRepository } from './progress.repository.js';
import { VISITS_KEPT_MONTHS } from './visits-kept.js';
import { VisitsRepository } from './visits.repository.js';

/** A name like the others, of nobody. */
const NOBODY_BYTES = 16;

/** What somebody keeps, how far they have come, and which learning visits are theirs. */
@Injectable()
export class LearningData implements PersonalDataPort {
  readonly group = 'learning';
  readonly tables = ['favourites', 'learning_progress', 'learning_visits'];

  constructor(
    private readonly favourites: FavouritesRepository,
    private readonly progress: ProgressRepository,
    private readonly visits: VisitsRepository,
    private readonly learners: Learners,
    private readonly contents: ContentsRepository,
    private readonly clock: Clock,
    private readonly random: RandomSource,
    personalData: PersonalData,
  ) {
    personalData.register(this);
  }

  async count({ accountId }: Person): Promise<number> {
    let count = (await this.favourites.countOf(accountId)) + (await this.progress.countOf(accountId));
    for (const person of this.namesOf(accountId)) count += await this.visits.countOf(person);
    return count;
  }

  async export({ accountId }: Person): Promise<readonly ExportedTable[]> {
    const [saved, seen] = [await this.favourites.allOf(accountId), await this.progress.allOf(accountId)];
    const visits: LearningVisitEntity[] = [];
    for (const person of this.namesOf(accountId)) visits.push(...(await this.visits.ofPerson(person)));
    const titles = await this.contents.titlesOf([...saved, ...seen, ...visits].map(({ contentId }) => contentId));
    const titleOf = ({ contentId }: { contentId: ContentId }) => titles.get(contentId) ?? null;
    const tables = [
      {
        ...favouriteHeadings,
        rows: saved.map((row) => ({ content: titleOf(row), savedAt: instantCell(row.savedAt) })),
      },
      {
        ...progressHeadings,
        rows: seen.map((row) => ({
          ...{ content: titleOf(row), position: row.position, furthest: row.furthest },
          ...{ seenAt: instantCell(row.seenAt), doneAt: instantCell(row.doneAt) },
        })),
      },
      { ...visitHeadings, rows: visits.map((row) => ({ content: titleOf(row), day: row.day })) },
    ];
    return tables.filter(({ rows }) => rows.length > 0);
  }

  /** A visit that was counted stays counted, as nobody's: neither the key nor the account leads to it any more. */
  async erase({ accountId }: Person): Promise<ErasedRows> {
    const favourites = await this.favourites.deleteAllOf(accountId);
    const deleted = favourites + (await this.progress.deleteAllOf(accountId));
    let kept = 0;
    for (const person of this.namesOf(accountId)) {
      kept += await this.visits.rename(person, this.random.bytes(NOBODY_BYTES).toString('hex'));
    }
    return { deleted, kept };
  }

  /** What the person counts as, in each year that visits are kept of. */
  private namesOf(accountId: string): string[] {
    const today = this.clock.today();
    const names: string[] = [];
    for (let months = 0; months <= VISITS_KEPT_MONTHS; months += 12) {
      names.push(this.learners.within(addMonths(today, -months))(accountId));
    }
    return names;
  }
}
