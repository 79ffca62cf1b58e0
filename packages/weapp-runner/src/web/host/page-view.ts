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

/** An iframe whose view loads at once and then waits for its page. */
export function createFrame(): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.src = '/__runner/view';
  return frame;
}

/** One page on the screen: its iframe, its settings, and what waits until its view has come up. */
export class PageView {
  /** Settings changed while running (title, colours). */
  readonly overrides: WindowConfig = {};
  readonly openedAt = performance.now();
  navigationLoading = false;
  homeButtonHidden = false;
  /** Milliseconds from opening to the first content on the screen; null before. */
  paintedAfter: number | null = null;
  private window: ViewWindow | null = null;
  private waiting: { run: (view: ViewDoor) => void; gone: () => void }[] = [];

  /** @param frame an iframe made by `createFrame`; its view may have come up already, waiting for a page. */
  constructor(
    readonly page: OpenPage,
    readonly frame: HTMLIFrameElement,
  ) {
    frame.dataset['pageId'] = String(page.pageId);
    frame.title = page.path;
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

  /** Runs when the view has come up; at once when it has. Order is kept. `gone`: instead, when it never does. */
  withView(run: (view: ViewDoor) => void, gone: () => void = () => undefined): void {
    if (this.window) run(this.window.__view);
    else this.waiting.push({ run, gone });
  }

  /** Takes the page off the screen. A page can leave before its view has come up: nobody may wait for it then. */
  close(): void {
    this.frame.remove();
    const { waiting } = this;
    this.waiting = [];
    for (const { gone } of waiting) gone();
  }

  viewReady(window: ViewWindow): void {
    this.window = window;
    const waiting = this.waiting;
    this.waiting = [];
    for (const { run } of waiting) run(window.__view);
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
