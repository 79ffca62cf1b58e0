import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../platform/errors/index.js';
import type { Person } from '../plan.types.js';
import { fillingScope } from '../plans/plan.policy.js';
import { PlanSteps, type TakenPlan } from '../plans/plan-steps.service.js';
import { PlansRepository } from '../plans/plans.repository.js';
import { PlanMessages } from '../review/plan-messages.service.js';
import { ReviewersService } from '../review/reviewers.service.js';
import { SubmissionsRepository } from '../review/submissions.repository.js';
import { dueOf, isInTime } from '../years/deadline.policy.js';
import { planProblems } from './completeness.policy.js';
import { signedName } from '../signed-name.js';
import { contentOf, frozen, writersOf } from './section-content.js';
import { SectionsRepository } from './sections.repository.js';

export interface Handing {
  /** made by the client: sending it again is safe */
  id: string;
  /** whoever fills the plan in, as it will stand on the paper */
  signedName?: string;
}

/** Handing a plan in: a numbered, frozen copy, once per client-made id. */
@Injectable()
export class SubmittingService {
  constructor(
    private readonly plans: PlansRepository,
    private readonly sections: SectionsRepository,
    private readonly submissions: SubmissionsRepository,
    private readonly steps: PlanSteps,
    private readonly reviewers: ReviewersService,
    private readonly messages: PlanMessages,
  ) {}

  /**
   * @param receivedAt when the request reached the server; late ones are taken and marked late
   * @throws DomainError PLAN_NOT_FOUND, PLAN_STATE, PLAN_YEAR_STATE; PLAN_INCOMPLETE with what is missing
   */
  async submit(person: Person, planId: string, handing: Handing, receivedAt: Date): Promise<void> {
    const own = await this.plans.findInScope(planId, fillingScope(person));
    if (!own) throw new DomainError('PLAN_NOT_FOUND');
    if ((await this.submissions.findById(handing.id))?.planId === planId) return;
    await this.steps.run(async () => {
      const taken = await this.steps.take(planId);
      const repeated = await this.submissions.findById(handing.id);
      if (repeated?.planId === planId) return;
      if (repeated) throw new DomainError('PLAN_STATE');
      await this.store(taken, person, handing, receivedAt);
    });
  }

  private async store(taken: TakenPlan, person: Person, handing: Handing, receivedAt: Date): Promise<void> {
    const { plan, members, year } = taken;
    const state = this.steps.stateAfter(taken, 'submit');
    // whoever is writing at this moment looks again, and finds the plan handed in
    await this.sections.seal(plan.id);
    const rows = await this.sections.ofPlan(plan.id);
    const content = contentOf(rows);
    const problems = planProblems(plan.form, content);
    if (problems.length > 0) {
      const fields = problems.map(({ section, measureId, field, text }) => ({
        path: [section, measureId, field].filter((part) => part !== null).join('.'),
        message: text,
      }));
      throw new DomainError('PLAN_INCOMPLETE', { count: problems.length }, fields);
    }

    const place = { regionId: plan.regionId, unitIds: [plan, ...members].map(({ unitId }) => unitId) };
    const hands = { writers: writersOf(rows), submittedBy: person.accountId, passedBy: null };
    const first = await this.reviewers.firstReviewers(place, hands);
    const route = first.length > 0 ? 'first' : 'county';
    const number = plan.lastNumber + 1;
    const inTime = isInTime(receivedAt, dueOf(year.dueAt, plan.extendedUntil));
    await this.submissions.insert({
      ...{ id: handing.id, planId: plan.id, number, receivedAt, inTime: inTime ? 1 : 0, route },
      ...{ submittedBy: person.accountId, signedName: signedName(handing.signedName) },
      ...frozen(content),
    });
    await this.messages.submitted(plan, number, route === 'first' ? first : await this.reviewers.countyReviewers());
    const isFirst = plan.firstReceivedAt === null;
    await this.steps.change(taken, {
      state: route === 'first' ? state : this.steps.stateAfter(taken, 'submit-to-county'),
      ...{ lastReceivedAt: receivedAt, lastNumber: number },
      ...(isFirst ? { firstReceivedAt: receivedAt, filedLate: inTime ? 0 : 1 } : {}),
    });
  }
}
