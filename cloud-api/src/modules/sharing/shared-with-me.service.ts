import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { Audit } from '../../platform/audit/index.js';
import { Clock } from '../../platform/clock/index.js';
import { DomainError } from '../../platform/errors/index.js';
import { AssessmentsFacade, type ShownAnswer, type ShownResult } from '../assessments/index.js';
import { ReceiversService } from './receivers.service.js';
import type { ShareEntity } from './share.entity.js';
import { ShareNotes } from './share-notes.js';
import type { ShareNote } from './share.types.js';
import { isTooNear } from './sharing.policy.js';
import { SharesRepository } from './shares.repository.js';
import './sharing.errors.js';

/** A share that is open to whoever asks, and what its owner wants to be called. */
export interface SharedWithMe {
  readonly share: ShareEntity;
  readonly note: ShareNote;
}

export interface OpenedShare extends SharedWithMe {
  readonly result: ShownResult;
  readonly answers: readonly ShownAnswer[] | null;
}

/** What others chose to show this person. Nearness is judged at every reading, from what both people are by then. */
@Injectable()
export class SharedWithMeService {
  constructor(
    private readonly shares: SharesRepository,
    private readonly receivers: ReceiversService,
    private readonly notes: ShareNotes,
    private readonly assessments: AssessmentsFacade,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Who shows something and why, nothing of what it says: a list that lies open tells no result. */
  async list(actor: Actor): Promise<SharedWithMe[]> {
    const shared = await this.farEnough(actor, await this.shares.openTo(actor, this.clock.today()));
    const kept: SharedWithMe[] = [];
    for (const one of shared) if (await this.resultOf(one)) kept.push(one);
    return kept;
  }

  /** Opens it, which is written down for its owner first. @throws DomainError SHARE_NOT_FOUND, whatever the reason */
  async open(actor: Actor, shareId: string): Promise<OpenedShare> {
    const found = await this.shares.oneOpenTo(actor, this.clock.today(), shareId);
    const [shared] = await this.farEnough(actor, found ? [found] : []);
    const result = shared && (await this.resultOf(shared));
    if (!shared || !result) throw new DomainError('SHARE_NOT_FOUND');
    const { subjectId, submissionId, withAnswers } = shared.share;
    await this.audit.note(actor, 'share.opened', shareId, [subjectId]);
    const answers = withAnswers === 1 ? await this.assessments.answers(subjectId, submissionId) : null;
    return { ...shared, result, answers };
  }

  private async farEnough(actor: Actor, shares: readonly ShareEntity[]): Promise<SharedWithMe[]> {
    const shared: SharedWithMe[] = [];
    for (const share of shares) {
      const note = await this.notes.open(share);
      if (note) shared.push({ share, note });
    }
    if (shared.length === 0) return [];
    const around = await this.receivers.peopleAround(
      actor,
      shared.map(({ note }) => note.ownerId),
    );
    return shared.filter(({ note }) => !isTooNear(around.owner(note.ownerId), around.reader));
  }

  /** Null when it is gone, or its id belongs to another one by now. */
  private async resultOf({ share, note }: SharedWithMe): Promise<ShownResult | null> {
    const result = await this.assessments.result(share.subjectId, share.submissionId);
    return result?.takenAt === note.takenAt ? result : null;
  }
}
