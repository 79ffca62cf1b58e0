import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { NOW, staffEvent } from '../../../../test/fixtures/events';
import { ApiError } from '@/shared/request';
import { deadlinesOf } from './defaults';
import { formOf, inputOf, numberOf, seatsOf, withKind } from './form';
import { EMPTY_FORM, type EventForm } from './form.types';
import { parseKept } from './kept-form';
import { draftProblems, firstProblem, problemsOf, publishProblems } from './problems';
import { questionOf } from './use-clashes';

/** What somebody has typed who is done. */
const done: EventForm = {
  ...EMPTY_FORM,
  title: ' 下班后怎样缓一缓 ',
  speaker: '周老师',
  day: '2026-11-28',
  from: '09:30',
  to: '11:00',
  venueId: 'v1',
  seats: '４０',
};

describe('deadlines', () => {
  it('follow the beginning: sign-up until the evening before, cancelling until the evening before that', () => {
    expect(deadlinesOf(done, NOW)).toEqual({
      signUpFrom: NOW.toISOString(),
      signUpUntil: '2026-11-27T10:00:00.000Z',
      cancelUntil: '2026-11-26T10:00:00.000Z',
    });
  });

  it('end with the beginning when the lecture is too near for an evening', () => {
    const start = '2026-11-24T11:00:00.000Z';
    expect(deadlinesOf({ ...done, day: '2026-11-24', from: '19:00' }, NOW)).toMatchObject({
      signUpUntil: start,
      cancelUntil: start,
    });
  });

  it('stay as they were chosen', () => {
    const chosen = { day: '2026-11-25', time: '12:00' };
    expect(deadlinesOf({ ...done, cancelUntil: chosen }, NOW).cancelUntil).toBe('2026-11-25T04:00:00.000Z');
  });

  it('never lie behind the beginning, nor in the past, by themselves', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 23 }), (days, hour) => {
        const day = new Date(NOW.getTime() + days * 86_400_000).toISOString().slice(0, 10);
        const form = { ...done, day, from: `${String(hour).padStart(2, '0')}:00` };
        const { signUpUntil, cancelUntil } = deadlinesOf(form, NOW);
        const start = inputOf(form, NOW).startsAt as string;
        for (const until of [signUpUntil, cancelUntil] as string[]) {
          expect(until <= start).toBe(true);
          expect(until > NOW.toISOString() || until === start).toBe(true);
        }
      }),
    );
  });
});

describe('the form', () => {
  it('reads numbers however they are typed, and nothing else', () => {
    expect(['４０', ' 40 ', '4.5', '-1', '', '一'].map(numberOf)).toEqual([40, 40, 0, 0, 0, 0]);
  });

  it('sends words without their edges, and what the kind rules out not at all', () => {
    expect(inputOf(done, NOW)).toMatchObject({
      title: '下班后怎样缓一缓',
      startsAt: '2026-11-28T01:30:00.000Z',
      endsAt: '2026-11-28T03:00:00.000Z',
      venueId: 'v1',
      link: null,
      seats: 40,
      unitShares: [],
      speakerIntro: null,
    });
    const cloud = { ...done, kind: 'cloud-class' as const, link: ' https://class.example/1 ' };
    expect(inputOf(cloud, NOW)).toMatchObject({ venueId: null, link: 'https://class.example/1' });
  });

  it('adds the seats of units up by itself', () => {
    const unitShares = [
      { unitId: 'u1', unitName: '一', seats: '3' },
      { unitId: 'u2', unitName: '二', seats: '５' },
    ];
    const shared = { ...done, sharing: 'per-unit' as const, unitShares };
    expect(seatsOf(shared)).toBe(8);
    expect(inputOf(shared, NOW).unitShares).toEqual([
      { unitId: 'u1', seats: 3 },
      { unitId: 'u2', seats: 5 },
    ]);
  });

  it('never lets group counselling go through a unit', () => {
    expect(withKind({ ...done, sharing: 'per-unit' }, 'group-counselling').sharing).toBe('first-come');
    expect(withKind({ ...done, sharing: 'per-unit' }, 'parents-class').sharing).toBe('per-unit');
  });

  it('shows a stored lecture so that sending it again changes nothing', () => {
    const event = staffEvent();
    const { eventId: _e, state: _s, version: _v, phase: _p, counts: _c, notice: _n, clashes: _cl, ...input } = event;
    const { venueName: _vn, cancelReason: _r, changedAt: _ch, ...same } = input;
    expect(inputOf(formOf(event, NOW), NOW)).toEqual(same);
  });

  it('lets deadlines of a stored lecture follow a new time, unless they were chosen by hand', () => {
    const form = formOf(staffEvent({ cancelUntil: '2026-11-25T04:00:00.000Z' }), NOW);
    expect(form).toMatchObject({ signUpUntil: null, cancelUntil: { day: '2026-11-25', time: '12:00' } });
    expect(inputOf({ ...form, day: '2026-12-05' }, NOW).signUpUntil).toBe('2026-12-04T10:00:00.000Z');
  });
});

describe('what is wrong', () => {
  it('is nothing with a form that is done', () => {
    expect(publishProblems(done, NOW)).toEqual({});
  });

  it('is said at every place at once, the first from the top first', () => {
    const problems = publishProblems(EMPTY_FORM, NOW);
    expect(Object.keys(problems).sort()).toEqual(['place', 'seats', 'speaker', 'time', 'title']);
    expect(firstProblem(problems)).toBe('title');
  });

  it.each([
    [{ to: '09:30' }, 'time'],
    [{ day: '2026-11-23' }, 'time'],
    [{ venueId: null }, 'place'],
    [{ kind: 'cloud-class', link: 'http://class.example' }, 'link'],
    [{ sharing: 'per-unit', unitShares: [] }, 'unitShares'],
    [{ seats: '5001' }, 'seats'],
    [{ signUpUntil: { day: '2026-11-28', time: '10:00' } }, 'signUpUntil'],
    [{ signUpFrom: { day: '2026-11-27', time: '20:00' } }, 'signUpUntil'],
    [{ cancelUntil: { day: '2026-11-29', time: '10:00' } }, 'cancelUntil'],
  ] as const)('%j is wrong at %s', (change, field) => {
    expect(Object.keys(publishProblems({ ...done, ...change }, NOW))).toEqual([field]);
  });

  it('with a lecture that already runs is not that it has begun', () => {
    expect(
      publishProblems(
        { ...done, day: '2026-11-24', from: '08:00', signUpFrom: { day: '2026-11-20', time: '08:00' } },
        NOW,
        true,
      ),
    ).toEqual({});
  });

  it('with a draft is only what cannot be stored', () => {
    expect(draftProblems({ ...EMPTY_FORM, title: '缓一缓', speaker: '周老师', seats: '40' })).toEqual({});
  });

  it('told by the server stands at its place, a taken room at time and place', () => {
    const fields = [
      { path: 'startsAt', message: '请选开始时间' },
      { path: 'unitShares.1.seats', message: '已有3人报上，名额不能比这个少' },
    ];
    expect(problemsOf(new ApiError('EVENT_NOT_READY', '', 409, null, fields))).toEqual({
      time: '请选开始时间',
      unitShares: '已有3人报上，名额不能比这个少',
    });
    const taken = '这个场地当时已有安排，请换时间或地点';
    expect(problemsOf(new ApiError('EVENT_VENUE_TAKEN', taken, 409))).toEqual({ time: taken, place: taken });
    expect(problemsOf(new ApiError('OFFLINE', '没连上网络'))).toBeNull();
  });
});

describe('clashes', () => {
  const kept = { eventId: 'e1', version: null, form: done };

  it('are asked about once there is a time and something to compare', () => {
    expect(questionOf(kept)).toMatchObject({ eventId: null, venueId: 'v1', speaker: '周老师' });
    expect(questionOf({ ...kept, version: 2 })?.eventId).toBe('e1');
    expect(questionOf({ ...kept, form: { ...done, to: '' } })).toBeNull();
    expect(questionOf({ ...kept, form: { ...done, venueId: null, speaker: ' ' } })).toBeNull();
  });
});

describe('a kept form', () => {
  it('survives being written and read', () => {
    const kept = { eventId: 'e1', version: 2, form: { ...done, signUpFrom: { day: '2026-11-25', time: '08:00' } } };
    expect(parseKept(JSON.stringify(kept))).toEqual(kept);
  });

  it.each(['null', '{}', 'no json', '{"eventId":"e1","version":null,"form":{"kind":"party"}}'])(
    'of another version of the client is nothing: %s',
    (text) => {
      expect(parseKept(text)).toBeNull();
    },
  );
});
