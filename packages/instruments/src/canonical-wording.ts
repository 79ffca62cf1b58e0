import type { Instrument } from './instrument.types.js';

function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}

/**
 * The wording of an instrument as canonical JSON (sorted keys, no white space), or null where none is carried.
 * `textHash` is the SHA-256 of its UTF-8 bytes; hashing is the caller's, because this package has no crypto.
 */
export function canonicalWording(instrument: Instrument): string | null {
  if (instrument.textHash === null) return null;
  return canonicalJson({
    timeFrame: instrument.timeFrame,
    instruction: instrument.instruction,
    explanation: instrument.explanation,
    items: instrument.items.map(({ id, text, textEn, input }) => ({ id, text, textEn, input })),
    optionSets: instrument.optionSets,
    extraItems: instrument.extraItems,
  });
}
