import type { AppManifest, Device, LaunchOptions, LogicMessage, Mock, RunnerError, Theme } from '../protocol.js';
import { emptyRecord, hostApis, type PhoneRecord } from './api.js';
import { AudioPlayers } from './audio.js';
import { Dialogs } from './dialogs.js';
import { LogicLink } from './logic-link.js';
import { Metrics } from './metrics.js';
import { Phone } from './phone.js';
import { openPicker, type PickerRequest } from './picker.js';
import { Views } from './views.js';

export interface HostOptions {
  manifest: AppManifest;
  device: Device;
  bridgeLatencyMs: number;
  mocks: Record<string, Mock>;
  /** Told of every error that fails the run. */
  onError: (error: RunnerError) => void;
}

/** Stands between the logic thread and the views, and is the phone to both. */
export class Host {
  readonly metrics = new Metrics();
  readonly dialogs: Dialogs;
  readonly phone: Phone;
  readonly record: PhoneRecord = emptyRecord();
  readonly logic: LogicLink;
  readonly views: Views;
  /** Answers scripted by a test; views ask for those of buttons. */
  readonly mocks: Map<string, Mock>;
  private readonly apis: ReturnType<typeof hostApis>;
  private readonly audio: AudioPlayers;
  private visible = true;
  private theme: Theme;

  constructor(private readonly options: HostOptions) {
    const { manifest, device } = options;
    this.theme = device.theme;
    this.mocks = new Map(Object.entries(options.mocks));
    this.logic = new LogicLink(
      options.bridgeLatencyMs,
      (message) => this.receive(message),
      (message) => this.fail('worker', message),
    );
    this.phone = new Phone(manifest, device, {
      back: () => this.logic.post({ type: 'back' }),
      tapTab: (index, tab) => this.logic.post({ type: 'tabTap', path: tab.pagePath, index, text: tab.text }),
      openMenu: () => void this.openMenu(),
      closeApp: () => this.setVisible(false),
    });
    this.views = new Views(this.logic, this.metrics, {
      add: (frame) => this.phone.add(frame),
      redraw: () => this.redraw(),
    });
    this.dialogs = new Dialogs(this.phone.root);
    this.apis = hostApis({
      phone: this.phone,
      dialogs: this.dialogs,
      record: this.record,
      redraw: () => this.redraw(),
    });
    this.audio = new AudioPlayers((audioId, name, state, detail) =>
      this.logic.post({ type: 'audioEvent', audioId, name, state, detail }),
    );
  }

  /** The theme pages are shown in: a mini-program without dark mode is always light. */
  get viewTheme(): Theme {
    return this.options.manifest.darkmode ? this.theme : 'light';
  }

  /** Whether all has come to rest and every open page has come up. */
  async isIdle(): Promise<boolean> {
    return (await this.logic.isIdle()) && this.views.open.every((view) => view.isReady);
  }

  setTheme(theme: Theme): void {
    this.theme = theme;
    this.phone.setTheme(theme);
    for (const view of this.views.all) view.withView((door) => door.setTheme(this.viewTheme));
    this.redraw();
    this.logic.post({ type: 'theme', theme });
  }

  setMock(name: string, mock: Mock | null): void {
    if (mock === null) this.mocks.delete(name);
    else this.mocks.set(name, mock);
    this.logic.post({ type: 'mock', name, mock });
  }

  /** @param options how it is entered, when a link or a code brings it to the front. */
  setVisible(visible: boolean, options: LaunchOptions | null = null): void {
    if (this.visible === visible && !options) return;
    this.visible = visible;
    this.logic.post({ type: 'appVisible', visible, options });
  }

  /** Reports what fails the run. */
  fail(kind: RunnerError['kind'], message: string, stack?: string): void {
    const error: RunnerError = { kind, message };
    if (stack !== undefined) error.stack = stack;
    if (this.views.top) error.page = this.views.top.path;
    this.options.onError(error);
  }

  /** The mini-program's answer to the share menu or a share button. */
  share(pageId: number, from: 'menu' | 'button', target: unknown): Promise<unknown> {
    const args = [from === 'menu' ? { from } : { from, target }];
    return this.logic.ask((id) => ({ type: 'pageCall', id, pageId, method: 'onShareAppMessage', args }));
  }

  /** Lets a person choose; for <picker>. */
  pick(request: PickerRequest): Promise<unknown> {
    return openPicker(this.dialogs, request);
  }

  private redraw(): void {
    this.phone.show(this.views.open, this.views.all);
  }

  private receive(message: LogicMessage): void {
    const handlers: { [T in LogicMessage['type']]: (message: Extract<LogicMessage, { type: T }>) => void } = {
      booted: () => this.metrics.mark('booted'),
      mark: ({ name, at }) => this.metrics.mark(name, at),
      openPage: (each) => this.views.openPage(each),
      stack: (each) => this.views.setStack(each),
      setData: (each) => this.views.applyData(each),
      view: (each) => this.views.command(each),
      call: (each) => this.answerCall(each),
      audio: (each) => this.audio.handle(each),
      error: ({ error }) => this.options.onError(error),
      exit: () => this.setVisible(false),
      reply: () => undefined,
    };
    (handlers[message.type] as (message: LogicMessage) => void)(message);
  }

  private answerCall({ id, pageId, name, options }: Extract<LogicMessage, { type: 'call' }>): void {
    const api = this.apis[name];
    Promise.resolve()
      .then(() => {
        if (!api) throw new Error(`the phone does not know ${name}`);
        return api(options, this.views.byId(pageId));
      })
      .then(
        (result) => this.logic.post({ type: 'result', id, result: result ?? null }),
        (error: unknown) =>
          this.logic.post({ type: 'failure', id, errMsg: error instanceof Error ? error.message : String(error) }),
      );
  }

  private async openMenu(): Promise<void> {
    const { top } = this.views;
    if (!top || !this.record.shareMenu.shown) return;
    const choice = await this.dialogs.actionSheet(['转发给朋友']);
    if (choice === 0) await this.share(top.id, 'menu', null);
  }
}
