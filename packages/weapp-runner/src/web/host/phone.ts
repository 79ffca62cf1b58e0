import type { AppManifest, Device, TabBarConfig, TabItem, Theme, ThemedConfig, WindowConfig } from '../protocol.js';
import { normalizePath } from '../paths.js';
import { element } from './dom.js';
import type { PageView } from './page-view.js';
import { SHELL_CSS } from './shell-css.js';

const NAVIGATION_HEIGHT = 44;
const TAB_HEIGHT = 50;

/** What a person can do with the phone's own controls. */
export interface PhoneActions {
  back(): void;
  tapTab(index: number, tab: TabItem): void;
  openMenu(): void;
  closeApp(): void;
}

interface TabState {
  badge?: string;
  dot?: boolean;
  item?: Partial<TabItem>;
}

/** The phone: status bar, capsule, native navigation and tab bars, and the stack of pages. */
export class Phone {
  readonly root: HTMLElement;
  private readonly pagesLayer = element('div', { class: 'pages' });
  private readonly statusBar = element('div', { class: 'status-bar' });
  private readonly navigation = element('div', { class: 'navigation' });
  private readonly capsule = element('div', { class: 'capsule' });
  private readonly tabBar = element('nav', { class: 'tab-bar', attributes: { 'aria-label': '标签栏' } });
  private readonly homeIndicator = element('div', { class: 'home-indicator' });
  private readonly tabs = new Map<number, TabState>();
  private tabStyle: Partial<TabBarConfig> = {};
  private tabBarHidden = false;
  private theme: Theme;

  constructor(
    private readonly manifest: AppManifest,
    private readonly device: Device,
    private readonly actions: PhoneActions,
  ) {
    this.theme = device.theme;
    document.head.append(element('style', { text: SHELL_CSS }));
    this.root = document.getElementById('phone') ?? document.body;
    Object.assign(this.root.style, { width: `${device.screenWidth}px`, height: `${device.screenHeight}px` });
    this.root.append(this.pagesLayer, this.navigation, this.tabBar, this.statusBar, this.capsule, this.homeIndicator);
    this.buildStatusBar();
    this.buildCapsule();
  }

  get config(): ThemedConfig {
    return this.manifest.themes[this.manifest.darkmode ? this.theme : 'light'];
  }

  setTheme(theme: Theme): void {
    this.theme = theme;
  }

  add(frame: HTMLIFrameElement): void {
    this.pagesLayer.append(frame);
  }

  /** Shows the page on top with the bars that belong to it. */
  show(stack: readonly PageView[], all: Iterable<PageView>): void {
    const top = stack[stack.length - 1];
    for (const view of all) view.frame.classList.toggle('shown', view === top);
    if (!top) return;
    const settings = this.windowOf(top);
    const isDarkMode = this.manifest.darkmode && this.theme === 'dark';
    this.root.classList.toggle('dark', isDarkMode);
    this.drawNavigation(top, settings, stack.length);
    const isTab = this.drawTabBar(top);
    const isCustom = settings.navigationStyle === 'custom';
    const { statusBarHeight, safeAreaBottom, screenHeight } = this.device;
    const above = isCustom ? 0 : statusBarHeight + NAVIGATION_HEIGHT;
    const below = isTab ? TAB_HEIGHT + safeAreaBottom : 0;
    Object.assign(top.frame.style, {
      top: `${above}px`,
      height: `${screenHeight - above - below}px`,
      background: settings.backgroundColor ?? (isDarkMode ? '#111' : '#fff'),
    });
    const area = { top: isCustom ? statusBarHeight : 0, bottom: isTab ? 0 : safeAreaBottom };
    top.withView((view) => view.setSafeArea(area));
  }

  windowOf(view: PageView): WindowConfig {
    return { ...this.config.window, ...this.config.pages[view.path], ...view.overrides };
  }

  isTabPage(path: string): boolean {
    return (this.config.tabBar?.list ?? []).some((tab) => normalizePath(tab.pagePath) === path);
  }

  hideTabBar(hidden: boolean): void {
    this.tabBarHidden = hidden;
  }

  updateTab(index: number, change: TabState): void {
    this.tabs.set(index, { ...this.tabs.get(index), ...change });
  }

  styleTabs(style: Partial<TabBarConfig>): void {
    this.tabStyle = { ...this.tabStyle, ...style };
  }

  private buildStatusBar(): void {
    this.statusBar.style.height = `${this.device.statusBarHeight}px`;
    this.statusBar.append(element('span', { text: '9:41' }), element('span', { class: 'battery' }));
    this.statusBar.setAttribute('aria-hidden', 'true');
    if (this.device.safeAreaBottom === 0) this.homeIndicator.remove();
  }

  private buildCapsule(): void {
    Object.assign(this.capsule.style, {
      top: `${this.device.statusBarHeight + 4}px`,
      right: '7px',
      width: '87px',
      height: '32px',
    });
    const menu = { class: 'menu', attributes: { 'aria-label': '更多' }, onClick: () => this.actions.openMenu() };
    const close = { class: 'close', attributes: { 'aria-label': '关闭' }, onClick: () => this.actions.closeApp() };
    this.capsule.append(element('button', menu), element('button', close));
  }

  private drawNavigation(top: PageView, settings: WindowConfig, depth: number): void {
    const isCustom = settings.navigationStyle === 'custom';
    const isBlack = settings.navigationBarTextStyle === 'black';
    const color = isBlack ? '#000' : '#fff';
    this.statusBar.style.color = color;
    this.homeIndicator.style.color = this.root.classList.contains('dark') ? '#fff' : '#000';
    this.capsule.classList.toggle('light', !isBlack);
    Object.assign(this.navigation.style, {
      display: isCustom ? 'none' : 'flex',
      height: `${this.device.statusBarHeight + NAVIGATION_HEIGHT}px`,
      paddingTop: `${this.device.statusBarHeight}px`,
      background: settings.navigationBarBackgroundColor ?? '#000',
      color,
    });
    const parts: Node[] = [];
    if (depth > 1) {
      const button = element('button', {
        class: 'back',
        attributes: { 'aria-label': '返回' },
        onClick: () => this.actions.back(),
      });
      parts.push(button);
    }
    if (top.navigationLoading) parts.push(element('span', { class: 'spinner' }));
    parts.push(element('span', { class: 'title', text: settings.navigationBarTitleText ?? '' }));
    this.navigation.replaceChildren(...parts);
  }

  /** @returns whether a native tab bar is on the screen. */
  private drawTabBar(top: PageView): boolean {
    const config = this.config.tabBar;
    const isShown = config !== null && !this.tabBarHidden && this.isTabPage(top.path);
    this.tabBar.style.display = isShown ? 'flex' : 'none';
    if (!isShown) return false;
    const style = { ...config, ...this.tabStyle };
    this.tabBar.classList.toggle('white', style.borderStyle === 'white');
    Object.assign(this.tabBar.style, {
      height: `${TAB_HEIGHT + this.device.safeAreaBottom}px`,
      background: style.backgroundColor ?? '#fff',
    });
    this.tabBar.replaceChildren(
      ...config.list.map((tab, index) => this.drawTab({ ...tab, ...this.tabs.get(index)?.item }, index, top, style)),
    );
    return true;
  }

  private drawTab(tab: TabItem, index: number, top: PageView, style: Partial<TabBarConfig>): HTMLElement {
    const isSelected = normalizePath(tab.pagePath) === top.path;
    const icon = isSelected ? (tab.selectedIconPath ?? tab.iconPath) : tab.iconPath;
    const state = this.tabs.get(index) ?? {};
    const button = element('button', {
      style: { color: (isSelected ? style.selectedColor : style.color) ?? (isSelected ? '#07c160' : '#7f8389') },
      attributes: { role: 'tab', 'aria-selected': String(isSelected), 'aria-label': tab.text },
      onClick: () => this.actions.tapTab(index, tab),
    });
    if (icon) button.append(element('img', { attributes: { src: `/pkg/${normalizePath(icon)}`, alt: '' } }));
    button.append(element('span', { class: icon ? '' : 'words', text: tab.text }));
    if (state.badge) button.append(element('span', { class: 'badge', text: state.badge }));
    else if (state.dot) button.append(element('span', { class: 'dot' }));
    return button;
  }
}
