import { dayText, instantText } from '../random-rows.mjs';
import { DAY_MS, MINUTE_MS, YEAR_DAYS } from './filling.mjs';

/** @typedef {import('./filling.mjs').Filling} Filling */
/** @typedef {import('./filling.mjs').Row} Row */

/** @param {Filling} filling */
export async function fillPeople(filling) {
  const { random, now } = filling;
  const { accounts: count, overdue } = filling.size;
  const made = Array.from(
    { length: count },
    (_, index) => now - YEAR_DAYS * DAY_MS + Math.floor((index / count) * 300 * DAY_MS),
  );
  filling.accounts = made.map((at) => random.uuidV7(at));
  filling.subjects = Array.from({ length: Math.ceil(count * 0.6) }, (_, index) => random.uuid(index, count * 0.6));
  const each = (/** @type {(id: string, index: number, at: number) => Row} */ row) =>
    filling.accounts.map((id, index) => row(id, index, made[index] ?? now));
  await filling.insert(
    'accounts',
    'id, nickname, state, session_epoch, created_at',
    each((id, index, at) => [id, `职工${index}`, 'active', 0, instantText(at)]),
  );
  await filling.insert(
    'wechat_identities',
    'id, account_id, openid_hash, openid_cipher',
    each((id, _, at) => [random.uuidV7(at), id, random.hex(64), random.sealed(120)]),
  );
  const session = (/** @type {string} */ account, /** @type {number} */ at, /** @type {number} */ ends) => [
    ...[random.uuidV7(at), account, 'weapp', random.hex(64), random.hex(64), instantText(at + 60 * MINUTE_MS)],
    ...[
      random.hex(64),
      null,
      instantText(at),
      0,
      instantText(ends),
      0,
      '微信小程序',
      instantText(at),
      dayText(at),
      null,
    ],
  ];
  const sessions = Array.from({ length: count * 2 }, () => filling.within(20)).sort((one, other) => one - other);
  await filling.insert(
    'sessions',
    'id, account_id, client, family_hash, access_hash, access_expires_at, refresh_hash, previous_refresh_hash, rotated_at, grace_used, refresh_expires_at, epoch, device, created_at, last_used_on, revoked_at',
    [
      ...sessions.map((at, index) => session(filling.accounts[index % count] ?? '', at, at + 30 * DAY_MS)),
      ...Array.from({ length: overdue }, () =>
        session(random.oneOf(filling.accounts), now - 40 * DAY_MS, now - 10 * DAY_MS),
      ),
    ],
  );
  await filling.insert(
    'join_code_tries',
    'account_id, window_started_at, wrong',
    each((id, _, at) => [id, instantText(at), 0]),
  );
}
