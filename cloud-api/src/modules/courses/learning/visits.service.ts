import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/index.js';
import { Outbox } from '../../../platform/outbox/index.js';
import type { ContentId } from '../content.types.js';
import { Learners } from './learners.js';
import { contentsLearnt } from './learning.events.js';
import { VisitsRepository } from './visits.repository.js';

/** Rows per statement. */
const BATCH = 200;

export interface Visit {
  accountId: string;
  contentId: ContentId;
}

/** Counts learning visits: each person, content and day once, however often it is told. */
@Injectable()
export class VisitsService {
  constructor(
    private readonly visits: VisitsRepository,
    private readonly learners: Learners,
    private readonly outbox: Outbox,
    private readonly work: UnitOfWork,
  ) {}

  /** Those of one day that are not counted yet. */
  async count(day: string, visits: readonly Visit[]): Promise<void> {
    if (visits.length === 0) return;
    const personOf = this.learners.within(day);
    const told = visits.map(({ accountId, contentId }) => ({ person: personOf(accountId), contentId, day }));
    await this.work.run(async () => {
      const people = told.map(({ person }) => person);
      const counted = new Set((await this.visits.ofDay(day, people)).map(keyOf));
      const fresh = [...new Map(told.map((visit) => [keyOf(visit), visit])).entries()]
        .filter(([key]) => !counted.has(key))
        .map(([, visit]) => visit);
      for (let from = 0; from < fresh.length; from += BATCH) {
        await this.visits.insert(fresh.slice(from, from + BATCH));
      }
      const contents = perContent(fresh);
      if (contents.length > 0) await this.outbox.publish(contentsLearnt({ day, contents }));
    });
  }
}

const keyOf = ({ person, contentId }: { person: string; contentId: ContentId }): string => `${person} ${contentId}`;

/** By id: whoever adds them up takes the rows in one order. */
function perContent(visits: readonly { contentId: ContentId }[]): { contentId: ContentId; visits: number }[] {
  const counts = new Map<ContentId, number>();
  for (const { contentId } of visits) counts.set(contentId, (counts.get(contentId) ?? 0) + 1);
  return [...counts]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([contentId, count]) => ({ contentId, visits: count }));
}
