import type { ContentKind } from '@anxin/contracts';
import { Injectable } from '@nestjs/common';
import { Clock, localDateOf } from '../../../platform/clock/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { DomainError } from '../../../platform/errors/index.js';
import type { ContentId, ContentSummary, ListedContent } from '../content.types.js';
import { ContentsRepository } from '../contents.repository.js';
import { summaryOf } from '../content-summary.js';
import '../courses.errors.js';
import { FavouritesRepository } from './favourites.repository.js';
import { type Progress, progressAfter, TEXT_LENGTH } from './progress.policy.js';
import { ProgressRepository } from './progress.repository.js';
import { NEVER, sittingAfter } from './visit.policy.js';
import { VisitsService } from './visits.service.js';

/** What a client says of somebody who reads or listens. */
export interface ProgressReport {
  contentId: ContentId;
  /** in thousandths of a text, in seconds of what is played */
  position: number;
  /** how long ago that was: it may have waited for a network */
  secondsAgo: number;
  /** of real reading or listening since the report before */
  seconds: number;
}

/** What a content is to one person. */
export interface MyContent {
  favourite: boolean;
  progress: Progress | null;
}

export interface GoingOn {
  content: ContentSummary;
  progress: Progress;
}

/** More than one goes on with at a time is no help in choosing. */
const MOST_GOING_ON = 3;

const LENGTHS: Record<ContentKind, (content: ListedContent) => number> = {
  article: () => TEXT_LENGTH,
  audio: ({ seconds }) => seconds ?? 0,
};

/** Where a person is in what they read, and listen to. */
@Injectable()
export class ProgressService {
  constructor(
    private readonly progress: ProgressRepository,
    private readonly favourites: FavouritesRepository,
    private readonly contents: ContentsRepository,
    private readonly visits: VisitsService,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes over where somebody is, and counts a learning visit once they have been there long enough today.
   * @throws DomainError CONTENT_NOT_FOUND, also for what is not published or was withdrawn
   */
  async report(accountId: string, report: ProgressReport): Promise<Progress> {
    const [content] = await this.contents.publishedOf([report.contentId]);
    if (!content) throw new DomainError('CONTENT_NOT_FOUND');
    const length = LENGTHS[content.kind](content);
    // whoever waited for the row has to see what the other device wrote
    return this.work.run(() => this.take(accountId, report, length), { readsNewest: true });
  }

  /** Everything is nothing for whoever has never opened it. */
  async ofContent(accountId: string, contentId: ContentId): Promise<MyContent> {
    const favourite = (await this.favourites.find(accountId, contentId)) !== null;
    return { favourite, progress: await this.progress.find(accountId, contentId) };
  }

  /** What was begun and not finished, the latest first. */
  async goingOn(accountId: string): Promise<GoingOn[]> {
    const rows = await this.progress.goingOn(accountId, MOST_GOING_ON);
    const progressOf = new Map(rows.map((progress) => [progress.contentId, progress]));
    const found = await this.contents.publishedOf([...progressOf.keys()]);
    return found.flatMap((listed) => {
      const progress = progressOf.get(listed.id);
      return progress ? [{ content: summaryOf(listed), progress }] : [];
    });
  }

  private async take(accountId: string, report: ProgressReport, length: number): Promise<Progress> {
    const { contentId, position, secondsAgo, seconds } = report;
    const now = this.clock.now();
    const today = localDateOf(now);
    const seenAt = new Date(now.getTime() - secondsAgo * 1000);
    const isThere = await this.progress.lock(accountId, contentId);
    const before = isThere ? await this.progress.find(accountId, contentId) : null;
    const progress = progressAfter(before, { position, seenAt }, length);
    const { isVisit, ...sitting } = sittingAfter(before ?? NEVER, { seconds, now, today });
    const row = { ...progress, ...sitting };
    if (before) await this.progress.update(accountId, contentId, row);
    // another device reported for the first time in this moment
    else if (!(await this.progress.insert({ accountId, contentId, ...row })))
      return this.take(accountId, report, length);
    if (isVisit) await this.visits.count(today, [{ accountId, contentId }]);
    return progress;
  }
}
