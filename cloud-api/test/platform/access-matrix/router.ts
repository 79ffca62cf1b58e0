import { RequestMethod } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, ModulesContainer } from '@nestjs/core';
import type { World } from '../../support/world.js';

/** Every route that a controller has, as the router knows it: `GET /v1/events/:eventId`. */
export function routesOf({ app }: World): string[] {
  const scanner = new MetadataScanner();
  const controllers = new DiscoveryService(app.get(ModulesContainer)).getControllers();
  return controllers.flatMap(({ metatype }) => {
    const prototype = (metatype as { prototype: Record<string, object> }).prototype;
    const bases = [Reflect.getMetadata('path', metatype as object) as string | string[]].flat();
    return scanner
      .getAllMethodNames(prototype)
      .filter((name) => Reflect.hasMetadata('path', prototype[name]!))
      .flatMap((name) => bases.map((base) => routeOf(base, prototype[name]!)));
  });
}

function routeOf(base: string, handler: object): string {
  const method = RequestMethod[Reflect.getMetadata('method', handler) as number];
  const path = Reflect.getMetadata('path', handler) as string;
  const parts = [base, path].flatMap((part) => part.split('/')).filter((part) => part !== '');
  return `${method} /${parts.join('/')}`;
}

/** Whether the HTTP server answers there at all: what is derived above is what is served. */
export function isServed({ app }: World, route: string): boolean {
  const [method = '', url = ''] = route.split(' ');
  const server = app.getHttpAdapter().getInstance() as unknown as {
    hasRoute(options: { method: string; url: string }): boolean;
  };
  return server.hasRoute({ method, url });
}
