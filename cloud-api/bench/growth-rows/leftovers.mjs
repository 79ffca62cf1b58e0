import { instantText } from '../random-rows.mjs';
import { DAY_MS } from './filling.mjs';

/** @typedef {import('./filling.mjs').Filling} Filling */
/** @typedef {import('./filling.mjs').Row} Row */

/**
 * What runs out within hours. Of what has, a few in a hundred are left at any time: a job is never far behind.
 * @param {Filling} filling
 */
export async function fillLeftovers(filling) {
  const { random, now } = filling;
  const { overdue, accounts } = filling.size;
  const spread = Array.from({ length: overdue * 20 + Math.ceil(accounts / 5) }, (_, index) =>
    index < overdue ? now - 3 * DAY_MS : now + DAY_MS,
  );
  await filling.insert(
    'idempotency_keys',
    'id, principal, route, key_hash, request_hash, reply, expires_at',
    spread.map((at, index) => [
      random.uuid(index, spread.length),
      random.oneOf(filling.accounts),
      'POST /v1/messages/read-all',
      random.hex(64),
      random.hex(64),
      random.sealed(120),
      instantText(at),
    ]),
  );
  await filling.insert(
    'sign_in_scans',
    'id, token_hash, secret_hash, state, check_digits, device, account_id, required_account_id, challenge_id, expires_at',
    spread.map((at) => [
      random.uuidV7(at),
      random.hex(64),
      random.hex(64),
      'waiting',
      '12',
      '电脑',
      null,
      null,
      null,
      instantText(at),
    ]),
  );
  await filling.insert(
    'staff_challenges',
    'id, account_id, expires_at, completed_at',
    spread.map((at) => [random.uuidV7(at), random.oneOf(filling.accounts), instantText(at), null]),
  );
  await filling.insert(
    'staff_sign_in_attempts',
    'name_hash, failures, locked_until, last_failed_at',
    spread.map((at) => [random.hex(64), 1, null, instantText(Math.min(at, now - 1000))]),
  );
}
