import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { definition } from '../../../../test/fixtures/assessments';
import type { Answers, Definition } from '../api/assessments.types';
import { askedItems, crisisRules, firstOpen, opensCrisisCard, resumeAt, validAnswers } from './questionnaire';

const SEED = 20261124;
const branching: Definition = {
  ...definition,
  branches: [{ itemId: 'q1', value: 0, skips: ['q2', 'q3'] }],
};
const sheet = fc.dictionary(fc.constantFrom('q1', 'q2', 'q3', 'q9'), fc.integer({ min: -1, max: 4 }));

describe('the order of questions', () => {
  it('goes on at the first that is open, and at the last when only handing in is missing', () => {
    expect(resumeAt(definition, {})).toBe(0);
    expect(resumeAt(definition, { q1: 1, q3: 0 })).toBe(1);
    expect(resumeAt(definition, { q1: 1, q2: 0, q3: 0 })).toBe(2);
  });

  it('leaves out what an answer makes pointless, and its answers with it', () => {
    const answers = { q1: 0, q2: 3, q3: 3 };
    expect(askedItems(branching, answers).map(({ itemId }) => itemId)).toEqual(['q1']);
    expect(validAnswers(branching, answers)).toEqual({ q1: 0 });
    expect(firstOpen(branching, answers)).toBeNull();
    expect(firstOpen(branching, { q1: 1 })).toBe(1);
  });

  it('lets an optional question stay open', () => {
    const optional = {
      ...definition,
      items: definition.items.map((item) => ({ ...item, skippable: item.itemId === 'q2' })),
    };
    expect(firstOpen(optional, { q1: 0, q3: 0 })).toBeNull();
    expect(firstOpen(definition, { q1: 0, q3: 0 })).toBe(1);
  });

  it('never hands on what no option offers', () => {
    fc.assert(
      fc.property(sheet, (answers: Answers) => {
        for (const [itemId, value] of Object.entries(validAnswers(definition, answers))) {
          const item = definition.items.find((each) => each.itemId === itemId);
          expect(item?.options.map((option) => option.value)).toContain(value);
        }
        const gap = firstOpen(definition, answers);
        if (gap !== null) expect(validAnswers(definition, answers)[`q${gap + 1}`]).toBeUndefined();
      }),
      { seed: SEED },
    );
  });
});

describe('the crisis card', () => {
  it('opens at every answer above 0, whatever else was answered or left open', () => {
    fc.assert(
      fc.property(sheet, fc.integer({ min: 1, max: 3 }), (others: Answers, value) => {
        expect(opensCrisisCard(definition, 'q3', value)).toBe(true);
        expect(crisisRules(definition, { ...others, q3: value })).toEqual(['harm']);
        expect(crisisRules(definition, { ...others, q3: 0 })).toEqual([]);
      }),
      { seed: SEED },
    );
  });

  it('stays closed for 0, for other questions, and for rules that ask for something else', () => {
    expect(opensCrisisCard(definition, 'q3', 0)).toBe(false);
    expect(opensCrisisCard(definition, 'q1', 3)).toBe(false);
    const medical = { riskRules: definition.riskRules.map((rule) => ({ ...rule, action: 'medical-check' as const })) };
    expect(opensCrisisCard(medical, 'q3', 3)).toBe(false);
  });
});
