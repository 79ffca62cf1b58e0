import { PLAN_SECTIONS, type PlanSectionKey } from '@anxin/contracts';
import type {
  PlanReturnResponse,
  PlanSummaryResponse,
  ReviewStepResponse,
  PlanSubmissionSummaryResponse,
} from '../dto/plan.response.js';
import type { PlanSectionResponse } from '../dto/section.response.js';
import type { PlanSectionEntity } from '../filling/plan-section.entity.js';
import { totalBudget } from '../filling/plan-form.policy.js';
import { contentOf } from '../filling/section-content.js';
import { headcountWords } from '../locales/plan.zh.js';
import type { PlainValue, PlanContent, ReviewComment, ReviewStage } from '../plan.types.js';
import type { PlanReviewEntity } from '../review/plan-review.entity.js';
import type { SubmissionLine } from '../review/submissions.repository.js';
import { dueOf, isLate } from '../years/deadline.policy.js';
import type { PlanEntity } from './plan.entity.js';

const REVIEWER: Partial<Record<PlanEntity['state'], ReviewStage>> = { submitted: 'first', passed: 'county' };

/** A plan in a list, as it stands at a moment. */
export function planSummary(plan: PlanEntity, yearDueAt: Date, now: Date): PlanSummaryResponse {
  const { id: planId, year, unitId, unitName, regionName, kind, form, state, lastNumber: version } = plan;
  const { firstReceivedAt, extendedUntil } = plan;
  return {
    ...{ planId, year, unitId, unitName, regionName, kind, form, state, version },
    dueAt: dueOf(yearDueAt, extendedUntil).toISOString(),
    late: isLate({ firstReceivedAt, extendedUntil, filedLate: plan.filedLate === 1 }, yearDueAt, now),
    extended: extendedUntil !== null,
    submittedAt: plan.lastReceivedAt?.toISOString() ?? null,
    reviewer: REVIEWER[state] ?? null,
  };
}

/** What the form computes and nobody fills in. */
function computedFields(
  section: PlanSectionKey,
  plan: Pick<PlanEntity, 'headcountBand'>,
  content: PlanContent,
): Record<string, PlainValue> {
  if (section === 'situation') return { headcountBand: headcountWords[plan.headcountBand] ?? plan.headcountBand };
  return section === 'safeguards' ? { budgetFen: totalBudget(content) } : {};
}

/** All sections as they stand; `names` by account id. */
export function currentSections(
  plan: Pick<PlanEntity, 'headcountBand'>,
  rows: readonly PlanSectionEntity[],
  names: ReadonlyMap<string, string>,
): PlanSectionResponse[] {
  const written = new Map(rows.map((row) => [row.section, row]));
  return contentSections(plan, contentOf(rows)).map((view) => {
    const row = written.get(view.section);
    if (!row) return view;
    const updatedBy = row.updatedBy === null ? null : (names.get(row.updatedBy) ?? null);
    const { section, fields, measures } = view;
    return {
      section,
      fields,
      measures,
      version: row.version,
      updatedAt: row.updatedAt?.toISOString() ?? null,
      updatedBy,
    };
  });
}

/** Sections of a submission, or of a plan that nobody has begun. */
export function contentSections(plan: Pick<PlanEntity, 'headcountBand'>, content: PlanContent): PlanSectionResponse[] {
  return PLAN_SECTIONS.map((section) => ({
    section,
    version: 0,
    fields: { ...computedFields(section, plan, content), ...content[section].fields },
    measures: content[section].measures.map(({ measureId, what, when, who, budgetFen, audience, indicator }) => ({
      ...{ measureId, what, when, who, budgetFen, audience, indicator },
    })),
    updatedAt: null,
    updatedBy: null,
  }));
}

/** A submission in a plan's list of them. */
export function handedIn(line: SubmissionLine, reviews: readonly PlanReviewEntity[]): PlanSubmissionSummaryResponse {
  const { number, receivedAt, inTime } = line;
  const decisions = reviews.filter((review) => review.number === number);
  const last = decisions.at(-1);
  const outcome = !last
    ? null
    : last.decision === 'return'
      ? 'returned'
      : last.stage === 'first'
        ? 'passed'
        : 'approved';
  return { number, submittedAt: receivedAt.toISOString(), onTime: inTime === 1, outcome };
}

/** What the unit is asked to change; null once it has handed in again. */
export function returnedIn(plan: PlanEntity, reviews: readonly PlanReviewEntity[]): PlanReturnResponse | null {
  if (plan.state !== 'returned') return null;
  const last = reviews.filter(({ decision }) => decision === 'return').at(-1);
  if (!last) return null;
  const comments = JSON.parse(last.comments) as ReviewComment[];
  return { reason: last.reason, comments, by: last.stage, at: last.createdAt.toISOString() };
}

/** Both stages of the newest submission. A county's decision without a first one means that the region had nobody. */
export function reviewStepsOf(
  newest: SubmissionLine | null,
  reviews: readonly PlanReviewEntity[],
  names: ReadonlyMap<string, string>,
): ReviewStepResponse[] {
  const decisions = reviews.filter(({ number }) => number === newest?.number);
  return (['first', 'county'] as const).map((stage) => {
    const decided = decisions.find((review) => review.stage === stage);
    if (decided) {
      const by = decided.signedName ?? names.get(decided.reviewedBy ?? '') ?? null;
      return { stage, outcome: decided.decision, by, at: decided.createdAt.toISOString() };
    }
    const isSkipped = stage === 'first' && (newest?.route === 'county' || decisions.length > 0);
    return { stage, outcome: isSkipped ? 'skipped' : null, by: null, at: null };
  });
}
