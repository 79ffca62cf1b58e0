/**
 * What crosses between the three parts of the runner: the host page (the phone), the logic thread (a worker) and the
 * views (one iframe per page). Types only, so that Node, worker and page can all import it.
 */

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };
export type Theme = 'light' | 'dark';

export type NavigationKind = 'appLaunch' | 'navigateTo' | 'redirectTo' | 'reLaunch' | 'switchTab' | 'navigateBack';

/** One tab of the native tab bar. Paths are relative to the root of the mini-program. */
export interface TabItem {
  pagePath: string;
  text: string;
  iconPath?: string;
  selectedIconPath?: string;
}

export interface TabBarConfig {
  color?: string;
  selectedColor?: string;
  backgroundColor?: string;
  borderStyle?: 'black' | 'white';
  custom?: boolean;
  list: TabItem[];
}

/** `window` of app.json and the page's own json, theme variables already replaced. */
export interface WindowConfig {
  navigationBarTitleText?: string;
  navigationBarBackgroundColor?: string;
  navigationBarTextStyle?: 'black' | 'white';
  navigationStyle?: 'default' | 'custom';
  backgroundColor?: string;
  backgroundTextStyle?: string;
  enablePullDownRefresh?: boolean;
  onReachBottomDistance?: number;
  disableScroll?: boolean;
  pageOrientation?: string;
}

/** app.json resolved for one theme. */
export interface ThemedConfig {
  window: WindowConfig;
  tabBar: TabBarConfig | null;
  /** Page path to its own window settings. */
  pages: Record<string, WindowConfig>;
}

export interface UnitConfig {
  component: boolean;
  /** Tag to unit path (no leading slash). */
  usingComponents: Record<string, string>;
}

/** What the compiler learned about a mini-program; sent to the host page as JSON. */
export interface AppManifest {
  entryPagePath: string;
  pages: string[];
  /** Roots of subpackages, without slashes at the ends. */
  packageRoots: string[];
  /** Roots of subpackages that run without the main package. */
  independentRoots: string[];
  darkmode: boolean;
  /** Scripts of pages run when they are opened, not at the start. */
  lazyCodeLoading: boolean;
  requiredBackgroundModes: string[];
  themes: Record<Theme, ThemedConfig>;
  units: Record<string, UnitConfig>;
  appId: string;
}

/** The simulated device. Lengths are CSS pixels. */
export interface Device {
  screenWidth: number;
  screenHeight: number;
  statusBarHeight: number;
  safeAreaBottom: number;
  pixelRatio: number;
  platform: 'ios' | 'android' | 'devtools';
  fontSizeSetting: number;
  language: string;
  theme: Theme;
}

export interface LaunchOptions {
  path: string;
  query: Record<string, string>;
  scene: number;
  referrerInfo: JsonObject;
  shareTicket?: string;
}

/** One stored value as WeChat reports it: `data` is the JSON text of the wrapped value. */
export interface StoredValue {
  key: string;
  data: string;
}

export interface WorkerInit {
  manifest: AppManifest;
  device: Device;
  launch: LaunchOptions;
  /** Values stored without encryption; encrypted ones are asked for when they are read. */
  storage: StoredValue[];
  networkType: NetworkType;
  mocks: Record<string, Mock>;
  /** Global names spared by the sandbox, besides the allow-list. */
  extraGlobals: string[];
}

export type NetworkType = 'wifi' | '4g' | 'none';

/** A scripted answer of a wx call. */
export type Mock = { value: Json } | { fail: string; errno?: number };

export interface ComponentSummary {
  path: string;
  properties: Record<string, { type: PropertyTypeName; value: Json | undefined }>;
  data: JsonObject;
  methods: string[];
  options: { virtualHost?: boolean; multipleSlots?: boolean; styleIsolation?: string; addGlobalClass?: boolean };
  externalClasses: string[];
}

export type PropertyTypeName = 'String' | 'Number' | 'Boolean' | 'Object' | 'Array' | 'any';

/** A page the logic thread asks the host to open. `data` is the JSON text of the page's initial data. */
export interface OpenPage {
  pageId: number;
  path: string;
  query: Record<string, string>;
  how: NavigationKind;
  data: string;
  methods: string[];
  components: ComponentSummary[];
}

export interface TouchPoint {
  identifier: number;
  pageX: number;
  pageY: number;
  clientX: number;
  clientY: number;
  force: number;
}

export interface EventTarget {
  id: string;
  dataset: Record<string, unknown>;
  offsetLeft: number;
  offsetTop: number;
}

/** A view event as handlers of the logic thread receive it. */
export interface ViewEvent {
  type: string;
  timeStamp: number;
  target: EventTarget;
  currentTarget: EventTarget;
  mark: Record<string, unknown>;
  detail: unknown;
  touches?: TouchPoint[];
  changedTouches?: TouchPoint[];
}

export interface FieldsRequest {
  id?: boolean;
  dataset?: boolean;
  mark?: boolean;
  rect?: boolean;
  size?: boolean;
  scrollOffset?: boolean;
  properties?: string[];
  computedStyle?: string[];
  context?: boolean;
  node?: boolean;
}

export interface NodeQuery {
  /** null selects the viewport. */
  selector: string | null;
  all: boolean;
  /** Component the query is scoped to; null for the whole page. */
  componentId: string | null;
  fields: FieldsRequest;
}

export type ViewCommand =
  | { kind: 'query'; queries: NodeQuery[] }
  | {
      kind: 'observe';
      observerId: number;
      selector: string;
      componentId: string | null;
      relativeTo: string | null;
      margins: { left?: number; right?: number; top?: number; bottom?: number };
      thresholds: number[];
      observeAll: boolean;
    }
  | { kind: 'unobserve'; observerId: number }
  | {
      kind: 'trigger';
      componentId: string;
      name: string;
      detail: unknown;
      options: { bubbles?: boolean; composed?: boolean; capturePhase?: boolean };
    }
  | { kind: 'scrollTo'; scrollTop?: number; selector?: string; duration: number; offsetTop?: number }
  | { kind: 'hideKeyboard' }
  | { kind: 'refreshing'; on: boolean };

/** An error the run will be failed with. */
export interface RunnerError {
  /** Where it was caught. */
  kind:
    | 'logic'
    | 'unhandled-rejection'
    | 'unimplemented-api'
    | 'view'
    | 'template'
    | 'page-not-found'
    | 'component'
    | 'worker'
    | 'host'
    | 'syntax';
  message: string;
  stack?: string;
  /** Page that was on top. */
  page?: string;
}

/** One finished or running wx call. Times are milliseconds since the logic thread started. */
export interface CallRecord {
  name: string;
  /** First argument without functions; strings and numbers as they are. */
  args: unknown[];
  at: number;
  outcome: 'pending' | 'ok' | 'fail' | 'sync';
  errMsg?: string;
}

/** One crossing of setData. */
export interface SetDataRecord {
  pageId: number;
  page: string;
  component: string | null;
  /** UTF-8 bytes of the JSON text that crossed. */
  bytes: number;
  /** The JSON text itself: paths and values. */
  payload: string;
  keys: number;
  /** Milliseconds the view needed to apply it; null until it was applied. */
  applyMs: number | null;
  /** Whether these are the initial data a page was opened with. */
  initial: boolean;
  /** Whether there was nothing of the first page yet when it was applied. */
  beforeContent: boolean;
}

export interface AudioState {
  src: string;
  currentTime: number;
  duration: number;
  paused: boolean;
  buffered: number;
}

export type LogicMessage =
  | { type: 'booted' }
  | { type: 'openPage'; page: OpenPage }
  /** The whole stack after a navigation, bottom first; pages not in it and not kept are removed. */
  | { type: 'stack'; pageIds: number[]; kept: number[]; how: NavigationKind }
  | { type: 'setData'; id: number; pageId: number; componentId: string | null; payload: string }
  | { type: 'view'; id: number; pageId: number; command: ViewCommand }
  | { type: 'call'; id: number; pageId: number; name: string; options: JsonObject }
  | { type: 'audio'; audioId: number; action: string; value?: number | string | boolean }
  | { type: 'reply'; id: string; result: unknown }
  | { type: 'error'; error: RunnerError }
  | { type: 'mark'; name: string; at: number }
  | { type: 'exit' };

export type HostMessage =
  | { type: 'init'; init: WorkerInit }
  | {
      type: 'event';
      pageId: number;
      componentId: string | null;
      method: string;
      event: ViewEvent;
    }
  | { type: 'viewReady'; pageId: number }
  | { type: 'ack'; id: number }
  | { type: 'result'; id: number; result: unknown }
  | { type: 'failure'; id: number; errMsg: string; errno?: number }
  | { type: 'canvases'; id: number; canvases: OffscreenCanvas[] }
  | { type: 'observed'; observerId: number; entry: unknown }
  | {
      type: 'component';
      pageId: number;
      componentId: string;
      path: string;
      stage: 'attached' | 'detached' | 'properties';
      properties: JsonObject;
      id: string;
      dataset: Record<string, unknown>;
      classes: string[];
      ownerId: string | null;
    }
  | { type: 'navigate'; api: string; options: JsonObject }
  | { type: 'back' }
  | { type: 'tabTap'; path: string; index: number; text: string }
  | { type: 'pageCall'; id: string | null; pageId: number; method: string; args: unknown[] }
  | { type: 'appVisible'; visible: boolean; options: LaunchOptions | null }
  | { type: 'theme'; theme: Theme }
  | { type: 'network'; networkType: NetworkType }
  | { type: 'privacyAgreed' }
  | { type: 'emit'; name: string; detail: unknown }
  | { type: 'audioEvent'; audioId: number; name: string; state: AudioState; detail: JsonObject }
  | { type: 'mock'; name: string; mock: Mock | null }
  | { type: 'idle'; id: string }
  | { type: 'calls'; id: string }
  | { type: 'evaluate'; id: string; code: string; as: 'expression' | 'script' };
