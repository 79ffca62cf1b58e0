import { describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { workspaceFolders } from '../lib/install.mjs';
import { ROOT } from '../lib/paths.mjs';
import { cellEnvironment, readReport } from '../lib/run-cell.mjs';
import { cellName, cells, cellsOfFile, partsOf, SUITES } from '../lib/suites.mjs';
import { gaps, renderTable, totals } from '../lib/test-table.mjs';
import { UNITS } from '../lib/units.mjs';
import { emptyFolder, writeFiles } from './world.mjs';

const suite = (/** @type {string} */ id, more = {}) => ({
  id,
  title: id,
  runner: 'jest',
  config: `${id}.mjs`,
  databases: ['-'],
  clients: ['-'],
  quick: ['-'],
  needs: [],
  builds: [],
  minutes: 1,
  ...more,
});
const MANY = suite('slice', {
  databases: ['embedded', 'mariadb'],
  clients: ['h5', 'weapp'],
  quick: ['embedded'],
  needs: ['chromium'],
});
const SLOW = suite('pictures', { quick: [] });

/** @param {object} cell @param {object} [more] */
const result = (cell, more = {}) => ({
  cell,
  state: 'ran',
  passed: 2,
  failed: 0,
  left: 0,
  seconds: 1,
  notes: [],
  ...more,
});

describe('cells', () => {
  it('are every suite times its databases times its clients', () => {
    const all = cells({ everything: true }, [suite('unit'), MANY, SLOW]);
    expect(all.map(cellName)).toEqual([
      'unit',
      'slice embedded h5',
      'slice embedded weapp',
      'slice mariadb h5',
      'slice mariadb weapp',
      'pictures',
    ]);
    expect(all.map(partsOf)).toEqual([
      [],
      ['chromium'],
      ['chromium'],
      ['chromium', 'mariadb'],
      ['chromium', 'mariadb'],
      [],
    ]);
  });

  it('leave slow suites, and slow databases of a suite, out of the quick tier unless they are named', () => {
    const suites = [MANY, SLOW];
    expect(cells({ everything: false }, suites).map(cellName)).toEqual(['slice embedded h5', 'slice embedded weapp']);
    expect(cells({ everything: false, client: ['weapp'] }, suites).map(cellName)).toEqual(['slice embedded weapp']);
    expect(cells({ everything: false, suite: ['slice'], client: ['h5'] }, suites).map(cellName)).toEqual([
      'slice embedded h5',
      'slice mariadb h5',
    ]);
    expect(cells({ everything: false, suite: ['pictures'] }, suites).map(cellName)).toEqual(['pictures']);
  });

  it('run only some files where their tier wants some, unless the suite is named', () => {
    const partly = [
      { tier: 'quick', database: 'embedded', client: 'weapp', files: ['first-test'] },
      { tier: 'full', database: 'mariadb', client: 'weapp', files: ['lecture'] },
    ];
    const filesIn = (/** @type {object} */ selection) =>
      cells(selection, [suite('slice', { ...MANY, partly })]).map(({ files }) => files);
    expect(filesIn({ everything: false })).toEqual([[], ['first-test']]);
    expect(filesIn({ everything: true })).toEqual([[], [], [], ['lecture']]);
    expect(filesIn({ everything: true, suite: ['slice'] })).toEqual([[], [], [], []]);
  });

  it('name files that exist, and leave no story out on a database or a client', () => {
    for (const { id, folder, partly = [] } of SUITES) {
      const stories = readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' });
      for (const name of partly.flatMap(({ files }) => files)) {
        expect(stories.filter((file) => file.includes(name) && file.endsWith('.e2e-spec.ts'))).toHaveLength(1);
      }
      for (const file of partly.length > 0 ? stories.filter((story) => story.endsWith('.e2e-spec.ts')) : []) {
        const its = cellsOfFile(`${folder}/${file}`);
        expect([id, new Set(its.map(({ database }) => database)).size]).toEqual([id, 2]);
        expect([id, new Set(its.map(({ client }) => client)).size]).toEqual([id, 2]);
      }
    }
  });
});

describe('what the tests are told', () => {
  it('is their database and client, and nothing a person has set for npm start', () => {
    const [, , , cell] = cells({ everything: true }, [MANY]);
    const env = {
      PATH: '/bin',
      PORT: '1',
      DATA_DIR: '/x',
      DATABASE_URL: 'mysql://',
      ANXIN_PROFILE: 'production',
      TEST_CLIENT: 'x',
    };
    const told = cellEnvironment(cell, 'mysql://root@127.0.0.1:1/', env);
    expect(told).toMatchObject({
      PATH: '/bin',
      TEST_DATABASE: 'mariadb',
      TEST_CLIENT: 'weapp',
      TEST_MARIADB_URL: 'mysql://root@127.0.0.1:1/',
    });
    expect(Object.keys(told)).not.toEqual(expect.arrayContaining(['PORT']));
    expect(told).not.toHaveProperty('DATABASE_URL');
    expect(told).not.toHaveProperty('ANXIN_PROFILE');
  });
});

describe('the table', () => {
  it('shows tests by suite, database and client', () => {
    const chosen = cells({ everything: true }, [suite('unit'), MANY]);
    const results = chosen.map((cell) => result(cell));
    results[1] = result(chosen[1], { failed: 1 });
    results[2] = result(chosen[2], { passed: 0, state: 'skipped', notes: ['Chromium is missing'] });
    results[3] = result(chosen[3], { passed: 0 });
    const [head, , unit, slice] = renderTable(results).split('\n');
    expect(head.split(/ {2,}/)).toEqual([
      'suite',
      'no database',
      'embedded h5',
      'embedded weapp',
      'mariadb h5',
      'mariadb weapp',
      'time',
    ]);
    expect(unit.split(/ {2,}/)).toEqual(['unit', '2', '·', '·', '·', '·', '1 s']);
    expect(slice.split(/ {2,}/)).toEqual(['slice', '·', '2, 1 failed', 'skipped', 'empty', '2', '4 s']);
  });

  const [cell] = cells({ everything: true }, [suite('unit')]);

  it.each([
    ['a declared suite that is not there', { state: 'missing', passed: 0, notes: ['unit.mjs is not there'] }, /empty/],
    [
      'a part of the machine that is missing',
      { state: 'skipped', passed: 0, notes: ['Chromium is missing'] },
      /skipped.*Chromium/,
    ],
    ['a test that is marked skip', { left: 1 }, /1 tests are marked/],
  ])('fails in CI, and only there, for %s', (_what, more, text) => {
    expect(gaps([result(cell, more)], true)).toEqual([expect.stringMatching(text)]);
    expect(gaps([result(cell, more)], false)).toEqual([]);
  });

  it('fails everywhere for a suite in which no test ran', () => {
    expect(gaps([result(cell, { passed: 0 })], false)).toEqual(['unit: no test ran']);
  });

  it('counts tests and gaps', () => {
    const results = [result(cell, { passed: 5, failed: 2 }), result(cell, { passed: 1 })];
    expect(totals(results, ['one gap'])).toEqual({ passed: 6, failed: 3 });
  });
});

describe("a runner's report", () => {
  it('counts a file that could not be loaded as one failure, and says which', () => {
    const file = path.join(emptyFolder(), 'report.json');
    writeFiles(path.dirname(file), {
      'report.json': JSON.stringify({
        numPassedTests: 3,
        numFailedTests: 1,
        numRuntimeErrorTestSuites: 1,
        numPendingTests: 1,
        numTodoTests: 0,
        testResults: [
          { name: '/x/broken.spec.ts', message: 'SyntaxError', assertionResults: [] },
          {
            name: '/x/a.spec.ts',
            message: '',
            assertionResults: [{ status: 'failed', fullName: 'adds up', failureMessages: ['2 is not 3'] }],
          },
        ],
      }),
    });
    expect(readReport(file)).toEqual({
      passed: 3,
      failed: 2,
      left: 1,
      notes: ['/x/broken.spec.ts\nSyntaxError', 'adds up\n2 is not 3'],
    });
  });

  it('that was not written is no report', () => {
    expect(readReport(path.join(emptyFolder(), 'none.json'))).toBeUndefined();
  });
});

describe('the declared suites', () => {
  it('name every Jest configuration of the tree, so that no test is left out of npm test', () => {
    const configs = [...workspaceFolders(ROOT), 'scripts'].flatMap((folder) =>
      readdirSync(path.join(ROOT, folder))
        .filter((name) => /^jest\..*config\.mjs$/.test(name))
        .map((name) => `${folder}/${name}`),
    );
    expect(SUITES.map(({ config }) => config)).toEqual(expect.arrayContaining(configs));
  });

  it('are there, and build only what exists', () => {
    expect(SUITES.map(({ config }) => config).filter((config) => !existsSync(path.join(ROOT, config)))).toEqual([]);
    const units = UNITS.map(({ id }) => id);
    SUITES.forEach(({ builds }) => expect(units).toEqual(expect.arrayContaining(builds)));
  });
});
