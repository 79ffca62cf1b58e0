import { Injectable } from '@nestjs/common';
import { NotificationsFacade } from '../../notifications/index.js';
import type { PlanEntity } from '../plans/plan.entity.js';
import { ReviewersService } from './reviewers.service.js';

type Told = Pick<PlanEntity, 'id' | 'unitId' | 'unitName' | 'year'>;

/** What people hear about plans, in the transaction in which it happens. */
@Injectable()
export class PlanMessages {
  constructor(
    private readonly notifications: NotificationsFacade,
    private readonly reviewers: ReviewersService,
  ) {}

  submitted(plan: Told, number: number, reviewers: readonly string[]): Promise<void> {
    const occasion = `plan-submitted:${plan.id}:${number}`;
    return this.notifications.post(
      reviewers.map((accountId) => ({
        ...{ accountId, kind: 'plan-submitted', params: about(plan), target: targetOf(plan), dedupeKey: occasion },
      })),
    );
  }

  async passed(plan: Told, number: number): Promise<void> {
    const occasion = `plan-passed:${plan.id}:${number}`;
    const reviewers = await this.reviewers.countyReviewers();
    await this.notifications.post(
      reviewers.map((accountId) => ({
        ...{ accountId, kind: 'plan-passed', params: about(plan), target: targetOf(plan), dedupeKey: occasion },
      })),
    );
  }

  async returned(plans: readonly Told[], reviewId: string, reason: string): Promise<void> {
    await this.toUnits(plans, (plan, accountId) => ({
      ...{ accountId, kind: 'plan-returned', params: { ...about(plan), reason }, target: targetOf(plan) },
      dedupeKey: `plan-returned:${plan.id}:${reviewId}`,
    }));
  }

  async approved(plans: readonly Told[], reviewId: string): Promise<void> {
    await this.toUnits(plans, (plan, accountId) => ({
      ...{ accountId, kind: 'plan-approved', params: about(plan), target: targetOf(plan) },
      dedupeKey: `plan-approved:${plan.id}:${reviewId}`,
    }));
  }

  async extended(plans: readonly Told[], dueAt: Date, reason: string): Promise<void> {
    const until = dueAt.toISOString();
    await this.toUnits(plans, (plan, accountId) => ({
      ...{ accountId, kind: 'plan-extended', params: { ...about(plan), dueAt: until, reason }, target: targetOf(plan) },
      dedupeKey: `plan-extended:${plan.id}:${until}`,
    }));
  }

  /** @param step what the reminder is, so that it is sent once: the deadline's day and the step */
  async remind(plan: Told, dueAt: Date, daysLeft: number, step: string): Promise<void> {
    const until = dueAt.toISOString();
    await this.toUnits([plan], (told, accountId) => ({
      ...{ accountId, kind: 'plan-reminder', params: { ...about(told), dueAt: until, daysLeft } },
      ...{ target: targetOf(told), dedupeKey: `plan-reminder:${told.id}:${step}` },
    }));
  }

  private async toUnits(
    plans: readonly Told[],
    compose: (plan: Told, accountId: string) => Parameters<NotificationsFacade['post']>[0][number],
  ): Promise<void> {
    for (const plan of plans) {
      const people = await this.reviewers.unitPeople(plan.unitId);
      await this.notifications.post(people.map((accountId) => compose(plan, accountId)));
    }
  }
}

const about = ({ unitName, year }: Told) => ({ unitName, year });
const targetOf = ({ id }: Told) => ({ page: 'plan', id }) as const;
