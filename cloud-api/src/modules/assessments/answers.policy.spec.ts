import { describe, expect, it } from '@jest/globals';
import { type ClientDefinition, clientDefinition } from '@anxin/instruments';
import fc from 'fast-check';
import { DomainError } from '../../platform/errors/index.js';
import { readAnswerSheet, sameAnswers, scoreSheet, withoutMissing } from './answers.policy.js';
import './assessments.errors.js';

const phq9 = clientDefinition('phq9') as ClientDefinition;
const full = { q1: 0, q2: 1, q3: 2, q4: 3, q5: 0, q6: 1, q7: 2, q8: 3, q9: 0 };

function problem(act: () => unknown): DomainError {
  try {
    act();
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('reading answers', () => {
  it('keeps what was ticked, in the order of the form, and leaves out what was not', () => {
    const sheet = readAnswerSheet(phq9, { q3: 2, q1: 0, q2: null });
    expect(JSON.stringify(sheet)).toBe('{"q1":0,"q3":2}');
  });

  it.each([4, -1, 1.5, '1', true, [], {}, Number.NaN])(
    'refuses %p, naming the question and not the answer',
    (value) => {
      const refused = problem(() => readAnswerSheet(phq9, { q3: value }));
      expect(refused.code).toBe('ANSWER_NOT_AN_OPTION');
      expect(refused.sentence).toBe('第3题的回答没认出来，请重新选一个');
      expect(refused.fields).toEqual([{ path: 'answers.q3', message: refused.sentence }]);
    },
  );

  it.each(['q10', 'total', '__proto__', 'constructor', 'toString', ''])('refuses the item %p', (itemId) => {
    const sent = Object.defineProperty({}, itemId, { value: 1, enumerable: true }) as Record<string, unknown>;
    expect(problem(() => readAnswerSheet(phq9, sent)).code).toBe('ANSWER_UNKNOWN_ITEM');
  });

  it('makes equal content equal, however it was sent', () => {
    const answer = fc.option(fc.integer({ min: 0, max: 3 }), { nil: null });
    const form = fc.record(Object.fromEntries(phq9.items.map(({ itemId }) => [itemId, answer])));
    const order = fc.shuffledSubarray(Object.keys(full), { minLength: 9 });
    fc.assert(
      fc.property(form, order, (answers, itemIds) => {
        const reordered = Object.fromEntries(itemIds.map((itemId) => [itemId, answers[itemId]]));
        const sheet = readAnswerSheet(phq9, answers);
        expect(JSON.stringify(readAnswerSheet(phq9, reordered))).toBe(JSON.stringify(sheet));
        expect(sameAnswers(sheet, withoutMissing(reordered))).toBe(true);
      }),
      { seed: 20261124, numRuns: 200 },
    );
  });

  it('tells any single change apart', () => {
    for (const itemId of Object.keys(full)) {
      const sheet = readAnswerSheet(phq9, full);
      expect(sameAnswers(sheet, { ...full, [itemId]: (full[itemId as 'q1'] + 1) % 4 })).toBe(false);
      expect(sameAnswers(sheet, withoutMissing({ ...full, [itemId]: null }))).toBe(false);
      expect(sameAnswers(sheet, { ...full, more: 1 })).toBe(false);
    }
  });
});

describe('scoring a form', () => {
  it('scores a whole one', () => {
    expect(scoreSheet(phq9, readAnswerSheet(phq9, full))).toMatchObject({ total: 12, risks: [] });
  });

  it.each([1, 3, 9])('names question %i when it has no answer', (number) => {
    const sheet = readAnswerSheet(phq9, { ...full, [`q${number}`]: null });
    const refused = problem(() => scoreSheet(phq9, sheet));
    expect(refused.code).toBe('ANSWER_MISSING');
    expect(refused.status).toBe(400);
    expect(refused.sentence).toBe(`第${number}题还没选，请选一个最接近的`);
    expect(refused.fields).toEqual([{ path: `answers.q${number}`, message: refused.sentence }]);
  });

  it('does not ask for questions that an answer makes needless', () => {
    const auditC = clientDefinition('audit_c') as ClientDefinition;
    expect(scoreSheet(auditC, readAnswerSheet(auditC, { q1: 0 }))).toMatchObject({ total: 0 });
    expect(problem(() => scoreSheet(auditC, readAnswerSheet(auditC, { q1: 1 }))).params).toEqual({ number: 2 });
  });
});
