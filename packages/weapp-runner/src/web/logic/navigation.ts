import type { AppManifest, NavigationKind } from '../protocol.js';
import { normalizePath, parseUrl, resolvePath } from '../paths.js';
import { ApiError, nextId, post } from './bridge.js';
import { EventChannel } from './event-channel.js';
import { Page, type PageOptions } from './page.js';

const MAX_PAGES = 10;

interface NavigateOptions {
  url?: unknown;
  delta?: unknown;
  events?: Record<string, (...args: unknown[]) => unknown>;
}

/** The page stack, with WeChat's rules and its failure messages. */
export class Navigation {
  private stack: Page[] = [];
  /** Tab pages that stay alive while another tab is shown. */
  private readonly hiddenTabs = new Map<string, Page>();

  constructor(
    private readonly manifest: AppManifest,
    private readonly pageOptions: Pick<PageOptions, 'registry' | 'extendInstance'>,
  ) {}

  get top(): Page | undefined {
    return this.stack[this.stack.length - 1];
  }

  get pages(): readonly Page[] {
    return this.stack;
  }

  byId(pageId: number): Page | undefined {
    return [...this.stack, ...this.hiddenTabs.values()].find(({ id }) => id === pageId);
  }

  launch(path: string, query: Record<string, string>): void {
    this.push(path, query, 'appLaunch', null);
  }

  navigateTo({ url, events = {} }: NavigateOptions): { eventChannel: EventChannel } {
    const { path, query } = this.target(url);
    if (this.isTab(path)) throw new ApiError('can not navigateTo a tabbar page');
    if (this.stack.length >= MAX_PAGES) throw new ApiError(`webview count limit exceed`);
    const channel = new EventChannel();
    for (const [name, listener] of Object.entries(events)) channel.on(name, listener);
    this.top?.hide();
    this.push(path, query, 'navigateTo', channel);
    return { eventChannel: channel };
  }

  redirectTo({ url }: NavigateOptions): void {
    const { path, query } = this.target(url);
    if (this.isTab(path)) throw new ApiError('can not redirectTo a tabbar page');
    this.stack.pop()?.unload();
    this.push(path, query, 'redirectTo', null);
  }

  reLaunch({ url }: NavigateOptions): void {
    const { path, query } = this.target(url);
    for (const page of [...this.stack.reverse(), ...this.hiddenTabs.values()]) page.unload();
    this.stack = [];
    this.hiddenTabs.clear();
    this.push(path, query, 'reLaunch', null);
  }

  switchTab({ url }: NavigateOptions): void {
    const { path } = this.target(url);
    if (!this.isTab(path)) throw new ApiError('can not switch to no-tabBar page');
    if (this.top?.path === path) return;
    const bottom = this.stack[0];
    for (const page of this.stack.slice(1).reverse()) page.unload();
    this.stack = bottom ? [bottom] : [];
    if (bottom?.path === path) {
      this.announce('switchTab');
      bottom.show();
      return;
    }
    this.putAside(bottom);
    this.stack = [];
    const kept = this.hiddenTabs.get(path);
    if (!kept) {
      this.push(path, {}, 'switchTab', null);
      return;
    }
    this.hiddenTabs.delete(path);
    this.stack = [kept];
    this.announce('switchTab');
    kept.show();
  }

  navigateBack({ delta = 1 }: NavigateOptions = {}): void {
    const count = Math.min(Math.max(1, Math.floor(Number(delta))), this.stack.length - 1);
    if (count < 1) throw new ApiError('cannot navigate back at first page');
    for (let left = count; left > 0; left -= 1) this.stack.pop()?.unload();
    this.announce('navigateBack');
    this.top?.show();
  }

  isTab(path: string): boolean {
    return (this.manifest.themes.light.tabBar?.list ?? []).some((tab) => normalizePath(tab.pagePath) === path);
  }

  /** A tab page that leaves the screen stays alive; any other page is gone. */
  private putAside(page: Page | undefined): void {
    if (!page) return;
    if (page.isTab) {
      page.hide();
      this.hiddenTabs.set(page.path, page);
    } else page.unload();
  }

  private push(path: string, query: Record<string, string>, how: NavigationKind, opener: EventChannel | null): void {
    this.pageOptions.registry.load(path);
    const page = new Page({ ...this.pageOptions, id: nextId(), path, query, isTab: this.isTab(path), opener });
    this.stack.push(page);
    // The view must exist before the stack names it; onLoad may navigate again, so announce before it runs.
    page.open(how, () => this.announce(how));
  }

  private announce(how: NavigationKind): void {
    post({
      type: 'stack',
      pageIds: this.stack.map(({ id }) => id),
      kept: [...this.hiddenTabs.values()].map(({ id }) => id),
      how,
    });
  }

  private target(url: unknown): { path: string; query: Record<string, string> } {
    if (typeof url !== 'string') throw new ApiError('parameter error: parameter.url should be String');
    const { path, query } = parseUrl(url);
    const absolute = resolvePath(this.top?.path ?? '', path);
    if (!this.manifest.pages.includes(absolute)) throw new ApiError(`page "${absolute}" is not found`);
    return { path: absolute, query };
  }
}
