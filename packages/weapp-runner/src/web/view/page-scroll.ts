import type { ViewCommand, WindowConfig } from '../protocol.js';
import type { ViewContext } from './built-ins/built-in.js';
import type { Queries } from './queries.js';

const REACH_BOTTOM_PX = 50;
const PULL_PX = 60;

/** onPageScroll, onReachBottom, pull-to-refresh and pageScrollTo of one page. */
export class PageScroll {
  private readonly refresher = document.createElement('div');
  private atBottom = false;

  constructor(
    private readonly view: ViewContext,
    private readonly settings: WindowConfig,
    private readonly methods: readonly string[],
  ) {
    this.refresher.className = 'wx-pull-down';
    this.refresher.textContent = '•••';
    document.body.prepend(this.refresher);
    window.addEventListener('scroll', () => this.scrolled(), { passive: true });
    if (settings.enablePullDownRefresh) this.watchPull();
    if (settings.disableScroll) document.documentElement.style.overflow = 'hidden';
  }

  setRefreshing(on: boolean): void {
    this.refresher.classList.toggle('shown', on);
  }

  scrollTo(
    { scrollTop, selector, duration, offsetTop = 0 }: Extract<ViewCommand, { kind: 'scrollTo' }>,
    queries: Queries,
  ): void {
    const target = selector === undefined ? undefined : queries.find(selector, null)[0];
    const top = target
      ? target.getBoundingClientRect().top + window.scrollY + offsetTop
      : (scrollTop ?? window.scrollY);
    window.scrollTo({ top, behavior: duration === 0 ? 'instant' : 'smooth' });
  }

  private scrolled(): void {
    const { host, pageId } = this.view;
    if (this.methods.includes('onPageScroll'))
      host.logic.post({
        type: 'pageCall',
        id: null,
        pageId,
        method: 'onPageScroll',
        args: [{ scrollTop: window.scrollY }],
      });
    const left = document.documentElement.scrollHeight - window.scrollY - window.innerHeight;
    const nowAtBottom = left <= (this.settings.onReachBottomDistance ?? REACH_BOTTOM_PX);
    if (nowAtBottom && !this.atBottom)
      host.logic.post({ type: 'pageCall', id: null, pageId, method: 'onReachBottom', args: [] });
    this.atBottom = nowAtBottom;
  }

  private watchPull(): void {
    let from: number | null = null;
    const start = (event: TouchEvent): void => {
      from = window.scrollY <= 0 ? (event.touches[0]?.clientY ?? null) : null;
    };
    const end = (event: TouchEvent): void => {
      const to = event.changedTouches[0]?.clientY;
      if (from === null || to === undefined || to - from < PULL_PX) return;
      this.setRefreshing(true);
      const { host, pageId } = this.view;
      host.logic.post({ type: 'pageCall', id: null, pageId, method: 'onPullDownRefresh', args: [] });
    };
    document.addEventListener('touchstart', start, { passive: true });
    document.addEventListener('touchend', end, { passive: true });
  }
}
