import type { LaunchOptions } from '../protocol.js';
import type { LogicContext } from './context.js';
import type { AnyFunction, Definition } from './definitions.js';
import { callSafely, errorListeners, rejectionListeners, report } from './errors.js';
import type { Modules } from './modules.js';
import type { Registry } from './registry.js';

/** App(): loaded, launched, shown, hidden, shown again. */
export class AppLife {
  private app: Definition | null = null;

  constructor(
    private readonly context: LogicContext,
    private readonly modules: Modules,
    private readonly registry: Registry,
  ) {}

  /** What getApp() gives, also while app.js is still running. */
  get instance(): Definition | null {
    return this.app ?? this.registry.app;
  }

  /** Runs app.js and, unless the build loads code lazily, the scripts of the main package's pages. */
  load(): void {
    const { manifest, launch } = this.context;
    if (manifest.independentRoots.some((root) => launch.path.startsWith(`${root}/`))) return;
    this.modules.loadPackage('main');
    this.modules.run('app.js');
    if (manifest.lazyCodeLoading) return;
    for (const page of manifest.pages) {
      if (!manifest.packageRoots.some((root) => page.startsWith(`${root}/`))) this.registry.load(page);
    }
  }

  /** onLaunch, onShow, then the first page. */
  launch(): void {
    const { launch, navigation, manifest } = this.context;
    this.app = this.registry.app ?? {};
    this.listen();
    this.call('onLaunch', launch);
    this.call('onShow', launch);
    if (manifest.pages.includes(launch.path)) {
      callSafely(() => navigation.launch(launch.path, launch.query));
      return;
    }
    this.missPage(launch);
    if (!navigation.top) callSafely(() => navigation.launch(manifest.entryPagePath, {}));
  }

  /** Comes to the front; with options also through a link or a code, which opens its page anew. */
  show(options: LaunchOptions | null): void {
    const { emitter, navigation } = this.context;
    if (options) this.context.enter = options;
    this.call('onShow', this.context.enter);
    emitter.emit('AppShow', this.context.enter);
    if (options) callSafely(() => navigation.reLaunch({ url: withQuery(options) }));
    else navigation.top?.show();
  }

  hide(): void {
    const { emitter, navigation } = this.context;
    navigation.top?.hide();
    this.call('onHide', {});
    emitter.emit('AppHide', {});
  }

  private missPage({ path, query }: LaunchOptions): void {
    const event = { path, query, isEntryPage: true };
    if (typeof this.app?.['onPageNotFound'] !== 'function') {
      report('page-not-found', new Error(`${path} is not a page of this mini-program`));
    }
    this.call('onPageNotFound', event);
    this.context.emitter.emit('PageNotFound', event);
  }

  /** App.onError and its kind are listeners like those of wx.onError. */
  private listen(): void {
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

  private call(method: string, ...args: unknown[]): void {
    const run = this.app?.[method];
    if (typeof run === 'function') callSafely(() => (run as AnyFunction).apply(this.app, args));
  }
}

const withQuery = ({ path, query }: LaunchOptions): string => {
  const pairs = Object.entries(query).map(([name, value]) => `${name}=${value}`);
  return `/${path}${pairs.length > 0 ? `?${pairs.join('&')}` : ''}`;
};
