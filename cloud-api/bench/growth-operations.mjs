import { randomUUID } from 'node:crypto';
import { overviewChange, phq9Form } from './bodies.mjs';
import { YEAR } from './seed.mjs';

/**
 * What is asked of a county that has grown. The person's own things are the same at every size: what grows is
 * everybody else's.
 *
 * @typedef {import('./load.mjs').Asked} Asked
 * @typedef {object} Signed what the requests to one server need
 * @property {string} instrumentVersion
 * @property {string[]} people tokens
 * @property {string} staff token
 * @property {string} regionId
 * @property {string[]} signedUpFor events that everybody has signed up for
 * @property {string} articleId one that is published
 * @property {string[]} open events that nobody has signed up for
 * @property {{ planId: string, token: string, overview: string }[]} plans one per connection
 *
 * @typedef {{ title: string, requests: (signed: Signed) => (connection: number) => Asked }} Operation
 */

/** @template T @param {readonly T[]} list @returns {() => T} its entries in turn */
function inTurn(list) {
  let next = 0;
  return () => /** @type {T} */ (list[next++ % list.length]);
}

/** @param {string} title @param {(signed: Signed) => string} path @returns {Operation} */
const asPerson = (title, path) => ({
  title,
  requests(signed) {
    const token = inTurn(signed.people);
    return () => ({ method: 'GET', path: path(signed), token: token() });
  },
});

/** @param {string} title @param {(signed: Signed) => string} path @returns {Operation} */
const asStaff = (title, path) => ({
  title,
  requests: (signed) => () => ({ method: 'GET', path: path(signed), token: signed.staff }),
});

/** @param {string} title @param {string} query */
const articles = (title, query) => asPerson(title, () => `/v1/contents?limit=20${query}`);
/** @param {string} title @param {string} query */
const lectures = (title, query) => asPerson(title, () => `/v1/events?limit=20&${query}`);
/** @param {string} title @param {(signed: Signed) => string} query */
const plans = (title, query) => asStaff(title, (signed) => `/v1/plan-years/${YEAR}/plans?limit=20${query(signed)}`);

/** @type {readonly Operation[]} */
export const OPERATIONS = [
  asPerson("read one's history", () => '/v1/submissions?limit=20'),
  {
    title: 'submit a PHQ-9',
    requests({ people, instrumentVersion }) {
      const token = inTurn(people);
      return () => ({
        ...{ method: 'POST', path: '/v1/assessments/phq9/submissions', token: token() },
        body: phq9Form(instrumentVersion),
      });
    },
  },
  lectures('list 20 lectures, coming', 'when=coming'),
  lectures('… past', 'when=past'),
  lectures('… past, of a topic', 'when=past&topic=work-stress'),
  lectures('… past, of a rare topic', 'when=past&topic=emotions'),
  lectures('… past, for an audience', 'when=past&audience=teachers'),
  lectures('… past, of a kind', 'when=past&kind=lecture'),
  lectures('… past, of a rare kind', 'when=past&kind=cloud-class'),
  lectures('… past, of a rare kind and topic', 'when=past&kind=cloud-class&topic=emotions'),
  asPerson('open one lecture', ({ signedUpFor }) => `/v1/events/${signedUpFor[0]}`),
  {
    title: 'sign up',
    requests({ people, open }) {
      let next = 0;
      return () => {
        const pair = next++;
        const token = people[Math.floor(pair / open.length)];
        if (token === undefined) throw new Error('everybody has signed up for everything');
        const body = { id: randomUUID(), name: '李秀英', waitIfFull: false };
        return { method: 'PUT', path: `/v1/events/${open[pair % open.length]}/sign-up`, token, body };
      };
    },
  },
  articles('list 20 articles', ''),
  articles('… of a topic', '&topic=emotions'),
  articles('… of a rare topic', '&topic=parenting'),
  articles('… for an audience', '&audience=teachers'),
  {
    title: 'search articles',
    requests: ({ people }) => {
      const token = inTurn(people);
      return () => ({
        ...{ method: 'POST', path: '/v1/content-searches', token: token(), body: { text: '一丁丂七丄丅丆万睡不着' } },
      });
    },
  },
  asPerson('open one article', ({ articleId }) => `/v1/contents/${articleId}`),
  asPerson('my sign-ups', () => '/v1/my/sign-ups?limit=20'),
  asPerson('inbox', () => '/v1/messages?limit=20'),
  asPerson('unread count', () => '/v1/messages/unread-count'),
  {
    title: 'save a plan section',
    requests({ plans: own }) {
      const written = own.map(({ overview }) => overview);
      let count = 0;
      return (connection) => {
        const plan = own[connection];
        if (!plan) throw new Error('a plan per connection is needed');
        const from = written[connection] ?? '';
        const to = `本单位以倒班和久站岗位为主，第${++count}次改。`;
        written[connection] = to;
        const path = `/v1/plans/${plan.planId}/sections/situation/changes`;
        return { method: 'POST', path, token: plan.token, body: overviewChange(from, to) };
      };
    },
  },
  plans("list 20 of the year's plans", () => ''),
  plans('… in a state', () => '&state=submitted'),
  plans('… of a kind', () => '&kind=government'),
  plans('… of a region', ({ regionId }) => `&regionId=${regionId}`),
  plans('… that are late', () => '&late=true'),
  asStaff("the year's summary", () => `/v1/plan-years/${YEAR}/summary`),
  asStaff("staff's lectures", () => '/v1/staff/events?limit=20'),
  asStaff('… drafts', () => '/v1/staff/events?limit=20&state=draft'),
  asStaff('… past', () => '/v1/staff/events?limit=20&when=past'),
  asStaff('sign-ups of one lecture', ({ signedUpFor }) => `/v1/staff/events/${signedUpFor[0]}/sign-ups?limit=20`),
  asStaff('units', () => '/v1/units?limit=20'),
  asStaff('… of a region', ({ regionId }) => `/v1/units?limit=20&regionId=${regionId}`),
];
