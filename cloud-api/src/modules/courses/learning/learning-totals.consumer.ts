import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Outbox } from '../../../platform/outbox/index.js';
import { CONTENTS_LEARNT, type ContentsLearnt } from './learning.events.js';
import { TotalsRepository } from './totals.repository.js';

/** Adds up what was learnt, by content and day. */
@Injectable()
export class LearningTotalsConsumer implements OnModuleInit {
  constructor(
    private readonly outbox: Outbox,
    private readonly totals: TotalsRepository,
  ) {}

  onModuleInit(): void {
    this.outbox.consume({
      ...{ consumer: 'courses.learning-totals', type: CONTENTS_LEARNT, versions: [1] },
      handle: ({ payload }) => this.add(payload as ContentsLearnt),
    });
  }

  private async add({ day, contents }: ContentsLearnt): Promise<void> {
    for (const { contentId, visits } of contents) await this.totals.add(contentId, day, visits);
  }
}
