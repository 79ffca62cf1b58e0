/** How failed staff sign-ins slow down further ones. Pure; times in milliseconds. */

/** Failures that cost nothing: people mistype. */
export const FREE_FAILURES = 5;
const FIRST_LOCK_MS = 60_000;
const LONGEST_LOCK_MS = 15 * 60_000;
/** Failures are forgotten this long after the last one. */
export const FORGET_AFTER_MS = 24 * 3_600_000;

/** How long the name is locked after its n-th failure in a row: 0, then one minute, doubling up to fifteen. */
export function lockAfter(failures: number): number {
  if (failures < FREE_FAILURES) return 0;
  return Math.min(LONGEST_LOCK_MS, FIRST_LOCK_MS * 2 ** (failures - FREE_FAILURES));
}
