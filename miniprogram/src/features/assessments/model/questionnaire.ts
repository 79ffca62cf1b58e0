import { firedRisks } from '@anxin/instruments/risk';
import type { Answers, Definition, Item } from '../api/assessments.types';

/** Items that are asked, given the answers so far. */
export function askedItems({ items, branches }: Definition, answers: Answers): readonly Item[] {
  const skipped = new Set(
    branches.filter(({ itemId, value }) => answers[itemId] === value).flatMap(({ skips }) => skips),
  );
  return items.filter(({ itemId }) => !skipped.has(itemId));
}

/** Answers to items that are asked, with values their options have; anything else is left out. */
export function validAnswers(definition: Definition, answers: Answers): Answers {
  return Object.fromEntries(
    askedItems(definition, answers).flatMap(({ itemId, options }) => {
      const value = answers[itemId];
      return value !== undefined && options.some((option) => option.value === value) ? [[itemId, value]] : [];
    }),
  );
}

/** Index among the asked items of the first that still needs an answer; null when the form is whole. */
export function firstOpen(definition: Definition, answers: Answers): number | null {
  const valid = validAnswers(definition, answers);
  const index = askedItems(definition, answers).findIndex(
    ({ itemId, skippable }) => !skippable && valid[itemId] === undefined,
  );
  return index === -1 ? null : index;
}

/** Where answering goes on: the first open question, or the last one when only handing in is missing. */
export const resumeAt = (definition: Definition, answers: Answers): number =>
  firstOpen(definition, answers) ?? askedItems(definition, answers).length - 1;

/**
 * Ids of the rules that open the crisis card with these answers. The same function the server scores with, and nothing
 * else is needed: no network, no total, no other answer.
 */
export function crisisRules({ riskRules }: Pick<Definition, 'riskRules'>, answers: Answers): readonly string[] {
  return firedRisks(
    riskRules.filter(({ action }) => action === 'crisis-path'),
    answers,
  );
}

/** Whether this one answer opens the crisis card. */
export const opensCrisisCard = (definition: Pick<Definition, 'riskRules'>, itemId: string, value: number): boolean =>
  crisisRules(definition, { [itemId]: value }).length > 0;
