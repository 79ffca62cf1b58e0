/** Answers may wait this long for a network. */
const LONGEST_WAIT_MS = 31 * 24 * 60 * 60 * 1000;

/**
 * When a form was finished. The phone says so, since answers may have waited for a network. A phone whose clock is
 * wrong is not believed, and its answers are not refused for it.
 */
export function takenAt(sent: Date, now: Date): Date {
  const waited = now.getTime() - sent.getTime();
  return waited >= 0 && waited <= LONGEST_WAIT_MS ? sent : now;
}
