import Taro from '@tarojs/taro';
import type { NavMetrics } from './window-metrics.types';

/** Where WeChat's capsule sits: the bar is centred on it, and the help button ends left of it. */
export function navMetrics(): NavMetrics {
  const { statusBarHeight = 20, windowWidth } = Taro.getWindowInfo();
  // some Android phones answer nothing until the first page is drawn
  const capsule = Taro.getMenuButtonBoundingClientRect() as Taro.getMenuButtonBoundingClientRect.Rect | null;
  if (!capsule?.height) return { centre: statusBarHeight + 24, right: 0 };
  return { centre: capsule.top + capsule.height / 2, right: Math.max(0, windowWidth - capsule.left) };
}

/** WeChat's own text size in px: 17 is its standard, 21 and more is what people with weak eyes choose. */
export function systemFontSize(): number | null {
  const { fontSizeSetting } = Taro.getAppBaseInfo() as { fontSizeSetting?: number };
  return fontSizeSetting ?? null;
}
