import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/index.js';
import { PlanReviewEntity } from './plan-review.entity.js';
import { PlanSubmissionEntity } from './plan-submission.entity.js';

export type SubmissionLine = Pick<
  PlanSubmissionEntity,
  'id' | 'number' | 'receivedAt' | 'inTime' | 'submittedBy' | 'route'
>;

/** What was handed in and what was decided. The plan has been found within somebody's scope. */
@Injectable()
export class SubmissionsRepository {
  constructor(private readonly work: UnitOfWork) {}

  /** @throws the driver's duplicate key error when the id is taken */
  async insert(submission: PlanSubmissionEntity): Promise<void> {
    await this.work.manager.insert(PlanSubmissionEntity, submission);
  }

  find(planId: string, number: number): Promise<PlanSubmissionEntity | null> {
    return this.work.manager.findOneBy(PlanSubmissionEntity, { planId, number });
  }

  findById(id: string): Promise<PlanSubmissionEntity | null> {
    return this.work.manager.findOneBy(PlanSubmissionEntity, { id });
  }

  /** Without their content, oldest first; the newest hundred. */
  async linesOf(planId: string): Promise<SubmissionLine[]> {
    const rows = await this.work.manager.find(PlanSubmissionEntity, {
      select: { id: true, number: true, receivedAt: true, inTime: true, submittedBy: true, route: true },
      where: { planId },
      order: { number: 'DESC' },
      take: 100,
    });
    return rows.reverse();
  }

  /** A longer time forgives: the first submission of these plans was in time. */
  async forgiveLateness(planId: string): Promise<void> {
    await this.work.manager.update(PlanSubmissionEntity, { planId, number: 1 }, { inTime: 1 });
  }

  /** @throws the driver's duplicate key error when the stage is decided already */
  async insertReview(review: PlanReviewEntity): Promise<void> {
    await this.work.manager.insert(PlanReviewEntity, review);
  }

  findReview(id: string): Promise<PlanReviewEntity | null> {
    return this.work.manager.findOneBy(PlanReviewEntity, { id });
  }

  /** Oldest first; the newest two hundred. */
  async reviewsOf(planId: string): Promise<PlanReviewEntity[]> {
    const rows = await this.work.manager.find(PlanReviewEntity, {
      where: { planId },
      order: { number: 'DESC', createdAt: 'DESC' },
      take: 200,
    });
    return rows.reverse();
  }
}
