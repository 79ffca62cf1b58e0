import type { OpenPage, ViewCommand, WindowConfig } from '../protocol.js';

/** What a view offers to the host, on `window.__view` of its iframe. */
export interface ViewDoor {
  /** @returns milliseconds it took. */
  applyData(componentId: string | null, payload: string): number;
  command(command: ViewCommand): ViewAnswer;
  setTheme(theme: 'light' | 'dark'): void;
  setSafeArea(area: { top: number; bottom: number }): void;
  /** Whether anything of the page's own template is on the screen. */
  hasContent(): boolean;
}

export interface ViewAnswer {
  result: unknown;
  canvases: OffscreenCanvas[];
}

export type ViewWindow = Window & { __view: ViewDoor };

/** One page on the screen: its iframe, its settings, and what waits until its view has come up. */
export class PageView {
  readonly frame: HTMLIFrameElement;
  /** Settings changed while running (title, colours). */
  readonly overrides: WindowConfig = {};
  readonly openedAt = performance.now();
  navigationLoading = false;
  homeButtonHidden = false;
  /** Milliseconds from opening to the first content on the screen; null before. */
  paintedAfter: number | null = null;
  private window: ViewWindow | null = null;
  private waiting: ((view: ViewDoor) => void)[] = [];

  constructor(readonly page: OpenPage) {
    this.frame = document.createElement('iframe');
    this.frame.name = `page-${page.pageId}`;
    this.frame.dataset['path'] = page.path;
    this.frame.title = page.path;
    this.frame.src = `/__runner/view?page=${page.pageId}`;
  }

  get id(): number {
    return this.page.pageId;
  }

  get path(): string {
    return this.page.path;
  }

  get isReady(): boolean {
    return this.window !== null;
  }

  /** Runs when the view has come up; at once when it has. Order is kept. */
  withView(run: (view: ViewDoor) => void): void {
    if (this.window) run(this.window.__view);
    else this.waiting.push(run);
  }

  viewReady(window: ViewWindow): void {
    this.window = window;
    const waiting = this.waiting;
    this.waiting = [];
    for (const run of waiting) run(window.__view);
  }

  /** Notes the first frame with content; asks again after the next change when there is none yet. */
  watchPaint(painted: () => void): void {
    const { window } = this;
    if (!window || this.paintedAfter !== null || !window.__view.hasContent()) return;
    window.requestAnimationFrame(() =>
      setTimeout(() => {
        if (this.paintedAfter !== null) return;
        this.paintedAfter = performance.now() - this.openedAt;
        painted();
      }, 0),
    );
  }
}
