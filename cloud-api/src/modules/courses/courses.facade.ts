import { Injectable } from '@nestjs/common';
import type { Doer } from '../../platform/audit/index.js';
import { IdentityFacade } from '../identity/index.js';
import { ContentEditingService } from './content-editing.service.js';
import type { ContentDraft, ContentId } from './content.types.js';
import { FavouritesService } from './learning/favourites.service.js';
import { FiguresService, type LearningFigures } from './learning/figures.service.js';
import type { Period } from './learning/period.policy.js';
import { type ProgressReport, ProgressService } from './learning/progress.service.js';
import { type Visit, VisitsService } from './learning/visits.service.js';

/**
 * What the demo county does with contents: the use cases that people have, by account. Each throws as its use case. And the
 * figures, for whoever stands at the machine.
 */
@Injectable()
export class CoursesFacade {
  constructor(
    private readonly editing: ContentEditingService,
    private readonly identity: IdentityFacade,
    private readonly favourites: FavouritesService,
    private readonly progress: ProgressService,
    private readonly visits: VisitsService,
    private readonly figures: FiguresService,
  ) {}

  async create(by: string, id: ContentId, draft: ContentDraft): Promise<void> {
    await this.editing.create(await this.doer(by), id, draft);
  }

  async change(by: string, id: ContentId, draft: ContentDraft): Promise<void> {
    await this.editing.change(await this.doer(by), id, draft);
  }

  async revise(by: string, id: ContentId, draft: ContentDraft): Promise<void> {
    await this.editing.revise(await this.doer(by), id, draft);
  }

  async submit(by: string, id: ContentId): Promise<void> {
    await this.editing.submit(await this.doer(by), id);
  }

  async approve(by: string, id: ContentId): Promise<void> {
    await this.editing.approve(await this.doer(by), id);
  }

  async sendBack(by: string, id: ContentId, reason: string): Promise<void> {
    await this.editing.sendBack(await this.doer(by), id, reason);
  }

  async publish(by: string, id: ContentId): Promise<void> {
    await this.editing.publish(await this.doer(by), id);
  }

  async withdraw(by: string, id: ContentId): Promise<void> {
    await this.editing.withdraw(await this.doer(by), id);
  }

  async keep(accountId: string, id: ContentId): Promise<void> {
    await this.favourites.add(accountId, id);
  }

  async reportProgress(accountId: string, report: ProgressReport): Promise<void> {
    await this.progress.report(accountId, report);
  }

  /** Those of one day that are not counted yet; whoever tells them has seen the people read. */
  async countVisits(day: string, visits: readonly Visit[]): Promise<void> {
    await this.visits.count(day, visits);
  }

  learningFigures(period: Period): Promise<LearningFigures> {
    return this.figures.of(period);
  }

  private async doer(accountId: string): Promise<Doer> {
    return { accountId, roles: await this.identity.rolesOf(accountId) };
  }
}
