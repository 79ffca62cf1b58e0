import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { definition, valuesByItem } from '../../test/answer-forms.js';
import { tryScore } from '../index.js';
import { INSTRUMENTS } from '../registry.js';
import { ScoringError } from '../scoring-error.js';
import { scoreInstrument } from './score.js';

const NINE = [0, 0, 0, 0, 0, 0, 0, 0, 0];

function problem(id: string, answers: unknown, settings?: Readonly<Record<string, unknown>>): unknown {
  const outcome = tryScore(id, answers as unknown[], settings);
  return outcome.ok ? outcome.result : { code: outcome.error.code, path: outcome.error.path };
}

function nine(first: unknown): unknown[] {
  return [first, ...NINE.slice(1)];
}

describe('answers that are wrong', () => {
  it.each([
    ['no instrument of that name', 'phq10', NINE, { code: 'UNKNOWN_INSTRUMENT', path: '' }, {}],
    ['a name every object has', 'constructor', NINE, { code: 'UNKNOWN_INSTRUMENT', path: '' }, {}],
    ['text', 'phq9', '[0]', { code: 'ANSWERS_MALFORMED', path: '' }, {}],
    ['a number', 'phq9', 0, { code: 'ANSWERS_MALFORMED', path: '' }, {}],
    ['null', 'phq9', null, { code: 'ANSWERS_MALFORMED', path: '' }, {}],
    ['one answer too few', 'phq9', NINE.slice(1), { code: 'ANSWER_COUNT', path: '' }, {}],
    ['one answer too many', 'phq9', [...NINE, 0], { code: 'ANSWER_COUNT', path: '' }, {}],
    ['none', 'phq9', [], { code: 'ANSWER_COUNT', path: '' }, {}],
    ['an unknown item', 'phq9', { q10: 0 }, { code: 'UNKNOWN_ITEM', path: 'q10' }, {}],
    ['an item named like a prototype', 'phq9', { toString: 0 }, { code: 'UNKNOWN_ITEM', path: 'toString' }, {}],
    ['the question that is not scored', 'phq9', { func: 0 }, { code: 'UNKNOWN_ITEM', path: 'func' }, {}],
    ['text as an answer', 'phq9', nine('1'), { code: 'ANSWER_TYPE', path: 'q1' }, {}],
    ['true as an answer', 'phq9', nine(true), { code: 'ANSWER_TYPE', path: 'q1' }, {}],
    ['a list as an answer', 'phq9', nine([1]), { code: 'ANSWER_TYPE', path: 'q1' }, {}],
    ['NaN', 'phq9', nine(Number.NaN), { code: 'ANSWER_TYPE', path: 'q1' }, {}],
    ['infinity', 'phq9', nine(Number.POSITIVE_INFINITY), { code: 'ANSWER_OUT_OF_RANGE', path: 'q1' }, {}],
    ['above the options', 'phq9', nine(4), { code: 'ANSWER_OUT_OF_RANGE', path: 'q1' }, {}],
    ['below the options', 'phq9', nine(-1), { code: 'ANSWER_OUT_OF_RANGE', path: 'q1' }, {}],
    ['between two options', 'phq9', nine(0.5), { code: 'ANSWER_OUT_OF_RANGE', path: 'q1' }, {}],
    ['0 where options start at 1', 'swls', [0, 1, 1, 1, 1], { code: 'ANSWER_OUT_OF_RANGE', path: 'q1' }, {}],
    ['1 where options are in steps of 25', 'cbi', Array(19).fill(1), { code: 'ANSWER_OUT_OF_RANGE', path: 'q1' }, {}],
    ['3 where AUDIT has 0, 2, 4', 'audit', [...NINE.slice(1), 3, 0], { code: 'ANSWER_OUT_OF_RANGE', path: 'q9' }, {}],
    ['a setting of another instrument', 'phq9', NINE, { code: 'UNKNOWN_SETTING', path: 'sex' }, { sex: 'male' }],
    ['an unknown value of a setting', 'audit_c', [0, 0, 0], { code: 'SETTING_INVALID', path: 'sex' }, { sex: 'm' }],
  ])('%s: refused', (_what, id, answers, expected, settings: Record<string, unknown>) => {
    expect(problem(id, answers, settings)).toEqual(expected);
  });

  it('never come out as a number: whatever stands in place of one answer, it is an option or refused', () => {
    const anything = fc.oneof(fc.anything(), fc.integer(), fc.double());
    fc.assert(
      fc.property(anything, fc.nat({ max: 8 }), (junk, index) => {
        const outcome = tryScore(
          'phq9',
          NINE.map((zero, at) => (at === index ? junk : zero)),
        );
        const legal = [0, 1, 2, 3].some((value) => value === junk);
        expect(outcome.ok).toBe(legal);
      }),
      { seed: 7, numRuns: 1000 },
    );
  });

  it('are refused at every item of every instrument by the step above the highest option', () => {
    for (const instrument of INSTRUMENTS.filter(({ id }) => id !== 'psqi')) {
      const values = valuesByItem(instrument);
      values.forEach((allowed, index) => {
        const form = values.map((options, at) => (at === index ? (allowed.at(-1) ?? 0) + 1 : options[0]));
        const path = instrument.items[index]?.id;
        expect(problem(instrument.id, form)).toEqual({ code: 'ANSWER_OUT_OF_RANGE', path });
      });
    }
  });

  it('are described in English with a stable code, as an Error', () => {
    const outcome = tryScore('phq9', nine(4));
    expect(outcome).toMatchObject({ ok: false });
    const error = outcome.ok ? null : outcome.error;
    expect(error).toBeInstanceOf(ScoringError);
    expect(error?.message).toBe('q1 must be one of 0, 1, 2, 3');
  });
});

describe('missing answers', () => {
  it('are refused in every instrument that requires all items, at each item, null or absent', () => {
    for (const instrument of INSTRUMENTS.filter(({ missing, id }) => missing.kind === 'required' && id !== 'psqi')) {
      const optional = instrument.missing.kind === 'required' ? (instrument.missing.optional ?? []) : [];
      // Highest answers: the branch of AUDIT-C is then not taken.
      const form = Object.fromEntries(
        valuesByItem(instrument).map((values, index) => [instrument.items[index]?.id ?? '', values.at(-1) ?? 0]),
      );
      for (const { id } of instrument.items.filter((item) => !optional.includes(item.id))) {
        const refusal = { code: 'ANSWER_MISSING', path: id };
        expect(problem(instrument.id, { ...form, [id]: null })).toEqual(refusal);
        expect(problem(instrument.id, Object.fromEntries(Object.entries(form).filter(([key]) => key !== id)))).toEqual(
          refusal,
        );
      }
    }
  });

  it('of PHQ-15 are allowed at items 4 and 11 alone, and count 0', () => {
    const form = Array<number | null>(15).fill(1);
    form[3] = null;
    form[10] = null;
    expect(problem('phq15', form)).toMatchObject({ total: 13 });
  });

  it('of AUDIT-C are allowed where the first answer skips the rest', () => {
    expect(problem('audit_c', { q1: 0 })).toMatchObject({ total: 0 });
    expect(problem('audit_c', { q1: 1 })).toEqual({ code: 'ANSWER_MISSING', path: 'q2' });
    expect(problem('audit_c', [null, 0, 0])).toEqual({ code: 'ANSWER_MISSING', path: 'q1' });
  });

  it('of K6: one is pro-rated, two are refused', () => {
    // 11 of five answers, / 5 x 6 = 13.2
    expect(problem('k6', [3, 3, 3, 1, 1, null])).toMatchObject({ total: 13, risks: ['k6_high'] });
    expect(problem('k6', [null, 0, 0, 0, 0, 0])).toMatchObject({ total: 0 });
    expect(problem('k6', [null, 4, 4, 4, 4, 4])).toMatchObject({ total: 24 });
    expect(problem('k6', [null, null, 0, 0, 0, 0])).toEqual({ code: 'ANSWER_MISSING', path: 'q1' });
  });

  it('of CBI: three personal and four work answers make a score, one fewer makes none', () => {
    const form = (personal: number, work: number, client: number): (number | null)[] => [
      ...Array.from({ length: 6 }, (_, index) => (index < personal ? 100 : null)),
      ...Array.from({ length: 7 }, (_, index) => (index < work ? 100 : null)),
      ...Array.from({ length: 6 }, (_, index) => (index < client ? 100 : null)),
    ];
    expect(problem('cbi', form(3, 4, 6))).toMatchObject({ subscales: { personal: 100, work: 100, client: 100 } });
    expect(problem('cbi', form(2, 4, 5))).toMatchObject({ subscales: { personal: null, work: 100, client: null } });
    expect(problem('cbi', form(3, 3, 0))).toMatchObject({ subscales: { personal: 100, work: null, client: null } });
    expect(problem('cbi', form(2, 3, 5))).toEqual({ code: 'ANSWER_MISSING', path: 'q3' });
  });

  it('of CBI: thirteen answers are the form for workers without clients', () => {
    expect(problem('cbi', Array(13).fill(50))).toMatchObject({ subscales: { personal: 50, work: 50, client: null } });
    expect(problem('cbi', Array(14).fill(50))).toEqual({ code: 'ANSWER_COUNT', path: '' });
  });

  it('are never pro-rated where a risk rule watches the item, even if a definition allowed it', () => {
    const phq9 = definition('phq9');
    const lenient = { ...phq9, missing: { kind: 'prorate', maxMissing: 2, source: 'a test' } as const };
    expect(
      scoreInstrument(
        lenient,
        [...NINE.slice(1).map(() => 1), 1].map((one, at) => (at === 0 ? null : one)),
      ),
    ).toMatchObject({ total: 9, risks: ['phq9_item9'] });
    expect(() => scoreInstrument(lenient, [...NINE.slice(1), null])).toThrow('phq9 needs an answer to q9');
  });
});

describe('settings', () => {
  it('stand in the result with the value used, given or default', () => {
    const rses = definition('rses');
    const form = Array(10).fill(2);
    expect(scoreInstrument(rses, form).settings).toEqual({ item8Reverse: true });
    expect(scoreInstrument(rses, form, { item8Reverse: false }).settings).toEqual({ item8Reverse: false });
    expect(scoreInstrument(definition('phq9'), NINE).settings).toEqual({});
  });

  it('have defaults that are one of their values, or not known', () => {
    for (const setting of INSTRUMENTS.flatMap((instrument) => instrument.settings)) {
      expect(setting.default === null || setting.values.includes(setting.default)).toBe(true);
    }
  });
});
