import { dayText } from '../random-rows.mjs';
import { DAY_MS, YEAR_DAYS } from './filling.mjs';

/** @typedef {import('./filling.mjs').Filling} Filling */
/** @typedef {import('./filling.mjs').Row} Row */

/**
 * Subjects are nobody: which account one belongs to is computed with a key.
 * @param {Filling} filling
 */
export async function fillTests(filling) {
  const { random, now, subjects } = filling;
  const { submissions, overdue } = filling.size;
  const each = (/** @type {(id: string, index: number) => Row} */ row) => subjects.map(row);
  await filling.insert(
    'subject_keys',
    'subject_id, wrapped_key, master_key_id, dek_version, created_on',
    each((id) => [id, random.sealed(120), 'k1', 1, dayText(filling.within(YEAR_DAYS))]),
  );
  await filling.insert(
    'consents',
    'id, subject_id, purpose, version, given_on, withdrawn_on, active, holds',
    each((id, index) => [
      random.uuid(index, subjects.length),
      id,
      'self-assessment',
      '1',
      dayText(filling.within(YEAR_DAYS)),
      null,
      1,
      3,
    ]),
  );
  const draft = (
    /** @type {string} */ subject,
    /** @type {number} */ index,
    /** @type {string} */ test,
    /** @type {number} */ at,
  ) => [...[random.uuid(index, subjects.length + overdue), subject, test, '1.0.0', random.sealed(160), 1, dayText(at)]];
  await filling.insert(
    'assessment_drafts',
    'id, subject_id, instrument_id, instrument_version, answers_cipher, revision, updated_on',
    [
      ...each((id, index) => draft(id, index, 'gad7', filling.within(60))),
      ...Array.from({ length: Math.min(overdue, subjects.length) }, (_, index) =>
        draft(subjects[index] ?? '', subjects.length + index, 'phq9', now - 120 * DAY_MS),
      ),
    ],
  );
  await filling.insert(
    'assessment_submissions',
    'id, subject_id, instrument_id, instrument_version, taken_on, position, answers_cipher, result_cipher',
    submissionRows(filling, submissions, overdue),
  );
  await filling.insert(
    'result_shares',
    'id, subject_id, submission_id, receiver_id, receiver_role, purpose, with_answers, consent_version, given_on, until_on, ended_on, note_cipher',
    shareRows(filling),
  );
}

/**
 * One for each subject, half of them stopped; what they name nobody reads here.
 * @param {Filling} filling
 * @returns {Iterable<Row>}
 */
function* shareRows(filling) {
  const { random, subjects, accounts } = filling;
  for (const [index, subject] of subjects.entries()) {
    const given = filling.within(YEAR_DAYS);
    const [id, submission] = [random.uuid(index, subjects.length), random.uuid(index, subjects.length)];
    yield [
      ...[id, subject, submission, accounts[(index * 7) % accounts.length] ?? '', 'expert', 'advice', 0, 'v1'],
      ...[dayText(given), dayText(given + 14 * DAY_MS), index % 2 === 0 ? dayText(given) : null, random.sealed(160)],
    ];
  }
}

/**
 * A subject's come one a day, so that no two stand at one place.
 * @param {Filling} filling
 * @param {number} count
 * @param {number} overdue
 * @returns {Iterable<Row>}
 */
function* submissionRows(filling, count, overdue) {
  const { random, now, subjects } = filling;
  for (let index = 0; index < count + overdue; index += 1) {
    const round = Math.floor(index / subjects.length);
    const day = index < count ? now - (1 + round) * DAY_MS : now - (12 * YEAR_DAYS + round) * DAY_MS;
    yield [
      ...[random.uuid(index, count + overdue), subjects[index % subjects.length] ?? ''],
      ...[index % 3 === 0 ? 'gad7' : 'phq9', '1.0.0', dayText(day), 0, random.sealed(160), random.sealed(400)],
    ];
  }
}
