import { useDidShow } from '@tarojs/taro';
import { useEffect } from 'react';
import { ui } from '../locales/ui';

const show = (title: string): void => {
  document.title = `${title} · ${ui.brand}`;
};

/** Names the tab of the browser, again when a page comes back from under another. */
export function usePageTitle(title: string): void {
  useEffect(() => show(title), [title]);
  useDidShow(() => show(title));
}
