import { Injectable } from '@nestjs/common';
import { Audit } from '../../../platform/audit/index.js';
import { DomainError } from '../../../platform/errors/index.js';
import { writersOf } from '../filling/section-content.js';
import { SectionsRepository } from '../filling/sections.repository.js';
import type { Person, ReviewComment, ReviewDecision, ReviewStage } from '../plan.types.js';
import { isTooNear, overseeingScope, reviewStages, stageFor, type Hands } from '../plans/plan.policy.js';
import { PlanSteps, type TakenPlan } from '../plans/plan-steps.service.js';
import { PlansRepository } from '../plans/plans.repository.js';
import { signedName } from '../signed-name.js';
import type { PlanReviewEntity } from './plan-review.entity.js';
import { PlanMessages } from './plan-messages.service.js';
import { ReviewersService } from './reviewers.service.js';
import { SubmissionsRepository } from './submissions.repository.js';

export interface Review {
  /** made by the client: sending it again is safe */
  id: string;
  /** the submission that was read */
  number: number;
  decision: ReviewDecision;
  reason: string;
  comments: readonly ReviewComment[];
  /** the reviewer's, as it will stand on the paper */
  signedName?: string;
}

/** Deciding about a submission, by somebody who had no hand in it. */
@Injectable()
export class ReviewsService {
  constructor(
    private readonly plans: PlansRepository,
    private readonly sections: SectionsRepository,
    private readonly submissions: SubmissionsRepository,
    private readonly steps: PlanSteps,
    private readonly reviewers: ReviewersService,
    private readonly messages: PlanMessages,
    private readonly audit: Audit,
  ) {}

  /** @throws DomainError PLAN_NOT_FOUND, PLAN_STATE (also when another reviewer was faster), PLAN_OWN_REVIEW, PLAN_REASON_NEEDED */
  async review(person: Person, planId: string, review: Review, now: Date): Promise<void> {
    const seen = await this.plans.findInScope(planId, overseeingScope(person));
    if (!seen) throw new DomainError('PLAN_NOT_FOUND');
    if (review.decision === 'return' && review.reason.trim() === '') throw new DomainError('PLAN_REASON_NEEDED');
    await this.steps.run(async () => {
      const taken = await this.steps.take(planId);
      const repeated = await this.submissions.findReview(review.id);
      if (repeated?.planId === planId && repeated.reviewedBy === person.accountId) return;
      if (repeated) throw new DomainError('PLAN_STATE');
      await this.decide(taken, person, review, now);
    });
  }

  private async decide(taken: TakenPlan, person: Person, review: Review, now: Date): Promise<void> {
    const { plan, members } = taken;
    if (review.number !== plan.lastNumber || plan.leadPlanId !== null) throw new DomainError('PLAN_STATE');
    const hands = await this.handsIn(plan.id, plan.lastNumber);
    const stage = await this.stageOf(person, taken, hands);
    if (stage === null) throw new DomainError('PLAN_STATE');
    if (isTooNear(person, { unitIds: unitsOf(taken) }, hands)) throw new DomainError('PLAN_OWN_REVIEW');

    const { id, number, decision } = review;
    const reason = review.reason.trim();
    const action = decision === 'return' ? 'return' : stage === 'first' ? 'pass' : 'approve';
    const state = this.steps.stateAfter(taken, action);
    const row: PlanReviewEntity = {
      ...{ id, planId: plan.id, number, stage, decision, reason, comments: JSON.stringify(review.comments) },
      ...{ reviewedBy: person.accountId, signedName: signedName(review.signedName), createdAt: now },
    };
    await this.submissions.insertReview(row);
    await this.audit.record(person, ACT_OF[action], plan.id);
    if (action === 'return') await this.messages.returned([plan, ...members], id, reason);
    if (action === 'pass') await this.messages.passed(plan, number);
    if (action === 'approve') await this.messages.approved([plan, ...members], id);
    await this.steps.change(taken, { state });
  }

  /** At which stage this person decides now; null: not at all. */
  async stageOf(person: Person, taken: Pick<TakenPlan, 'plan' | 'members'>, hands: Hands): Promise<ReviewStage | null> {
    const { plan } = taken;
    const stages = reviewStages(person, plan.regionId);
    if (stages.length === 0) return null;
    const place = { regionId: plan.regionId, unitIds: unitsOf(taken) };
    const asksForCounty = plan.state === 'submitted' && !stages.includes('first');
    const regionHasReviewer = !asksForCounty || (await this.reviewers.firstReviewers(place, hands)).length > 0;
    return stageFor(plan.state, stages, regionHasReviewer);
  }

  async handsIn(planId: string, number: number): Promise<Hands> {
    const writers = writersOf(await this.sections.ofPlan(planId));
    const lines = await this.submissions.linesOf(planId);
    const reviews = await this.submissions.reviewsOf(planId);
    const passed = reviews.find((review) => review.number === number && review.stage === 'first');
    return {
      writers,
      submittedBy: lines.find((line) => line.number === number)?.submittedBy ?? null,
      passedBy: passed?.reviewedBy ?? null,
    };
  }
}

/** By the step of `plan.state.ts`. */
const ACT_OF = { approve: 'plan.approved', pass: 'plan.passed', return: 'plan.returned' } as const;

const unitsOf = ({ plan, members }: Pick<TakenPlan, 'plan' | 'members'>): string[] =>
  [plan, ...members].map(({ unitId }) => unitId);
