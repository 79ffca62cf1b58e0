import type { Device, JsonObject, LaunchOptions, Mock, NetworkType, Theme } from '../protocol.js';
import { parseUrl } from '../paths.js';

/** What a test hands to the host page before it starts; a preview uses the query of the address instead. */
export interface LaunchSettings {
  path?: string;
  query?: Record<string, string>;
  scene?: number;
  referrerInfo?: JsonObject;
  theme?: Theme;
  fontSizeSetting?: number;
  language?: string;
  platform?: Device['platform'];
  bridgeLatencyMs?: number;
  networkType?: NetworkType;
  mocks?: Record<string, Mock>;
  extraGlobals?: string[];
}

declare global {
  interface Window {
    __launchSettings?: LaunchSettings;
  }
}

const NOTCH = { statusBarHeight: 47, safeAreaBottom: 34 };
const NO_NOTCH = { statusBarHeight: 20, safeAreaBottom: 0 };
/** Phones this tall have rounded corners and a home indicator. */
const NOTCH_FROM_HEIGHT = 780;
const PREVIEW = { width: 390, height: 844 };
const DEFAULT_SCENE = 1001;

export function readSettings(): LaunchSettings {
  if (window.__launchSettings) return window.__launchSettings;
  const given = new URLSearchParams(location.search);
  const { path, query } = parseUrl(given.get('path') ?? '');
  const isDark = window.matchMedia('(prefers-color-scheme: dark)').matches;
  return {
    path,
    query,
    scene: Number(given.get('scene') ?? DEFAULT_SCENE),
    theme: (given.get('theme') as Theme | null) ?? (isDark ? 'dark' : 'light'),
    fontSizeSetting: Number(given.get('fontSizeSetting') ?? 17),
    bridgeLatencyMs: Number(given.get('bridgeLatencyMs') ?? 0),
  };
}

/** The simulated phone: it fills a small window, and stands in the middle of a large one. */
export function readDevice(settings: LaunchSettings): Device {
  const isPhoneSized = window.innerWidth <= 500 || window.__launchSettings !== undefined;
  const screenWidth = isPhoneSized ? window.innerWidth : PREVIEW.width;
  const screenHeight = isPhoneSized ? window.innerHeight : Math.min(PREVIEW.height, window.innerHeight);
  return {
    screenWidth,
    screenHeight,
    ...(screenHeight >= NOTCH_FROM_HEIGHT ? NOTCH : NO_NOTCH),
    pixelRatio: window.devicePixelRatio,
    platform: settings.platform ?? 'ios',
    fontSizeSetting: settings.fontSizeSetting ?? 17,
    language: settings.language ?? 'zh_CN',
    theme: settings.theme ?? 'light',
  };
}

export function readLaunch(settings: LaunchSettings, entryPagePath: string): LaunchOptions {
  return {
    path: settings.path || entryPagePath,
    query: settings.query ?? {},
    scene: settings.scene ?? DEFAULT_SCENE,
    referrerInfo: settings.referrerInfo ?? {},
  };
}
