import type { Instrument } from './instrument.types.js';
import { type Result, scoreInstrument } from './engine/score.js';
import { resolveSettings } from './engine/settings.js';
import { findInstrument } from './registry.js';
import { ScoringError } from './scoring-error.js';

/** What to print (with its final line break) and the exit code: 0, or 2 when nothing could be scored. */
export interface CommandLineOutcome {
  readonly stdout: string;
  readonly exitCode: number;
}

class UsageError extends Error {
  constructor(
    readonly code: 'USAGE' | 'INVALID_JSON' | 'UNKNOWN_INSTRUMENT',
    message: string,
  ) {
    super(message);
  }
}

const USAGE = 'usage: score <id> <answers as JSON> [settings as JSON object]';

function resultLine(result: Result): string {
  const { instrument, version, total, subscales, risks } = result;
  return JSON.stringify({ instrument, version, total, subscales, band: result.band?.label ?? null, risks });
}

/** Risks that fire on an incomplete form stand where they stand on a result's line. */
function errorLine(error: ScoringError | UsageError): string {
  const body = { error: { code: error.code, message: error.message } };
  const risks = error instanceof ScoringError ? error.risks : [];
  return JSON.stringify(risks.length === 0 ? body : { ...body, risks });
}

function parse(json: string, what: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch (error) {
    throw new UsageError(
      'INVALID_JSON',
      `${what} must be JSON: ${error instanceof Error ? error.message : 'unreadable'}`,
    );
  }
}

function instrumentNamed(id: string): Instrument {
  const instrument = findInstrument(id);
  if (instrument === undefined) throw new UsageError('UNKNOWN_INSTRUMENT', `there is no instrument "${id}"`);
  return instrument;
}

function settingsFrom(instrument: Instrument, json: string | undefined): Readonly<Record<string, unknown>> {
  if (json === undefined) return {};
  const settings = parse(json, 'settings');
  if (typeof settings !== 'object' || settings === null || Array.isArray(settings)) {
    throw new UsageError('USAGE', 'settings must be a JSON object');
  }
  return resolveSettings(instrument, settings as Record<string, unknown>);
}

/** Several sets of answers: an array with an array or an object in it. For an instrument that takes an object, any. */
function isBatch(instrument: Instrument, answers: unknown): answers is readonly unknown[] {
  if (!Array.isArray(answers) || answers.length === 0) return false;
  const takesObject = instrument.items.some((item) => item.input.kind !== 'choice');
  return takesObject || answers.some((entry) => typeof entry === 'object' && entry !== null);
}

/** Item ids in any case: the printed form of PSQI has Q5a where the definition has q5a. */
function withLowerCaseIds(answers: unknown): unknown {
  if (typeof answers !== 'object' || answers === null || Array.isArray(answers)) return answers;
  const entries = Object.entries(answers).map(([id, value]) => [id.toLowerCase(), value as unknown] as const);
  const named = new Set(entries.map(([id]) => id));
  if (named.size < entries.length) throw new ScoringError('UNKNOWN_ITEM', 'an item is named twice');
  return Object.fromEntries(entries);
}

function batchLine(instrument: Instrument, answers: unknown, settings: Readonly<Record<string, unknown>>): string {
  try {
    return resultLine(scoreInstrument(instrument, withLowerCaseIds(answers), settings));
  } catch (error) {
    if (error instanceof ScoringError) return errorLine(error);
    throw error;
  }
}

function run(argv: readonly string[]): string {
  const [id, answersJson, settingsJson] = argv;
  if (id === undefined || answersJson === undefined || argv.length > 3) throw new UsageError('USAGE', USAGE);
  const instrument = instrumentNamed(id);
  const answers = parse(answersJson, 'answers');
  const settings = settingsFrom(instrument, settingsJson);
  if (isBatch(instrument, answers)) return answers.map((entry) => batchLine(instrument, entry, settings)).join('\n');
  return resultLine(scoreInstrument(instrument, withLowerCaseIds(answers), settings));
}

/**
 * `npm run -s score -- <id> '<answers>' ['<settings>']` without the process: pure.
 *
 * One line of JSON per set of answers: `{"instrument","version","total","subscales","band","risks"}`, where band is
 * the source's label of the total's band, or null. In a batch a bad set prints `{"error":{"code","message"}}` in its
 * place and the exit code stays 0; alone, anything wrong prints such a line and exits 2.
 *
 * @param argv what follows the script's name
 */
export function scoreCommandLine(argv: readonly string[]): CommandLineOutcome {
  try {
    return { stdout: `${run(argv)}\n`, exitCode: 0 };
  } catch (error) {
    if (error instanceof ScoringError || error instanceof UsageError) {
      return { stdout: `${errorLine(error)}\n`, exitCode: 2 };
    }
    throw error;
  }
}
