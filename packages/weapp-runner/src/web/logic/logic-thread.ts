import type { HostMessage, NetworkType, Theme, WorkerInit } from '../protocol.js';
import { AppLife } from './app-life.js';
import { hasPendingAcknowledgements, post } from './bridge.js';
import type { LogicContext } from './context.js';
import { cloneJson } from './data-path.js';
import type { Instance } from './data-owner.js';
import type { AnyFunction, Dictionary } from './definitions.js';
import { Emitter } from './emitter.js';
import { callSafely, nameCurrentPage, report } from './errors.js';
import { Modules } from './modules.js';
import { Navigation } from './navigation.js';
import type { Page } from './page.js';
import { platform } from './platform.js';
import { Registry } from './registry.js';
import { hasShortTimers } from './timers.js';
import { deliverAudioEvent } from './wx/audio.js';
import { createWx, useSources, type WxRuntime } from './wx/index.js';
import { deliverIntersection } from './wx/intersection.js';
import { scopes, SelectorQuery } from './wx/selector-query.js';

/** Messages that are not answers, which the bridge settles. */
type Handled = Exclude<HostMessage['type'], 'init' | 'ack' | 'result' | 'failure' | 'canvases'>;
type Handlers = { [T in Handled]: (message: Extract<HostMessage, { type: T }>) => void };

/** Name of scripts that come from a test. */
const EVALUATED = 'evaluated.js';

/** The mini-program's logic: App, pages, wx, and the messages that drive them. */
export class LogicThread {
  private readonly modules: Modules;
  private readonly registry: Registry;
  private readonly context: LogicContext;
  private readonly runtime: WxRuntime;
  private readonly app: AppLife;

  constructor(private readonly init: WorkerInit) {
    const { manifest } = init;
    this.modules = new Modules(manifest);
    this.registry = new Registry(manifest, this.modules);
    const navigation = new Navigation(manifest, {
      registry: this.registry,
      extendInstance: (instance, pageId, componentId) => this.extendInstance(instance, pageId, componentId),
    });
    this.context = {
      manifest,
      device: init.device,
      launch: init.launch,
      enter: init.launch,
      networkType: init.networkType,
      navigation,
      emitter: new Emitter(),
    };
    this.app = new AppLife(this.context, this.modules, this.registry);
    this.runtime = createWx(this.context, init.storage);
    for (const [name, mock] of Object.entries(init.mocks)) this.runtime.setMock(name, mock);
    nameCurrentPage(() => navigation.top?.path);
    useSources((path, line) => this.modules.sourceLine(path, line));
  }

  /** Loads the main package and opens the first page. */
  launch(): void {
    this.installGlobals();
    mark('start');
    callSafely(() => this.app.load());
    mark('loaded');
    this.app.launch();
    mark('first-page');
  }

  handle(message: HostMessage): void {
    const handle = (this.handlers as Partial<Handlers>)[message.type as Handled] as
      ((message: HostMessage) => void) | undefined;
    if (!handle) throw new Error(`unexpected message ${message.type}`);
    handle(message);
  }

  private readonly handlers: Handlers = {
    event: ({ pageId, componentId, method, event }) => this.page(pageId)?.handleEvent(componentId, method, event),
    viewReady: ({ pageId }) => this.page(pageId)?.viewReady(),
    component: (message) => this.page(message.pageId)?.components.handle(message),
    observed: ({ observerId, entry }) => deliverIntersection(observerId, entry),
    audioEvent: ({ audioId, name, state, detail }) => deliverAudioEvent(audioId, name, state, detail),
    navigate: ({ api, options }) => this.callWx(api, options),
    back: () => this.back(),
    tabTap: ({ path, index, text }) => this.tapTab(path, index, text),
    pageCall: ({ pageId, method, args, id }) => this.callPage(pageId, method, args, id),
    appVisible: ({ visible, options }) => (visible ? this.app.show(options) : this.app.hide()),
    theme: ({ theme }) => this.changeTheme(theme),
    network: ({ networkType }) => this.changeNetwork(networkType),
    emit: ({ name, detail }) => this.context.emitter.emit(name, detail),
    privacyAgreed: () => this.runtime.privacy.agree(),
    mock: ({ name, mock }) => this.runtime.setMock(name, mock),
    idle: ({ id }) => this.reply(id, this.isIdle()),
    calls: ({ id }) => this.reply(id, this.runtime.book.records),
    evaluate: ({ id, code, as }) =>
      this.evaluate(id, () => (as === 'script' ? this.modules.runSource(EVALUATED, code) : platform.evaluate(code))),
  };

  private page(pageId: number): Page | undefined {
    return this.context.navigation.byId(pageId);
  }

  private installGlobals(): void {
    const { navigation } = this.context;
    Object.assign(globalThis, this.registry.globals(), {
      wx: this.runtime.wx,
      getApp: () => this.app.instance,
      getCurrentPages: () => navigation.pages.map(({ instance }) => instance),
      requirePlugin: (name: string) => {
        throw new Error(`plugins are not supported by the runner: ${name}`);
      },
      __wxConfig: { envVersion: 'develop' },
    });
  }

  private extendInstance(instance: Instance, pageId: number, componentId: string | null): void {
    const scope = { pageId, componentId };
    scopes.set(instance, scope);
    instance['createSelectorQuery'] = () => new SelectorQuery(scope);
    const wx = this.runtime.wx as Record<string, AnyFunction>;
    instance['createIntersectionObserver'] = (options: unknown) =>
      wx['createIntersectionObserver']?.call(wx, instance, options);
  }

  private callWx(api: string, options: Dictionary): void {
    const run = (this.runtime.wx as Record<string, unknown>)[api];
    if (typeof run === 'function') {
      (run as AnyFunction).call(this.runtime.wx, {
        ...options,
        fail: ({ errMsg }: { errMsg: string }) => report('logic', new Error(errMsg)),
      });
    }
  }

  private back(): void {
    if (this.context.navigation.pages.length > 1) this.context.navigation.navigateBack();
    else post({ type: 'exit' });
  }

  private tapTab(path: string, index: number, text: string): void {
    callSafely(() => this.context.navigation.switchTab({ url: `/${path}` }));
    this.context.navigation.top?.call('onTabItemTap', { index, pagePath: path, text });
  }

  private callPage(pageId: number, method: string, args: unknown[], id: string | null): void {
    const result = this.context.navigation.byId(pageId)?.call(method, ...args);
    if (id === null) return;
    Promise.resolve(result).then(
      (value) => this.reply(id, value),
      (error: unknown) => {
        report('logic', error);
        this.reply(id, undefined);
      },
    );
  }

  private changeTheme(theme: Theme): void {
    this.context.device = { ...this.context.device, theme };
    if (this.init.manifest.darkmode) this.context.emitter.emit('ThemeChange', { theme });
  }

  private changeNetwork(networkType: NetworkType): void {
    this.context.networkType = networkType;
    this.context.emitter.emit('NetworkStatusChange', { isConnected: networkType !== 'none', networkType });
  }

  /** Nothing is under way: no short timer, no setData on its way, no call without an answer. */
  private isIdle(): boolean {
    return !hasShortTimers() && !hasPendingAcknowledgements() && !this.runtime.book.hasRunning;
  }

  private evaluate(id: string, run: () => unknown): void {
    Promise.resolve()
      .then(run)
      .then(
        (value) => this.reply(id, { ok: cloneJson(value) }),
        (error: unknown) =>
          this.reply(id, { fail: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
      );
  }

  private reply(id: string, result: unknown): void {
    post({ type: 'reply', id, result: result === undefined ? null : cloneJson(result) });
  }
}

function mark(name: string): void {
  post({ type: 'mark', name, at: platform.startedAt + platform.now() });
}
