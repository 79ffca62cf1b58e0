import type { FieldValue, Measure, PlanSection } from '@/shared/plans/plans.types';
import { EMPTY_BATCH, type Batch, type Change, type Conflict, type Position, type SectionWork } from './planning.types';

/* Pure: what one person did to one section and has not got confirmed, and what the section looks like with it. */

type Spot = { readonly measureId: string | null; readonly field: string | null };

const sameSpot = (one: Spot, other: Spot): boolean => one.measureId === other.measureId && one.field === other.field;

const isEmptyBatch = ({ changes, added, moved, removed }: Batch): boolean =>
  changes.length + added.length + moved.length + removed.length === 0;

/** Nothing of it still has to reach the server. */
export const isSaved = ({ sending, waiting }: SectionWork): boolean => sending === null && isEmptyBatch(waiting);

/** One more change of a field. Several of one field are one, and back to the start is none. */
export function typed(work: SectionWork, change: Change): SectionWork {
  const { changes } = work.waiting;
  const before = changes.find((each) => sameSpot(each, change));
  const merged = { ...change, from: before ? before.from : change.from };
  const others = changes.filter((each) => !sameSpot(each, change));
  return withWaiting(work, { changes: merged.from === merged.to ? others : [...others, merged] });
}

export const added = (work: SectionWork, position: Position): SectionWork =>
  withWaiting(work, { added: [...work.waiting.added, position] });

export const moved = (work: SectionWork, position: Position): SectionWork =>
  withWaiting(work, {
    moved: [...work.waiting.moved.filter(({ measureId }) => measureId !== position.measureId), position],
  });

/** What was never sent simply goes; everything else the server is asked to remove. */
export function removed(work: SectionWork, measure: Measure): SectionWork {
  const { measureId } = measure;
  const others = <T extends { measureId: string | null }>(list: readonly T[]): T[] =>
    list.filter((each) => each.measureId !== measureId);
  const { waiting } = work;
  const neverSent = waiting.added.some((each) => each.measureId === measureId);
  const original = waiting.changes
    .filter((each) => each.measureId === measureId)
    .reduce<Measure>((known, { field, from }) => ({ ...known, [field]: from }), measure);
  return withWaiting(
    { ...work, conflicts: others(work.conflicts) },
    {
      changes: others(waiting.changes),
      // what was put behind it moves up
      added: others(waiting.added).map((each) => behind(each, measureId, waiting)),
      moved: others(waiting.moved).map((each) => behind(each, measureId, waiting)),
      removed: neverSent ? waiting.removed : [...others(waiting.removed), { measureId, from: original }],
    },
  );
}

function behind(position: Position, gone: string, { added: all }: Batch): Position {
  if (position.after !== gone) return position;
  return { ...position, after: all.find(({ measureId }) => measureId === gone)?.after ?? null };
}

const withWaiting = (work: SectionWork, part: Partial<Batch>): SectionWork => ({
  ...work,
  waiting: { ...work.waiting, ...part },
});

/** Everything that waits is frozen to be sent; what is done meanwhile waits for the next turn. */
export function frozen(work: SectionWork, batchId: string): SectionWork {
  if (work.sending !== null || isEmptyBatch(work.waiting)) return work;
  return { ...work, sending: { ...work.waiting, batchId }, waiting: EMPTY_BATCH };
}

/**
 * The server has answered a batch. Where somebody else was first, theirs stands and the newest of one's own words goes
 * into the conflict, also when it was typed after the batch had left.
 */
export function answered(work: SectionWork, batchId: string, conflicts: readonly Conflict[]): SectionWork {
  if (work.sending?.batchId !== batchId) return work;
  const { changes } = work.waiting;
  const kept = conflicts.map((conflict) => {
    const newer = changes.find((change) => sameSpot(change, conflict));
    return newer ? { ...conflict, yours: newer.to } : conflict;
  });
  return {
    sending: null,
    waiting: {
      ...work.waiting,
      changes: changes.filter((change) => !conflicts.some((conflict) => sameSpot(change, conflict))),
    },
    conflicts: [...work.conflicts.filter((old) => !kept.some((conflict) => sameSpot(old, conflict))), ...kept],
  };
}

export type Choice = 'mine' | 'theirs' | 'both';

/** Between two texts that both stay. */
const JOINT = '\n';
const LINE_JOINT = '；';

/** Both texts, one behind the other; numbers cannot both stay. */
export function bothOf(theirs: FieldValue, yours: FieldValue, oneLine: boolean): FieldValue {
  if (typeof theirs !== 'string' || typeof yours !== 'string') return yours;
  return `${theirs}${oneLine ? LINE_JOINT : JOINT}${yours}`;
}

/** The person has chosen. `both` is the joined text, ready to be read before it is sent. */
export function settled(work: SectionWork, conflict: Conflict, choice: Choice, both: FieldValue): SectionWork {
  const rest = { ...work, conflicts: work.conflicts.filter((each) => !sameSpot(each, conflict)) };
  if (choice === 'theirs' || conflict.field === null) return rest;
  const { measureId, field, theirs, yours } = conflict;
  return typed(rest, { measureId, field, from: theirs, to: choice === 'mine' ? yours : both });
}

/** The section as the person sees it: the server's, with everything of one's own on top. */
export function shown(section: PlanSection, work: SectionWork): PlanSection {
  return [work.sending, work.waiting].reduce<PlanSection>(
    (known, batch) => (batch === null ? known : applied(known, batch)),
    section,
  );
}

function applied(section: PlanSection, batch: Batch): PlanSection {
  const grown = batch.added.reduce((list, position) => withMeasure(list, position), section.measures);
  const ordered = batch.moved.reduce((list, position) => inPlace(list, position), grown);
  const changed = batch.changes.reduce(
    (known, { measureId, field, to }) =>
      measureId === null
        ? { ...known, fields: { ...known.fields, [field]: to } }
        : {
            ...known,
            measures: known.measures.map((each) => (each.measureId === measureId ? { ...each, [field]: to } : each)),
          },
    { ...section, measures: ordered },
  );
  const gone = batch.removed.map(({ measureId }) => measureId);
  return { ...changed, measures: changed.measures.filter(({ measureId }) => !gone.includes(measureId)) };
}

export const emptyMeasure = (measureId: string): Measure => ({
  measureId,
  what: '',
  when: '',
  who: '',
  budgetFen: null,
  audience: '',
  indicator: '',
});

function withMeasure(list: readonly Measure[], position: Position): readonly Measure[] {
  if (list.some(({ measureId }) => measureId === position.measureId)) return list;
  return insert(list, emptyMeasure(position.measureId), position.after);
}

function inPlace(list: readonly Measure[], { measureId, after }: Position): readonly Measure[] {
  const measure = list.find((each) => each.measureId === measureId);
  return measure
    ? insert(
        list.filter((each) => each !== measure),
        measure,
        after,
      )
    : list;
}

/** Behind the named one; at the end when that one is gone. */
function insert(list: readonly Measure[], measure: Measure, after: string | null): readonly Measure[] {
  const index = after === null ? 0 : list.findIndex(({ measureId }) => measureId === after) + 1 || list.length;
  return [...list.slice(0, index), measure, ...list.slice(index)];
}
