import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { AssessmentSummary, DraftSummary } from '@/shared/api/types';
import { resumable } from './assessments/model/resumable';
import { greetingAt } from './home/model/greeting';
import { tokenFromScan } from './me/model/scan';

describe('the greeting', () => {
  it.each([
    ['2026-11-24T20:59:00Z', '晚上好'],
    ['2026-11-24T21:00:00Z', '早上好'],
    ['2026-11-24T03:00:00Z', '中午好'],
    ['2026-11-24T05:00:00Z', '下午好'],
    ['2026-11-24T10:00:00Z', '晚上好'],
    ['2026-11-24T16:00:00Z', '晚上好'],
  ])('follows the clock in China: %s', (instant, words) => {
    expect(greetingAt(new Date(instant))).toBe(words);
  });
});

describe('unfinished answers', () => {
  const offered = (assessmentId: string): AssessmentSummary => ({
    assessmentId,
    instrumentVersion: '1',
    title: `title of ${assessmentId}`,
    officialName: '',
    topic: '',
    itemCount: 9,
    minutes: 3,
    licence: '',
    source: '',
  });
  const draft = (assessmentId: string, answeredCount: number): DraftSummary => ({
    assessmentId,
    instrumentVersion: '1',
    answeredCount,
    itemCount: 9,
    revision: 1,
  });

  it('go on at the question after the last answer', () => {
    expect(resumable([offered('a')], [draft('a', 3)])).toEqual([
      { assessmentId: 'a', title: 'title of a', question: 4 },
    ]);
  });

  it('go on at the last question when only the submission is missing', () => {
    expect(resumable([offered('a')], [draft('a', 9)])[0]?.question).toBe(9);
  });

  it('are left out when nothing was answered or the instrument is no longer offered', () => {
    expect(resumable([offered('a')], [draft('a', 0), draft('gone', 4)])).toEqual([]);
  });

  it('never point past the last question', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), (answered) => {
        expect(resumable([offered('a')], [draft('a', answered)])[0]?.question).toBeLessThanOrEqual(9);
      }),
    );
  });
});

describe('a scanned code', () => {
  it('gives its token', () => {
    expect(tokenFromScan(' https://anxin.example/s/AbC-123_defghijklm ')).toBe('AbC-123_defghijklm');
  });

  it.each(['https://anxin.example/', 'hello', 'https://evil.example/?t=AbC-123_defghijklm', ''])(
    'of something else gives nothing: %s',
    (text) => {
      expect(tokenFromScan(text)).toBeNull();
    },
  );
});
