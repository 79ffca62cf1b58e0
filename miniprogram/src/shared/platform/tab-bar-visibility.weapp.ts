import Taro from '@tarojs/taro';
import { useEffect } from 'react';

/** WeChat's own tab bar steps back while a tab page shows something before the app. */
export function useHideTabBar(hidden: boolean): void {
  useEffect(() => {
    // refused when the page is no longer the one in front: then there is no bar to move
    const ignore = (): void => undefined;
    if (hidden) Taro.hideTabBar({ animation: false }).catch(ignore);
    else Taro.showTabBar({ animation: false }).catch(ignore);
  }, [hidden]);
}
