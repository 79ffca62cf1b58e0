import { describe, expect, it } from '@jest/globals';
import { score } from '@anxin/instruments';
import { ResultResponse } from './dto/result.response.js';
import { changeInWords, officialResult, plainWords } from './result-words.policy.js';
import type { ScoredSubmission } from './submission.types.js';

/** A form whose total is this, with nothing said in question 9. */
function taken(instrument: 'phq9' | 'gad7', total: number, takenOn = '2026-11-24'): ScoredSubmission {
  const count = instrument === 'phq9' ? 9 : 7;
  const answers = Array.from({ length: count }, (_, index) => Math.max(0, Math.min(3, total - 3 * index)));
  const result = score(instrument, answers);
  return { submissionId: `${instrument}-${total}`, takenOn, takenAt: `${takenOn}T12:00:00.000Z`, result };
}

function withItem9(value: number): ScoredSubmission {
  const result = score('phq9', [0, 0, 0, 0, 0, 0, 0, 0, value]);
  return { ...taken('phq9', 0), result };
}

describe('the change since last time', () => {
  it.each([
    ['phq9', 10, 4, '比11月10日那次轻松了一些'],
    ['phq9', 10, 5, '和11月10日那次差不多，小的起伏很平常'],
    ['phq9', 10, 10, '和11月10日那次差不多，小的起伏很平常'],
    ['phq9', 10, 15, '和11月10日那次差不多，小的起伏很平常'],
    ['phq9', 10, 16, '比11月10日那次吃力了一些，不必一个人扛'],
    ['gad7', 10, 6, '比11月10日那次轻松了一些'],
    ['gad7', 10, 7, '和11月10日那次差不多，小的起伏很平常'],
    ['gad7', 10, 14, '比11月10日那次吃力了一些，不必一个人扛'],
  ] as const)('%s from %i to %i reads: %s', (instrument, before, now, words) => {
    expect(changeInWords(taken(instrument, now), taken(instrument, before, '2026-11-10'))).toBe(words);
  });

  it('names the year when it was another one', () => {
    expect(changeInWords(taken('phq9', 3), taken('phq9', 3, '2025-12-01'))).toContain('和2025年12月1日那次');
  });

  it('is silent the first time', () => {
    expect(changeInWords(taken('phq9', 3), undefined)).toBeNull();
  });

  it('never says lighter beside an answer about harming oneself', () => {
    expect(changeInWords(withItem9(1), taken('phq9', 20, '2026-11-10'))).toBeNull();
  });

  it('does not compare two versions of a form', () => {
    const older = taken('phq9', 20, '2026-11-10');
    const before = { ...older, result: { ...older.result, version: '0.9.0' } };
    expect(changeInWords(taken('phq9', 3), before)).toBeNull();
  });
});

describe('a result', () => {
  it('gives the published scale to those who unfold it', () => {
    expect(officialResult(taken('phq9', 7).result)).toMatchObject({
      name: 'PHQ-9',
      total: 7,
      min: 0,
      max: 27,
      bandLabel: '轻度抑郁情绪',
    });
    expect(officialResult(taken('gad7', 21).result)).toMatchObject({ min: 0, max: 21, bandLabel: '重度焦虑情绪' });
  });

  it('is none of an instrument that is not in the library, or has no plain words', () => {
    const { result } = taken('phq9', 7);
    expect(() => officialResult({ ...result, instrument: 'unknown' })).toThrow('unknown is not in the library');
    expect(() => plainWords({ ...result, instrument: 'unknown' })).toThrow('has no plain words');
  });

  it('has no least and no most where no bands are published', () => {
    const { result } = taken('phq9', 7);
    expect(officialResult({ ...result, instrument: 'gses', band: null })).toMatchObject({
      ...{ total: 7, min: null, max: null, bandLabel: null },
    });
  });

  it('shows the label meant for people where the published one calls them positive', () => {
    const { bandLabel } = officialResult(score('phq2', [3, 3]));
    expect(bandLabel).not.toBeNull();
    expect(bandLabel).not.toContain('阳性');
  });

  it('reads as the design describes a mild one', () => {
    const response = ResultResponse.from({ submission: taken('phq9', 7), earlier: [] });
    expect(response).toMatchObject({
      title: '最近两周的心情',
      safetyFirst: false,
      plain: {
        opening: null,
        headline: '这两周，您有些低落',
        body: '不少人忙累时也会这样。这只是提示，不是诊断。',
        bandIndex: 1,
        bands: ['比较平稳', '有些低落', '不太轻松', '很辛苦', '非常辛苦'],
      },
      retestHint: '两周后可再看看',
      history: [{ takenOn: '2026-11-24', bandIndex: 1 }],
      change: null,
    });
    expect(response.nextSteps.map(({ label }) => label)).toEqual([
      '做3分钟呼吸',
      '读：下班后怎样缓一缓',
      '找人聊聊：12356',
    ]);
  });

  it.each([1, 2, 3])('begins with safety when question 9 is %i, however light the rest', (value) => {
    const response = ResultResponse.from({ submission: withItem9(value), earlier: [] });
    expect(response.safetyFirst).toBe(true);
    expect(response.plain.opening).toBe('先照顾好安全');
    expect(response.nextSteps.map(({ kind }) => kind)).toEqual(['people', 'help', 'breathing']);
  });

  it('carries its history oldest first', () => {
    const earlier = [taken('phq9', 3, '2026-11-01'), taken('phq9', 12, '2026-11-10')];
    const { history } = ResultResponse.from({ submission: taken('phq9', 7), earlier });
    expect(history).toEqual([
      { takenOn: '2026-11-01', bandIndex: 0 },
      { takenOn: '2026-11-10', bandIndex: 2 },
      { takenOn: '2026-11-24', bandIndex: 1 },
    ]);
  });
});
