import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ServerDraft } from '../api/assessments.types';
import { NOTHING, type Draft } from './answering.types';
import { answered, confirmed, LONGEST_PAUSE_SECONDS, merged, opened, started } from './draft';

const SEED = 20261124;
const START = { assessmentId: 'mood', instrumentVersion: '1', attemptId: 'a' };
const item: fc.Arbitrary<string> = fc.constantFrom('q1', 'q2', 'q3', 'q4');
const answers = fc.dictionary(item, fc.integer({ min: 0, max: 3 }));
const local: fc.Arbitrary<Draft> = fc
  .tuple(answers, fc.array(item), fc.integer({ min: 0, max: 9 }))
  .map(([given, marks, revision]) => ({
    ...START,
    answers: given,
    touched: Object.keys(given).filter((itemId) => marks.includes(itemId)),
    revision,
    seconds: 0,
  }));
const server: fc.Arbitrary<ServerDraft> = fc
  .tuple(answers, fc.integer({ min: 1, max: 9 }))
  .map(([given, revision]) => ({ instrumentVersion: '1', answers: given, revision }));

describe('a merge of this device and the server', () => {
  it('keeps every answer given here that the server has not confirmed', () => {
    fc.assert(
      fc.property(local, server, (here, there) => {
        const both = merged(here, there);
        for (const itemId of here.touched) expect(both.answers[itemId]).toBe(here.answers[itemId]);
      }),
      { seed: SEED },
    );
  });

  it('takes everything else from the server, and invents nothing', () => {
    fc.assert(
      fc.property(local, server, (here, there) => {
        const both = merged(here, there);
        const others = Object.keys({ ...both.answers, ...there.answers }).filter((id) => !here.touched.includes(id));
        for (const itemId of others) expect(both.answers[itemId]).toBe(there.answers[itemId]);
        expect(both.revision).toBe(there.revision);
      }),
      { seed: SEED },
    );
  });

  it('changes nothing when done twice', () => {
    fc.assert(
      fc.property(local, server, (here, there) => {
        expect(merged(merged(here, there), there)).toEqual(merged(here, there));
      }),
      { seed: SEED },
    );
  });

  it('ends in the same form on two devices that answered different questions', () => {
    const one: Draft = { ...START, answers: { q1: 1, q2: 2 }, touched: ['q2'], revision: 1, seconds: 0 };
    const other: ServerDraft = { instrumentVersion: '1', answers: { q1: 1, q3: 3 }, revision: 2 };
    expect(merged(one, other).answers).toEqual({ q1: 1, q2: 2, q3: 3 });
  });

  it('has everything sent again when the server has no draft, or one of another wording', () => {
    const here: Draft = { ...START, answers: { q1: 1 }, touched: [], revision: 5, seconds: 0 };
    expect(merged(here, null)).toMatchObject({ revision: 0, touched: ['q1'] });
    const old = { instrumentVersion: '0', answers: { q2: 2 }, revision: 7 };
    expect(merged(here, old)).toMatchObject({ answers: { q1: 1 }, revision: 7, touched: ['q1'] });
  });
});

describe('a draft', () => {
  it('counts the time of answering, and not a night in between', () => {
    const first = answered(START, 'q1', 1, 20)(NOTHING);
    const second = answered(START, 'q2', 1, 30_000)(first);
    expect(second.drafts.mood?.seconds).toBe(20 + LONGEST_PAUSE_SECONDS);
    expect(answered(START, 'q2', 1, -5)(second).drafts.mood?.seconds).toBe(20 + LONGEST_PAUSE_SECONDS);
  });

  it('still has to send an answer that changed while the earlier one was on its way', () => {
    const sent = answered(START, 'q1', 1, 0)(NOTHING);
    const changed = answered(START, 'q1', 2, 0)(sent);
    const after = confirmed('mood', 'a', { q1: 1 }, 3)(changed);
    expect(after.drafts.mood).toMatchObject({ touched: ['q1'], revision: 3, answers: { q1: 2 } });
    expect(confirmed('mood', 'a', { q1: 2 }, 4)(after).drafts.mood?.touched).toEqual([]);
  });

  it('is not begun a second time, and belongs to its attempt', () => {
    const one = started(START)(NOTHING);
    expect(started({ ...START, attemptId: 'b' })(one)).toBe(one);
    expect(confirmed('mood', 'of another attempt', {}, 9)(one)).toBe(one);
  });
});

describe('opening a test', () => {
  const there = { instrumentVersion: '1', answers: { q1: 2 }, revision: 4 };

  it('takes over what another device answered', () => {
    expect(opened(START, there)(NOTHING).drafts.mood).toMatchObject({ answers: { q1: 2 }, revision: 4, touched: [] });
  });

  it('ends a draft that was finished elsewhere, unless something was added here', () => {
    const known = opened(START, there)(NOTHING);
    expect(opened(START, null)(known).drafts).toEqual({});
    const added = answered(START, 'q2', 1, 0)(known);
    expect(opened(START, null)(added)).toBe(added);
  });

  it('does not mix in answers to another wording', () => {
    expect(opened(START, { ...there, instrumentVersion: '0' })(NOTHING)).toBe(NOTHING);
  });
});
