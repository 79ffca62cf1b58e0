import { createHash } from 'node:crypto';
import { canonicalWording } from '../src/canonical-wording.js';
import type { Instrument } from '../src/instrument.types.js';

/** SHA-256 (hex) of the instrument's canonical wording; null where none is carried. */
export function textHashOf(instrument: Instrument): string | null {
  const wording = canonicalWording(instrument);
  return wording === null ? null : createHash('sha256').update(wording, 'utf8').digest('hex');
}
