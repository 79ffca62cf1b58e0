import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Measure, PlainValue, SectionContent } from '../plan.types.js';
import { mergeSection, type Merged, type SectionPatch } from './merge.policy.js';
import { emptyMeasure, MOST_MEASURES } from './plan-form.policy.js';

const EMPTY: SectionPatch = { added: [], moved: [], changes: [], removed: [] };
const TEXTS = ['what', 'when', 'who'] as const;

/** What somebody did to the section as they saw it: a patch, as the client makes it. */
interface Work {
  writes: { measure: number | null; field: (typeof TEXTS)[number] | 'goal'; words: string }[];
  newOnes: { id: string; words: string; below: number }[];
  removes: number[];
}

/** Words that nobody else writes: where they turn up is where they were kept. */
const work = (author: string): fc.Arbitrary<Work> => {
  const words = fc.nat({ max: 99 }).map((n) => `${author}${n}`);
  return fc.record({
    writes: fc.array(
      fc.oneof(
        fc.record({ measure: fc.nat({ max: 3 }), field: fc.constantFrom(...TEXTS), words }),
        fc.record({ measure: fc.constant(null), field: fc.constant('goal' as const), words }),
      ),
      { maxLength: 6 },
    ),
    newOnes: fc.array(
      fc.record({ id: fc.nat({ max: 9 }).map((n) => `${author}-new-${n}`), words, below: fc.nat({ max: 3 }) }),
      {
        maxLength: 3,
      },
    ),
    removes: fc.array(fc.nat({ max: 3 }), { maxLength: 2 }),
  });
};

const base: fc.Arbitrary<SectionContent> = fc
  .record({
    goal: fc.constantFrom('', 'old goal'),
    measures: fc.array(fc.constantFrom('', 'old words'), { maxLength: 4 }),
  })
  .map(({ goal, measures }) => ({
    fields: { goal },
    measures: measures.map((what, index) => ({ ...emptyMeasure(`m${index}`), what })),
  }));

/** As the client does: one change per place (the last words), nothing for a measure that the person then removes. */
function patchOf(seen: SectionContent, { writes, newOnes, removes }: Work): SectionPatch {
  const gone = new Set(removes.map((index) => seen.measures[index]?.measureId));
  const changes = new Map<string, SectionPatch['changes'][number]>();
  for (const { measure, field, words } of writes) {
    const target = measure === null ? null : seen.measures[measure];
    if (target === undefined || gone.has(target?.measureId)) continue;
    const measureId = target?.measureId ?? null;
    const from = target ? target[field as 'what'] : (seen.fields.goal ?? '');
    changes.set(`${measureId} ${field}`, { measureId, field, from, to: words });
  }
  const added = new Map(newOnes.map((one) => [one.id, one]));
  for (const { id, words } of added.values()) {
    changes.set(`${id} what`, { measureId: id, field: 'what', from: '', to: words });
  }
  return {
    added: [...added.values()].map(({ id, below }) => ({
      measureId: id,
      after: seen.measures[below]?.measureId ?? null,
    })),
    moved: [],
    changes: [...changes.values()],
    removed: seen.measures
      .filter(({ measureId }) => gone.has(measureId))
      .map(({ measureId, ...from }) => ({ measureId, from })),
  };
}

function valueAt(content: SectionContent, measureId: string | null, field: string): PlainValue | undefined {
  if (measureId === null) return content.fields[field];
  const measure = content.measures.find((one) => one.measureId === measureId);
  return measure && measure[field as keyof Measure];
}

/** Each change is either what stands there now or was given back; each removal happened, or was given back. */
function expectNothingLost(patch: SectionPatch, merged: Merged, now: SectionContent): void {
  const givenBack = (measureId: string | null, field: string | null) =>
    merged.conflicts.find((conflict) => conflict.measureId === measureId && conflict.field === field);
  for (const { measureId, field, to } of patch.changes) {
    const conflict = givenBack(measureId, field);
    if (conflict) expect(conflict.yours).toBe(to);
    else expect([measureId, field, valueAt(now, measureId, field)]).toEqual([measureId, field, to]);
  }
  for (const { measureId } of patch.added) expect(now.measures.some((one) => one.measureId === measureId)).toBe(true);
  for (const { measureId } of patch.removed) {
    const stays = now.measures.some((one) => one.measureId === measureId);
    expect(stays).toBe(givenBack(measureId, null) !== undefined);
  }
}

const people = fc.tuple(base, work('anna'), work('bert'));
const RUNS = { seed: 2026, numRuns: 400 };

describe('two people who write in one section at once', () => {
  it('lose no word, whoever comes first: everything is stored or given back', () => {
    let conflicts = 0;
    fc.assert(
      fc.property(people, ([seen, one, two]) => {
        for (const [first, second] of [
          [one, two],
          [two, one],
        ] as const) {
          const [early, late] = [patchOf(seen, first), patchOf(seen, second)];
          const afterFirst = mergeSection(seen, early);
          expect(afterFirst.conflicts).toEqual([]);
          expectNothingLost(early, afterFirst, afterFirst.content);
          const afterBoth = mergeSection(afterFirst.content, late);
          expectNothingLost(late, afterBoth, afterBoth.content);
          // and the first one's words still stand: the second had not seen them
          for (const { measureId, field, from, to } of early.changes) {
            if (from !== to) expect(valueAt(afterBoth.content, measureId, field)).toBe(to);
          }
          conflicts += afterBoth.conflicts.length;
        }
      }),
      RUNS,
    );
    expect(conflicts).toBeGreaterThan(200); // the property has met what it is about
  });

  it('write in different places without ever hearing of each other', () => {
    const before = { fields: { goal: '' }, measures: [emptyMeasure('m0')] };
    const anna = { ...EMPTY, changes: [{ measureId: 'm0', field: 'who', from: '', to: 'anna' }] };
    const bert = { ...EMPTY, changes: [{ measureId: 'm0', field: 'what', from: '', to: 'bert' }] };
    const both = [
      mergeSection(mergeSection(before, anna).content, bert),
      mergeSection(mergeSection(before, bert).content, anna),
    ];
    for (const { content, conflicts } of both) {
      expect([content.measures[0], conflicts]).toMatchObject([{ who: 'anna', what: 'bert' }, []]);
    }
  });
});

describe('a patch', () => {
  it('sent again changes nothing and finds nothing wrong', () => {
    fc.assert(
      fc.property(fc.tuple(base, work('anna')), ([seen, one]) => {
        const patch = patchOf(seen, one);
        const once = mergeSection(seen, patch);
        const again = mergeSection(once.content, patch);
        expect([again.content, again.conflicts, again.written]).toEqual([once.content, [], []]);
      }),
      RUNS,
    );
  });

  it('leaves what it was given untouched', () => {
    fc.assert(
      fc.property(fc.tuple(base, work('anna')), ([seen, one]) => {
        const before = structuredClone(seen);
        mergeSection(seen, patchOf(seen, one));
        expect(seen).toEqual(before);
      }),
      RUNS,
    );
  });

  it('gives back words for a measure that somebody has removed, and keeps one that somebody has changed', () => {
    const before = { fields: {}, measures: [emptyMeasure('m0')] };
    const { measureId, ...from } = emptyMeasure('m0');
    const removal = { ...EMPTY, removed: [{ measureId, from }] };
    const words = { ...EMPTY, changes: [{ measureId, field: 'who', from: '', to: 'anna' }] };
    expect(mergeSection(mergeSection(before, removal).content, words)).toMatchObject({
      content: { measures: [] },
      conflicts: [{ measureId, field: 'who', yours: 'anna', theirs: null }],
    });
    expect(mergeSection(mergeSection(before, words).content, removal)).toMatchObject({
      content: { measures: [{ who: 'anna' }] },
      conflicts: [{ measureId, field: null, yours: null, theirs: '' }],
    });
  });

  it('puts a new measure below another one, at the top, or at the end when that one is gone', () => {
    const before = { fields: {}, measures: [emptyMeasure('a'), emptyMeasure('b')] };
    const place = (after: string | null) =>
      mergeSection(before, { ...EMPTY, added: [{ measureId: 'new', after }] }).content.measures.map(
        (one) => one.measureId,
      );
    expect([place('a'), place(null), place('gone')]).toEqual([
      ['a', 'new', 'b'],
      ['new', 'a', 'b'],
      ['a', 'b', 'new'],
    ]);
  });

  it('that would make more than twenty measures is refused whole', () => {
    const measures = Array.from({ length: MOST_MEASURES }, (_, index) => emptyMeasure(`m${index}`));
    expect(() =>
      mergeSection({ fields: {}, measures }, { ...EMPTY, added: [{ measureId: 'x', after: null }] }),
    ).toThrow('MEASURE_LIMIT');
  });
});
