import type { HostMessage, LaunchOptions, NetworkType, Theme, WorkerInit } from '../protocol.js';
import { hasPendingAcknowledgements, post } from './bridge.js';
import type { LogicContext } from './context.js';
import { cloneJson } from './data-path.js';
import type { Instance } from './data-owner.js';
import type { AnyFunction, Dictionary } from './definitions.js';
import { Emitter } from './emitter.js';
import { callSafely, errorListeners, nameCurrentPage, rejectionListeners, report } from './errors.js';
import { Modules } from './modules.js';
import { Navigation } from './navigation.js';
import { platform } from './platform.js';
import { Registry } from './registry.js';
import { hasShortTimers } from './timers.js';
import { deliverAudioEvent } from './wx/audio.js';
import { createWx, useSources, type WxRuntime } from './wx/index.js';
import { deliverIntersection } from './wx/intersection.js';
import { scopes, SelectorQuery } from './wx/selector-query.js';

/** The mini-program's logic: App, pages, wx, and the messages that drive them. */
export class LogicThread {
  private readonly modules: Modules;
  private readonly registry: Registry;
  private readonly context: LogicContext;
  private readonly runtime: WxRuntime;
  private app: Dictionary | null = null;

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
    this.runtime = createWx(this.context, init.storage);
    for (const [name, mock] of Object.entries(init.mocks)) this.runtime.setMock(name, mock);
    nameCurrentPage(() => navigation.top?.path);
    useSources((path, line) => this.modules.sourceLine(path, line));
  }

  /** Loads the main package and opens the first page. */
  launch(): void {
    this.installGlobals();
    const { launch } = this.context;
    mark('start');
    callSafely(() => this.loadApp(launch.path));
    mark('loaded');
    this.app = this.registry.app ?? {};
    this.listenForApp();
    this.callApp('onLaunch', launch);
    this.callApp('onShow', launch);
    callSafely(() => this.openFirstPage(launch));
    mark('first-page');
  }

  handle(message: HostMessage): void {
    const { navigation, emitter } = this.context;
    switch (message.type) {
      case 'event':
        return navigation.byId(message.pageId)?.handleEvent(message.componentId, message.method, message.event);
      case 'viewReady':
        return navigation.byId(message.pageId)?.viewReady();
      case 'component':
        return navigation.byId(message.pageId)?.components.handle(message);
      case 'observed': {
        deliverIntersection(message.observerId, message.entry);
        return;
      }
      case 'audioEvent': {
        deliverAudioEvent(message.audioId, message.name, message.state, message.detail);
        return;
      }
      case 'navigate': {
        this.callWx(message.api, message.options);
        return;
      }
      case 'back': {
        this.back();
        return;
      }
      case 'tabTap': {
        this.tapTab(message.path, message.index, message.text);
        return;
      }
      case 'pageCall': {
        this.callPage(message.pageId, message.method, message.args, message.id);
        return;
      }
      case 'appVisible': {
        this.changeVisibility(message.visible, message.options);
        return;
      }
      case 'theme': {
        this.changeTheme(message.theme);
        return;
      }
      case 'network': {
        this.changeNetwork(message.networkType);
        return;
      }
      case 'emit': {
        emitter.emit(message.name, message.detail);
        return;
      }
      case 'privacyAgreed': {
        this.runtime.privacy.agree();
        return;
      }
      case 'mock': {
        this.runtime.setMock(message.name, message.mock);
        return;
      }
      case 'idle': {
        this.reply(message.id, this.isIdle());
        return;
      }
      case 'calls': {
        this.reply(message.id, this.runtime.book.records);
        return;
      }
      case 'evaluate': {
        this.evaluate(message.id, () =>
          message.as === 'script'
            ? this.modules.runSource('evaluated.js', message.code)
            : platform.evaluate(message.code),
        );
        return;
      }
      default:
        throw new Error(`unexpected message ${message.type}`);
    }
  }

  private installGlobals(): void {
    const { navigation } = this.context;
    Object.assign(globalThis, this.registry.globals(), {
      wx: this.runtime.wx,
      getApp: () => this.app ?? this.registry.app,
      getCurrentPages: () => navigation.pages.map(({ instance }) => instance),
      requirePlugin: (name: string) => {
        throw new Error(`plugins are not supported by the runner: ${name}`);
      },
      __wxConfig: { envVersion: 'develop' },
    });
  }

  private loadApp(firstPage: string): void {
    const independent = this.init.manifest.independentRoots.some((root) => firstPage.startsWith(`${root}/`));
    if (independent) return;
    this.modules.loadPackage('main');
    this.modules.run('app.js');
    for (const page of this.init.manifest.pages) {
      if (!this.init.manifest.packageRoots.some((root) => page.startsWith(`${root}/`))) this.registry.load(page);
    }
  }

  private openFirstPage(launch: LaunchOptions): void {
    if (!this.init.manifest.pages.includes(launch.path)) {
      const event = { path: launch.path, query: launch.query, isEntryPage: true };
      const hasHandler = typeof this.app?.['onPageNotFound'] === 'function';
      if (!hasHandler) report('page-not-found', new Error(`${launch.path} is not a page of this mini-program`));
      this.callApp('onPageNotFound', event);
      this.context.emitter.emit('PageNotFound', event);
      if (!this.context.navigation.top) this.context.navigation.launch(this.init.manifest.entryPagePath, {});
      return;
    }
    this.context.navigation.launch(launch.path, launch.query);
  }

  /** App.onError and its kind are listeners like those of wx.onError. */
  private listenForApp(): void {
    const { app } = this;
    const handler = (name: string): AnyFunction | undefined =>
      typeof app?.[name] === 'function' ? (app[name] as AnyFunction).bind(app) : undefined;
    const onError = handler('onError');
    if (onError) errorListeners.add(onError);
    const onRejection = handler('onUnhandledRejection');
    if (onRejection) rejectionListeners.add(onRejection);
    const onTheme = handler('onThemeChange');
    if (onTheme) this.context.emitter.of('ThemeChange').add(onTheme);
  }

  private callApp(method: string, ...args: unknown[]): void {
    const run = this.app?.[method];
    if (typeof run === 'function') callSafely(() => (run as AnyFunction).apply(this.app, args));
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
    else this.changeVisibility(false);
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

  private changeVisibility(visible: boolean, options?: LaunchOptions): void {
    const { navigation, emitter } = this.context;
    if (visible) {
      this.context.enter = options ?? this.context.enter;
      this.callApp('onShow', this.context.enter);
      emitter.emit('AppShow', this.context.enter);
      navigation.top?.show();
    } else {
      navigation.top?.hide();
      this.callApp('onHide', {});
      emitter.emit('AppHide', {});
    }
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
