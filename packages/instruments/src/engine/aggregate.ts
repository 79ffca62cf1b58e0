import type { Instrument, ReadAnswers, ScoreRule } from '../instrument.types.js';
import { ScoringError } from '../scoring-error.js';
import type { Settings } from './settings.js';

function valuesOf(instrument: Instrument, itemId: string): number[] {
  const input = instrument.items.find((item) => item.id === itemId)?.input;
  const options = input?.kind === 'choice' ? instrument.optionSets[input.optionSet] : undefined;
  if (options === undefined) throw new Error(`${instrument.id}: ${itemId} is reversed but has no options`);
  return options.map((option) => option.value);
}

/** Turns reversed items round: lowest + highest - answer. */
export function applyReversal(instrument: Instrument, answers: ReadAnswers, settings: Settings): ReadAnswers {
  const conditional = (instrument.reverseWhen ?? []).filter((rule) => settings[rule.setting] === rule.is);
  const turned: Record<string, number | null> = { ...answers };
  for (const id of [...instrument.reverse, ...conditional.flatMap((rule) => rule.items)]) {
    const answer = answers[id];
    if (answer === null || answer === undefined) continue;
    const values = valuesOf(instrument, id);
    turned[id] = Math.min(...values) + Math.max(...values) - answer;
  }
  return turned;
}

function roundBy(setting: string, settings: Settings, value: number): number {
  if (settings[setting] === 'truncate') return Math.trunc(value);
  if (settings[setting] === 'round') return Math.round(value);
  throw new ScoringError('SETTING_INVALID', `${setting} must be truncate or round`, setting);
}

/**
 * One score from answers that are already turned round.
 *
 * Means are rounded half up to two decimals, which is what bands and norms are given in. A sum with missing answers is
 * scaled to all items and rounded half up: the missing rule has let through only what may be.
 *
 * @returns null where there is nothing to average, or too little was answered
 */
export function computeScore(rule: ScoreRule, answers: ReadAnswers, settings: Settings): number | null {
  const answered = rule.items.map((id) => answers[id]).filter((value) => typeof value === 'number');
  if (answered.length < (rule.minAnswered ?? 1)) return null;
  const atLeast = rule.atLeast ?? Number.NEGATIVE_INFINITY;
  const counted = answered.filter((value) => value >= atLeast).map((value) => rule.recode?.[value] ?? value);
  if (rule.aggregate === 'count') return counted.length;
  const sum = counted.reduce((total, value) => total + value, 0);
  if (rule.aggregate === 'mean') {
    return counted.length === 0 ? null : Math.round((sum * 100) / counted.length) / 100;
  }
  const complete = answered.length === rule.items.length;
  const whole = complete ? sum : Math.round((sum * rule.items.length) / answered.length);
  const scaled = whole * (rule.multiply ?? 1);
  return rule.roundBy === undefined ? scaled : roundBy(rule.roundBy, settings, scaled);
}

/** Ids of the indications all of whose clusters are met, on the answers as given. */
export function metIndications(instrument: Instrument, answers: ReadAnswers): string[] {
  return (instrument.indications ?? [])
    .filter((indication) =>
      indication.clusters.every(
        (cluster) =>
          cluster.items.filter((id) => (answers[id] ?? Number.NEGATIVE_INFINITY) >= cluster.atLeast).length >=
          cluster.count,
      ),
    )
    .map((indication) => indication.id);
}
