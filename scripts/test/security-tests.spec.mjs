import { describe, expect, it } from '@jest/globals';
import path from 'node:path';
import { requirementGaps, securityTestsPage } from '../lib/security-tests/page.mjs';
import { findProofs, notGreen, proofsOf, readOutcomes } from '../lib/security-tests/proofs.mjs';
import { ROOT } from '../lib/paths.mjs';
import { emptyFolder, writeFiles } from './world.mjs';

const FILE = 'cloud-api/test/identity/x.e2e-spec.ts';
/** This file is read for titles as well: it says @ where a title says ASVS. */
const asTitle = (/** @type {string} */ text) => text.replaceAll('@', 'ASVS');
const SOURCE = asTitle(`
  it('is one’s own (@ 8.2.1, 8.2.2)', () => {});
  it.each([['a', f(1)]])(
    'refuses %s and $name.first at once (@ 2.2.1)', () => {});
  it('is something else', () => {});
`);

describe('tests that show a requirement', () => {
  it('are found by what their titles end with', () => {
    expect(proofsOf(FILE, SOURCE)).toEqual([
      {
        file: FILE,
        title: asTitle('is one’s own (@ 8.2.1, 8.2.2)'),
        sentence: 'is one’s own',
        ids: ['8.2.1', '8.2.2'],
      },
      expect.objectContaining({ sentence: 'refuses %s and $name.first at once', ids: ['2.2.1'] }),
    ]);
    expect(() => proofsOf(FILE, asTitle('it(`is ${x} (@ 8.2.1)`, f)'))).toThrow('computed');
  });

  it('are in this tree, and none of what is installed is read', () => {
    const files = findProofs(ROOT).map(({ file }) => file);
    expect(files).toContain('cloud-api/test/platform/access-matrix.e2e-spec.ts');
    expect(files.filter((file) => file.includes('node_modules'))).toEqual([]);
  });

  const proofs = proofsOf(FILE, SOURCE);
  const report = (/** @type {[string, string][]} */ ...tests) =>
    JSON.stringify({
      testResults: [
        {
          name: path.join(ROOT, FILE),
          assertionResults: tests.map(([title, status]) => ({ title, status })),
        },
      ],
    });

  it('are green where each of their rows passed in every cell of their suite', () => {
    const folder = emptyFolder();
    const all = report(
      [asTitle('is one’s own (@ 8.2.1, 8.2.2)'), 'passed'],
      [asTitle('refuses (x) and y at once (@ 2.2.1)'), 'passed'],
      [asTitle('refuses z and y at once (@ 2.2.1)'), 'passed'],
    );
    writeFiles(folder, { 'http-embedded.json': all, 'http-mariadb.json': all, 'totals.json': '{"passed":2}' });
    expect(notGreen(proofs, readOutcomes(folder, ROOT))).toEqual([]);
  });

  it('are not when a row failed, when they did not run, and when a database was left out', () => {
    const folder = emptyFolder();
    writeFiles(folder, {
      'http-embedded.json': report(
        [asTitle('is one’s own (@ 8.2.1, 8.2.2)'), 'passed'],
        [asTitle('refuses x and y at once (@ 2.2.1)'), 'passed'],
        [asTitle('refuses z and y at once (@ 2.2.1)'), 'failed'],
      ),
      'http-mariadb.json': report([asTitle('is one’s own (@ 8.2.1, 8.2.2)'), 'pending']),
    });
    expect(notGreen(proofs, readOutcomes(folder, ROOT))).toEqual([
      asTitle(`${FILE}: "is one’s own (@ 8.2.1, 8.2.2)" was not seen green in http mariadb`),
      asTitle(`${FILE}: "refuses %s and $name.first at once (@ 2.2.1)" was not seen green in http embedded`),
      asTitle(`${FILE}: "refuses %s and $name.first at once (@ 2.2.1)" was not seen green in http mariadb`),
    ]);
  });

  it('are missed where a requirement has none, and told where they show one that is not on the list', () => {
    const requirements = {
      '8.2.1': { asks: 'x' },
      '2.2.1': { asks: 'y', withoutTest: 'nothing is taken' },
      '7.4.1': { asks: 'z' },
    };
    expect(requirementGaps(proofs, requirements)).toEqual([
      '2.2.1 is said to need no test, and has one',
      'no test shows 7.4.1',
      asTitle(`${FILE}: "is one’s own (@ 8.2.1, 8.2.2)" shows 8.2.2, which is not on the list`),
    ]);
  });

  it('are written on a page, under what they show, with the places where they run', () => {
    const page = securityTestsPage(proofs, { '8.2.1': { asks: 'Only with permission' } });
    expect(page).toContain('### 8.2.1 Only with permission');
    expect(page).toContain(`- is one’s own\n  ([${FILE}](../${FILE}): http embedded, http mariadb)`);
  });
});
