import type { Instrument, ReadAnswers } from '../instrument.types.js';
import { ScoringError } from '../scoring-error.js';

/** Items not asked because of an earlier answer score what the branch says, whatever was sent for them. */
export function followBranches(instrument: Instrument, answers: ReadAnswers): ReadAnswers {
  const followed: Record<string, number | null> = { ...answers };
  for (const branch of instrument.branches ?? []) {
    if (answers[branch.itemId] !== branch.value) continue;
    for (const id of branch.skips) followed[id] = branch.scoreAs;
  }
  return followed;
}

function refuse(instrument: Instrument, missing: readonly string[], risks: readonly string[]): never {
  const message = `${instrument.id} needs ${missing.length === 1 ? 'an answer' : 'answers'} to ${missing.join(', ')}`;
  throw new ScoringError('ANSWER_MISSING', message, missing[0] ?? '', risks);
}

/**
 * Applies the missing rule: returns answers ready for scoring, or refuses.
 * The refusal carries the risks that fire on what was answered.
 *
 * @throws ScoringError ANSWER_MISSING
 */
export function applyMissingRule(instrument: Instrument, answers: ReadAnswers, risks: readonly string[]): ReadAnswers {
  const missing = instrument.items.map((item) => item.id).filter((id) => answers[id] === null);
  const rule = instrument.missing;
  if (rule.kind === 'required') {
    const optional = rule.optional ?? [];
    const refused = missing.filter((id) => !optional.includes(id));
    if (refused.length > 0) refuse(instrument, refused, risks);
    return { ...answers, ...Object.fromEntries(missing.map((id) => [id, 0])) };
  }
  if (rule.kind === 'prorate') {
    const guarded = missing.filter((id) => instrument.riskRules.some((risk) => risk.itemId === id));
    if (guarded.length > 0) refuse(instrument, guarded, risks);
    if (missing.length > rule.maxMissing) refuse(instrument, missing, risks);
    return answers;
  }
  const scored = instrument.subscales.some(
    (subscale) => subscale.items.filter((id) => answers[id] !== null).length >= (subscale.minAnswered ?? 0),
  );
  if (!scored) refuse(instrument, missing, risks);
  return answers;
}
