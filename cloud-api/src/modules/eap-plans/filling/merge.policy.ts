import { DomainError } from '../../../platform/errors/index.js';
import type { Measure, MeasureWords, PlainValue, SectionContent } from '../plan.types.js';
import { emptyMeasure, measureFields, MOST_MEASURES } from './plan-form.policy.js';

/** What one person did to a section since they last saw it. Applied in this order: added, moved, changes, removed. */
export interface SectionPatch {
  added: readonly { measureId: string; after: string | null }[];
  moved?: readonly { measureId: string; after: string | null }[];
  changes: readonly FieldChange[];
  removed: readonly { measureId: string; from: MeasureWords }[];
}
export interface FieldChange {
  /** null: a field of the section itself */
  measureId: string | null;
  field: string;
  from: PlainValue;
  to: PlainValue;
}
/** What was not stored, because somebody else's words stand there. `field` null: the measure that was to go stays. */
export interface MergeConflict {
  measureId: string | null;
  field: string | null;
  yours: PlainValue;
  theirs: PlainValue;
}
export interface Merged {
  content: SectionContent;
  conflicts: MergeConflict[];
  /** the places that now hold this patch's words; of a measure also the measure itself */
  written: string[];
  changed: boolean;
}

/** Where a value stands, as one key. */
export const placeOf = (measureId: string | null, field: string | null): string =>
  measureId === null ? String(field) : `${measureId}.${field ?? ''}`;

/**
 * Puts one person's work into a section that somebody else may have changed meanwhile. Field by field: a change is
 * stored where the value is still the one its writer saw (or is already what they wrote); otherwise what stands there
 * stays and the change comes back as a conflict. So nobody's words are lost, in whatever order patches arrive, and the
 * same patch twice is the same as once.
 * @throws DomainError MEASURE_LIMIT when there would be more than 20 measures; then nothing of the patch is stored
 */
export function mergeSection(before: SectionContent, patch: SectionPatch): Merged {
  const fields = { ...before.fields };
  const measures = before.measures.map((measure) => ({ ...measure }));
  const conflicts: MergeConflict[] = [];
  const written: string[] = [];
  let changed = false;

  for (const { measureId, after } of patch.added) {
    if (find(measures, measureId)) continue; // added before: a repeated request
    measures.splice(placeBelow(measures, after), 0, emptyMeasure(measureId));
    written.push(placeOf(measureId, null));
    changed = true;
  }
  if (measures.length > MOST_MEASURES) throw new DomainError('MEASURE_LIMIT', { most: MOST_MEASURES });

  // whoever moves last decides: an order has no words that could be lost
  for (const { measureId, after } of patch.moved ?? []) {
    const measure = find(measures, measureId);
    if (!measure || measureId === after) continue;
    const stood = measures.indexOf(measure);
    measures.splice(stood, 1);
    const place = placeBelow(measures, after);
    measures.splice(place, 0, measure);
    changed ||= place !== stood;
  }

  for (const { measureId, field, from, to } of patch.changes) {
    const target = measureId === null ? fields : find(measures, measureId);
    const current = target ? valueIn(target, field) : null;
    if (target && current === from && current !== to) {
      (target as Record<string, PlainValue>)[field] = to;
      written.push(placeOf(measureId, field));
      if (measureId !== null) written.push(placeOf(measureId, null));
      changed = true;
    } else if (from !== to && !(target && current === to)) {
      conflicts.push({ measureId, field, yours: to, theirs: current });
    }
  }

  for (const { measureId, from } of patch.removed) {
    const measure = find(measures, measureId);
    if (!measure) continue; // gone already: that is what was asked for
    if (measureFields.every((field) => measure[field] === from[field])) {
      measures.splice(measures.indexOf(measure), 1);
      changed = true;
    } else {
      conflicts.push({ measureId, field: null, yours: null, theirs: measure.what });
    }
  }
  return { content: { fields, measures }, conflicts, written, changed };
}

/** Below a measure; null: at the top; below one that is gone: at the end. */
function placeBelow(measures: readonly Measure[], after: string | null): number {
  if (after === null) return 0;
  const above = measures.findIndex((measure) => measure.measureId === after);
  return above === -1 ? measures.length : above + 1;
}

const find = (measures: readonly Measure[], measureId: string): Measure | undefined =>
  measures.find((measure) => measure.measureId === measureId);

function valueIn(target: object, field: string): PlainValue {
  return (target as Record<string, PlainValue>)[field] ?? null;
}
