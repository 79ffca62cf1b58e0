import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { filledSections, FULL_MEASURE, measureOf, sectionOf } from '../../../test/fixtures/plans';
import { dayOf, daysBetween, dayWords, instantOf, timeOf } from '../time/business-time';
import { deadlineOf } from './deadline';
import { budgetOf, fieldsOf, numberOf, STEPS } from './form';
import { fenOf, yuanOf, yuanWords } from './money';
import { anchorOf, problemsOf } from './problems';

const SEED = 20261124;

describe('money', () => {
  it.each([
    ['2400', 240_000],
    ['2400.5', 240_050],
    ['2,400.05元', 240_005],
    ['２４００', 240_000],
    ['0', 0],
    ['  ', null],
    ['', null],
    ['两千', undefined],
    ['12.345', undefined],
    ['-5', undefined],
    ['1e5', undefined],
  ])('%j is %j fen', (text, fen) => {
    expect(fenOf(text)).toBe(fen);
  });

  it('comes back as it was typed, for every amount', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), (fen) => {
        expect(fenOf(yuanOf(fen))).toBe(fen);
        expect(fenOf(yuanWords(fen))).toBe(fen);
      }),
      { seed: SEED },
    );
  });

  it('is grouped for reading and adds up without floats', () => {
    expect(yuanWords(123_456_789)).toBe('1,234,567.89');
    expect(yuanOf(10)).toBe('0.10');
    const section = sectionOf('education', {
      measures: [measureOf('a', { budgetFen: 10 }), measureOf('b', { budgetFen: 20 }), measureOf('c')],
    });
    expect(budgetOf([section])).toBe(30);
  });
});

describe('the steps', () => {
  it('are numbered as they are drawn', () => {
    expect(STEPS.map(numberOf)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(numberOf('preview')).toBe(6);
  });

  it('ask no goals in the short form', () => {
    expect(fieldsOf('education', 'short')).toEqual([]);
    expect(fieldsOf('education', 'full').map(({ key }) => key)).toEqual(['goal']);
  });
});

describe('what is missing', () => {
  it('is nothing in a filled plan', () => {
    expect(problemsOf(filledSections(), 'full')).toEqual([]);
    expect(problemsOf(filledSections(), 'short')).toEqual([]);
  });

  it('is said with its step and its field, and leads to its place', () => {
    const sections = filledSections().map((each) =>
      each.section === 'education' ? { ...each, measures: [measureOf('m', { ...FULL_MEASURE, who: ' ' })] } : each,
    );
    const [problem, ...others] = problemsOf(sections, 'full');
    expect(problem).toEqual({ section: 'education', measureId: 'm', field: 'who', text: '第2步：请填写‘谁负责’' });
    expect(others).toEqual([]);
    expect(anchorOf(problem!)).toBe('at-education-m-who');
  });

  it('names the measure where there are several, and a strand without any', () => {
    const sections = filledSections().map((each) => {
      if (each.section === 'education') {
        return { ...each, measures: [measureOf('m', FULL_MEASURE), measureOf('n', { ...FULL_MEASURE, when: '' })] };
      }
      return each.section === 'assistance' ? { ...each, measures: [] } : each;
    });
    expect(problemsOf(sections, 'full').map(({ text }) => text)).toEqual([
      '第2步第2项：请填写‘什么时候’',
      '第4步：请至少写一项要做的事',
    ]);
  });

  it('is less in the short form, and zero yuan is an answer', () => {
    const sections = filledSections().map((each) => ({
      ...each,
      fields: { ...each.fields, goal: '', concerns: '', privacy: '' },
      measures: each.measures.map((measure) => ({ ...measure, budgetFen: null, audience: '', indicator: '' })),
    }));
    expect(problemsOf(sections, 'short')).toEqual([]);
    expect(problemsOf(sections, 'full').length).toBe(5 + 3 * 3);
    const free = filledSections().map((each) => ({
      ...each,
      measures: each.measures.map((measure) => ({ ...measure, budgetFen: 0 })),
    }));
    expect(problemsOf(free, 'full')).toEqual([]);
  });
});

describe('a deadline', () => {
  const due = '2026-12-31T10:00:00.000Z';
  it.each([
    ['2026-11-24T04:00:00.000Z', '12月31日 周四 18:00前交', '还有37天', 'plain'],
    ['2026-12-25T04:00:00.000Z', '12月31日 周四 18:00前交', '还有6天', 'soon'],
    ['2026-12-30T15:59:59.999Z', '12月31日 周四 18:00前交', '明天截止', 'soon'],
    ['2026-12-30T16:00:00.000Z', '12月31日 周四 18:00前交', '今天18:00前', 'soon'],
    ['2026-12-31T10:00:00.000Z', '12月31日 周四截止', '刚过截止时间，仍可以交', 'over'],
    ['2027-01-03T04:00:00.000Z', '2026年12月31日 周四截止', '已过3天，仍可以交', 'over'],
  ])('at %s', (now, until, left, tone) => {
    expect(deadlineOf(due, new Date(now))).toEqual({ until, left, tone });
  });

  it('lies in the business zone, whatever the phone believes', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }),
        (date) => {
          const instant = new Date(Math.floor(date.getTime() / 60_000) * 60_000).toISOString();
          expect(instantOf(dayOf(instant), timeOf(instant))).toBe(instant);
        },
      ),
      { seed: SEED },
    );
    expect(dayOf('2026-12-30T16:00:00.000Z')).toBe('2026-12-31');
    expect(daysBetween('2026-02-28', '2026-03-01')).toBe(1);
    expect(dayWords('2026-11-24', 2026)).toBe('11月24日 周二');
  });
});
