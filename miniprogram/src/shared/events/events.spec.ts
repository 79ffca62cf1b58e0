import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { NOW, summary } from '../../../test/fixtures/events';
import { clausesOf } from '../locales/clauses';
import { addDays, addMinutes, dateParts, instantOf, localOf, momentWords, spanWords } from './event-time';
import { nearFirst } from './places';
import { seatsText, standingOf } from './standing';

const minutes = fc
  .date({ noInvalidDate: true, min: new Date('2020-01-01T00:00:00Z'), max: new Date('2035-01-01T00:00:00Z') })
  .map((at) => new Date(Math.floor(at.getTime() / 60_000) * 60_000).toISOString());

describe('times of lectures', () => {
  it('are China’s, wherever the device believes to be', () => {
    expect(localOf('2026-11-27T16:30:00.000Z')).toEqual({ day: '2026-11-28', time: '00:30' });
    expect(instantOf({ day: '2026-11-28', time: '09:30' })).toBe('2026-11-28T01:30:00.000Z');
  });

  it('come back as they went', () => {
    fc.assert(
      fc.property(minutes, (instant) => {
        expect(instantOf(localOf(instant))).toBe(instant);
      }),
    );
  });

  it('are nothing while half of them is missing, or on no day of the calendar', () => {
    expect(instantOf({ day: '', time: '09:30' })).toBeNull();
    expect(instantOf({ day: '2026-11-28', time: '' })).toBeNull();
    expect(instantOf({ day: '2026-13-01', time: '09:30' })).toBeNull();
  });

  it('are said short, with the year only where it is another', () => {
    const { startsAt, endsAt } = summary();
    expect(spanWords(startsAt, endsAt, NOW)).toBe('11月28日 周六 9:30–11:00');
    expect(momentWords('2026-11-26T10:00:00.000Z', NOW)).toBe('11月26日18:00');
    expect(momentWords('2027-01-02T10:00:00.000Z', NOW)).toBe('2027年1月2日18:00');
  });

  it('name both days when they end on another one', () => {
    expect(spanWords('2026-11-28T12:00:00.000Z', '2026-11-29T02:00:00.000Z', NOW)).toBe(
      '11月28日 周六 20:00至11月29日 周日 10:00',
    );
  });

  it('never pass midnight by adding minutes', () => {
    expect(addMinutes('09:30', 90)).toBe('11:00');
    expect(addMinutes('23:30', 90)).toBe('23:59');
  });

  it('count days over the ends of months and years', () => {
    expect(addDays('2027-01-01', -2)).toBe('2026-12-30');
  });

  it('are cut into the pieces of a row', () => {
    expect(dateParts('2027-01-02T12:00:00.000Z', NOW)).toMatchObject({
      date: '2',
      weekday: '周六',
      time: '20:00',
      monthHeading: '2027年1月',
      thisMonth: false,
    });
    expect(dateParts(summary().startsAt, NOW).thisMonth).toBe(true);
  });
});

describe('how a lecture stands', () => {
  it.each([
    [{}, '还剩12个名额'],
    [{ seatsLeft: 0 }, '名额满了'],
    [{ seatsLeft: 0, waiting: 9 }, '名额满了，9人在候补'],
    [{ mine: 'seated' as const, seatsLeft: 0 }, '报上了'],
    [{ mine: 'waiting' as const }, '候补中'],
    [{ mine: 'declined' as const }, '还剩12个名额'],
    [{ phase: 'sign-up-later' as const }, '还没开始报名'],
    [{ phase: 'over' as const }, '已结束'],
    [{ state: 'cancelled' as const, mine: 'seated' as const }, '取消了'],
  ])('is said by what matters most to the reader: %j', (overrides, text) => {
    expect(standingOf(summary(overrides))?.text).toBe(text);
  });

  it('never counts below nothing', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.nat(5000), (left, waiting) => {
        expect(seatsText(left, waiting)).toMatch(left > 0 ? /^还剩\d+个名额$/ : /^名额满了/);
      }),
    );
  });
});

describe('lectures nearby', () => {
  it('stand before the others, each once', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((eventId) => ({ eventId }));
    expect(nearFirst([c!], [a!, b!, c!])).toEqual([c, a, b]);
    expect(nearFirst([], [a!, b!])).toEqual([a, b]);
  });
});

describe('clauses', () => {
  it('keep every character of the sentence', () => {
    expect(clausesOf('周一到周五 9:00—20:30，周六 9:00—17:00')).toEqual(['周一到周五 9:00—20:30，', '周六 9:00—17:00']);
    fc.assert(
      fc.property(fc.array(fc.constantFrom('周', '，', '；', 'a', ' ')), (characters) => {
        const sentence = characters.join('');
        const kept = clausesOf(sentence).join('');
        expect(sentence.replace(/[，；]/g, '')).toBe(kept.replace(/[，；]/g, ''));
      }),
    );
  });
});
