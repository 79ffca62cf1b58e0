import type { Instrument, ReadAnswers, SettingValue } from '../instrument.types.js';
import { firedRisks } from '../risk.js';
import { computeScore, applyReversal, metIndications } from './aggregate.js';
import { readAnswers } from './answers.js';
import { type ResultBand, subscaleBands, totalBand } from './bands.js';
import { applyMissingRule, followBranches } from './missing.js';
import { type Settings, resolveSettings } from './settings.js';

/** What answers come to. */
export interface Result {
  readonly instrument: string;
  readonly version: string;
  /** The number the bands are on; null where the instrument has no total. */
  readonly total: number | null;
  /** By subscale id; null where too little was answered, or a mean is of nothing. */
  readonly subscales: Readonly<Record<string, number | null>>;
  readonly band: ResultBand | null;
  /** For instruments whose bands are on subscales; otherwise empty. */
  readonly subscaleBands: Readonly<Record<string, ResultBand | null>>;
  /** Ids of the published indications that hold (PCL-5); never shown as a finding about a person. */
  readonly indications: readonly string[];
  /** Ids of the risk rules that fire: item rules first, then rules on the total. */
  readonly risks: readonly string[];
  /** Every setting of the instrument with the value used. */
  readonly settings: Readonly<Record<string, SettingValue>>;
}

interface Scores {
  readonly total: number | null;
  readonly subscales: Readonly<Record<string, number | null>>;
}

function computeScores(instrument: Instrument, answers: ReadAnswers, settings: Settings): Scores {
  if (instrument.compute !== undefined) return instrument.compute(answers);
  return {
    total: instrument.total === null ? null : computeScore(instrument.total, answers, settings),
    subscales: Object.fromEntries(
      instrument.subscales.map((subscale) => [subscale.id, computeScore(subscale, answers, settings)]),
    ),
  };
}

function totalRisks(instrument: Instrument, total: number | null): string[] {
  if (total === null) return [];
  return instrument.totalRiskRules
    .filter((rule) => (rule.op === '>=' ? total >= rule.value : total <= rule.value))
    .map((rule) => rule.id);
}

/**
 * Scores answers with a definition. Pure; `score` in index.ts is this by id.
 *
 * Item risks are read off the answers as they came, before reversal, branching and the missing rule, so that none of
 * these can hide one.
 *
 * @throws ScoringError with a stable code and the path of what is wrong
 */
export function scoreInstrument(
  instrument: Instrument,
  answers: unknown,
  givenSettings: Readonly<Record<string, unknown>> = {},
): Result {
  const settings = resolveSettings(instrument, givenSettings);
  const read = readAnswers(instrument, answers);
  const itemRisks = firedRisks(instrument.riskRules, read);
  const complete = applyMissingRule(instrument, followBranches(instrument, read), itemRisks);
  const scores = computeScores(instrument, applyReversal(instrument, complete, settings), settings);
  return {
    instrument: instrument.id,
    version: instrument.version,
    ...scores,
    band: totalBand(instrument, scores.total, settings),
    subscaleBands: subscaleBands(instrument, scores.subscales),
    indications: metIndications(instrument, complete),
    risks: [...itemRisks, ...totalRisks(instrument, scores.total)],
    settings,
  };
}
