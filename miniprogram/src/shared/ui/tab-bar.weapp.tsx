import type { TabRoute } from '@/routes';

/** WeChat draws the bar from app.config.ts. */
export function TabBar(_props: { readonly current: TabRoute }) {
  return null;
}
