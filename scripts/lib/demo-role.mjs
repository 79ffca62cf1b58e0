import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { dataFolder, dataFolderHolder, runningServer } from './data-folder.mjs';
import { ROOT } from './paths.mjs';
import { Problem } from './problem.mjs';
import { isReady } from './server.mjs';

/** What each role reaches. The demo's own people hold them all; these are for whoever wants to be one of them. */
const REACHES = /** @type {const} */ ({
  'unit-head': 'unit',
  'unit-liaison': 'unit',
  'unit-union': 'unit',
  'union-staff': 'region',
  'department-member': 'region',
  'union-admin': 'county',
});

const USAGE = 'npm run demo:role -- worker unit-liaison 禾溪县人民医院';

/**
 * `npm run demo:role -- <door> <role> [unit or region]`: whoever goes through this door of the running demo holds one
 * more role from now on.
 * @param {string[]} argv
 * @returns {Promise<number>} exit code
 */
export async function demoRole([door = '', role = '', place = '']) {
  if (!['worker', 'unit-head', 'union-staff', 'expert'].includes(door)) {
    throw new Problem(
      'Who? worker, unit-head, union-staff or expert, as on the sign-in page.',
      `For example: ${USAGE}`,
    );
  }
  if (!(role in REACHES)) {
    throw new Problem(`There is no role "${role}" to try here.`, `Roles: ${Object.keys(REACHES).join(', ')}.`);
  }
  const reach = REACHES[/** @type {keyof typeof REACHES} */ (role)];
  const folder = dataFolder();
  const running = runningServer(folder);
  if (!dataFolderHolder(folder) || !running?.wechatFakeUrl || !(await isReady(running.port))) {
    throw new Problem('No demo is running on this data folder.', 'Start it with: npm start');
  }
  const origin = `http://127.0.0.1:${running.port}`;
  const staff = await throughDoor(origin, 'union-staff');
  const scope = await findPlace(staff, reach, place);
  const { accountId, nickname } = await (await throughDoor(origin, door)).get('/v1/me');
  const grant = { accountId, role, scopeType: reach, scopeId: scope.id };
  const { status, stderr } = spawnSync(process.execPath, ['cloud-api/dist/cli/grant-roles.js'], {
    ...{ cwd: ROOT, encoding: 'utf8', input: JSON.stringify([grant]) },
    env: { ...process.env, DATA_DIR: folder, ANXIN_PROFILE: 'demo', NODE_ENV: 'production' },
  });
  if (status !== 0) throw new Problem('The role could not be given.', 'Its output is above.', { details: stderr });
  console.log(`${nickname} (${door}) is now also ${role} of ${scope.name}. Sign in again through that door.`);
  return 0;
}

/**
 * @param {Api} staff
 * @param {'unit' | 'region' | 'county'} reach
 * @param {string} name
 * @returns {Promise<{ id: string, name: string }>}
 */
async function findPlace(staff, reach, name) {
  /** @type {{ id: string, name: string }[]} */
  const places = reach === 'unit' ? await allOf(staff, '/v1/units') : await allOf(staff, '/v1/regions');
  // The county is the region that everything else lies in.
  const found = reach === 'county' ? places[0] : places.find((place) => place.name === name);
  if (found) return found;
  const names = places.slice(reach === 'region' ? 1 : 0).map((place) => place.name);
  throw new Problem(`The demo county has no ${reach} "${name}".`, `It has: ${names.join(', ')}.`);
}

/**
 * @param {Api} api
 * @param {'/v1/units' | '/v1/regions'} list
 */
async function allOf(api, list) {
  const found = [];
  for (let cursor = null; ;) {
    const page = await api.get(`${list}?limit=50${cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`}`);
    for (const { unitId, regionId, name } of page.items) found.push({ id: unitId ?? regionId, name });
    cursor = page.nextCursor ?? null;
    if (cursor === null) return found;
  }
}

/**
 * @typedef {{ get: (path: string) => Promise<any> }} Api
 * @param {string} origin
 * @param {string} door
 * @returns {Promise<Api>}
 */
async function throughDoor(origin, door) {
  const { version } = JSON.parse(readFileSync(path.join(ROOT, 'miniprogram', 'package.json'), 'utf8'));
  const headers = { 'content-type': 'application/json', 'x-client-version': `h5/${version}` };
  const body = JSON.stringify({ door });
  const signedIn = await fetch(`${origin}/v1/sessions/demo`, { method: 'POST', headers, body });
  if (!signedIn.ok) throw new Error(`the demo answered ${signedIn.status}: ${await signedIn.text()}`);
  const cookie = signedIn.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  return {
    async get(address) {
      const response = await fetch(`${origin}${address}`, { headers: { ...headers, cookie } });
      if (!response.ok) throw new Error(`${address} was answered ${response.status}: ${await response.text()}`);
      return response.json();
    },
  };
}
