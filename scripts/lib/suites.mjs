import path from 'node:path';

/**
 * Every test suite, and on which databases and clients it runs. A suite times a database times a client is a cell;
 * in CI each cell declared here must hold passing tests.
 *
 * @typedef {'embedded' | 'mariadb'} Database
 * @typedef {'h5' | 'weapp'} Client
 *
 * @typedef {object} Suite
 * @property {string} id
 * @property {string} title
 * @property {'jest' | 'pictures' | 'proofs' | 'mutation'} runner
 * @property {string} folder where its tests are, but for those in a folder of another suite inside; relative to the root
 * @property {string} config Jest's config file, or the program of the others; relative to the root
 * @property {(Database | '-')[]} databases '-': uses none
 * @property {(Client | '-')[]} clients '-': uses none
 * @property {(Database | '-')[]} quick on these it belongs to the quick tier; on its others it runs with CI=true or when named
 * @property {{ tier: 'quick' | 'full', database: Database, client: Client, files: string[] }[]} [partly] cells that run only
 *   files of these names: what the others show is shown by another cell. What is named with --suite runs whole
 * @property {import('./parts.mjs').Part[]} needs besides MariaDB, which the database tells
 * @property {string[]} builds units that must be built
 * @property {number} minutes a cell that takes longer has hung
 *
 * @typedef {object} Cell
 * @property {Suite} suite
 * @property {Database | '-'} database
 * @property {Client | '-'} client
 * @property {string[]} files names of files to run; none: all
 */

/**
 * @param {string} id
 * @param {string} config
 * @param {string[]} builds
 * @param {import('./parts.mjs').Part[]} needs
 * @returns {Suite}
 */
function unit(id, config, builds, needs = []) {
  return {
    id,
    title: id,
    runner: 'jest',
    folder: path.posix.dirname(config),
    config,
    databases: ['-'],
    clients: ['-'],
    quick: ['-'],
    needs,
    builds,
    minutes: 25,
  };
}

/** @type {Suite[]} */
export const SUITES = [
  unit('scripts', 'scripts/jest.config.mjs', []),
  unit('contracts', 'packages/contracts/jest.config.mjs', []),
  unit('instruments', 'packages/instruments/jest.config.mjs', ['instruments']),
  unit('wechat', 'packages/wechat/jest.config.mjs', ['wechat']),
  // A tool of ours that seldom changes and that every story on weapp drives: all of it runs with CI=true, or by name.
  { ...unit('weapp-runner', 'packages/weapp-runner/jest.config.mjs', ['weapp-runner'], ['chromium']), quick: [] },
  unit('miniprogram', 'miniprogram/jest.config.mjs', ['contracts', 'instruments']),
  unit('cloud-api', 'cloud-api/jest.config.mjs', ['contracts', 'instruments', 'wechat']),
  {
    id: 'http',
    title: 'cloud-api over HTTP',
    runner: 'jest',
    folder: 'cloud-api/test',
    config: 'cloud-api/jest.e2e.config.mjs',
    databases: ['embedded', 'mariadb'],
    clients: ['-'],
    quick: ['embedded'],
    needs: [],
    builds: ['cloud-api'],
    minutes: 55,
  },
  {
    id: 'slice',
    title: 'slice, as it is used',
    runner: 'jest',
    folder: 'miniprogram/test/slice',
    config: 'miniprogram/jest.slice.config.mjs',
    databases: ['embedded', 'mariadb'],
    clients: ['h5', 'weapp'],
    quick: ['embedded'],
    // Each story runs on each client and on each database. All four pairs see only the three jobs the product is for.
    partly: [
      { tier: 'quick', database: 'embedded', client: 'weapp', files: ['first-test', 'lecture', 'sizes'] },
      { tier: 'full', database: 'embedded', client: 'h5', files: ['first-test', 'lecture', 'plan.e2e'] },
      { tier: 'full', database: 'mariadb', client: 'weapp', files: ['first-test', 'lecture', 'plan.e2e'] },
    ],
    needs: ['chromium'],
    builds: ['cloud-api', 'h5', 'weapp', 'weapp-runner'],
    minutes: 45,
  },
  {
    id: 'pictures',
    title: 'a picture of every route',
    runner: 'pictures',
    folder: 'miniprogram/test/pictures',
    config: 'scripts/pictures.mjs',
    databases: ['embedded'],
    clients: ['h5'],
    quick: [],
    needs: ['chromium'],
    builds: ['cloud-api', 'h5'],
    minutes: 45,
  },
  {
    id: 'proofs',
    title: 'promises, each broken once',
    runner: 'proofs',
    folder: 'scripts/lib/proofs',
    config: 'scripts/proofs.mjs',
    databases: ['embedded'],
    clients: ['-'],
    quick: [],
    needs: [],
    builds: ['contracts', 'instruments', 'wechat'],
    minutes: 25,
  },
  {
    id: 'mutation',
    title: 'mutants of scoring, policies and encryption',
    runner: 'mutation',
    folder: 'scripts/lib/mutation',
    config: 'scripts/mutation.mjs',
    databases: ['-'],
    clients: ['-'],
    quick: [],
    needs: [],
    builds: ['contracts', 'instruments', 'wechat'],
    minutes: 30,
  },
];

/**
 * @param {{ suite?: string[], database?: string[], client?: string[], everything: boolean }} selection
 *   an empty or missing list selects all; everything: the full tier too
 * @param {Suite[]} [suites]
 * @returns {Cell[]}
 */
export function cells({ suite = [], database = [], client = [], everything }, suites = SUITES) {
  const chosen = (/** @type {string[]} */ list, /** @type {string} */ value) =>
    list.length === 0 || list.includes(value);
  const tier = everything ? 'full' : 'quick';
  const filesOf = (/** @type {Suite} */ { id, partly = [] }, /** @type {string} */ db, /** @type {string} */ on) =>
    suite.includes(id)
      ? []
      : partly
          .filter((one) => one.tier === tier && one.database === db && one.client === on)
          .flatMap((one) => one.files);
  return suites
    .filter(({ id }) => chosen(suite, id))
    .flatMap((one) =>
      one.databases.flatMap((db) =>
        one.clients.map((on) => ({ suite: one, database: db, client: on, files: filesOf(one, db, on) })),
      ),
    )
    .filter((cell) => chosen(database, cell.database) && chosen(client, cell.client))
    .filter((cell) => everything || cell.suite.quick.includes(cell.database) || suite.includes(cell.suite.id));
}

/** @param {Cell} cell @returns {import('./parts.mjs').Part[]} */
export function partsOf({ suite, database }) {
  return database === 'mariadb' ? [...suite.needs, 'mariadb'] : suite.needs;
}

/** @param {Cell} cell e.g. "slice mariadb weapp" */
export function cellName({ suite, database, client }) {
  return [suite.id, database, client].filter((word) => word !== '-').join(' ');
}

/**
 * @param {string} file of a test, relative to the root
 * @returns {Cell[]} those of the full tier that run it
 */
export function cellsOfFile(file) {
  const suites = SUITES.filter(({ folder }) => file.startsWith(`${folder}/`));
  const suite = suites.sort((a, b) => b.folder.length - a.folder.length)[0];
  return cells({ everything: true }).filter(
    (cell) => cell.suite === suite && (cell.files.length === 0 || cell.files.some((name) => file.includes(name))),
  );
}
