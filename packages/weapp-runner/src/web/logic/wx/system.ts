import { type LogicContext, NAVIGATION_BAR_HEIGHT, TAB_BAR_HEIGHT } from '../context.js';
import type { ApiSet } from './api-set.js';

const SDK_VERSION = '3.7.0';
const WECHAT_VERSION = '8.0.50';
/** Place of the capsule as on a phone: 4 px below the status bar, 7 px from the edge. */
const CAPSULE = { width: 87, height: 32, below: 4, right: 7 };

/** Facts about phone, window and WeChat. */
export function systemApis(context: LogicContext): ApiSet {
  const window = () => windowInfo(context);
  const info = () => ({ ...window(), ...deviceInfo(context), ...appBaseInfo(context), ...systemSetting() });
  const launch = () => ({ ...context.launch });
  return {
    async: {
      getSystemInfo: info,
      getSystemInfoAsync: info,
      getNetworkType: () => ({
        networkType: context.networkType,
        weakNet: false,
        ...(context.networkType === 'none' ? {} : { signalStrength: 3 }),
      }),
      getBatteryInfo: () => ({ level: 80, isCharging: false }),
    },
    sync: {
      getSystemInfoSync: info,
      getWindowInfo: window,
      getDeviceInfo: () => deviceInfo(context),
      getAppBaseInfo: () => appBaseInfo(context),
      getSystemSetting: systemSetting,
      getAppAuthorizeSetting: () => ({
        albumAuthorized: 'authorized',
        bluetoothAuthorized: 'not determined',
        cameraAuthorized: 'authorized',
        locationAuthorized: 'authorized',
        locationReducedAccuracy: false,
        microphoneAuthorized: 'authorized',
        notificationAuthorized: 'authorized',
        phoneCalendarAuthorized: 'not determined',
      }),
      getBatteryInfoSync: () => ({ level: 80, isCharging: false }),
      getMenuButtonBoundingClientRect: () => capsuleRect(context),
      getLaunchOptionsSync: launch,
      getEnterOptionsSync: () => ({ ...context.enter }),
      getAccountInfoSync: () => ({
        miniProgram: { appId: context.manifest.appId, envVersion: 'develop', version: '' },
      }),
      getRendererUserAgent: () => Promise.resolve('MicroMessenger'),
    },
    values: { env: { USER_DATA_PATH: 'wxfile://usr' } },
  };
}

function windowInfo({ device, manifest, navigation, launch }: LogicContext): Record<string, unknown> {
  const path = navigation.top?.path ?? launch.path;
  const config = manifest.themes[device.theme];
  const isCustom = (config.pages[path]?.navigationStyle ?? config.window.navigationStyle) === 'custom';
  const top = isCustom ? 0 : device.statusBarHeight + NAVIGATION_BAR_HEIGHT;
  const bottom = navigation.isTab(path) ? TAB_BAR_HEIGHT + device.safeAreaBottom : 0;
  return {
    pixelRatio: device.pixelRatio,
    screenWidth: device.screenWidth,
    screenHeight: device.screenHeight,
    windowWidth: device.screenWidth,
    windowHeight: device.screenHeight - top - bottom,
    statusBarHeight: device.statusBarHeight,
    screenTop: top,
    safeArea: {
      left: 0,
      right: device.screenWidth,
      top: device.statusBarHeight,
      bottom: device.screenHeight - device.safeAreaBottom,
      width: device.screenWidth,
      height: device.screenHeight - device.safeAreaBottom - device.statusBarHeight,
    },
  };
}

function deviceInfo({ device }: LogicContext): Record<string, unknown> {
  const isAndroid = device.platform === 'android';
  return {
    brand: isAndroid ? 'HUAWEI' : 'iPhone',
    model: isAndroid ? 'runner Android' : 'runner iPhone',
    system: isAndroid ? 'Android 10' : 'iOS 15.0',
    platform: device.platform,
    benchmarkLevel: isAndroid ? 20 : -1,
    abi: 'arm64',
    memorySize: 4096,
  };
}

function appBaseInfo({ device, manifest }: LogicContext): Record<string, unknown> {
  return {
    SDKVersion: SDK_VERSION,
    version: WECHAT_VERSION,
    language: device.language,
    enableDebug: false,
    host: { env: 'WeChat', appId: '', version: WECHAT_VERSION },
    fontSizeSetting: device.fontSizeSetting,
    fontSizeScaleFactor: device.fontSizeSetting / 17,
    // A mini-program without dark mode is always told light.
    theme: manifest.darkmode ? device.theme : 'light',
  };
}

const systemSetting = (): Record<string, unknown> => ({
  bluetoothEnabled: false,
  locationEnabled: true,
  wifiEnabled: true,
  deviceOrientation: 'portrait',
});

function capsuleRect({ device }: LogicContext): Record<string, number> {
  const top = device.statusBarHeight + CAPSULE.below;
  const right = device.screenWidth - CAPSULE.right;
  return {
    top,
    right,
    bottom: top + CAPSULE.height,
    left: right - CAPSULE.width,
    width: CAPSULE.width,
    height: CAPSULE.height,
  };
}
