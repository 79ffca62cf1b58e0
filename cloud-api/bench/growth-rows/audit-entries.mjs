import { instantText } from '../random-rows.mjs';
import { DAY_MS } from './filling.mjs';

/** @typedef {import('./filling.mjs').Filling} Filling */
/** @typedef {import('./filling.mjs').Row} Row */

/** After whatever the server has sealed by itself. */
const LAST_SEALED = 1_000_000_000;

/**
 * Every list that was read names those on it; some entries of the last minute wait for their place in the chain.
 * @param {Filling} filling
 */
export async function fillAuditEntries(filling) {
  const { random, now } = filling;
  const { messages, overdue } = filling.size;
  const waiting = messages - overdue;
  await filling.insert(
    'audit_entries',
    'id, actor_kind, actor_id, actor_role, act, thing_kind, thing_id, owner_id, request_id, happened_at, sequence, hash',
    Array.from({ length: messages }, (_, index) => {
      const at = now - Math.floor((1 - index / messages) * 360 * DAY_MS) - 1000;
      const who = ['account', random.oneOf(filling.accounts), 'union-staff'];
      const what = ['sign-ups.read', 'event', random.oneOf(filling.events), random.oneOf(filling.accounts), null];
      const place = index < waiting ? [LAST_SEALED - waiting + index, random.hex(64)] : [null, null];
      return [random.uuidV7(at), ...who, ...what, instantText(at), ...place];
    }),
  );
}
