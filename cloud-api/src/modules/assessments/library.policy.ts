import { assessmentSummary, findInstrument, plainResult } from '@anxin/instruments';
import type { LocalDate } from '../../platform/clock/index.js';

/** The last day of a recorded right; null: without end. */
export interface Right {
  readonly instrumentId: string;
  readonly expiresOn: string | null;
}

/** The right covers today: the day it expires is its last. */
export function rightStands(right: Right | undefined, today: LocalDate): boolean {
  return right !== undefined && (right.expiresOn === null || right.expiresOn >= today);
}

/**
 * Could be a self-test here at all: text that may be shown, a crisis path, and a result that can be said in plain
 * words. Whether it is open is `isOpen`.
 */
export function fitsSelfTest(instrumentId: string): boolean {
  const summary = assessmentSummary(instrumentId);
  const bands = findInstrument(instrumentId)?.bands ?? [];
  const worded = bands.some((band) => plainResult(instrumentId, { total: band.min, risks: [] }) !== null);
  return summary?.selfTest === true && worded;
}

/** Class 2 is only open while a right is recorded. */
export const needsRight = (instrumentId: string): boolean => findInstrument(instrumentId)?.shipClass === 2;

/** Class 1 is on everywhere, class 2 while a right is recorded, everything else never. */
export function isOpen(instrumentId: string, right: Right | undefined, today: LocalDate): boolean {
  if (!fitsSelfTest(instrumentId)) return false;
  const shipClass = findInstrument(instrumentId)?.shipClass;
  return shipClass === 1 || (shipClass === 2 && rightStands(right, today));
}
