import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../platform/errors/index.js';
import { IdentityFacade } from '../../identity/index.js';
import { PlanDiffResponse, PlanSubmissionResponse } from '../dto/plan.response.js';
import { thawed } from '../filling/section-content.js';
import type { Person, ReviewComment } from '../plan.types.js';
import type { PlanEntity } from '../plans/plan.entity.js';
import { readingScope } from '../plans/plan.policy.js';
import { contentSections } from '../plans/plan-views.js';
import { PlansRepository } from '../plans/plans.repository.js';
import { planDifferences } from './diff.policy.js';
import type { PlanReviewEntity } from './plan-review.entity.js';
import type { PlanSubmissionEntity } from './plan-submission.entity.js';
import { SubmissionsRepository } from './submissions.repository.js';

export interface ReadSubmission {
  plan: PlanEntity;
  submission: PlanSubmissionEntity;
  reviews: PlanReviewEntity[];
}

/** Reading what was handed in: every version is kept. */
@Injectable()
export class SubmissionsService {
  constructor(
    private readonly plans: PlansRepository,
    private readonly submissions: SubmissionsRepository,
    private readonly identity: IdentityFacade,
  ) {}

  async read(person: Person, planId: string, number: number): Promise<PlanSubmissionResponse> {
    const { plan, submission, reviews } = await this.find(person, planId, number);
    const ids = [submission.submittedBy, ...reviews.map(({ reviewedBy }) => reviewedBy)];
    const names = await this.identity.nicknames(ids.filter((id) => id !== null));
    const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null));
    return {
      number,
      sections: contentSections(plan, thawed(submission)),
      submittedAt: submission.receivedAt.toISOString(),
      submittedBy: submission.signedName ?? nameOf(submission.submittedBy),
      onTime: submission.inTime === 1,
      reviews: reviews.map(({ stage, decision, reason, comments, reviewedBy, signedName, createdAt }) => ({
        ...{ stage, decision, reason, comments: JSON.parse(comments) as ReviewComment[] },
        ...{ by: signedName ?? nameOf(reviewedBy), at: createdAt.toISOString() },
      })),
    };
  }

  /** @throws DomainError PLAN_NOT_FOUND for a number that was never handed in */
  async diff(person: Person, planId: string, asked: { from?: number; to?: number }): Promise<PlanDiffResponse> {
    const plan = await this.planSeenBy(person, planId);
    const to = asked.to ?? plan.lastNumber;
    const from = asked.from ?? to - 1;
    const [before, after] = [await this.submission(plan, from), await this.submission(plan, to)];
    return { from, to, changes: planDifferences(thawed(before), thawed(after)) };
  }

  async find(person: Person, planId: string, number: number): Promise<ReadSubmission> {
    const plan = await this.planSeenBy(person, planId);
    const submission = await this.submission(plan, number);
    const reviews = await this.submissions.reviewsOf(submission.planId);
    return { plan, submission, reviews: reviews.filter((review) => review.number === number) };
  }

  private async planSeenBy(person: Person, planId: string): Promise<PlanEntity> {
    const plan = await this.plans.findInScope(planId, readingScope(person));
    if (!plan) throw new DomainError('PLAN_NOT_FOUND');
    return plan;
  }

  private async submission(plan: PlanEntity, number: number): Promise<PlanSubmissionEntity> {
    const found = await this.submissions.find(plan.leadPlanId ?? plan.id, number);
    if (!found) throw new DomainError('PLAN_NOT_FOUND');
    return found;
  }
}
