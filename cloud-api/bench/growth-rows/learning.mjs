import { instantText } from '../random-rows.mjs';
import { DAY_MS } from './filling.mjs';

/** @typedef {import('./filling.mjs').Filling} Filling */

const KEPT_EACH = 4;
const SEEN_EACH = 8;
const VISITS_EACH = 6;

/** What people keep, and how far they have come: two in three to the end. @param {Filling} filling */
export async function fillLearning(filling) {
  await filling.insert('favourites', 'account_id, content_id, saved_at', some(filling, KEPT_EACH));
  await filling.insert(
    'learning_progress',
    'account_id, content_id, seen_at, position, furthest, done_at, read_on, read_seconds, reported_at',
    some(filling, SEEN_EACH).map(([accountId, contentId, at], index) => [
      ...[accountId, contentId, at],
      ...(index % 3 === 0 ? [400, 500, null] : [1000, 1000, at]),
      ...[at.slice(0, 10), 45, at],
    ]),
  );
  const visits = [...visitsOf(filling)];
  await filling.insert('learning_visits', 'person, content_id, day', visits);
  const totals = new Map();
  for (const [, contentId, day] of visits) {
    const key = `${contentId} ${day}`;
    totals.set(key, (totals.get(key) ?? 0) + 1);
  }
  await filling.insert(
    'learning_totals',
    'content_id, day, visits',
    [...totals].map(([key, count]) => [...key.split(' '), count]),
  );
}

/**
 * Of a year, and some whose time has come: each person one a day at most.
 * @param {Filling} filling
 * @returns {Iterable<[person: string, contentId: string, day: string]>}
 */
function* visitsOf({ accounts, contents, now, random, size }) {
  const total = accounts.length * VISITS_EACH;
  for (let index = 0; index < total + size.overdue; index += 1) {
    const isOverdue = index >= total;
    const at = now - (isOverdue ? 800 + (index % 5) : 1 + random.below(360)) * DAY_MS;
    yield [random.hex(32), random.oneOf(contents), instantText(at).slice(0, 10)];
  }
}

/**
 * Others for everybody, within a year.
 * @param {Filling} filling
 * @param {number} each
 * @returns {[accountId: string, contentId: string, at: string][]}
 */
function some({ accounts, contents, now, random }, each) {
  return accounts.flatMap((accountId, place) =>
    Array.from({ length: Math.min(each, contents.length) }, (_, index) => {
      const contentId = contents[(place * 7 + index) % contents.length] ?? '';
      return /** @type {[string, string, string]} */ ([
        accountId,
        contentId,
        instantText(now - 1000 - random.below(365 * DAY_MS)),
      ]);
    }),
  );
}
