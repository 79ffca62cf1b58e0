import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { CACHE } from '../paths.mjs';

/** The test in cloud-api/test/platform/schema.e2e-spec.ts that compares entities with migrations. */
const TITLE = 'the schema made by the migrations is the one the entities describe';

/**
 * That the entities and the migrations agree is a test, run on both databases. This asks that it did run and passed:
 * a test that was renamed or filtered away would otherwise be missed by nobody.
 * @param {string} folder of Jest's reports
 * @returns {string[]} what is wrong
 */
export function migrationDriftProblems(folder) {
  return ['embedded', 'mariadb'].flatMap((database) => {
    const file = path.join(folder, `http-${database}.json`);
    if (!existsSync(file)) return [`the suite "http" did not run on ${database}`];
    /** @type {{ assertionResults: { fullName: string, status: string }[] }[]} */
    const files = JSON.parse(readFileSync(file, 'utf8')).testResults;
    const result = files.flatMap((one) => one.assertionResults).find(({ fullName }) => fullName === TITLE);
    if (!result) return [`no test named "${TITLE}" ran on ${database}`];
    return result.status === 'passed' ? [] : [`entities and migrations differ on ${database}`];
  });
}

/** @type {import('./command.mjs').Check} */
export const migrationDriftCheck = {
  id: 'migration-drift',
  title: 'migration drift (tested on both databases)',
  run() {
    const problems = migrationDriftProblems(path.join(CACHE, 'reports'));
    return Promise.resolve({ ok: problems.length === 0, details: problems.join('\n') });
  },
};
