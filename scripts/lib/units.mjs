/**
 * What is built, from what, with which command. `{out}` is the temporary folder, relative to `folder`;
 * it is renamed to `output` when the command succeeded.
 *
 * @typedef {object} Unit
 * @property {string} id
 * @property {string} folder relative to the root; the command runs there
 * @property {string} output relative to folder
 * @property {string[]} inputs relative to the root; node_modules, dist and specs in them do not count
 * @property {string[]} needs units that must be built before, and whose change makes this one stale
 * @property {{ module: string, bin: string } | { script: string }} tool npm package and its entry in "bin"; or a
 *   program of ours, relative to the root
 * @property {string[]} args
 * @property {NodeJS.ProcessEnv} env
 * @property {import('./sizes.mjs').Client} [client] a client's size is measured, and one that is too large is no build
 */

const TYPESCRIPT = { module: 'typescript', bin: 'tsc' };
const PRESET = 'packages/tooling/tsconfig.base.json';
const SWC_OPTIONS = 'packages/tooling/swc-options.mjs';

/**
 * @param {string} name
 * @param {string[]} [needs]
 * @returns {Unit}
 */
function tsPackage(name, needs = []) {
  const folder = `packages/${name}`;
  return {
    id: name,
    folder,
    output: 'dist',
    inputs: [folder, PRESET],
    needs,
    tool: TYPESCRIPT,
    args: ['-p', 'tsconfig.build.json', '--outDir', '{out}'],
    env: {},
  };
}

/**
 * @param {'h5' | 'weapp'} client
 * @returns {Unit}
 */
function client(client) {
  return {
    id: client,
    folder: 'miniprogram',
    output: `dist/${client}`,
    inputs: ['miniprogram'],
    needs: ['contracts', 'instruments'],
    tool: { module: '@tarojs/cli', bin: 'taro' },
    args: ['build', '--type', client],
    env: { ANXIN_OUT_DIR: '{out}', NODE_ENV: 'production' },
    client,
  };
}

/** @type {Unit[]} in an order in which they can be built */
export const UNITS = [
  tsPackage('contracts'),
  tsPackage('instruments'),
  tsPackage('wechat'),
  tsPackage('weapp-runner'),
  {
    id: 'cloud-api',
    folder: 'cloud-api',
    output: 'dist',
    inputs: ['cloud-api', SWC_OPTIONS],
    needs: ['contracts', 'instruments', 'wechat'],
    tool: { script: 'cloud-api/scripts/build.mjs' },
    args: ['{out}'],
    env: {},
  },
  client('h5'),
  client('weapp'),
];

/** What `npm start` needs. */
export const SERVED = ['cloud-api', 'h5'];

/** What the mini-program in a browser needs besides. */
export const PREVIEWED = ['weapp', 'weapp-runner'];

/**
 * The named units with all they need, in building order.
 * @param {string[]} ids
 * @returns {Unit[]}
 */
export function unitsFor(ids) {
  const wanted = new Set(ids);
  for (const unit of [...UNITS].reverse()) {
    if (wanted.has(unit.id)) unit.needs.forEach((id) => wanted.add(id));
  }
  return UNITS.filter(({ id }) => wanted.has(id));
}
