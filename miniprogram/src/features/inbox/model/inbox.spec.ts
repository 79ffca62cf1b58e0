import { describe, expect, it } from '@jest/globals';
import { hrefTo } from '@/shared/ui/base/destination';
import type { Message } from '../api/inbox';
import { destinationOf } from './destination';
import { whenWords } from './when';

describe('a message', () => {
  it.each<[Message['kind'], Message['target'], string | null]>([
    ['event-changed', { page: 'event', id: 'e1' }, '/event?eventId=e1'],
    ['nomination-asked', { page: 'nominations', id: 'u1' }, '/nominations'],
    ['plan-returned', { page: 'plan', id: 'p1' }, '/plan?planId=p1'],
    ['plan-submitted', { page: 'plan', id: 'p1' }, '/staff/plan?planId=p1'],
    ['plan-passed', { page: 'plan', id: 'p1' }, '/staff/plan?planId=p1'],
    ['result-shared', { page: 'shared-with-me', id: null }, '/shared-with-me'],
    ['event-cancelled', { page: null, id: null }, null],
    ['plan-approved', { page: 'plan', id: null }, null],
  ])('%s with %j leads to %s', (kind, target, wanted) => {
    const to = destinationOf({ kind, target });
    expect(to === null ? null : hrefTo(to)).toBe(wanted);
  });

  it.each([
    ['2026-11-24T04:30:00.000Z', '12:30'],
    ['2026-11-23T04:30:00.000Z', '昨天 12:30'],
    ['2026-11-20T04:30:00.000Z', '11月20日 周五'],
    ['2025-11-20T04:30:00.000Z', '2025年11月20日 周四'],
  ])('from %s is dated %s', (instant, words) => {
    expect(whenWords(instant, new Date('2026-11-24T12:00:00.000Z'))).toBe(words);
  });
});
