import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../platform/errors/index.js';
import { JointUnitResponse } from '../dto/plan.response.js';
import type { Person } from '../plan.types.js';
import type { PlanEntity } from '../plans/plan.entity.js';
import { fillingScope } from '../plans/plan.policy.js';
import { PlanSteps, type TakenPlan } from '../plans/plan-steps.service.js';
import { PlansRepository } from '../plans/plans.repository.js';
import { PlanYearsRepository } from '../years/plan-years.repository.js';

/**
 * Tiny units of one region file one plan: one unit leads and writes, the others' plans follow its state. A unit joins
 * only while nobody has begun its own plan, and leaves again until the plan is handed in.
 */
@Injectable()
export class JointFilingService {
  constructor(
    private readonly plans: PlansRepository,
    private readonly years: PlanYearsRepository,
    private readonly steps: PlanSteps,
  ) {}

  /** Whom this unit can file with; none where it is not tiny itself. */
  async candidates(person: Person, planId: string): Promise<JointUnitResponse[]> {
    const plan = await this.own(person, planId);
    const found = plan.form === 'short' && plan.leadPlanId === null ? await this.notBegun(plan) : [];
    return found.map(({ unitId, unitName }) => ({ unitId, unitName }));
  }

  /**
   * From now on exactly these units, and this one, file together. A unit that another one files for can only leave.
   * @throws DomainError PLAN_NOT_FOUND, PLAN_NOT_TINY, PLAN_STATE (handed in already), PLAN_YEAR_STATE
   */
  async fileWith(person: Person, planId: string, unitIds: readonly string[]): Promise<void> {
    const own = await this.own(person, planId);
    await this.steps.run(async () => {
      const taken = await this.steps.take(own.leadPlanId ?? own.id);
      const { plan, members } = taken;
      if (plan.firstReceivedAt !== null || plan.leadPlanId !== null) throw new DomainError('PLAN_STATE');
      const leaving =
        plan.id === own.id
          ? members.filter(({ unitId }) => !unitIds.includes(unitId))
          : members.filter(({ id }) => id === own.id);
      if (plan.id !== own.id && unitIds.length > 0) throw new DomainError('PLAN_STATE');
      for (const member of leaving) await this.release(member);
      if (plan.id === own.id) await this.join(taken, unitIds);
    });
  }

  private async join({ plan, members }: TakenPlan, unitIds: readonly string[]): Promise<void> {
    const joining = unitIds.filter((unitId) => !members.some((member) => member.unitId === unitId));
    if (joining.length === 0) return;
    if (plan.form !== 'short') throw new DomainError('PLAN_NOT_TINY');
    const free = await this.notBegun(plan);
    for (const unitId of [...new Set(joining)].sort()) {
      const found = free.find((candidate) => candidate.unitId === unitId);
      const member = found && (await this.plans.take(found.id));
      // looked at again once it is taken: its people may have begun this moment, or lead others themselves
      const isFree = member?.state === 'not-started' && member.leadPlanId === null;
      if (!isFree || (await this.plans.membersOf(member.id)).length > 0) throw new DomainError('PLAN_NOT_TINY');
      const { state, extendedUntil, extensionReason } = plan;
      const change = { form: 'joint', leadPlanId: plan.id, state, extendedUntil, extensionReason } as const;
      await this.steps.change({ plan: member, members: [] }, change);
    }
  }

  private release(member: PlanEntity): Promise<void> {
    const change = { form: 'short', leadPlanId: null, state: 'not-started' } as const;
    return this.steps.change({ plan: member, members: [] }, change);
  }

  private async notBegun(plan: PlanEntity): Promise<PlanEntity[]> {
    const year = await this.years.find(plan.year);
    return year ? this.plans.notBegun(plan, JSON.parse(year.shortFormBands) as string[]) : [];
  }

  private async own(person: Person, planId: string): Promise<PlanEntity> {
    const plan = await this.plans.findInScope(planId, fillingScope(person));
    if (!plan) throw new DomainError('PLAN_NOT_FOUND');
    return plan;
  }
}
