import type {
  AppManifest,
  Device,
  HostMessage,
  JsonObject,
  LogicMessage,
  Mock,
  NetworkType,
  RunnerError,
  Theme,
} from '../protocol.js';
import { type ApiContext, hostApis, type PhoneRecord } from './api.js';
import { AudioPlayers } from './audio.js';
import { Dialogs } from './dialogs.js';
import { Metrics } from './metrics.js';
import { createFrame, PageView, type ViewWindow } from './page-view.js';
import { Phone } from './phone.js';
import { openPicker, type PickerRequest } from './picker.js';

export interface HostOptions {
  manifest: AppManifest;
  device: Device;
  bridgeLatencyMs: number;
  networkType: NetworkType;
  mocks: Record<string, Mock>;
  /** Told of every error that fails the run. */
  onError: (error: RunnerError) => void;
}

type EventMessage = Omit<Extract<HostMessage, { type: 'event' }>, 'type' | 'pageId'>;
type ComponentMessage = Omit<Extract<HostMessage, { type: 'component' }>, 'type' | 'pageId'>;

/** Stands between the logic thread and the views, and is the phone to both. */
export class Host {
  readonly metrics = new Metrics();
  readonly dialogs: Dialogs;
  readonly phone: Phone;
  readonly record: PhoneRecord = {
    phoneCalls: [],
    clipboard: '',
    keepScreenOn: false,
    vibrations: [],
    openedLocations: [],
    previews: [],
    shareMenu: { shown: true, options: {} },
    captureEffect: 'none',
    brightness: 0.5,
  };
  private readonly views = new Map<number, PageView>();
  /** Loads while the logic thread starts, as WeChat loads its first view ahead. */
  private preparedFrame: HTMLIFrameElement | null = createFrame();
  /** Views that have loaded and wait for their page. */
  private readonly loadedFrames = new Map<Element, (page: PageView) => void>();
  private stack: PageView[] = [];
  private readonly apis: ReturnType<typeof hostApis>;
  private readonly audio: AudioPlayers;
  private readonly worker: Worker;
  private readonly replies = new Map<string, (result: unknown) => void>();
  private lastReply = 0;
  private inFlight = 0;
  /** Messages so far, questions about idleness aside. */
  private traffic = 0;
  private visible = true;
  theme: Theme;
  /** Answers scripted by a test; views ask for those of buttons. */
  readonly mocks: Map<string, Mock>;

  constructor(private readonly options: HostOptions) {
    const { manifest, device } = options;
    this.theme = device.theme;
    this.mocks = new Map(Object.entries(options.mocks));
    this.phone = new Phone(manifest, device, {
      back: () => this.post({ type: 'back' }),
      tapTab: (index, tab) => this.post({ type: 'tabTap', path: tab.pagePath, index, text: tab.text }),
      openMenu: () => void this.openMenu(),
      closeApp: () => this.setVisible(false),
    });
    if (this.preparedFrame) this.phone.add(this.preparedFrame);
    this.dialogs = new Dialogs(this.phone.root);
    const context: ApiContext = {
      phone: this.phone,
      dialogs: this.dialogs,
      record: this.record,
      pageOf: (pageId) => this.views.get(pageId),
      redraw: () => this.redraw(),
    };
    this.apis = hostApis(context);
    this.audio = new AudioPlayers((audioId, name, state, detail) =>
      this.post({ type: 'audioEvent', audioId, name, state, detail }),
    );
    this.worker = new Worker('/__runner/logic.js', { type: 'module', name: 'logic' });
    this.worker.onerror = (event) => this.fail('worker', event.message || 'the logic thread could not be loaded');
    this.worker.onmessage = (event: MessageEvent<LogicMessage>) => this.later(() => this.receive(event.data));
  }

  /** Sends a message to the logic thread, after the bridge's latency. */
  post(message: HostMessage, transfer: Transferable[] = []): void {
    if (message.type !== 'idle') this.traffic += 1;
    this.inFlight += 1;
    this.later(() => {
      this.inFlight -= 1;
      this.worker.postMessage(message, transfer);
    });
  }

  /** Asks the logic thread and waits for its reply. */
  ask(build: (id: string) => HostMessage): Promise<unknown> {
    this.lastReply += 1;
    const id = `ask${this.lastReply}`;
    return new Promise((resolve) => {
      this.replies.set(id, resolve);
      this.post(build(id));
    });
  }

  get top(): PageView | undefined {
    return this.stack[this.stack.length - 1];
  }

  get paths(): string[] {
    return this.stack.map(({ path }) => path);
  }

  /** Whether all has come to rest: asked twice, with nothing crossing in between and every page come up. */
  async isIdle(): Promise<boolean> {
    const { traffic } = this;
    const ask = (): Promise<unknown> => this.ask((id) => ({ type: 'idle', id }));
    const logicRests = (await ask()) === true && (await ask()) === true;
    return logicRests && this.traffic === traffic && this.inFlight === 0 && this.stack.every((view) => view.isReady);
  }

  setTheme(theme: Theme): void {
    this.theme = theme;
    this.phone.setTheme(theme);
    for (const view of this.views.values()) view.withView((door) => door.setTheme(this.viewTheme));
    this.redraw();
    this.post({ type: 'theme', theme });
  }

  setMock(name: string, mock: Mock | null): void {
    if (mock === null) this.mocks.delete(name);
    else this.mocks.set(name, mock);
    this.post({ type: 'mock', name, mock });
  }

  setVisible(visible: boolean): void {
    if (this.visible === visible) return;
    this.visible = visible;
    this.post({ type: 'appVisible', visible });
  }

  redraw(): void {
    this.phone.show(this.stack, this.views.values());
  }

  fail(kind: RunnerError['kind'], message: string, stack?: string): void {
    const error: RunnerError = { kind, message };
    if (stack !== undefined) error.stack = stack;
    if (this.top) error.page = this.top.path;
    this.options.onError(error);
  }

  // What views call.

  /** A view has loaded in its frame; `start` builds its page as soon as there is one. */
  viewLoaded(frame: Element, start: (page: PageView) => void): void {
    const view = [...this.views.values()].find((each) => each.frame === frame);
    if (view) start(view);
    else this.loadedFrames.set(frame, start);
  }

  get viewTheme(): Theme {
    return this.options.manifest.darkmode ? this.theme : 'light';
  }

  viewReady(pageId: number, window: ViewWindow): void {
    const view = this.views.get(pageId);
    if (!view) return;
    view.viewReady(window);
    this.redraw();
    this.post({ type: 'viewReady', pageId });
    this.watchPaint(view);
  }

  viewEvent(pageId: number, event: EventMessage): void {
    this.post({ type: 'event', pageId, ...event });
  }

  viewComponent(pageId: number, message: ComponentMessage): void {
    this.post({ type: 'component', pageId, ...message });
  }

  viewObserved(observerId: number, entry: unknown): void {
    this.post({ type: 'observed', observerId, entry });
  }

  viewNavigates(api: string, options: JsonObject): void {
    this.post({ type: 'navigate', api, options });
  }

  viewPageCall(pageId: number, method: string, args: unknown[]): void {
    this.post({ type: 'pageCall', id: null, pageId, method, args });
  }

  /** The person agreed with a button of the mini-program. */
  privacyAgreed(): void {
    this.post({ type: 'privacyAgreed' });
  }

  /** The mini-program's answer to the share menu or a share button. */
  share(pageId: number, from: 'menu' | 'button', target: unknown): Promise<unknown> {
    const args = [from === 'menu' ? { from } : { from, target }];
    return this.ask((id) => ({ type: 'pageCall', id, pageId, method: 'onShareAppMessage', args }));
  }

  pick(request: PickerRequest): Promise<unknown> {
    return openPicker(this.dialogs, request);
  }

  private later(run: () => void): void {
    if (this.options.bridgeLatencyMs > 0) setTimeout(run, this.options.bridgeLatencyMs);
    else run();
  }

  private receive(message: LogicMessage): void {
    if (message.type !== 'reply') this.traffic += 1;
    switch (message.type) {
      case 'booted': {
        this.metrics.mark('booted');
        return;
      }
      case 'mark': {
        this.metrics.mark(message.name, message.at);
        return;
      }
      case 'openPage': {
        this.openPage(message);
        return;
      }
      case 'stack': {
        this.setStack(message.pageIds, message.kept);
        return;
      }
      case 'setData': {
        this.applyData(message);
        return;
      }
      case 'view': {
        this.commandView(message);
        return;
      }
      case 'call': {
        this.answerCall(message);
        return;
      }
      case 'audio': {
        this.audio.handle(message);
        return;
      }
      case 'reply':
        this.replies.get(message.id)?.(message.result);
        this.replies.delete(message.id);
        return;
      case 'error': {
        this.options.onError(message.error);
        return;
      }
      case 'exit': {
        this.setVisible(false);
        return;
      }
    }
  }

  private openPage({ page }: Extract<LogicMessage, { type: 'openPage' }>): void {
    const frame = this.preparedFrame ?? createFrame();
    if (!this.preparedFrame) this.phone.add(frame);
    this.preparedFrame = null;
    const view = new PageView(page, frame);
    this.views.set(page.pageId, view);
    this.metrics.opened(page.pageId, page.path, page.data);
    this.loadedFrames.get(frame)?.(view);
    this.loadedFrames.delete(frame);
  }

  private setStack(pageIds: number[], kept: number[]): void {
    for (const [id, view] of this.views) {
      if (pageIds.includes(id) || kept.includes(id)) continue;
      view.frame.remove();
      this.views.delete(id);
    }
    this.stack = pageIds.flatMap((id) => this.views.get(id) ?? []);
    this.redraw();
  }

  private applyData(message: Extract<LogicMessage, { type: 'setData' }>): void {
    const view = this.views.get(message.pageId);
    if (!view) {
      this.post({ type: 'ack', id: message.id });
      return;
    }
    const record = this.metrics.crossing(message, view.path);
    view.withView((door) => {
      record.applyMs = door.applyData(message.componentId, message.payload);
      this.post({ type: 'ack', id: message.id });
      this.watchPaint(view);
    });
  }

  private watchPaint(view: PageView): void {
    view.watchPaint(() => {
      this.metrics.mark('first-paint');
      this.metrics.paints.push({ page: view.path, ms: view.paintedAfter ?? 0 });
    });
  }

  private commandView({ id, pageId, command }: Extract<LogicMessage, { type: 'view' }>): void {
    const view = this.views.get(pageId);
    if (!view) {
      if (id !== 0) this.post({ type: 'failure', id, errMsg: 'the page is gone' });
      return;
    }
    view.withView((door) => {
      const { result, canvases } = door.command(command);
      if (id === 0) return;
      if (canvases.length > 0) this.post({ type: 'canvases', id, canvases }, canvases);
      this.post({ type: 'result', id, result });
    });
  }

  private answerCall({ id, pageId, name, options }: Extract<LogicMessage, { type: 'call' }>): void {
    const api = this.apis[name];
    Promise.resolve()
      .then(() => {
        if (!api) throw new Error(`the phone does not know ${name}`);
        return api(options, this.views.get(pageId));
      })
      .then(
        (result) => this.post({ type: 'result', id, result: result ?? null }),
        (error: unknown) =>
          this.post({ type: 'failure', id, errMsg: error instanceof Error ? error.message : String(error) }),
      );
  }

  private async openMenu(): Promise<void> {
    const { top } = this;
    if (!top || !this.record.shareMenu.shown) return;
    const choice = await this.dialogs.actionSheet(['转发给朋友']);
    if (choice === 0) await this.share(top.id, 'menu', null);
  }
}
