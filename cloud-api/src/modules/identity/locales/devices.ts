import type { Browser, DeviceKind } from '../sessions/device.types.js';

const BROWSERS: Record<Browser, string> = {
  edge: 'Edge',
  firefox: '火狐浏览器',
  wechat: '微信',
  chrome: 'Chrome',
  safari: 'Safari',
  other: '浏览器',
};

const DEVICES: Record<DeviceKind, string> = { computer: '电脑上的', phone: '手机上的', tablet: '平板上的' };

export const WEAPP_DEVICE = '微信小程序';
export const deviceName = (kind: DeviceKind, browser: Browser): string => {
  const space = /^[A-Z]/.test(BROWSERS[browser]) ? ' ' : '';
  return `${DEVICES[kind]}${space}${BROWSERS[browser]}`;
};
