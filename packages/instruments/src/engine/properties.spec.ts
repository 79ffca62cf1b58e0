import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyForm, definition, valuesByItem } from '../../test/answer-forms.js';
import type { Instrument, SettingValue } from '../instrument.types.js';
import { INSTRUMENTS } from '../registry.js';
import { scoreInstrument } from './score.js';

const SEED = 20261124;
const CHOICES = INSTRUMENTS.filter(({ items }) => items.every(({ input }) => input.kind === 'choice'));

/** All ways to set the settings that turn items round. */
function reversalSettings(instrument: Instrument): Record<string, SettingValue>[] {
  return (instrument.reverseWhen ?? []).reduce<Record<string, SettingValue>[]>(
    (all, { setting }) => all.flatMap((chosen) => [true, false].map((value) => ({ ...chosen, [setting]: value }))),
    [{}],
  );
}

function reversedIds(instrument: Instrument, settings: Readonly<Record<string, SettingValue>>): Set<string> {
  const conditional = (instrument.reverseWhen ?? []).filter((rule) => settings[rule.setting] === rule.is);
  return new Set([...instrument.reverse, ...conditional.flatMap(({ items }) => items)]);
}

/** The form with the given items mirrored on their scale. */
function mirrored(instrument: Instrument, form: readonly number[], ids: ReadonlySet<string>): number[] {
  const values = valuesByItem(instrument);
  return form.map((answer, index) => {
    const allowed = values[index] ?? [];
    const turned = (allowed[0] ?? 0) + (allowed.at(-1) ?? 0) - answer;
    return ids.has(instrument.items[index]?.id ?? '') ? turned : answer;
  });
}

function scoresOf(instrument: Instrument, form: readonly number[], settings = {}): unknown {
  const { total, subscales } = scoreInstrument(instrument, form, settings);
  return { total, subscales };
}

function withoutReversal(instrument: Instrument): Instrument {
  return { ...instrument, reverse: [], reverseWhen: [], settings: instrument.settings };
}

/** Whether mirroring the reversed items by hand and scoring without reversal comes to the same. */
function symmetryHolds(
  instrument: Instrument,
  settings: Readonly<Record<string, SettingValue>>,
  reversed: Set<string>,
) {
  return fc.property(anyForm(instrument), (form) => {
    const direct = scoresOf(instrument, form, settings);
    const byHand = scoresOf(withoutReversal(instrument), mirrored(instrument, form, reversed), settings);
    return JSON.stringify(direct) === JSON.stringify(byHand);
  });
}

const REVERSING = CHOICES.filter(({ reverse, reverseWhen }) => reverse.length > 0 || reverseWhen !== undefined);

describe('reverse scoring', () => {
  it.each(REVERSING.map((instrument) => [instrument.id, instrument] as const))(
    '%s: equals mirroring the reversed items by hand',
    (_id, instrument) => {
      for (const settings of reversalSettings(instrument)) {
        const property = symmetryHolds(instrument, settings, reversedIds(instrument, settings));
        expect(fc.check(property, { seed: SEED, numRuns: 200 }).failed).toBe(false);
      }
    },
  );

  it('is found wrong when one reversed item is forgotten', () => {
    for (const instrument of REVERSING.filter(({ reverse }) => reverse.length > 0)) {
      const forgetful = { ...instrument, reverse: instrument.reverse.slice(1) };
      const settings = reversalSettings(instrument)[0] ?? {};
      const property = symmetryHolds(forgetful, settings, reversedIds(instrument, settings));
      expect([instrument.id, fc.check(property, { seed: SEED, numRuns: 200 }).failed]).toEqual([instrument.id, true]);
    }
  });

  it.each(['rses', 'pss10', 'pss4', 'cesd10', 'brs'])('%s: a form and its full mirror add up to both ends', (id) => {
    const instrument = definition(id);
    const everything = new Set(instrument.items.map((item) => item.id));
    const total = (form: readonly number[]): number => scoreInstrument(instrument, form).total ?? Number.NaN;
    const lowestAnswers = valuesByItem(instrument).map((values) => values[0] ?? 0);
    const ends = total(lowestAnswers) + total(mirrored(instrument, lowestAnswers, everything));
    fc.assert(
      fc.property(anyForm(instrument), (form) => {
        expect(total(form) + total(mirrored(instrument, form, everything))).toBeCloseTo(ends, 1);
      }),
      { seed: SEED, numRuns: 200 },
    );
  });
});

/** One form, one item of it, and the next higher answer to that item. */
function raisedForms(instrument: Instrument): fc.Arbitrary<{ form: number[]; raised: number[]; index: number }> {
  const values = valuesByItem(instrument);
  return fc.tuple(anyForm(instrument), fc.nat({ max: values.length - 1 })).map(([form, index]) => {
    const allowed = values[index] ?? [];
    const next = allowed[allowed.indexOf(form[index] ?? 0) + 1] ?? form[index] ?? 0;
    return { form, index, raised: form.map((answer, at) => (at === index ? next : answer)) };
  });
}

/** No sum or mean goes down when a forward item goes up, or up when a reversed one does. */
function monotone(instrument: Instrument, reversed: ReadonlySet<string>) {
  const linear = instrument.subscales.filter(
    ({ atLeast, aggregate }) => atLeast === undefined || aggregate === 'count',
  );
  return fc.property(raisedForms(instrument), ({ form, raised, index }) => {
    const direction = reversed.has(instrument.items[index]?.id ?? '') ? -1 : 1;
    const [before, after] = [scoreInstrument(instrument, form), scoreInstrument(instrument, raised)];
    const changes = linear.map(({ id }) => (after.subscales[id] ?? 0) - (before.subscales[id] ?? 0));
    return [...changes, (after.total ?? 0) - (before.total ?? 0)].every((change) => change * direction >= 0);
  });
}

describe('monotonicity', () => {
  it.each(CHOICES.map((instrument) => [instrument.id, instrument] as const))(
    '%s: a higher answer never lowers a score, a higher answer to a reversed item never raises one',
    (_id, instrument) => {
      const settings = scoreInstrument(
        instrument,
        valuesByItem(instrument).map((values) => values[0]),
      ).settings;
      const property = monotone(instrument, reversedIds(instrument, settings));
      expect(fc.check(property, { seed: SEED, numRuns: 300 })).toMatchObject({ failed: false, numRuns: 300 });
    },
  );

  it('is found broken when an item counts the wrong way round', () => {
    const gad7 = definition('gad7');
    const property = monotone({ ...gad7, reverse: ['q3'] }, new Set());
    expect(fc.check(property, { seed: SEED, numRuns: 300 }).failed).toBe(true);
  });
});

describe('scoring', () => {
  it('is pure: the same answers give the same result and are not touched', () => {
    for (const instrument of CHOICES) {
      const form = Object.freeze(valuesByItem(instrument).map((values) => values.at(-1) ?? 0));
      expect(scoreInstrument(instrument, form)).toEqual(scoreInstrument(instrument, form));
    }
  });

  it('takes answers by item id as it takes them by position', () => {
    for (const instrument of CHOICES) {
      fc.assert(
        fc.property(anyForm(instrument), (form) => {
          const byId = Object.fromEntries(instrument.items.map(({ id }, index) => [id, form[index]]));
          expect(scoreInstrument(instrument, byId)).toEqual(scoreInstrument(instrument, form));
        }),
        { seed: SEED, numRuns: 20 },
      );
    }
  });
});
