import { assessmentSummary, findInstrument, plainResult, score } from '@anxin/instruments';
import { asLongAsSealed, refused, UUID } from './bare-session.mjs';

const EARLIER = 3;
const NEWEST = 8;

/**
 * The consent's row held, the results before it read, the submission inserted, the draft deleted; scored and worded by
 * the same library, so that the answer is the product's. The subject comes from the request's header: the product
 * computes it from the account with its key.
 * @param {import('fastify').FastifyInstance} fastify
 * @param {import('./bare-session.mjs').Database} database
 * @param {import('./bare-session.mjs').AccountOf} accountOf
 */
export function submitAssessment(fastify, database, accountOf) {
  const answers = Object.fromEntries(
    Array.from({ length: 9 }, (_, index) => [`q${index + 1}`, { type: 'integer', minimum: 0, maximum: 3 }]),
  );
  const schema = {
    body: {
      type: 'object',
      additionalProperties: false,
      required: ['submissionId', 'instrumentVersion', 'answers', 'takenAt', 'durationSeconds'],
      properties: {
        submissionId: UUID,
        instrumentVersion: { type: 'string', maxLength: 20 },
        answers: { type: 'object', additionalProperties: false, required: Object.keys(answers), properties: answers },
        takenAt: { type: 'string', maxLength: 30, format: 'date-time' },
        durationSeconds: { type: 'integer', minimum: 0, maximum: 31_622_400 },
      },
    },
  };
  fastify.post('/v1/assessments/phq9/submissions', { schema }, async (request, reply) => {
    const accountId = await accountOf(request);
    const form =
      /** @type {{ submissionId: string, instrumentVersion: string, answers: Record<string, number>, takenAt: string, durationSeconds: number }} */ (
        request.body
      );
    const subjectId = String(request.headers['x-subject-id'] ?? accountId);
    const result = score('phq9', form.answers);
    if (result.version !== form.instrumentVersion) throw refused(409, 'another version');
    const at = new Date(form.takenAt);
    const takenOn = new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
    const sealed = { takenAt: at.toISOString(), result };
    const earlier = await database.transaction(async (connection) => {
      const held = await connection.write(
        `UPDATE consents SET holds = holds + 1
         WHERE subject_id = ? AND purpose = 'self-assessment' AND active = 1`,
        [subjectId],
      );
      if (held === 0) throw refused(403, 'no consent');
      const newest = await connection.rows(
        `SELECT instrument_id, taken_on, position, result_cipher FROM assessment_submissions
         WHERE subject_id = ? AND taken_on <= ? ORDER BY taken_on DESC, position DESC LIMIT ${NEWEST}`,
        [subjectId, takenOn],
      );
      const position = newest[0]?.taken_on === takenOn ? newest[0].position + 1 : 0;
      await connection.write('INSERT INTO assessment_submissions VALUES (?, ?, ?, ?, ?, ?, ?, ?)', [
        ...[form.submissionId, subjectId, 'phq9', form.instrumentVersion, takenOn, position],
        ...[asLongAsSealed(JSON.stringify({ answers: form.answers, durationSeconds: form.durationSeconds }))],
        ...[storedResult(sealed)],
      ]);
      await connection.write('DELETE FROM assessment_drafts WHERE subject_id = ? AND instrument_id = ?', [
        ...[subjectId, 'phq9'],
      ]);
      return newest.filter((row) => row.instrument_id === 'phq9').slice(0, EARLIER);
    });
    void reply.status(201);
    return answerOf(form.submissionId, { ...sealed, takenOn }, earlier.reverse());
  });
}

/** What the product seals, in clear. @param {object} sealed */
const storedResult = (sealed) => asLongAsSealed(JSON.stringify(sealed));

/** Results that the product sealed cannot be opened here: before the measurement they are replaced by one in clear. */
export function replaceSealedResults(/** @type {import('./bare-session.mjs').Database} */ database) {
  const answers = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`q${index + 1}`, index === 8 ? 0 : 1]));
  const result = storedResult({ takenAt: new Date().toISOString(), result: score('phq9', answers) });
  return database.write("UPDATE assessment_submissions SET result_cipher = ? WHERE instrument_id = 'phq9'", [result]);
}

/** @typedef {{ takenAt: string, takenOn: string, result: ReturnType<typeof score> }} Taken */

/** @param {string} submissionId @param {Taken} taken @param {any[]} earlier */
function answerOf(submissionId, taken, earlier) {
  const { result } = taken;
  const plain = worded(result);
  const summary = assessmentSummary('phq9');
  const instrument = findInstrument('phq9');
  const bands = instrument?.bands ?? [];
  const history = earlier.map((row) => ({ takenOn: row.taken_on, result: JSON.parse(row.result_cipher).result }));
  const before = history.at(-1)?.result.total ?? null;
  const threshold = instrument?.retest?.reliableChange ?? Infinity;
  const difference = (result.total ?? 0) - (before ?? 0);
  return {
    submissionId,
    assessmentId: 'phq9',
    title: plain.title,
    takenAt: taken.takenAt,
    safetyFirst: plain.safetyFirst,
    plain: {
      ...{ opening: plain.opening, headline: plain.headline, body: plain.body },
      ...{ bandIndex: plain.bandIndex, bands: plain.bands },
    },
    nextSteps: plain.nextSteps.map(({ kind, label, target }) => ({ kind, label, target })),
    retestHint: plain.retestHint,
    official: {
      name: instrument?.officialName,
      total: result.total,
      min: Math.min(...bands.map((band) => band.min)),
      max: Math.max(...bands.map((band) => band.max)),
      bandLabel: result.band?.displayLabel ?? null,
      note: summary?.doesNot,
      licence: summary?.licence,
    },
    history: [...history, taken].map((point) => ({
      ...{ takenOn: point.takenOn, bandIndex: worded(point.result).bandIndex },
    })),
    change: before === null ? null : Math.abs(difference) < threshold ? 'same' : difference > 0 ? 'heavier' : 'lighter',
  };
}

/** @param {ReturnType<typeof score>} result */
function worded(result) {
  const plain = plainResult('phq9', result);
  if (plain === null) throw new Error('PHQ-9 has no words');
  return plain;
}
