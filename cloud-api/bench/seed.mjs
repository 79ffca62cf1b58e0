import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { Client } from 'undici';
import { overviewChange, phq9Form } from './bodies.mjs';
import { ask } from './load.mjs';
import { productEnvironment, startProduct } from './product-server.mjs';

/** How many people sign in at once while the database is filled. */
const AT_ONCE = 10;
const COUNTY_ID = '00000000-0000-7000-8000-000000000001';
/** A year that the demo county has no plans for. */
export const YEAR = 2090;
const DAY_MS = 86_400_000;

/**
 * @typedef {object} Seeded what the requests of a measurement need
 * @property {{ token: string, accountId: string }[]} people all of them with the consent to self-tests and a first form
 * @property {string} instrumentVersion of the PHQ-9
 * @property {string[]} eventIds published, sign-up open, seats for everybody
 * @property {{ planId: string, token: string, accountId: string, overview: string }[]} plans each with its liaison and
 *   what stands in its field `overview`
 *
 * @typedef {{ accounts: number, events: number, plans: number }} Size
 */

/**
 * Fills the database as people would, through the API.
 * @param {import('./product-server.mjs').ProductPlace} place
 * @param {Size} size
 * @returns {Promise<Seeded>}
 */
export async function seed(place, size) {
  const before = await withServer(place, async (visit) => {
    const staff = await visit.signIn('测量的工会干部');
    const liaisons = await inBatches(size.plans, (index) => visit.signIn(`测量联络员${index}`));
    const units = await visit.unitIds();
    if (units.length < size.plans)
      throw new Error(`the demo county has ${units.length} units, ${size.plans} are needed`);
    return { staff, liaisons, units };
  });
  await grantRoles(place, [
    { accountId: before.staff.accountId, role: 'union-staff', scopeType: 'county', scopeId: COUNTY_ID },
    ...before.liaisons.map(({ accountId }, index) => ({
      ...{ accountId, role: 'unit-liaison', scopeType: 'unit', scopeId: before.units[index] ?? '' },
    })),
  ]);
  return withServer(place, async (visit) => {
    const { instrumentVersion } = await visit.get('/v1/assessments/phq9');
    const people = await inBatches(size.accounts, (index) => visit.join(`测量员${index}`, instrumentVersion));
    const staff = await visit.signIn('测量的工会干部');
    const eventIds = await inBatches(size.events, (index) => visit.publishEvent(staff.token, index));
    await visit.openYear(staff.token);
    const plans = await inBatches(size.plans, (index) => visit.beginPlan(`测量联络员${index}`));
    return { people, instrumentVersion, eventIds, plans };
  });
}

/**
 * @template T
 * @param {import('./product-server.mjs').ProductPlace} place
 * @param {(visit: Visit) => Promise<T>} work
 */
async function withServer(place, work) {
  const server = await startProduct(place);
  const visit = new Visit(server);
  try {
    return await work(visit);
  } finally {
    await visit.close();
    await server.stop();
  }
}

/**
 * @template T
 * @param {number} count
 * @param {(index: number) => Promise<T>} make
 * @returns {Promise<T[]>}
 */
export async function inBatches(count, make) {
  /** @type {T[]} */
  const made = [];
  for (let first = 0; first < count; first += AT_ONCE) {
    const indices = Array.from({ length: Math.min(AT_ONCE, count - first) }, (_, index) => first + index);
    made.push(...(await Promise.all(indices.map(make))));
  }
  return made;
}

/** What people do in the app, request by request. */
export class Visit {
  /** @param {{ url: string, wechatFakeUrl: string }} server */
  constructor({ url, wechatFakeUrl }) {
    this.api = new Client(url, { pipelining: AT_ONCE });
    this.fake = new Client(wechatFakeUrl);
  }

  async close() {
    await this.api.close();
    await this.fake.close();
  }

  /** @param {string} path @param {string} [token] */
  async get(path, token) {
    return JSON.parse(await ask(this.api, { method: 'GET', path, ...(token === undefined ? {} : { token }) }));
  }

  /** @param {'POST' | 'PUT'} method @param {string} path @param {string} token @param {object} body */
  async send(method, path, token, body) {
    const text = await ask(this.api, { method, path, token, body });
    return text === '' ? null : JSON.parse(text);
  }

  /** @param {string} person @returns {Promise<{ token: string, accountId: string }>} */
  async signIn(person) {
    const { code } = JSON.parse(await ask(this.fake, { method: 'POST', path: '/fake/login-codes', body: { person } }));
    const session = JSON.parse(await ask(this.api, { method: 'POST', path: '/v1/sessions/wechat', body: { code } }));
    return { token: String(session.tokens.accessToken), accountId: String(session.account.accountId) };
  }

  /** The first form of a person makes their key: those that are measured are not the first. */
  async join(/** @type {string} */ person, /** @type {string} */ instrumentVersion) {
    const signedIn = await this.signIn(person);
    const { version } = await this.get('/v1/consent-texts/self-assessment');
    await this.send('PUT', '/v1/consents/self-assessment', signedIn.token, { version });
    await this.send('POST', '/v1/assessments/phq9/submissions', signedIn.token, phq9Form(instrumentVersion));
    return signedIn;
  }

  /** As the demo's union staff, who may list them; page by page. */
  async unitIds() {
    const { statusCode, headers, body } = await this.api.request({
      method: 'POST',
      path: '/v1/sessions/demo',
      headers: { 'x-client-version': 'h5/9.9.9', 'content-type': 'application/json' },
      body: JSON.stringify({ door: 'union-staff' }),
    });
    await body.dump();
    if (statusCode >= 300) throw new Error(`the door for union staff answered ${statusCode}`);
    const cookie = [headers['set-cookie'] ?? []]
      .flat()
      .map((text) => text.split(';')[0])
      .join('; ');
    /** @type {string[]} */
    const ids = [];
    for (let cursor = ''; ;) {
      const path = `/v1/units?limit=50${cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`}`;
      const page = JSON.parse(await ask(this.api, { method: 'GET', path, headers: { cookie } }));
      ids.push(...page.items.map((/** @type {{ unitId: string }} */ { unitId }) => unitId));
      if (page.nextCursor === null) return ids;
      cursor = page.nextCursor;
    }
  }

  async publishEvent(/** @type {string} */ token, /** @type {number} */ index) {
    const inDays = (/** @type {number} */ days) => new Date(Date.now() + days * DAY_MS).toISOString();
    const id = randomUUID();
    await this.send('POST', '/v1/staff/events', token, {
      ...{
        id,
        kind: 'cloud-class',
        title: `测量用的讲座${index}`,
        speaker: `主讲人${index}`,
        speakerIntro: '县人民医院',
      },
      ...{ startsAt: inDays(20 + index / 24), endsAt: inDays(20 + (index + 1) / 24), venueId: null },
      ...{ link: 'https://meeting.example/anxin', seats: 5000, sharing: 'first-come', unitShares: [] },
      ...{ audience: 'everyone', topic: 'emotions', cover: 'tea-hills', description: '三个动作，十分钟，坐着就能做。' },
      ...{ signUpFrom: inDays(-1), signUpUntil: inDays(19), cancelUntil: inDays(18) },
    });
    await this.send('POST', `/v1/staff/events/${id}/publish`, token, { version: 1, acceptSpeakerClash: true });
    return id;
  }

  async openYear(/** @type {string} */ token) {
    await this.send('POST', '/v1/plan-years', token, {
      ...{ year: YEAR, dueAt: `${YEAR}-03-31T15:59:59.000Z`, reminderDays: [7] },
      ...{ kinds: ['government', 'enterprise', 'institution', 'new-economy'], shortFormBands: ['1-9'] },
    });
    await this.send('POST', `/v1/plan-years/${YEAR}/open`, token, {});
  }

  async beginPlan(/** @type {string} */ person) {
    const { token, accountId } = await this.signIn(person);
    const { items } = await this.get('/v1/my/plans', token);
    const { planId } = items.find((/** @type {{ year: number }} */ { year }) => year === YEAR);
    const overview = '本单位以倒班和久站岗位为主。';
    await this.send('POST', `/v1/plans/${planId}/sections/situation/changes`, token, overviewChange('', overview));
    return { planId: String(planId), token, accountId, overview };
  }
}

/**
 * @param {import('./product-server.mjs').ProductPlace} place
 * @param {{ accountId: string, role: string, scopeType: string, scopeId: string }[]} grants
 */
async function grantRoles(place, grants) {
  const script = path.resolve(import.meta.dirname, '../dist/cli/grant-roles.js');
  const child = spawn(process.execPath, [script], {
    cwd: place.dataDir,
    env: productEnvironment(place),
    stdio: ['pipe', 'inherit', 'inherit'],
  });
  child.stdin.end(JSON.stringify(grants));
  const code = await new Promise((resolve) => child.once('exit', resolve));
  if (code !== 0) throw new Error(`granting roles ended with ${code}`);
}
