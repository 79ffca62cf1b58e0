import { createHash, randomUUID } from 'node:crypto';

/** A sealed value of the product: the text, 12 bytes of nonce, 16 of tag, a header of about 12, in base64. */
const SEALED_OVERHEAD_BYTES = 40;
/** A result's sealed text is about this long for a PHQ-9; measured in the product's table. */
const RESULT_BYTES = 260;

/** @typedef {import('./database.mjs').Database} Database */

/**
 * @param {import('fastify').FastifyInstance} fastify
 * @param {Database} database
 */
export function routesOf(fastify, database) {
  const accountOf = accounts(database);
  submitAssessment(fastify, database, accountOf);
  readEvents(fastify, database, accountOf);
  signUp(fastify, database, accountOf);
  savePlanSection(fastify, database, accountOf);
}

/**
 * One query: who holds this token, alive now.
 * @param {Database} database
 */
function accounts(database) {
  return async (/** @type {import('fastify').FastifyRequest} */ request) => {
    const token = request.headers.authorization?.slice('Bearer '.length) ?? '';
    const [session] = await database.rows(
      `SELECT s.account_id FROM sessions s JOIN accounts a ON a.id = s.account_id
       WHERE s.access_hash = ? AND s.revoked_at IS NULL AND s.access_expires_at > ? AND s.epoch = a.session_epoch`,
      [createHash('sha256').update(token).digest('hex'), instant(new Date())],
    );
    if (!session) throw Object.assign(new Error('no session'), { statusCode: 401 });
    return String(session.account_id);
  };
}

/**
 * A row of the consent held, the submission inserted, the draft deleted. The subject comes from the request's header:
 * the product computes it from the account with its key.
 * @param {import('fastify').FastifyInstance} fastify
 * @param {Database} database
 * @param {ReturnType<typeof accounts>} accountOf
 */
function submitAssessment(fastify, database, accountOf) {
  const answers = Object.fromEntries(
    Array.from({ length: 9 }, (_, index) => [`q${index + 1}`, { type: 'integer', minimum: 0, maximum: 3 }]),
  );
  const schema = {
    body: {
      type: 'object',
      additionalProperties: false,
      required: ['submissionId', 'instrumentVersion', 'answers', 'takenAt', 'durationSeconds'],
      properties: {
        submissionId: { type: 'string', pattern: '^[0-9a-f-]{36}$' },
        instrumentVersion: { type: 'string', maxLength: 20 },
        answers: { type: 'object', additionalProperties: false, required: Object.keys(answers), properties: answers },
        takenAt: { type: 'string', maxLength: 30 },
        durationSeconds: { type: 'integer', minimum: 0 },
      },
    },
  };
  fastify.post('/v1/assessments/phq9/submissions', { schema }, async (request) => {
    const accountId = await accountOf(request);
    const form = /** @type {{ submissionId: string, instrumentVersion: string, answers: Record<string, number> }} */ (
      request.body
    );
    const total = Object.values(form.answers).reduce((sum, value) => sum + value, 0);
    const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    const subjectId = String(request.headers['x-subject-id'] ?? accountId);
    await database.transaction(async (connection) => {
      await connection.write(
        "UPDATE consents SET holds = holds + 1 WHERE subject_id = ? AND purpose = 'self-assessment' AND active = 1",
        [subjectId],
      );
      const [last] = await connection.rows(
        'SELECT MAX(position) AS position FROM assessment_submissions WHERE subject_id = ? AND taken_on = ?',
        [subjectId, today],
      );
      await connection.write('INSERT INTO assessment_submissions VALUES (?, ?, ?, ?, ?, ?, ?, ?)', [
        ...[form.submissionId, subjectId, 'phq9', form.instrumentVersion, today, Number(last?.position ?? -1) + 1],
        ...[sealedLength(JSON.stringify(form.answers).length), sealedLength(RESULT_BYTES)],
      ]);
      await connection.write('DELETE FROM assessment_drafts WHERE subject_id = ? AND instrument_id = ?', [
        ...[subjectId, 'phq9'],
      ]);
    });
    return { submissionId: form.submissionId, total };
  });
}

const EVENT_COLUMNS = `e.id, e.kind, e.title, e.speaker, e.speaker_intro, e.starts_at, e.ends_at, e.cover, e.audience,
  e.topic, e.seats, e.seated, e.waiting, e.state, e.sharing, e.sign_up_from, e.sign_up_until, e.cancel_until,
  e.description, v.name AS venue_name, s.state AS mine`;

/**
 * The list and one lecture: one query each, with the venue and the caller's own sign-up.
 * @param {import('fastify').FastifyInstance} fastify
 * @param {Database} database
 * @param {ReturnType<typeof accounts>} accountOf
 */
function readEvents(fastify, database, accountOf) {
  const from = `FROM events e LEFT JOIN venues v ON v.id = e.venue_id
    LEFT JOIN event_sign_ups s ON s.event_id = e.id AND s.account_id = ?`;
  const querystring = {
    type: 'object',
    additionalProperties: false,
    properties: { when: { enum: ['coming', 'past'] }, limit: { type: 'integer', minimum: 1, maximum: 50 } },
  };
  fastify.get('/v1/events', { schema: { querystring } }, async (request) => {
    const accountId = await accountOf(request);
    const rows = await database.rows(
      `SELECT ${EVENT_COLUMNS} ${from} WHERE e.state = 'published' AND e.starts_at > ?
       ORDER BY e.starts_at, e.id LIMIT 21`,
      [accountId, instant(new Date())],
    );
    return { items: rows.slice(0, 20), nextCursor: rows.length > 20 ? rows[19].id : null };
  });
  fastify.get('/v1/events/:eventId', async (request) => {
    const accountId = await accountOf(request);
    const { eventId } = /** @type {{ eventId: string }} */ (request.params);
    const [event] = await database.rows(
      `SELECT ${EVENT_COLUMNS} ${from} WHERE e.id = ? AND e.published_at IS NOT NULL`,
      [accountId, eventId],
    );
    return event;
  });
}

/**
 * The seat counted and the row inserted, in one transaction.
 * @param {import('fastify').FastifyInstance} fastify
 * @param {Database} database
 * @param {ReturnType<typeof accounts>} accountOf
 */
function signUp(fastify, database, accountOf) {
  const body = {
    type: 'object',
    additionalProperties: false,
    required: ['id'],
    properties: {
      id: { type: 'string', pattern: '^[0-9a-f-]{36}$' },
      name: { type: ['string', 'null'], maxLength: 20 },
      waitIfFull: { type: 'boolean' },
    },
  };
  fastify.put('/v1/events/:eventId/sign-up', { schema: { body } }, async (request) => {
    const accountId = await accountOf(request);
    const { eventId } = /** @type {{ eventId: string }} */ (request.params);
    const { id, name } = /** @type {{ id: string, name: string }} */ (request.body);
    await database.transaction(async (connection) => {
      await connection.write(
        'UPDATE events SET seated = seated + 1, sequence = sequence + 1 WHERE id = ? AND seated < seats',
        [eventId],
      );
      const [event] = await connection.rows('SELECT sequence FROM events WHERE id = ?', [eventId]);
      await connection.write(
        `INSERT INTO event_sign_ups (id, event_id, account_id, request_id, state, sequence, unit_id, name_cipher, signed_up_at)
         VALUES (?, ?, ?, ?, 'seated', ?, NULL, ?, ?)`,
        [randomUUID(), eventId, accountId, id, event.sequence, sealedLength(name.length * 3), instant(new Date())],
      );
    });
    return { signUpId: id, state: 'seated' };
  });
}

/**
 * The section read, changed in one field and written if nobody was faster.
 * @param {import('fastify').FastifyInstance} fastify
 * @param {Database} database
 * @param {ReturnType<typeof accounts>} accountOf
 */
function savePlanSection(fastify, database, accountOf) {
  const change = {
    type: 'object',
    required: ['field', 'from', 'to'],
    properties: { field: { type: 'string', maxLength: 40 }, from: {}, to: {} },
  };
  const body = {
    type: 'object',
    required: ['changes'],
    properties: { changes: { type: 'array', maxItems: 200, items: change } },
  };
  fastify.post('/v1/plans/:planId/sections/situation/changes', { schema: { body } }, async (request) => {
    const accountId = await accountOf(request);
    const { planId } = /** @type {{ planId: string }} */ (request.params);
    const [row] = await database.rows(
      `SELECT c.content, c.version FROM plan_sections c JOIN plans p ON p.id = c.plan_id
       JOIN role_grants g ON g.account_id = ? AND g.scope_type = 'unit' AND g.scope_id = p.unit_id
       WHERE c.plan_id = ? AND c.section = 'situation'`,
      [accountId, planId],
    );
    const content = JSON.parse(row.content);
    for (const { field, to } of /** @type {{ changes: { field: string, to: unknown }[] }} */ (request.body).changes) {
      content.fields[field] = to;
    }
    await database.write(
      `UPDATE plan_sections SET content = ?, version = version + 1, updated_at = ?, updated_by = ?
       WHERE plan_id = ? AND section = 'situation' AND version = ?`,
      [JSON.stringify(content), instant(new Date()), accountId, planId, row.version],
    );
    return { section: content, conflicts: [] };
  });
}

/** @param {number} bytes @returns {string} as long as the product's sealed value */
const sealedLength = (bytes) => 'x'.repeat(Math.ceil(((bytes + SEALED_OVERHEAD_BYTES) * 4) / 3));

/** @param {Date} date as both databases compare it */
const instant = (date) => date.toISOString().replace('T', ' ').replace('Z', '');
