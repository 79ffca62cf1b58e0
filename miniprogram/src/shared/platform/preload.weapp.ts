import type { RouteName } from '@/routes';

/** WeChat fetches subpackages ahead by itself: `preloadRule` in app.config.ts. */
export function preloadPages(_names: readonly RouteName[]): void {
  // nothing to do
}
