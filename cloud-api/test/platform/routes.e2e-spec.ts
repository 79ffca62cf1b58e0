import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ERROR_CODES } from '@anxin/contracts';
import { RequestMethod } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, ModulesContainer } from '@nestjs/core';
import { RATE_CLASSES, RATE_KEY } from '../../src/platform/rate-limit/index.js';
import { PERMISSION_KEY, PERMISSIONS, PUBLIC_KEY } from '../../src/platform/access/index.js';
import { definedErrorCodes } from '../../src/platform/errors/index.js';
import { startWorld, type World } from '../support/world.js';

interface Route {
  name: string;
  handler: object;
  path: string;
  changesSomething: boolean;
  rateClass: string;
  bodyTypes: unknown[];
}

describe('every route', () => {
  let world: World;
  let routes: Route[];

  beforeAll(async () => {
    world = await startWorld();
    routes = routesOf(world);
  });

  afterAll(() => world.close());

  it('has a policy: a permission that exists, or is open to visitors on purpose (ASVS 8.2.1)', () => {
    expect(routes.length).toBeGreaterThan(20);
    const without = routes.filter(({ handler }) => {
      const permission = Reflect.getMetadata(PERMISSION_KEY, handler) as string | undefined;
      return !Reflect.getMetadata(PUBLIC_KEY, handler) && !(permission && permission in PERMISSIONS);
    });
    expect(without.map(({ name }) => name)).toEqual([]);
  });

  it('that visitors may change something by, or that gives out a file, is counted as something of its own', () => {
    const uncounted = routes.filter(
      ({ handler, path, changesSomething, rateClass }) =>
        (Reflect.hasMetadata(PUBLIC_KEY, handler) && changesSomething && rateClass === 'standard') ||
        (/\.[a-z]+$/.test(path) && rateClass !== 'export'),
    );
    expect(uncounted.map(({ name }) => name)).toEqual([]);
    expect(new Set(routes.map(({ rateClass }) => rateClass))).toEqual(new Set(Object.keys(RATE_CLASSES)));
    // whom to call is never refused
    expect(routes.find(({ name }) => name === 'CountyController.read')?.rateClass).toBe('open');
  });

  it('validates its body by a class (an `import type` would silently switch validation off) (ASVS 2.2.1)', () => {
    const unchecked = routes.filter(({ bodyTypes }) =>
      bodyTypes.some((type) => typeof type !== 'function' || type === Object || type === String),
    );
    expect(unchecked.map(({ name }) => name)).toEqual([]);
    expect(routes.flatMap(({ bodyTypes }) => bodyTypes).length).toBeGreaterThan(5);
  });

  it('is refused to a visitor unless it is public, with a sentence and a code (ASVS 8.2.1)', async () => {
    const reply = await world.api.get('/v1/me');
    expect(reply).toMatchObject({ status: 401, body: { code: 'SESSION_REQUIRED', message: '请先登录' } });
  });

  it('tells a client that is too old to update, and one without a version to say it', async () => {
    const old = world.api.with({ 'x-client-version': 'weapp/0.0.9' });
    expect(await old.get('/v1/county')).toMatchObject({ status: 426, body: { code: 'CLIENT_TOO_OLD' } });
    const silent = world.api.with({ 'x-client-version': '' });
    expect(await silent.get('/v1/county')).toMatchObject({ status: 400, body: { code: 'CLIENT_VERSION_REQUIRED' } });
  });

  it('that does not exist says so, and shows nothing else (ASVS 16.5.1)', async () => {
    const reply = await world.api.get<{ code: string; requestId: string }>('/v1/nothing-here');
    expect(reply).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
    expect(Object.keys(reply.body).sort()).toEqual(['code', 'message', 'requestId']);
  });

  it('answers a body that is no JSON with a sentence', async () => {
    const response = await fetch(`${world.url}/v1/sessions/wechat`, {
      method: 'POST',
      headers: { 'x-client-version': 'weapp/0.1.0', 'content-type': 'application/json' },
      body: '{"code":',
    });
    expect([response.status, await response.json()]).toMatchObject([400, { code: 'VALIDATION_FAILED' }]);
  });

  it('has a sentence for every error code, and no code is unknown to the clients', () => {
    expect([...definedErrorCodes()].sort()).toEqual([...ERROR_CODES].sort());
  });
});

function routesOf({ app }: World): Route[] {
  const scanner = new MetadataScanner();
  return new DiscoveryService(app.get(ModulesContainer)).getControllers().flatMap(({ metatype }) => {
    const prototype = (metatype as { prototype: Record<string, object> }).prototype;
    return scanner
      .getAllMethodNames(prototype)
      .filter((method) => Reflect.hasMetadata('path', prototype[method]!))
      .map((method) => ({
        name: `${metatype!.name}.${method}`,
        handler: prototype[method]!,
        path: String(Reflect.getMetadata('path', prototype[method]!)),
        changesSomething: Reflect.getMetadata('method', prototype[method]!) !== RequestMethod.GET,
        rateClass: (Reflect.getMetadata(RATE_KEY, prototype[method]!) ??
          Reflect.getMetadata(RATE_KEY, metatype as object) ??
          'standard') as string,
        bodyTypes: bodyTypesOf(metatype as object, prototype, method),
      }));
  });
}

const BODY = '3'; // Nest's RouteParamtypes.BODY

function bodyTypesOf(controller: object, prototype: object, method: string): unknown[] {
  const declared = (Reflect.getMetadata('__routeArguments__', controller, method) ?? {}) as Record<
    string,
    { index: number }
  >;
  const types = (Reflect.getMetadata('design:paramtypes', prototype, method) ?? []) as unknown[];
  return Object.entries(declared)
    .filter(([key]) => key.startsWith(`${BODY}:`))
    .map(([, { index }]) => types[index]);
}
