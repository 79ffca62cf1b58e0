import Taro from '@tarojs/taro';

/** A short touch of the phone, for whoever has closed their eyes. */
export function nudge(): void {
  // a phone without a motor, or with it switched off, says it on the screen only
  Taro.vibrateShort({ type: 'light' }).catch(() => undefined);
}
