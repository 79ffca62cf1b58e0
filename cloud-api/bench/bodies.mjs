import { randomUUID } from 'node:crypto';

/** @param {string} instrumentVersion */
export function phq9Form(instrumentVersion) {
  return {
    submissionId: randomUUID(),
    instrumentVersion,
    answers: Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`q${index + 1}`, index === 8 ? 0 : 1])),
    takenAt: new Date().toISOString(),
    durationSeconds: 95,
  };
}

/** @param {string} from @param {string} to */
export function overviewChange(from, to) {
  return { changes: [{ measureId: null, field: 'overview', from, to }], added: [], moved: [], removed: [] };
}
