import type { Browser } from 'playwright-core';
import type { SyntaxLevel } from '../compile/check-syntax.js';
import type { StorageState } from '../server/stored-values.js';
import type { Device, Mock, NetworkType, Theme } from '../web/protocol.js';

/** How a mini-program is started. Everything but `dist` has a default. */
export interface LaunchWeappOptions {
  /** Folder of the compiled mini-program (Taro's `dist/weapp`). */
  dist: string;
  /** Origin compiled into the build to the origin of the server that answers for it. Other origins are refused. */
  origins?: Record<string, string>;
  /** First page, without a leading slash; a query may follow. The entry page unless told. */
  path?: string;
  query?: Record<string, string>;
  /** WeChat's scene number; 1001 (from the list of mini-programs) unless told, 1047 for a scanned code. */
  scene?: number;
  /** Size of the screen in CSS pixels; 390 x 844 unless told. From 780 on the phone has a notch and safe areas. */
  width?: number;
  height?: number;
  /** Device pixels for one CSS pixel; 2 unless told. */
  pixelRatio?: number;
  theme?: Theme;
  /** WeChat's own type size: 17 is normal, 21 and more is large. */
  fontSizeSetting?: number;
  /** Language of WeChat, e.g. `zh_CN`. */
  locale?: string;
  platform?: Device['platform'];
  /** Milliseconds added to each crossing between logic and views. */
  bridgeLatencyMs?: number;
  /** Stored values of an earlier run. */
  storageState?: StorageState;
  /** What wx.login returns; a random code unless told. */
  loginCode?: () => Promise<string>;
  /** Whether the person agreed to WeChat's privacy guide before; a fresh person has not. */
  privacyAgreed?: boolean;
  networkType?: NetworkType;
  /** Answers of wx calls from the very start; more by `mock()`. */
  mocks?: Record<string, Mock>;
  /** Newest syntax the build may use; 2017 unless told. */
  syntax?: SyntaxLevel;
  /** Global names to allow besides those of an old phone, e.g. `BigInt`. */
  extraGlobals?: string[];
  /** A browser to reuse; otherwise one is started and closed with the app. */
  browser?: Browser;
  /** Longest wait of `ready`, `waitForText` and taps, in milliseconds; 15,000 unless told. */
  timeoutMs?: number;
}
