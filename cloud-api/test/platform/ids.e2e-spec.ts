import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getMetadataStorage } from 'class-validator';
import type { ValidationMetadata } from 'class-validator/types/metadata/ValidationMetadata.js';
import { ID } from '../../src/platform/validation/index.js';
import type { ApiClient } from '../support/api-client.js';
import { routesOf } from './access-matrix/router.js';
import { H5, Stage, YEAR } from './access-matrix/stage.js';

/** Path parameters that are no UUIDs, with one that exists. Whatever else a path has must end in `Id` and be one. */
const NAMED: Readonly<Record<string, string>> = {
  assessmentId: 'phq9',
  code: 'NEAR2345',
  key: 'media~480.webp',
  number: '1',
  purpose: 'self-assessment',
  section: 'education',
  year: String(YEAR),
};

/** As they stand in the path. */
const NO_IDS: readonly string[] = [
  ...['x', '-', '.', '0', '-1', 'null', '%20', 'phq9', 'a'.repeat(95), 'a'.repeat(3000)],
  ...['%2F', '..%2F..%2Fetc', '%00', 'a%00b', '%0A', '%25', "'%20OR%201%3D1--", '__proto__', '99999999999999999999'],
  ...['０１９２f0c1-0000-7000-8000-0000000000b1', 'пользователь', '安心', '🍵', '‮', 'é'].map(encodeURIComponent),
];

/** Spellings of an id that exists. */
const OTHER_SPELLINGS: readonly ((id: string) => string)[] = [
  (id) => id.toUpperCase(),
  (id) => `${id}%20`,
  (id) => `%20${id}`,
  (id) => `${id}%00`,
  (id) => `${id}%0A`,
  (id) => `{${id}}`,
  (id) => id.replaceAll('-', ''),
  (id) => encodeURIComponent(id.replace('-', '－')),
];

const parametersOf = (route: string): string[] => [...route.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '');
const isId = (name: string): boolean => name.endsWith('Id') && !(name in NAMED);

describe('an id in a path', () => {
  let stage: Stage;
  let routes: string[];

  beforeAll(async () => {
    stage = await Stage.set();
    routes = routesOf(stage.world).filter((route) => route.includes(':'));
  });
  afterAll(() => stage.world.close());

  /** Whoever is let in there. @returns null: nobody */
  async function letIn(route: string): Promise<ApiClient | null> {
    for (const { api } of stage.players.values()) {
      const { status } = await send(api, route, () => randomUUID());
      if (status !== 401 && status !== 403) return api;
    }
    return null;
  }

  function send(api: ApiClient, route: string, valueOf: (name: string) => string) {
    const [method = '', template = ''] = route.split(' ');
    const path = template.replace(/:(\w+)/g, (_, name: string) => valueOf(name));
    return api.with(H5).send<{ code?: string }>(method, path, ['GET', 'HEAD'].includes(method) ? undefined : {});
  }

  it('is a parameter whose name ends in Id, or one of these names', () => {
    expect(routes.length).toBeGreaterThan(40);
    const names = new Set(routes.flatMap(parametersOf));
    expect([...names].filter((name) => !name.endsWith('Id') && !(name in NAMED))).toEqual([]);
    expect(Object.keys(NAMED).filter((name) => !names.has(name))).toEqual([]);
  });

  it('that cannot be one is not found, on every route that has one, before anything else is looked at (ASVS 1.2.4)', async () => {
    const wrong: string[] = [];
    for (const route of routes.filter((each) => parametersOf(each).some(isId))) {
      const api = await letIn(route);
      if (!api) wrong.push(`${route}: nobody is let in`);
      for (const text of api ? NO_IDS : []) {
        const { status } = await send(api!, route, (name) => (isId(name) ? text : (NAMED[name] ?? '')));
        // Percent signs that mean nothing and dots that leave the path never reach a route.
        if (status !== 404) wrong.push(`${route} ${text.slice(0, 40)}: ${status}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('says no more to a visitor, and to who may not, than any other id', async () => {
    const wrong: string[] = [];
    for (const route of routes.filter((each) => parametersOf(each).some(isId))) {
      for (const { api, member } of stage.players.values()) {
        const unknown = await send(api, route, (name) => NAMED[name] ?? randomUUID());
        const impossible = await send(api, route, (name) => NAMED[name] ?? encodeURIComponent('🍵'));
        const refused = unknown.status === 401 || unknown.status === 403;
        const isHead = route.startsWith('HEAD '); // its refusals have no body
        const expected = refused ? [unknown.status, unknown.body.code] : [404, isHead ? undefined : 'NOT_FOUND'];
        const seen = [impossible.status, impossible.body.code];
        if (seen.join() !== expected.join()) wrong.push(`${member} ${route}: ${seen.join(' ')}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('is found as it is written and in no other spelling, also of one that exists', async () => {
    const { venues, events, plans } = stage;
    const admin = stage.players.get('union-admin')!.api;
    const { submissionId } = stage.players.get('union-admin')!.own;
    const there = [
      `/v1/venues/${venues.near}`,
      `/v1/events/${events.near}`,
      `/v1/plans/${plans.near}`,
      `/v1/submissions/${submissionId}`,
    ];
    for (const path of there) {
      const id = path.split('/').at(-1)!;
      expect([path, (await admin.get(path)).status]).toEqual([path, 200]);
      for (const spelling of OTHER_SPELLINGS) {
        const other = path.replace(id, spelling(id));
        if (other !== path) expect([other, (await admin.get(other)).status]).toEqual([other, 404]);
      }
    }
  });

  it.each(Object.keys(NAMED))('and a %s is refused when it is none, and never breaks anything', async (parameter) => {
    const broken: string[] = [];
    for (const route of routes.filter((each) => parametersOf(each).includes(parameter))) {
      const api = (await letIn(route)) ?? stage.world.api;
      for (const text of NO_IDS) {
        const valueOf = (name: string) => (name === parameter ? text : (NAMED[name] ?? stage.plans.near));
        const { status } = await send(api, route, valueOf);
        if (status >= 500) broken.push(`${route} ${text.slice(0, 40)}: ${status}`);
      }
    }
    expect(broken).toEqual([]);
  });

  it('in a body or a query is checked by its class, and refused with its field', async () => {
    const admin = stage.players.get('union-admin')!.api;
    const region = await admin.get<{ fields: object[] }>(`/v1/units?regionId=${encodeURIComponent('🍵')}`);
    expect([region.status, region.body.fields]).toMatchObject([400, [{ path: 'regionId' }]]);
    const shouting = await admin.post('/v1/invitations', {
      ...{ role: 'expert', scopeType: 'county', scopeId: stage.venues.near.toUpperCase() },
    });
    expect(shouting).toMatchObject({ status: 400, body: { fields: [{ path: 'scopeId' }] } });
    const cursor = Buffer.from(JSON.stringify(['🍵'])).toString('base64url');
    expect((await admin.get(`/v1/venues?cursor=${cursor}`)).status).toBe(400);
  });

  it('of a request class is checked as an id, unless it is a name', () => {
    const rules = requestRules().filter(({ propertyName }) => /(^id|Ids?)$/.test(propertyName));
    const properties = new Set(rules.map(nameOf));
    const checked = new Set(rules.filter(refusesOtherAlphabets).map(nameOf));
    expect(properties.size).toBeGreaterThan(15);
    expect([...properties].filter((name) => !checked.has(name)).sort()).toEqual([
      'ListSubmissionsRequest.assessmentId',
      'RecordInstrumentRightRequest.instrumentId',
    ]);
  });
});

/** Every rule of every request class that the server knows. */
function requestRules(): ValidationMetadata[] {
  const { validationMetadatas } = getMetadataStorage() as unknown as {
    validationMetadatas: Map<unknown, ValidationMetadata[]>;
  };
  return [...validationMetadatas.values()].flat();
}

const nameOf = ({ target, propertyName }: ValidationMetadata): string =>
  `${typeof target === 'function' ? target.name : target}.${propertyName}`;

/** An exact pattern that takes a lower-case UUID and neither tea nor shouting. */
function refusesOtherAlphabets({ name, constraints }: ValidationMetadata): boolean {
  const [pattern] = name === 'matches' ? (constraints as unknown[]) : [];
  if (!(pattern instanceof RegExp)) return false;
  const id = randomUUID();
  return ID.test(id) && pattern.test(id) && !pattern.test(`${id}🍵`) && !pattern.test(id.toUpperCase());
}
