import type { Instrument, Item, ReadAnswers } from '../instrument.types.js';
import { ScoringError } from '../scoring-error.js';

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** 'HH:MM' from 00:00 to 24:00 (which is midnight again) as minutes after midnight. */
function readClock(item: Item, value: unknown): number {
  if (typeof value !== 'string') throw new ScoringError('ANSWER_TYPE', `${item.id} must be a time "HH:MM"`, item.id);
  const match = /^(\d{1,2}):(\d{2})$/.exec(value);
  if (match === null) throw new ScoringError('ANSWER_TYPE', `${item.id} must be a time "HH:MM"`, item.id);
  const [hours, minutes] = [Number(match[1]), Number(match[2])];
  if (minutes > 59 || hours > 24 || (hours === 24 && minutes > 0)) {
    throw new ScoringError('ANSWER_OUT_OF_RANGE', `${item.id} must lie between 00:00 and 24:00`, item.id);
  }
  return (hours % 24) * 60 + minutes;
}

function readNumber(instrument: Instrument, item: Item, value: unknown): number {
  if (typeof value !== 'number' || Number.isNaN(value)) {
    throw new ScoringError('ANSWER_TYPE', `${item.id} must be a number, or null where it is missing`, item.id);
  }
  if (item.input.kind === 'choice') {
    const allowed = (instrument.optionSets[item.input.optionSet] ?? []).map((option) => option.value);
    if (!allowed.includes(value)) {
      throw new ScoringError('ANSWER_OUT_OF_RANGE', `${item.id} must be one of ${allowed.join(', ')}`, item.id);
    }
  } else if (item.input.kind === 'number' && (value < item.input.min || value > item.input.max)) {
    throw new ScoringError(
      'ANSWER_OUT_OF_RANGE',
      `${item.id} must lie between ${item.input.min} and ${item.input.max} ${item.input.unit}`,
      item.id,
    );
  }
  // Adding zero turns -0, which is a legal 0, into 0.
  return value + 0;
}

/** Positional answers by item id, in the order of the items. */
function byPosition(instrument: Instrument, answers: readonly unknown[]): Record<string, unknown> {
  const count = instrument.items.length;
  if (instrument.items.some((item) => item.input.kind !== 'choice')) {
    throw new ScoringError('ANSWERS_MALFORMED', `${instrument.id} takes an object of answers by item id, not an array`);
  }
  if (answers.length !== count && answers.length !== instrument.shortForm) {
    const expected = instrument.shortForm === undefined ? `${count}` : `${count} (or ${instrument.shortForm})`;
    throw new ScoringError('ANSWER_COUNT', `${instrument.id} takes ${expected} answers, got ${answers.length}`);
  }
  return Object.fromEntries(instrument.items.map((item, index) => [item.id, answers[index] ?? null]));
}

function byItem(instrument: Instrument, answers: Record<string, unknown>): Record<string, unknown> {
  const known = new Set(instrument.items.map((item) => item.id));
  for (const id of Object.keys(answers)) {
    if (!known.has(id)) throw new ScoringError('UNKNOWN_ITEM', `${instrument.id} has no item "${id}"`, id);
  }
  return answers;
}

/**
 * Checks answers and brings them into one shape, item id to number or null. Every item has an entry.
 *
 * @param answers by item id (an absent id is a missing answer), or an array in the order of the items
 * @throws ScoringError ANSWERS_MALFORMED, ANSWER_COUNT, UNKNOWN_ITEM, ANSWER_TYPE, ANSWER_OUT_OF_RANGE
 */
export function readAnswers(instrument: Instrument, answers: unknown): ReadAnswers {
  if (!Array.isArray(answers) && !isRecord(answers)) {
    throw new ScoringError('ANSWERS_MALFORMED', 'answers must be an array or an object by item id');
  }
  const given = Array.isArray(answers) ? byPosition(instrument, answers) : byItem(instrument, answers);
  const read: Record<string, number | null> = {};
  for (const item of instrument.items) {
    const value = Object.hasOwn(given, item.id) ? given[item.id] : null;
    if (value === null || value === undefined) read[item.id] = null;
    else read[item.id] = item.input.kind === 'clock' ? readClock(item, value) : readNumber(instrument, item, value);
  }
  return read;
}
