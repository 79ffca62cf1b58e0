import { describe, expect, it } from '@jest/globals';
import { all, any, type Condition, from, holds, is, isEmpty, oneOf, whereOf } from './conditions.js';

interface Row {
  ownerId: string;
  day: string;
  endedOn: string | null;
}
const ROW: Row = { ownerId: 'a', day: '2026-11-28', endedOn: null };

describe('a condition', () => {
  it.each<[string, Condition<Row>, boolean, string, unknown[]]>([
    ['is', is('ownerId', 'a'), true, 't.owner_id = ?', ['a']],
    ['one of', oneOf('ownerId', ['b', 'c']), false, 't.owner_id IN (?, ?)', ['b', 'c']],
    ['empty', isEmpty('endedOn'), true, 't.ended_on IS NULL', []],
    ['from', from('day', '2026-11-29'), false, 't.day >= ?', ['2026-11-29']],
    ['all', all(is('ownerId', 'a'), isEmpty('endedOn')), true, '(t.owner_id = ? AND t.ended_on IS NULL)', ['a']],
    ['any', any(is('ownerId', 'b'), from('day', '2026')), true, '(t.owner_id = ? OR t.day >= ?)', ['b', '2026']],
  ])('says the same in memory and to the database: %s', (_, condition, held, sql, values) => {
    expect(holds(condition, ROW)).toBe(held);
    expect(whereOf(condition, 't')).toEqual([sql, values]);
  });

  // Mutation: an empty list compiles to nothing, or to `1 = 1`.
  it('that names nothing lets nobody in (ASVS 8.2.1)', () => {
    for (const nothing of [any<Row>(), oneOf<Row>('ownerId', [])]) {
      expect(holds(nothing, ROW)).toBe(false);
      expect(whereOf(nothing, 't')).toEqual(['1 = 0', []]);
      expect(whereOf(all(nothing, isEmpty<Row>('endedOn')), 't')[0]).toBe('(1 = 0 AND t.ended_on IS NULL)');
    }
  });

  it('takes a column that is empty for no value at all', () => {
    expect(holds(from<Row>('endedOn', ''), ROW)).toBe(false);
    expect(holds(oneOf<Row>('endedOn', ['null', '']), ROW)).toBe(false);
  });
});
