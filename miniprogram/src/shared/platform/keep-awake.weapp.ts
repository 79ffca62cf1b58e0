import Taro from '@tarojs/taro';

/** Keeps the screen on while somebody follows what it says. @returns lets it go dark again */
export function keepAwake(): () => void {
  const set = (keepScreenOn: boolean): void => {
    // where a phone refuses, its screen goes dark as always: what is shown waits
    Taro.setKeepScreenOn({ keepScreenOn }).catch(() => undefined);
  };
  set(true);
  return () => set(false);
}
