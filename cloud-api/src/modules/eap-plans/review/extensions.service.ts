import { Injectable } from '@nestjs/common';
import { Audit } from '../../../platform/audit/index.js';
import { DomainError } from '../../../platform/errors/index.js';
import { requestWords } from '../locales/plan.zh.js';
import type { Person } from '../plan.types.js';
import { overseeingScope } from '../plans/plan.policy.js';
import { PlanSteps } from '../plans/plan-steps.service.js';
import { PlansRepository } from '../plans/plans.repository.js';
import { dueOf, isInTime } from '../years/deadline.policy.js';
import { PlanMessages } from './plan-messages.service.js';
import { SubmissionsRepository } from './submissions.repository.js';

/** Giving one unit longer, with a reason it can read. */
@Injectable()
export class ExtensionsService {
  constructor(
    private readonly plans: PlansRepository,
    private readonly submissions: SubmissionsRepository,
    private readonly steps: PlanSteps,
    private readonly messages: PlanMessages,
    private readonly audit: Audit,
  ) {}

  /**
   * A plan filed late within the longer time is late no more; one filed in time needs no extension. The same deadline
   * again is no error: the reply may have been lost.
   * @throws DomainError PLAN_NOT_FOUND, PLAN_STATE, PLAN_YEAR_STATE, PLAN_REASON_NEEDED, VALIDATION_FAILED
   */
  async extend(person: Person, planId: string, sent: { dueAt: string; reason: string }, now: Date): Promise<void> {
    const seen = await this.plans.findInScope(planId, overseeingScope(person));
    if (!seen) throw new DomainError('PLAN_NOT_FOUND');
    const reason = sent.reason.trim();
    if (reason === '') throw new DomainError('PLAN_REASON_NEEDED');
    const until = new Date(sent.dueAt);
    await this.steps.run(async () => {
      const taken = await this.steps.take(seen.leadPlanId ?? planId);
      const { plan, members, year } = taken;
      if (plan.extendedUntil?.getTime() === until.getTime() && plan.extensionReason === reason) return;
      if (plan.firstReceivedAt !== null && plan.filedLate === 0) throw new DomainError('PLAN_STATE');
      if (!(until > now && until > dueOf(year.dueAt, plan.extendedUntil))) {
        throw new DomainError('VALIDATION_FAILED', {}, [{ path: 'dueAt', message: requestWords.dueLater }]);
      }
      const forgiven = plan.firstReceivedAt !== null && isInTime(plan.firstReceivedAt, until);
      if (forgiven) await this.submissions.forgiveLateness(plan.id);
      await this.audit.record(person, 'plan.extended', plan.id);
      await this.messages.extended([plan, ...members], until, reason);
      await this.steps.change(taken, {
        ...{ extendedUntil: until, extensionReason: reason },
        ...(forgiven ? { filedLate: 0 } : {}),
      });
    });
  }
}
