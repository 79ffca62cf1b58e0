/** A unit's own deadline: the year's, unless it was given longer. */
export function dueOf(yearDueAt: Date, extendedUntil: Date | null): Date {
  return extendedUntil !== null && extendedUntil > yearDueAt ? extendedUntil : yearDueAt;
}

/** What reaches the server at the deadline itself is in time. */
export const isInTime = (receivedAt: Date, dueAt: Date): boolean => receivedAt <= dueAt;

export interface Filing {
  firstReceivedAt: Date | null;
  filedLate: boolean;
  extendedUntil: Date | null;
}

/** Filed after the deadline, or not filed and the deadline has passed. */
export function isLate({ firstReceivedAt, filedLate, extendedUntil }: Filing, yearDueAt: Date, now: Date): boolean {
  if (firstReceivedAt !== null) return filedLate;
  return !isInTime(now, dueOf(yearDueAt, extendedUntil));
}

/**
 * The same for many, without looking at them: `filed` and `filedLate` from the roll-up, and how many of those not filed
 * were given longer and still have time (few: they are counted).
 */
export function countLate(
  { total, filed, filedLate }: { total: number; filed: number; filedLate: number },
  yearDueAt: Date,
  now: Date,
  stillExtended: number,
): number {
  return isInTime(now, yearDueAt) ? filedLate : filedLate + (total - filed - stillExtended);
}
