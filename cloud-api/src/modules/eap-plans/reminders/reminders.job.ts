import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { Jobs } from '../../../platform/jobs/index.js';
import type { PlanEntity } from '../plans/plan.entity.js';
import { PlansRepository } from '../plans/plans.repository.js';
import { PlanMessages } from '../review/plan-messages.service.js';
import { dueOf } from '../years/deadline.policy.js';
import type { PlanYearEntity } from '../years/plan-year.entity.js';
import { PlanYearsRepository } from '../years/plan-years.repository.js';
import { dueReminder, type ReminderStep } from './reminder-steps.policy.js';

const TEN_MINUTES_MS = 600_000;
const BATCH = 100;
const NEWEST = { readsNewest: true };

/**
 * Tells the people of units that have not filed, step by step, each step once. A plan remembers the step it was last
 * told of, in the transaction that puts the messages into the inboxes; the messages' own key catches what two servers
 * might do at once.
 */
@Injectable()
export class RemindersJob implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly years: PlanYearsRepository,
    private readonly plans: PlansRepository,
    private readonly messages: PlanMessages,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.register({ name: 'plans.remind', every: TEN_MINUTES_MS, run: () => this.run() });
  }

  async run(): Promise<void> {
    const now = this.clock.now();
    for (const year of await this.years.list()) {
      if (year.state !== 'open' || year.openedAt === null) continue;
      await this.remindAll(year, now);
      await this.remindExtended(year, now);
    }
  }

  private async remindAll(year: PlanYearEntity, now: Date): Promise<void> {
    const step = stepOf(year, year.dueAt, now);
    if (!step) return;
    for (let after = ''; ;) {
      const plans = await this.plans.toRemind(year.year, step.key, after, BATCH);
      const last = plans.at(-1);
      if (!last) return;
      await this.remind(plans, year.dueAt, step);
      after = last.id;
    }
  }

  private async remindExtended(year: PlanYearEntity, now: Date): Promise<void> {
    for (const plan of await this.plans.unfiledExtended(year.year)) {
      const dueAt = dueOf(year.dueAt, plan.extendedUntil);
      const step = stepOf(year, dueAt, now);
      if (step && plan.reminded !== step.key) await this.remind([plan], dueAt, step);
    }
  }

  private remind(plans: readonly PlanEntity[], dueAt: Date, { key, daysLeft }: ReminderStep): Promise<void> {
    return this.work.run(async () => {
      for (const plan of plans) {
        await this.messages.remind(plan, dueAt, daysLeft, key);
        await this.plans.update(plan.id, { reminded: key });
      }
    }, NEWEST);
  }
}

function stepOf({ reminderDays, openedAt }: PlanYearEntity, dueAt: Date, now: Date): ReminderStep | null {
  if (openedAt === null) return null;
  return dueReminder(dueAt, JSON.parse(reminderDays) as number[], { now, since: openedAt });
}
