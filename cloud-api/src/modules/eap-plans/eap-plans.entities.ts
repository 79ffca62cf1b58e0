import { PlanSectionEntity } from './filling/plan-section.entity.js';
import { PlanEntity } from './plans/plan.entity.js';
import { PlanReviewEntity } from './review/plan-review.entity.js';
import { PlanSubmissionEntity } from './review/plan-submission.entity.js';
import { PlanYearTotalEntity } from './totals/plan-year-total.entity.js';
import { PlanYearEntity } from './years/plan-year.entity.js';

/** For src/database/entities.ts. */
export const PLAN_ENTITIES = [
  PlanEntity,
  PlanReviewEntity,
  PlanSectionEntity,
  PlanSubmissionEntity,
  PlanYearEntity,
  PlanYearTotalEntity,
];
