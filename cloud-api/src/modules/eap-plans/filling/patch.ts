import type { PlanSectionKey } from '@anxin/contracts';
import { DomainError, type FieldProblem } from '../../../platform/errors/index.js';
import { requestWords } from '../locales/plan.zh.js';
import type { MeasureWords, PlainValue } from '../plan.types.js';
import type { FieldChange, SectionPatch } from './merge.policy.js';
import { isAllowed, isStrand, MEASURE_FIELDS, measureFields, normalised, ruleOf } from './plan-form.policy.js';

/** A patch as a client sends it. */
export interface SentPatch {
  added: readonly { measureId: string; after: string | null }[];
  moved?: readonly { measureId: string; after: string | null }[];
  changes: readonly FieldChange[];
  removed: readonly { measureId: string; from: Record<keyof MeasureWords, PlainValue> }[];
}

/**
 * The patch in the form's own terms.
 * @throws DomainError VALIDATION_FAILED with the fields that the form does not have or does not take
 */
export function readPatch(section: PlanSectionKey, sent: SentPatch): SectionPatch {
  const problems: FieldProblem[] = [];
  const changes = sent.changes.map((change, index) => {
    const { measureId, field, from, to } = change;
    const rule = ruleOf(section, measureId !== null, field);
    if (!rule) {
      problems.push({ path: `changes.${index}.field`, message: requestWords.notInForm });
      return change;
    }
    const wanted = normalised(rule, to);
    if (!isAllowed(rule, wanted)) problems.push({ path: `changes.${index}.to`, message: requestWords.notAllowed });
    return { measureId, field, from: normalised(rule, from), to: wanted };
  });
  for (const part of ['added', 'moved', 'removed'] as const) {
    if ((sent[part] ?? []).length > 0 && !isStrand(section))
      problems.push({ path: part, message: requestWords.notInForm });
  }
  if (problems.length > 0) throw new DomainError('VALIDATION_FAILED', {}, problems);
  return { added: sent.added, moved: sent.moved ?? [], changes, removed: sent.removed.map(readRemoval) };
}

function readRemoval({ measureId, from }: SentPatch['removed'][number]): SectionPatch['removed'][number] {
  const words = measureFields.map((field) => [field, normalised(MEASURE_FIELDS[field], from[field])] as const);
  return { measureId, from: Object.fromEntries(words) as unknown as MeasureWords };
}
