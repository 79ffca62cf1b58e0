import { describe, expect, it } from '@jest/globals';
import { detail, NOW, signUp, summary } from '../../../../test/fixtures/events';
import { byMonth } from './by-month';
import { offerOf } from './offer';

const offer = (overrides: Parameters<typeof detail>[0] = {}, hasUnit = true, now = NOW) =>
  offerOf(detail(overrides), hasUnit, now);

describe('what a lecture offers', () => {
  it('is signing up while seats are left', () => {
    expect(offer()).toEqual({ note: null, action: 'sign-up', leave: null });
  });

  it('is the waiting list when all seats are taken, and says how many wait', () => {
    expect(offer({ seatsLeft: 0, waiting: 9 })).toMatchObject({ action: 'queue' });
    expect(offer({ seatsLeft: 0, waiting: 9 }).note?.text).toContain('前面有9人候补');
    expect(offer({ seatsLeft: 0 }).note?.text).toBe('名额满了，有人取消就轮到您');
  });

  it('is asking one’s unit where seats belong to units', () => {
    const shared = { sharing: 'per-unit' as const, unitShare: { seats: 3, left: 2 } };
    expect(offer(shared)).toMatchObject({ action: 'ask' });
    expect(offer(shared).note?.text).toBe('您的单位有3个名额，还剩2个，由单位确认');
  });

  it('is joining a unit first, or nothing for a unit without seats', () => {
    const shared = { sharing: 'per-unit' as const };
    expect(offer(shared, false).action).toBe('join-unit');
    expect(offer(shared, true)).toMatchObject({ action: null, leave: null });
  });

  it('is one’s own seat first, which can be given back until the deadline and by telephone afterwards', () => {
    const seated = { mine: signUp(), seatsLeft: 0 };
    expect(offer(seated)).toMatchObject({ action: null, leave: 'sign-up' });
    expect(offer(seated).note?.text).toBe('报上了，开始前会提醒您');
    const deadline = new Date('2026-11-26T10:00:00.000Z');
    expect(offer(seated, true, deadline).leave).toBe('sign-up');
    expect(offer(seated, true, new Date(deadline.getTime() + 1)).leave).toBe('phone');
    expect(offer({ ...seated, phase: 'running' }).leave).toBeNull();
  });

  it('tells the place on the waiting list, which can be left at any time before', () => {
    const waiting = { mine: signUp({ state: 'waiting', position: 3 }), phase: 'sign-up-closed' as const };
    expect(offer(waiting)).toMatchObject({ action: null, leave: 'queue' });
    expect(offer(waiting).note?.text).toBe('您排在候补第3位，轮到您会告诉您');
  });

  it('waits for the unit after asking, and says so when the unit declined', () => {
    expect(offer({ mine: signUp({ state: 'requested' }) })).toMatchObject({ action: null, leave: 'sign-up' });
    expect(offer({ mine: signUp({ state: 'declined' }) })).toMatchObject({ action: null, leave: null });
  });

  it('is signing up again after cancelling', () => {
    expect(offer({ mine: signUp({ state: 'cancelled' }) }).action).toBe('sign-up');
  });

  it.each([
    ['sign-up-later', '11月20日9:00开始报名'],
    ['sign-up-closed', '报名已经截止'],
    ['running', '活动正在进行'],
    ['over', '活动已经结束'],
  ] as const)('is nothing but a word in the phase %s', (phase, text) => {
    expect(offer({ phase })).toEqual({ note: { tone: 'plain', text }, action: null, leave: null });
  });

  it('is nothing once it is cancelled, for the reason given, also to who had a seat', () => {
    const cancelled = { state: 'cancelled' as const, cancelReason: '主讲人临时有事', mine: signUp() };
    expect(offer(cancelled)).toEqual({
      note: { tone: 'notice', text: '这场活动取消了：主讲人临时有事' },
      action: null,
      leave: null,
    });
  });
});

describe('a list of lectures', () => {
  it('is cut where the month changes, in its own order', () => {
    const starts = [
      '2026-11-28T01:30:00.000Z',
      '2026-11-30T15:59:00.000Z',
      '2026-11-30T16:00:00.000Z',
      '2027-01-03T01:00:00.000Z',
    ];
    const events = starts.map((startsAt, index) => summary({ eventId: String(index), startsAt }));
    expect(byMonth(events, (event) => event, NOW).map(({ heading, items }) => [heading, items.length])).toEqual([
      ['11月', 2],
      ['12月', 1],
      ['2027年1月', 1],
    ]);
  });
});
