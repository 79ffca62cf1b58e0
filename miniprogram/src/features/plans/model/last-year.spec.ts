import { describe, expect, it } from '@jest/globals';
import { FULL_MEASURE, measureOf, sectionOf } from '../../../../test/fixtures/plans';
import { MEASURE_LIMIT } from '@/shared/plans/form';
import { copyOf, isNothing } from './last-year';

const last = sectionOf('education', { fields: { goal: '去年的目标' }, measures: [measureOf('x', FULL_MEASURE)] });

describe('照着去年填', () => {
  it('brings last year’s words into an empty section', () => {
    const copy = copyOf(last, sectionOf('education', { fields: { goal: '' } }), 'full');
    expect(copy.fields).toEqual([{ field: 'goal', to: '去年的目标' }]);
    expect(copy.measures).toEqual([expect.objectContaining(FULL_MEASURE)]);
    expect(copy.measures[0]).not.toHaveProperty('measureId');
  });

  it('replaces nothing that was written this year, and brings nothing twice', () => {
    const now = sectionOf('education', {
      fields: { goal: '今年的' },
      measures: [measureOf('y', { what: '夜班后放松课' })],
    });
    expect(isNothing(copyOf(last, now, 'full'))).toBe(true);
  });

  it('leaves what is only read, and keeps within the limit', () => {
    const many = Array.from({ length: MEASURE_LIMIT - 1 }, (_, index) => measureOf(`n${index}`, { what: `${index}` }));
    const two = { ...last, measures: [measureOf('p', { what: '甲' }), measureOf('q', { what: '乙' })] };
    expect(copyOf(two, sectionOf('education', { measures: many }), 'full').measures).toHaveLength(1);
    const situation = sectionOf('situation', { fields: { headcountBand: '30—99人', women: 3 } });
    expect(copyOf(situation, sectionOf('situation'), 'full').fields).toEqual([{ field: 'women', to: 3 }]);
  });
});
