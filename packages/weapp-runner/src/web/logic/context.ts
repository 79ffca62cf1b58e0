import type { AppManifest, Device, LaunchOptions, NetworkType } from '../protocol.js';
import type { Emitter } from './emitter.js';
import type { Navigation } from './navigation.js';

/** What wx calls need of the running mini-program. */
export interface LogicContext {
  manifest: AppManifest;
  /** Changes with the theme. */
  device: Device;
  launch: LaunchOptions;
  /** Options of the latest coming to the front. */
  enter: LaunchOptions;
  networkType: NetworkType;
  navigation: Navigation;
  emitter: Emitter;
}

/** Height of the native navigation bar below the status bar, as WeChat has it. */
export const NAVIGATION_BAR_HEIGHT = 44;
/** Height of the native tab bar without the safe area. */
export const TAB_BAR_HEIGHT = 50;
