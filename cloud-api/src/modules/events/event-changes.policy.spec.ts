import { describe, expect, it } from '@jest/globals';
import { changesBetween, shareChanges } from './event-changes.policy.js';
import { changesInWords } from './locales/changes.zh.js';
import { speakerKey } from './speaker-key.js';

const BEFORE = {
  ...{ startsAt: new Date('2026-11-26T06:30:00.000Z'), endsAt: new Date('2026-11-26T08:00:00.000Z') },
  ...{ venueId: 'v1', speaker: '许静安', link: null },
};

describe('what changed about an event', () => {
  it('is nothing when time, place, speaker and link are the same', () => {
    expect(changesBetween(BEFORE, { ...BEFORE, startsAt: new Date(BEFORE.startsAt) })).toBeNull();
  });

  it.each([
    [{ endsAt: new Date('2026-11-26T09:00:00.000Z') }, '时间改为11月26日（周四）14:30—17:00'],
    [{ endsAt: new Date('2026-11-27T01:00:00.000Z') }, '时间改为11月26日（周四）14:30—11月27日（周五）09:00'],
    [{ venueId: 'v2' }, '地点改为心灵驿站'],
    [{ speaker: '闻知许' }, '主讲人改为闻知许'],
    [{ link: 'https://b.example/x' }, '线上链接换了，开始前半小时在活动页可见'],
  ])('is said in words: %j', (change, words) => {
    const changes = changesBetween(BEFORE, { ...BEFORE, ...change });
    expect(changes && changesInWords(changes, '心灵驿站')).toBe(words);
    expect(JSON.stringify(changes)).not.toContain('b.example');
  });

  it('is all of it in one sentence, and a venue given up means online', () => {
    const changes = changesBetween(BEFORE, {
      ...BEFORE,
      venueId: null,
      speaker: '闻知许',
      link: 'https://b.example/x',
    });
    const words = '地点改为线上，主讲人改为闻知许，线上链接换了，开始前半小时在活动页可见';
    expect(changes && changesInWords(changes, null)).toBe(words);
  });
});

describe('a speaker', () => {
  it.each([
    ['许 静安', '许静安'],
    ['许静安老师', '许静安'],
    ['Ｌi  Wei', 'liwei'],
    ['买买提·艾力', '买买提艾力'],
    ['老师', '老师'],
  ])('%j is compared as %j', (name, key) => {
    expect(speakerKey(name)).toBe(key);
  });

  it('has a key that fits its column, whatever the name', () => {
    expect(speakerKey('ﷺ'.repeat(40)).length).toBeLessThanOrEqual(80);
  });
});

describe('what changed about the seats of units', () => {
  const shares = (seatsOf: Record<string, number>) =>
    Object.entries(seatsOf).map(([unitId, seats]) => ({ unitId, seats }));

  it('is each unit with more, fewer, its first or no seats, and nobody else', () => {
    const before = shares({ mill: 3, school: 2, court: 1, bank: 1 });
    const after = shares({ library: 2, mill: 2, school: 2, court: 4 });
    expect(shareChanges(before, after)).toEqual(shares({ bank: 0, court: 4, library: 2, mill: 2 }));
  });

  it('is nothing when they are only written down in another order', () => {
    expect(shareChanges(shares({ mill: 3, school: 2 }), shares({ school: 2, mill: 3 }))).toEqual([]);
  });
});
