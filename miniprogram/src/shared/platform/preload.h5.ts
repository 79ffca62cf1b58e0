import { PAGES, type RouteName } from '@/routes';

/** What Taro's router keeps: the page's path and how its code is fetched. */
interface TaroRoute {
  readonly path: string;
  readonly load?: (context: unknown, params: unknown) => readonly [Promise<unknown>, ...unknown[]];
}

const withoutSlash = (path: string): string => path.replace(/^\//, '');

/** Fetches the code of pages ahead, so that they open without a network. What cannot be fetched now is fetched later. */
export function preloadPages(names: readonly RouteName[]): void {
  const { __taroAppConfig: config } = window as { __taroAppConfig?: { routes?: readonly TaroRoute[] } };
  const files = names.map((name): string => PAGES[name].file);
  for (const { path, load } of config?.routes ?? []) {
    if (files.includes(withoutSlash(path))) load?.({}, {})[0].catch(() => undefined);
  }
}
