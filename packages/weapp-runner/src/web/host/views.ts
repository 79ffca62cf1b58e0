import type { LogicMessage } from '../protocol.js';
import type { LogicLink } from './logic-link.js';
import type { Metrics } from './metrics.js';
import { createFrame, PageView, type ViewWindow } from './page-view.js';

type MessageOf<T extends LogicMessage['type']> = Extract<LogicMessage, { type: T }>;

/** The pages' views: made, fed with data, asked, and taken away as the logic thread says. */
export class Views {
  private readonly views = new Map<number, PageView>();
  private stack: PageView[] = [];
  /** Loads while the logic thread starts, as WeChat loads its first view ahead. */
  private preparedFrame: HTMLIFrameElement | null = createFrame();
  /** Views that have loaded and wait for their page. */
  private readonly loadedFrames = new Map<Element, (page: PageView) => void>();

  constructor(
    private readonly logic: LogicLink,
    private readonly metrics: Metrics,
    private readonly layer: { add: (frame: HTMLIFrameElement) => void; redraw: () => void },
  ) {
    if (this.preparedFrame) layer.add(this.preparedFrame);
  }

  get top(): PageView | undefined {
    return this.stack[this.stack.length - 1];
  }

  /** Open pages, the one on top last. */
  get open(): readonly PageView[] {
    return this.stack;
  }

  /** Open pages and tab pages that are kept. */
  get all(): PageView[] {
    return [...this.views.values()];
  }

  byId(pageId: number): PageView | undefined {
    return this.views.get(pageId);
  }

  openPage({ page }: MessageOf<'openPage'>): void {
    const frame = this.preparedFrame ?? createFrame();
    if (!this.preparedFrame) this.layer.add(frame);
    this.preparedFrame = null;
    const view = new PageView(page, frame);
    this.views.set(page.pageId, view);
    this.metrics.opened(page.pageId, page.path, page.data);
    this.loadedFrames.get(frame)?.(view);
    this.loadedFrames.delete(frame);
  }

  /** A view has loaded in its frame; `start` builds its page as soon as there is one. */
  loaded(frame: Element, start: (page: PageView) => void): void {
    const view = this.all.find((each) => each.frame === frame);
    if (view) start(view);
    else this.loadedFrames.set(frame, start);
  }

  /** A view has built its page. */
  ready(pageId: number, window: ViewWindow): void {
    const view = this.views.get(pageId);
    if (!view) return;
    if (window.__view.hasContent()) this.metrics.contentShown();
    view.viewReady(window);
    this.layer.redraw();
    this.logic.post({ type: 'viewReady', pageId });
    this.watchPaint(view);
  }

  setStack({ pageIds, kept }: MessageOf<'stack'>): void {
    for (const [id, view] of this.views) {
      if (pageIds.includes(id) || kept.includes(id)) continue;
      this.views.delete(id);
      view.close();
    }
    this.stack = pageIds.flatMap((id) => this.views.get(id) ?? []);
    this.layer.redraw();
  }

  applyData(message: MessageOf<'setData'>): void {
    const view = this.views.get(message.pageId);
    if (!view) {
      this.logic.post({ type: 'ack', id: message.id });
      return;
    }
    const record = this.metrics.crossing(message, view.path);
    const acknowledge = (): void => this.logic.post({ type: 'ack', id: message.id });
    view.withView((door) => {
      this.metrics.applying(record);
      record.applyMs = door.applyData(message.componentId, message.payload);
      if (door.hasContent()) this.metrics.contentShown();
      acknowledge();
      this.watchPaint(view);
    }, acknowledge);
  }

  command({ id, pageId, command }: MessageOf<'view'>): void {
    const view = this.views.get(pageId);
    const gone = (): void => {
      if (id !== 0) this.logic.post({ type: 'failure', id, errMsg: 'the page is gone' });
    };
    if (!view) {
      gone();
      return;
    }
    view.withView((door) => {
      const { result, canvases } = door.command(command);
      if (id === 0) return;
      if (canvases.length > 0) this.logic.post({ type: 'canvases', id, canvases }, canvases);
      this.logic.post({ type: 'result', id, result });
    }, gone);
  }

  private watchPaint(view: PageView): void {
    view.watchPaint(() => {
      this.metrics.mark('first-paint');
      this.metrics.paints.push({ page: view.path, ms: view.paintedAfter ?? 0 });
    });
  }
}
