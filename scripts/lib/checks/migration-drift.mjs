import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { CACHE } from '../paths.mjs';

/** Tests of cloud-api that compare entities with migrations carry this in their file name. */
const FILE = /migration-drift/;

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
    /** @type {{ name: string, status: string, assertionResults: { status: string }[] }[]} */
    const files = JSON.parse(readFileSync(file, 'utf8')).testResults;
    const results = files.filter(({ name }) => FILE.test(path.basename(name))).flatMap((one) => one.assertionResults);
    if (results.length === 0) return [`no test in a file named ${FILE.source} ran on ${database}`];
    return results.every(({ status }) => status === 'passed') ? [] : [`entities and migrations differ on ${database}`];
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
