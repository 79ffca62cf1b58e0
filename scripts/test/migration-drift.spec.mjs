import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { migrationDriftProblems } from '../lib/checks/migration-drift.mjs';
import { ROOT } from '../lib/paths.mjs';
import { emptyFolder, writeFiles } from './world.mjs';

const TITLE = 'the schema made by the migrations is the one the entities describe';

/** @param {string} fullName @param {string} status */
const report = (fullName, status) => JSON.stringify({ testResults: [{ assertionResults: [{ fullName, status }] }] });

describe('migration drift', () => {
  it('is answered by a test that passed on both databases', () => {
    const folder = emptyFolder();
    writeFiles(folder, { 'http-embedded.json': report(TITLE, 'passed'), 'http-mariadb.json': report(TITLE, 'passed') });
    expect(migrationDriftProblems(folder)).toEqual([]);
  });

  it('is not answered when the test failed, was left out, or its suite did not run', () => {
    const folder = emptyFolder();
    writeFiles(folder, { 'http-embedded.json': report(TITLE, 'failed') });
    expect(migrationDriftProblems(folder)).toEqual([
      'entities and migrations differ on embedded',
      'the suite "http" did not run on mariadb',
    ]);
    writeFiles(folder, {
      'http-embedded.json': report('other', 'passed'),
      'http-mariadb.json': report(TITLE, 'pending'),
    });
    expect(migrationDriftProblems(folder)).toEqual([
      expect.stringMatching(/^no test named .* ran on embedded$/),
      'entities and migrations differ on mariadb',
    ]);
  });

  it('is a test that is there', () => {
    const spec = readFileSync(path.join(ROOT, 'cloud-api/test/platform/schema.e2e-spec.ts'), 'utf8');
    const title = TITLE.slice('the schema '.length);
    expect(spec).toContain("describe('the schema'");
    expect(spec).toContain(`it('${title}'`);
  });
});
