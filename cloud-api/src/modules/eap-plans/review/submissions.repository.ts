import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/index.js';
import { PlanReviewEntity } from './plan-review.entity.js';
import { PlanSubmissionEntity } from './plan-submission.entity.js';

export type SubmissionLine = Pick<
  PlanSubmissionEntity,
  'id' | 'number' | 'receivedAt' | 'inTime' | 'submittedBy' | 'route'
>;

/** A paper that somebody signed. */
interface SignedPaper {
  readonly year: number;
  readonly unitName: string;
  readonly signedName: string | null;
  readonly receivedAt: Date;
}

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

  /** Handed in by the person, oldest first. */
  handedInBy(accountId: string): Promise<SignedPaper[]> {
    return this.work.entityRows(
      PlanSubmissionEntity,
      `SELECT plan.year AS year, plan.unit_name AS unitName, paper.signed_name AS signedName,
         paper.received_at AS receivedAt
       FROM plan_submissions paper JOIN plans plan ON plan.id = paper.plan_id
       WHERE paper.submitted_by = ?`,
      [accountId],
    );
  }

  /** Decided by the person. */
  decidedBy(accountId: string): Promise<(Omit<SignedPaper, 'receivedAt'> & { createdAt: Date })[]> {
    return this.work.entityRows(
      PlanReviewEntity,
      `SELECT plan.year AS year, plan.unit_name AS unitName, paper.signed_name AS signedName,
         paper.created_at AS createdAt
       FROM plan_reviews paper JOIN plans plan ON plan.id = paper.plan_id
       WHERE paper.reviewed_by = ?`,
      [accountId],
    );
  }

  async countBy(accountId: string): Promise<number> {
    const { manager } = this.work;
    const handedIn = await manager.countBy(PlanSubmissionEntity, { submittedBy: accountId });
    return handedIn + (await manager.countBy(PlanReviewEntity, { reviewedBy: accountId }));
  }

  /** The papers stay, with the name that was signed; which account it was is forgotten. @returns how many papers */
  async forgetAccount(accountId: string): Promise<number> {
    const handedIn = await this.work.update(PlanSubmissionEntity, { submittedBy: accountId }, { submittedBy: null });
    return handedIn + (await this.work.update(PlanReviewEntity, { reviewedBy: accountId }, { reviewedBy: null }));
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
