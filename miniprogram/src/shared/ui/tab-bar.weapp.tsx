import Taro, { useDidShow } from '@tarojs/taro';
import { useEffect } from 'react';
import { TAB_ROUTES, type TabRoute } from '@/routes';
import { useUnread } from '../state/unread';

const ME = TAB_ROUTES.indexOf('me');

function showDot(on: boolean): void {
  // refused when the page is no longer the one in front: the next tab page draws it
  const ignore = (): void => undefined;
  if (on) Taro.showTabBarRedDot({ index: ME }).catch(ignore);
  else Taro.hideTabBarRedDot({ index: ME }).catch(ignore);
}

/** WeChat draws the bar from app.config.ts; the dot for unread messages is told to it. */
export function TabBar(_props: { readonly current: TabRoute }) {
  const anyUnread = useUnread(({ unread }) => unread > 0);
  useEffect(() => showDot(anyUnread), [anyUnread]);
  useDidShow(() => showDot(useUnread.getState().unread > 0));
  return null;
}
