import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../platform/errors/index.js';
import { IdentityFacade } from '../../identity/index.js';
import type { PlanResponse, PlanSummaryResponse } from '../dto/plan.response.js';
import type { PlanSectionResponse } from '../dto/section.response.js';
import { planProblems } from '../filling/completeness.policy.js';
import { contentOf, thawed, writersOf } from '../filling/section-content.js';
import { SectionsRepository } from '../filling/sections.repository.js';
import type { Person } from '../plan.types.js';
import { ReviewsService } from '../review/reviews.service.js';
import { SubmissionsRepository } from '../review/submissions.repository.js';
import { planYearStateAfter } from '../years/plan-year.state.js';
import { PlanYearsRepository } from '../years/plan-years.repository.js';
import type { PlanEntity } from './plan.entity.js';
import { fillingScope, isTooNear, readingScope, unitsFilledBy, type Hands } from './plan.policy.js';
import { isWritable } from './plan.state.js';
import { contentSections, currentSections, handedIn, planSummary, returnedIn, reviewStepsOf } from './plan-views.js';
import { PlansRepository } from './plans.repository.js';

/** Reading one plan with everything that belongs to it, and the plans of one's units. */
@Injectable()
export class PlansService {
  constructor(
    private readonly plans: PlansRepository,
    private readonly sections: SectionsRepository,
    private readonly submissions: SubmissionsRepository,
    private readonly years: PlanYearsRepository,
    private readonly reviews: ReviewsService,
    private readonly identity: IdentityFacade,
  ) {}

  /** Of the units the person fills for, newest year first; years that are being set up are left out. */
  async ofMyUnits(person: Person, now: Date): Promise<PlanSummaryResponse[]> {
    const plans = await this.plans.ofUnits(unitsFilledBy(person));
    const years = await this.years.listOf(plans.map(({ year }) => year));
    const dueAt = new Map(years.filter(({ state }) => state !== 'draft').map((year) => [year.year, year.dueAt]));
    return plans.flatMap((plan) => {
      const yearDueAt = dueAt.get(plan.year);
      return yearDueAt ? [planSummary(plan, yearDueAt, now)] : [];
    });
  }

  /** @throws DomainError PLAN_NOT_FOUND, also for other people's */
  async read(person: Person, planId: string, now: Date): Promise<PlanResponse> {
    const plan = await this.plans.findInScope(planId, readingScope(person));
    const year = plan && (await this.years.find(plan.year));
    if (!plan || !year || year.state === 'draft') throw new DomainError('PLAN_NOT_FOUND');

    const lead = plan.leadPlanId === null ? plan : ((await this.plans.find(plan.leadPlanId)) ?? plan);
    const members = lead.form === 'short' ? await this.plans.membersOf(lead.id) : [];
    const rows = await this.sections.ofPlan(lead.id);
    const lines = await this.submissions.linesOf(lead.id);
    const reviews = await this.submissions.reviewsOf(lead.id);
    const people = [...rows.map(({ updatedBy }) => updatedBy), ...reviews.map(({ reviewedBy }) => reviewedBy)];
    const names = await this.identity.nicknames(people.filter((id) => id !== null));

    const isOpen = planYearStateAfter(year.state, 'work') !== null;
    const mayWrite = isOpen && plan === lead && isWritable(lead.state);
    const newest = lines.at(-1);
    const hands: Hands = {
      writers: writersOf(rows),
      submittedBy: newest?.submittedBy ?? null,
      passedBy: reviews.find(({ number, stage }) => number === newest?.number && stage === 'first')?.reviewedBy ?? null,
    };
    return Object.assign(planSummary(plan, year.dueAt, now), {
      sections: currentSections(lead, rows, names),
      lastYear: await this.lastYear(plan),
      returned: returnedIn(lead, reviews),
      extensionReason: plan.extensionReason,
      problems: mayWrite ? planProblems(lead.form, contentOf(rows)) : [],
      mayFill: mayWrite && fillingScope(person).unitIds.includes(plan.unitId),
      mayReview: isOpen && plan === lead && (await this.mayReview(person, lead, members, hands)),
      jointWith: [lead, ...members]
        .filter(({ id }) => id !== plan.id)
        .map(({ unitId, unitName }) => ({ unitId, unitName })),
      leadPlanId: plan.leadPlanId,
      submissions: lines.map((line) => handedIn(line, reviews)),
      reviewSteps: reviewStepsOf(newest ?? null, reviews, names),
    });
  }

  private async mayReview(person: Person, plan: PlanEntity, members: PlanEntity[], hands: Hands): Promise<boolean> {
    if (plan.state !== 'submitted' && plan.state !== 'passed') return false;
    if (isTooNear(person, { unitIds: [plan, ...members].map(({ unitId }) => unitId) }, hands)) return false;
    return (await this.reviews.stageOf(person, { plan, members }, hands)) !== null;
  }

  /** What the unit handed in last for the year before, else what it had written; null where there is nothing. */
  private async lastYear({ year, unitId }: PlanEntity): Promise<PlanSectionResponse[] | null> {
    const own = await this.plans.findOfUnit(year - 1, unitId);
    const plan = own?.leadPlanId ? await this.plans.find(own.leadPlanId) : own;
    if (!plan) return null;
    const submission = await this.submissions.find(plan.id, plan.lastNumber);
    if (submission) return contentSections(plan, thawed(submission));
    const rows = await this.sections.ofPlan(plan.id);
    return rows.length > 0 ? contentSections(plan, contentOf(rows)) : null;
  }
}
