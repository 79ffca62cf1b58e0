import { describe, expect, it } from '@jest/globals';
import { migrationDriftProblems } from '../lib/checks/migration-drift.mjs';
import { emptyFolder, writeFiles } from './world.mjs';

/** @param {string} name @param {string[]} statuses */
const report = (name, ...statuses) =>
  JSON.stringify({
    testResults: [{ name: `/x/${name}`, status: 'passed', assertionResults: statuses.map((status) => ({ status })) }],
  });

describe('migration drift', () => {
  it('is answered by a test that passed on both databases', () => {
    const folder = emptyFolder();
    const file = 'migration-drift.e2e-spec.ts';
    writeFiles(folder, { 'http-embedded.json': report(file, 'passed'), 'http-mariadb.json': report(file, 'passed') });
    expect(migrationDriftProblems(folder)).toEqual([]);
  });

  it('is not answered when the test failed, was left out, or its suite did not run', () => {
    const folder = emptyFolder();
    writeFiles(folder, { 'http-embedded.json': report('migration-drift.e2e-spec.ts', 'failed') });
    expect(migrationDriftProblems(folder)).toEqual([
      'entities and migrations differ on embedded',
      'the suite "http" did not run on mariadb',
    ]);
    writeFiles(folder, {
      'http-embedded.json': report('other.e2e-spec.ts', 'passed'),
      'http-mariadb.json': report('migration-drift.e2e-spec.ts', 'pending'),
    });
    expect(migrationDriftProblems(folder)).toEqual([
      expect.stringMatching(/no test.*embedded/),
      'entities and migrations differ on mariadb',
    ]);
  });
});
