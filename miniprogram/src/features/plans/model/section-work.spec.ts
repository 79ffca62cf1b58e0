import { describe, expect, it } from '@jest/globals';
import { FULL_MEASURE, measureOf, sectionOf, sectionServer } from '../../../../test/fixtures/plans';
import type { PlanSection } from '@/shared/plans/plans.types';
import { NO_SECTION_WORK, type SectionWork } from './planning.types';
import { added, answered, bothOf, frozen, moved, removed, settled, shown, typed } from './section-work';

const section = sectionOf('education', {
  measures: [measureOf('a', FULL_MEASURE), measureOf('b', { what: '第二项' })],
});
const order = (work: SectionWork, base: PlanSection = section): string =>
  shown(base, work)
    .measures.map(({ measureId }) => measureId)
    .join('');

describe('measures', () => {
  it('are added behind the one that is named, at once for the eye', () => {
    expect(order(added(NO_SECTION_WORK, { measureId: 'c', after: 'a' }))).toBe('acb');
    expect(order(added(NO_SECTION_WORK, { measureId: 'c', after: 'b' }))).toBe('abc');
    expect(order(added(NO_SECTION_WORK, { measureId: 'c', after: null }))).toBe('cab');
  });

  it('are moved, the last move counting', () => {
    const once = moved(NO_SECTION_WORK, { measureId: 'b', after: null });
    expect(order(once)).toBe('ba');
    const back = moved(once, { measureId: 'b', after: 'a' });
    expect(order(back)).toBe('ab');
    expect(back.waiting.moved).toHaveLength(1);
  });

  it('that never reached the server go without a request', () => {
    const grown = typed(added(NO_SECTION_WORK, { measureId: 'c', after: 'b' }), {
      measureId: 'c',
      field: 'what',
      from: '',
      to: '新的一项',
    });
    const next = added(grown, { measureId: 'd', after: 'c' });
    const gone = removed(next, measureOf('c', { what: '新的一项' }));
    expect(gone.waiting).toMatchObject({ changes: [], removed: [], added: [{ measureId: 'd', after: 'b' }] });
    expect(order(gone)).toBe('abd');
  });

  it('are removed as they were on the server, without the words just typed', () => {
    const edited = typed(NO_SECTION_WORK, { measureId: 'b', field: 'what', from: '第二项', to: '改过的' });
    const gone = removed(edited, measureOf('b', { what: '改过的' }));
    expect(gone.waiting.changes).toEqual([]);
    expect(gone.waiting.removed).toEqual([{ measureId: 'b', from: measureOf('b', { what: '第二项' }) }]);
    expect(order(gone)).toBe('a');
  });

  it('that a colleague changed meanwhile stay, and the remover is told', () => {
    const server = sectionServer(section);
    const sent = frozen(removed(NO_SECTION_WORK, measureOf('b', { what: '第二项' })), 'batch-1');
    server.save({
      changes: [{ measureId: 'b', field: 'what', from: '第二项', to: '同事改的' }],
      added: [],
      moved: [],
      removed: [],
    });
    const { conflicts, section: after } = server.save(sent.sending!);
    const told = answered(sent, 'batch-1', [...conflicts]);
    expect(told.conflicts).toMatchObject([{ measureId: 'b', field: null, theirs: '同事改的' }]);
    expect(order(told, after)).toBe('ab');
    expect(settled(told, told.conflicts[0]!, 'theirs', null)).toEqual(NO_SECTION_WORK);
  });
});

describe('an answer', () => {
  it('to another batch changes nothing', () => {
    const sent = frozen(typed(NO_SECTION_WORK, { measureId: null, field: 'goal', from: '', to: '一' }), 'batch-2');
    expect(answered(sent, 'batch-1', [])).toBe(sent);
  });

  it('takes the newest of one’s own words into a conflict', () => {
    const change = { measureId: null, field: 'goal', from: '', to: '一' };
    const sent = typed(frozen(typed(NO_SECTION_WORK, change), 'batch-1'), { ...change, from: '一', to: '一二' });
    const told = answered(sent, 'batch-1', [
      { measureId: null, field: 'goal', yours: '一', theirs: '同事的', theirName: null },
    ]);
    expect(told.conflicts).toMatchObject([{ yours: '一二', theirs: '同事的' }]);
    expect(told.waiting.changes).toEqual([]);
  });
});

describe('both texts', () => {
  it('stand below each other, or on one line where the field has one', () => {
    expect(bothOf('同事的', '我的', false)).toBe('同事的\n我的');
    expect(bothOf('同事的', '我的', true)).toBe('同事的；我的');
    expect(bothOf(100, 200, true)).toBe(200);
  });
});
