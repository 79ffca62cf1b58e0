import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/index.js';
import { DomainError } from '../../../platform/errors/index.js';
import type { PlanYearEntity } from '../years/plan-year.entity.js';
import { planYearStateAfter } from '../years/plan-year.state.js';
import { PlanYearsRepository } from '../years/plan-years.repository.js';
import { PlanTotalsRepository } from '../totals/plan-totals.repository.js';
import type { PlanEntity } from './plan.entity.js';
import { planStateAfter, type PlanAction } from './plan.state.js';
import { PlansRepository } from './plans.repository.js';

/** A plan taken for the open transaction, with the plans of the units it is also filed for. */
export interface TakenPlan {
  plan: PlanEntity;
  members: PlanEntity[];
  year: PlanYearEntity;
}

type Change = Partial<
  Pick<
    PlanEntity,
    | 'state'
    | 'form'
    | 'leadPlanId'
    | 'extendedUntil'
    | 'extensionReason'
    | 'firstReceivedAt'
    | 'lastReceivedAt'
    | 'filedLate'
    | 'lastNumber'
  >
>;

/** How every step on a plan begins and ends. */
@Injectable()
export class PlanSteps {
  constructor(
    private readonly plans: PlansRepository,
    private readonly years: PlanYearsRepository,
    private readonly totals: PlanTotalsRepository,
    private readonly work: UnitOfWork,
  ) {}

  /** A step: one transaction, which begins with `take` and ends with `change`. */
  run(step: () => Promise<void>): Promise<void> {
    return this.work.run(step, { readsNewest: true });
  }

  /**
   * Takes the plan before anything of it is read: what is read after is the newest, and stays so until the commit.
   * @throws DomainError PLAN_NOT_FOUND; PLAN_YEAR_STATE when the year is not open
   */
  async take(planId: string): Promise<TakenPlan> {
    const plan = await this.plans.take(planId);
    if (!plan) throw new DomainError('PLAN_NOT_FOUND');
    const year = await this.years.find(plan.year);
    if (!year || planYearStateAfter(year.state, 'work') === null) throw new DomainError('PLAN_YEAR_STATE');
    const members: PlanEntity[] = [];
    for (const { id } of plan.form === 'short' ? await this.plans.membersOf(plan.id) : []) {
      const member = await this.plans.take(id);
      if (member) members.push(member);
    }
    return { plan, members, year };
  }

  /** @throws DomainError PLAN_STATE when the step is not allowed now */
  stateAfter({ plan }: TakenPlan, action: PlanAction): PlanEntity['state'] {
    const state = plan.leadPlanId === null ? planStateAfter(plan.state, action) : null;
    if (state === null) throw new DomainError('PLAN_STATE');
    return state;
  }

  /** Changes the plan, the plans that follow it, and the roll-up: the last thing a step does. */
  async change({ plan, members }: Pick<TakenPlan, 'plan' | 'members'>, change: Change): Promise<void> {
    for (const before of [plan, ...members]) await this.plans.update(before.id, change);
    for (const before of [plan, ...members]) await this.totals.shift(before, change);
  }
}
