import { createHash } from 'node:crypto';

/** @typedef {import('./database.mjs').Database} Database */
/** @typedef {(request: import('fastify').FastifyRequest) => Promise<string>} AccountOf */

export const UUID = { type: 'string', pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' };

/**
 * One query: who holds this token, alive now. The product reads the account's roles with it.
 * @param {Database} database
 * @returns {AccountOf}
 */
export function accounts(database) {
  return async (request) => {
    const token = request.headers.authorization?.slice('Bearer '.length) ?? '';
    const [session] = await database.rows(
      `SELECT s.account_id FROM sessions s JOIN accounts a ON a.id = s.account_id
       WHERE s.access_hash = ? AND s.revoked_at IS NULL AND s.access_expires_at > ? AND s.epoch = a.session_epoch
         AND a.state = 'active'`,
      [createHash('sha256').update(token).digest('hex'), instant(new Date())],
    );
    if (!session) throw refused(401, 'no session');
    return String(session.account_id);
  };
}

/** @param {number} statusCode @param {string} message */
export const refused = (statusCode, message) => Object.assign(new Error(message), { statusCode });

/** @param {Date} date as both databases compare it */
export const instant = (date) => date.toISOString().replace('T', ' ').replace('Z', '');

/** @param {Date | string} value of a row: MySQL's driver gives a date, SQLite the text @returns {Date} */
export const dateOf = (value) => (value instanceof Date ? value : new Date(`${value.replace(' ', 'T')}Z`));

/** A sealed value of the product: the text, 12 bytes of nonce, 16 of tag, a header of about 12, in base64. */
const SEALED_OVERHEAD_BYTES = 40;

/** @param {string} text @returns {string} the text itself, filled up to the length of the product's sealed value */
export const asLongAsSealed = (text) =>
  text.padEnd(Math.ceil(((Buffer.byteLength(text) + SEALED_OVERHEAD_BYTES) * 4) / 3));
