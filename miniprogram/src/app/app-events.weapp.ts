import Taro from '@tarojs/taro';

/** Calls back when the mini-program comes to the front or leaves it. */
export function watchFocus(changed: (focused: boolean) => void): void {
  Taro.onAppShow(() => changed(true));
  Taro.onAppHide(() => changed(false));
}
