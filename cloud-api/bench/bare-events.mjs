import { randomUUID } from 'node:crypto';
import { asLongAsSealed, dateOf, instant, refused, UUID } from './bare-session.mjs';

const LISTED = `e.id, e.kind, e.title, e.speaker, e.starts_at, e.ends_at, e.sign_up_from, e.sign_up_until, e.link,
  e.cover, e.audience, e.topic, e.seats, e.seated, e.waiting, e.state, v.name AS venue_name, s.state AS mine`;
const SHOWN = `${LISTED}, e.description, e.speaker_intro, e.sharing, e.cancel_until, e.changed_at, e.cancel_reason,
  v.id AS venue_id, v.address, v.room, v.latitude_e6, v.longitude_e6, s.id AS sign_up_id, s.name_cipher, s.signed_up_at`;
const FROM = `FROM events e LEFT JOIN venues v ON v.id = e.venue_id
  LEFT JOIN event_sign_ups s ON s.event_id = e.id AND s.account_id = ?`;
const DAY_MS = 86_400_000;
const LINK_BEFORE_MS = 1_800_000;

/** @param {any} row @param {Date} now */
function phaseOf(row, now) {
  if (now >= dateOf(row.ends_at)) return 'over';
  if (now >= dateOf(row.starts_at)) return 'running';
  if (now >= dateOf(row.sign_up_until)) return 'sign-up-closed';
  return now >= dateOf(row.sign_up_from) ? 'sign-up-open' : 'sign-up-later';
}

/** @param {any} row @param {Date} now */
const factsOf = (row, now) => ({
  ...{ eventId: row.id, kind: row.kind, title: row.title, speaker: row.speaker, cover: row.cover },
  ...{ audience: row.audience, topic: row.topic, seats: row.seats, waiting: row.waiting, state: row.state },
  ...{ venueName: row.venue_name, phase: phaseOf(row, now), startsAt: dateOf(row.starts_at).toISOString() },
  ...{ endsAt: dateOf(row.ends_at).toISOString(), online: row.link !== null },
  seatsLeft: Math.max(0, row.seats - row.seated),
});

/**
 * The list and one lecture: one query each, with the venue and the caller's own sign-up. Left out: a place in the
 * waiting list and a unit's share of the seats, which the lectures of the measurement have not; opening the sealed name.
 * @param {import('fastify').FastifyInstance} fastify
 * @param {import('./bare-session.mjs').Database} database
 * @param {import('./bare-session.mjs').AccountOf} accountOf
 */
export function readEvents(fastify, database, accountOf) {
  const querystring = {
    type: 'object',
    additionalProperties: false,
    properties: {
      when: { enum: ['coming', 'past'], default: 'coming' },
      limit: { type: 'integer', minimum: 1, maximum: 50, default: 20 },
    },
  };
  fastify.get('/v1/events', { schema: { querystring } }, async (request) => {
    const accountId = await accountOf(request);
    const { when, limit } = /** @type {{ when: 'coming' | 'past', limit: number }} */ (request.query);
    const now = new Date();
    const [condition, order] =
      when === 'coming'
        ? ['e.starts_at > ? AND e.ends_at > ?', 'e.starts_at, e.id']
        : ['e.starts_at < ? AND e.ends_at <= ?', 'e.starts_at DESC, e.id DESC'];
    const earliest = when === 'coming' ? new Date(now.getTime() - DAY_MS) : now;
    const rows = await database.rows(
      `SELECT ${LISTED} ${FROM} WHERE e.state = 'published' AND ${condition} ORDER BY ${order} LIMIT ${limit + 1}`,
      [accountId, instant(earliest), instant(now)],
    );
    const items = rows.slice(0, limit).map((row) => ({ ...factsOf(row, now), mine: row.mine }));
    const last = rows.length > limit ? rows[limit - 1] : null;
    const keys = last && JSON.stringify([dateOf(last.starts_at), last.id]);
    return { items, nextCursor: keys && Buffer.from(keys).toString('base64url') };
  });
  const params = { type: 'object', properties: { eventId: UUID } };
  fastify.get('/v1/events/:eventId', { schema: { params } }, async (request) => {
    const accountId = await accountOf(request);
    const { eventId } = /** @type {{ eventId: string }} */ (request.params);
    const [row] = await database.rows(`SELECT ${SHOWN} ${FROM} WHERE e.id = ? AND e.published_at IS NOT NULL`, [
      ...[accountId, eventId],
    ]);
    if (!row) throw refused(404, 'no such event');
    return detailOf(row, new Date());
  });
}

/** @param {any} row @param {Date} now */
function detailOf(row, now) {
  const degrees = (/** @type {number | null} */ millionths) => (millionths === null ? null : millionths / 1e6);
  const isNear = now.getTime() >= dateOf(row.starts_at).getTime() - LINK_BEFORE_MS && now < dateOf(row.ends_at);
  return {
    ...factsOf(row, now),
    description: row.description,
    speakerIntro: row.speaker_intro,
    venue: row.venue_id && {
      ...{ venueId: row.venue_id, name: row.venue_name, address: row.address, room: row.room },
      ...{ latitude: degrees(row.latitude_e6), longitude: degrees(row.longitude_e6) },
    },
    link: row.mine === 'seated' && isNear ? row.link : null,
    sharing: row.sharing,
    signUpFrom: dateOf(row.sign_up_from).toISOString(),
    signUpUntil: dateOf(row.sign_up_until).toISOString(),
    cancelUntil: dateOf(row.cancel_until).toISOString(),
    changedAt: row.changed_at && dateOf(row.changed_at).toISOString(),
    cancelReason: row.cancel_reason,
    nickOnly: row.kind === 'group-counselling',
    mine: row.sign_up_id && {
      ...{ signUpId: row.sign_up_id, state: row.mine, position: null, name: row.name_cipher.trimEnd() },
      signedUpAt: dateOf(row.signed_up_at).toISOString(),
    },
    unitShare: null,
  };
}

/**
 * A free seat counted where sign-up is open and the row inserted with the person's unit, in one transaction. Left out:
 * sealing the name, the waiting list, seats of units, a request that comes twice.
 * @param {import('fastify').FastifyInstance} fastify
 * @param {import('./bare-session.mjs').Database} database
 * @param {import('./bare-session.mjs').AccountOf} accountOf
 */
export function signUp(fastify, database, accountOf) {
  const body = {
    type: 'object',
    additionalProperties: false,
    required: ['id'],
    properties: {
      id: UUID,
      name: { type: ['string', 'null'], minLength: 1, maxLength: 40, pattern: '\\S' },
      waitIfFull: { type: 'boolean' },
    },
  };
  const params = { type: 'object', properties: { eventId: UUID } };
  fastify.put('/v1/events/:eventId/sign-up', { schema: { body, params } }, async (request) => {
    const accountId = await accountOf(request);
    const { eventId } = /** @type {{ eventId: string }} */ (request.params);
    const { id, name } = /** @type {{ id: string, name: string }} */ (request.body);
    const now = new Date();
    const rowId = randomUUID();
    await database.transaction(async (connection) => {
      const taken = await connection.write(
        `UPDATE events SET seated = seated + 1, sequence = sequence + 1
         WHERE id = ? AND state = 'published' AND sign_up_from <= ? AND sign_up_until > ? AND seated < seats`,
        [eventId, instant(now), instant(now)],
      );
      if (taken === 0) throw refused(409, 'closed or full');
      const [event] = await connection.rows('SELECT sequence FROM events WHERE id = ?', [eventId]);
      await connection.write(
        `INSERT INTO event_sign_ups (id, event_id, account_id, request_id, state, sequence, unit_id, name_cipher, signed_up_at)
         VALUES (?, ?, ?, ?, 'seated', ?, (SELECT unit_id FROM memberships WHERE current_account_id = ?), ?, ?)`,
        [rowId, eventId, accountId, id, event.sequence, accountId, asLongAsSealed(name), instant(now)],
      );
    });
    return { signUpId: rowId, state: 'seated', position: null, name, signedUpAt: now.toISOString() };
  });
}
