import { instantText } from '../random-rows.mjs';
import { DAY_MS, MINUTE_MS } from './filling.mjs';

/** @typedef {import('./filling.mjs').Filling} Filling */
/** @typedef {import('./filling.mjs').Row} Row */

/**
 * Messages, and what the outbox has brought.
 * @param {Filling} filling
 */
export async function fillLetters(filling) {
  const { random, now } = filling;
  const { messages, outbox, overdue } = filling.size;
  await filling.insert(
    'messages',
    'id, account_id, kind, params, target_page, target_id, dedupe_key, created_at, read_at',
    messageRows(filling, messages, overdue),
  );
  const brought = (/** @type {number} */ index) => {
    const at = index < outbox ? now - Math.floor((index / outbox) * 6 * DAY_MS) - MINUTE_MS : now - 9 * DAY_MS;
    return { id: random.uuidV7(at), at };
  };
  const made = Array.from({ length: outbox + overdue }, (_, index) => brought(index));
  await filling.insert(
    'outbox_events',
    'id, type, version, payload, created_at, available_at, lease_until, fencing_token, attempts, processed_at, dead_at',
    made.map(({ id, at }) => [
      id,
      'events.event-changed',
      1,
      '{"eventId":"00000000-0000-4000-8000-000000000000"}',
      instantText(at),
      instantText(at),
      null,
      1,
      1,
      instantText(at + 900),
      null,
    ]),
  );
  await filling.insert(
    'inbox_events',
    'consumer, event_id, processed_at',
    made.map(({ id, at }) => ['events.news', id, instantText(at + 900)]),
  );
}

/**
 * One after the other, as they were posted.
 * @param {Filling} filling
 * @param {number} count
 * @param {number} overdue
 * @returns {Iterable<Row>}
 */
function* messageRows(filling, count, overdue) {
  const { random, now, accounts } = filling;
  for (let index = 0; index < count + overdue; index += 1) {
    const at =
      index < overdue
        ? now - 500 * DAY_MS
        : now - Math.floor((1 - (index - overdue) / count) * 360 * DAY_MS) - MINUTE_MS;
    yield [
      ...[random.uuidV7(at), random.oneOf(accounts), 'nomination-declined', '{"title":"夜班之后怎么睡好"}', 'event'],
      ...[
        random.oneOf(filling.events),
        `growth:${index}`,
        instantText(at),
        index % 5 === 0 ? null : instantText(at + MINUTE_MS),
      ],
    ];
  }
}
