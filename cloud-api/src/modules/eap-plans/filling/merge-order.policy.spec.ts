import { describe, expect, it } from '@jest/globals';
import { mergeSection, type SectionPatch } from './merge.policy.js';
import { emptyMeasure } from './plan-form.policy.js';

const section = { fields: {}, measures: ['a', 'b', 'c'].map(emptyMeasure) };
const order = (moved: SectionPatch['moved'], from = section) => {
  const merged = mergeSection(from, { added: [], moved, changes: [], removed: [] });
  return { ids: merged.content.measures.map(({ measureId }) => measureId).join(''), merged };
};

describe('moving a measure', () => {
  it.each([
    ['c', null, 'cab'],
    ['a', 'b', 'bac'],
    ['a', 'c', 'bca'],
    ['b', 'gone', 'acb'],
  ])('%s below %s gives %s, also when it is asked for twice', (measureId, after, wanted) => {
    const once = order([{ measureId, after }]);
    expect(once.ids).toBe(wanted);
    expect(once.merged).toMatchObject({ conflicts: [], changed: true });
    const twice = order([{ measureId, after }], once.merged.content);
    expect(twice.ids).toBe(wanted);
    expect(twice.merged.changed).toBe(false);
  });

  it('leaves everything where it is when the measure is gone or stands below itself', () => {
    expect(order([{ measureId: 'gone', after: null }]).merged.changed).toBe(false);
    expect(order([{ measureId: 'b', after: 'b' }]).ids).toBe('abc');
  });
});
