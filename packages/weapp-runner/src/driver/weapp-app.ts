import type { Browser, BrowserContext, ConsoleMessage, Frame, Locator, Page } from 'playwright-core';
import type { CompiledWeapp } from '../compile/compile-weapp.js';
import type { Fault, FaultOptions, NetworkLogEntry } from '../server/network.js';
import type { StorageState, StoredEntry } from '../server/stored-values.js';
import type { WeappServer } from '../server/weapp-server.js';
import type { PhoneRecord } from '../web/host/api.js';
import type { LaunchSettings } from '../web/host/launch-settings.js';
import type { CallRecord, Json, JsonObject, Mock, RunnerError, Theme } from '../web/protocol.js';
import { parseUrl } from '../web/paths.js';
import { type Measured, type RawMetrics, summarizeMetrics, sumBytes, type WeappMetrics } from './metrics.js';
import type { LaunchWeappOptions } from './options.js';
import { describeTarget, locate, locateAll, type Scope, type Target } from './targets.js';
import { WeappRunError } from './weapp-error.js';

const POLL_MS = 15;
const LOG_LINES = 30;

/** What a launch hands to its app. */
export interface AppParts {
  server: WeappServer;
  weapp: CompiledWeapp;
  browser: Browser;
  ownsBrowser: boolean;
  options: LaunchWeappOptions;
}

/** Where an app comes to the front again, or is started anew. */
export interface EnterOptions {
  path?: string;
  query?: Record<string, string>;
  scene?: number;
}

/** A running mini-program. */
export class WeappApp {
  private context: BrowserContext | null = null;
  private currentPage: Page | null = null;
  private collected: RunnerError[] = [];
  private log: string[] = [];
  private readonly mocks: Map<string, Mock>;
  private theme: Theme;
  private readonly timeoutMs: number;

  private constructor(private readonly parts: AppParts) {
    this.mocks = new Map(Object.entries(parts.options.mocks ?? {}));
    this.theme = parts.options.theme ?? 'light';
    this.timeoutMs = parts.options.timeoutMs ?? 15_000;
  }

  static async start(parts: AppParts): Promise<WeappApp> {
    const app = new WeappApp(parts);
    await app.open(parts.options);
    return app;
  }

  // Looking.

  /** Waits until a page is on top and has painted; with no path, whichever page is on top. */
  async ready(path?: string): Promise<void> {
    const wanted = path === undefined ? undefined : path.replace(/^\//, '');
    await this.until(
      async () => {
        const top = await this.page.evaluate(() => window.__runner?.top() ?? null);
        return top !== null && top.painted && (wanted === undefined || top.path === wanted);
      },
      async () => `the page ${wanted ?? ''} did not come up; the stack is ${JSON.stringify(await this.pageStack())}`,
    );
    await this.idle();
  }

  /** Waits until nothing is under way: no event, no setData, no short timer, no call without an answer. */
  async idle(): Promise<void> {
    await this.until(
      () => this.page.evaluate(async () => (await window.__runner?.isIdle()) ?? false),
      () => Promise.resolve('the mini-program did not come to rest'),
    );
  }

  /** The element of a target: in the open dialog of the phone if there is one, otherwise in the page on top. */
  async find(target: Target): Promise<Locator> {
    return locate(await this.scope(), target);
  }

  /** How many elements match a target right now. */
  async count(target: Target): Promise<number> {
    return locateAll(await this.scope(), target).count();
  }

  /** Text of the page on top as a person reads it. */
  async text(): Promise<string> {
    return (await this.topFrame()).locator('body').innerText();
  }

  /** What stands in an input or textarea. */
  async value(target: Target): Promise<string> {
    return (await fieldOf(await this.find(target), this.timeoutMs)).inputValue();
  }

  /** Text of the open dialog, sheet or toast of the phone; empty when there is none. */
  async dialogText(): Promise<string> {
    return (await this.page.locator('.mask, .toast').allInnerTexts()).join('\n');
  }

  /** Waits until a text can be read on the page, in a dialog or in a toast. */
  async waitForText(text: string | RegExp): Promise<void> {
    await this.until(
      async () => {
        const shown = `${await this.text()}\n${await this.dialogText()}`;
        return typeof text === 'string' ? shown.includes(text) : text.test(shown);
      },
      async () => `${String(text)} did not appear. On the screen is:\n${await this.text()}`,
    );
  }

  /** Title of the native navigation bar. */
  async title(): Promise<string> {
    return this.page.evaluate(() => window.__runner?.top()?.title ?? '');
  }

  /** Paths of the open pages, the one on top last. */
  async pageStack(): Promise<string[]> {
    return this.page.evaluate(() => window.__runner?.stack() ?? []);
  }

  /** Picture of the whole phone as PNG, also written to a file if one is named. */
  async screenshot(file?: string): Promise<Buffer> {
    return this.page.screenshot(file === undefined ? {} : { path: file });
  }

  /** Accessibility tree of the page on top as text (Playwright's ARIA snapshot). */
  async ariaSnapshot(): Promise<string> {
    return (await this.topFrame()).locator('body').ariaSnapshot();
  }

  // Acting.

  /**
   * Taps with a finger, then waits until the mini-program has come to rest. `rest: false` returns at once, to see
   * what is shown while something is under way.
   */
  async tap(target: Target, { rest = true }: { rest?: boolean } = {}): Promise<void> {
    await this.act(target, (element) => element.tap({ timeout: this.timeoutMs }));
    if (rest) await this.idle();
  }

  /** Holds a finger on a target for longer than a long press takes. */
  async longPress(target: Target, milliseconds = 500): Promise<void> {
    await this.act(target, async (element) => {
      await element.scrollIntoViewIfNeeded({ timeout: this.timeoutMs });
      const box = await element.boundingBox();
      if (!box) throw new Error(`${describeTarget(target)} has no place on the screen`);
      await this.touch(box.x + box.width / 2, box.y + box.height / 2, milliseconds);
    });
    await this.idle();
  }

  /** Replaces the text of an input or textarea, as pasting does; `keyByKey` types each character. */
  async type(target: Target, text: string, { keyByKey = false }: { keyByKey?: boolean } = {}): Promise<void> {
    await this.act(target, async (element) => {
      const field = await fieldOf(element, this.timeoutMs);
      if (keyByKey) await field.pressSequentially(text, { timeout: this.timeoutMs });
      else await field.fill(text, { timeout: this.timeoutMs });
    });
    await this.idle();
  }

  /** Presses a key where the focus is, e.g. `Enter` to confirm an input. */
  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
    await this.idle();
  }

  /** The phone's way back: a page less, or the app to the background from the first page. */
  async back(): Promise<void> {
    await this.page.evaluate(() => window.__runner?.back());
    await this.idle();
  }

  /** Taps a tab of the native tab bar by its words. */
  async switchTab(words: string): Promise<void> {
    await this.page.locator('.tab-bar').getByRole('tab', { name: words }).tap({ timeout: this.timeoutMs });
    await this.idle();
  }

  /** What the page gives when it is shared from the menu. */
  async share(): Promise<{ title?: string; path?: string; imageUrl?: string } | null> {
    return (await this.page.evaluate(() => window.__runner?.share())) as { title?: string; path?: string } | null;
  }

  /** Pulls the page down to refresh it. */
  async pullDown(): Promise<void> {
    await this.page.evaluate(() => window.__runner?.callPage('onPullDownRefresh', []));
    await this.idle();
  }

  /** Scrolls the page on top. */
  async scrollTo(top: number): Promise<void> {
    await (await this.topFrame()).evaluate((y) => window.scrollTo({ top: y, behavior: 'instant' }), top);
    await this.idle();
  }

  async setTheme(theme: Theme): Promise<void> {
    this.theme = theme;
    await this.page.evaluate((next) => window.__runner?.setTheme(next), theme);
    await this.idle();
  }

  // The life of the app.

  async background(): Promise<void> {
    await this.page.evaluate(() => window.__runner?.setVisible(false));
    await this.idle();
  }

  async foreground(): Promise<void> {
    await this.page.evaluate(() => window.__runner?.setVisible(true));
    await this.idle();
  }

  /** The system kills the app: nothing of it runs any more, no handler is called. Storage and network stay. */
  async kill(): Promise<void> {
    await this.context?.close();
    this.context = null;
    this.currentPage = null;
  }

  /** Starts the killed app again, from its entry page or another, with what it had stored. */
  async relaunch(enter: EnterOptions = {}): Promise<void> {
    if (this.context) await this.kill();
    await this.open(enter);
  }

  /** Ends the app. @throws WeappRunError when something went wrong in it, after everything has been closed. */
  async close(): Promise<void> {
    const errors = await this.errors();
    await this.dispose();
    if (errors.length > 0) throw new WeappRunError(errors);
  }

  /** Ends the app without judging it. */
  async dispose(): Promise<void> {
    await this.kill();
    await this.parts.server.close();
    if (this.parts.ownsBrowser) await this.parts.browser.close();
  }

  // Errors.

  /** Everything that went wrong so far, in order. */
  async errors(): Promise<RunnerError[]> {
    if (this.currentPage) await this.currentPage.evaluate(() => window.__runner?.flush());
    return [...this.collected];
  }

  /** @throws WeappRunError when something went wrong. */
  async assertClean(): Promise<void> {
    const errors = await this.errors();
    if (errors.length > 0) throw new WeappRunError(errors);
  }

  /** Takes the errors so far, for tests that expect them. */
  async takeErrors(): Promise<RunnerError[]> {
    const errors = await this.errors();
    this.collected = [];
    return errors;
  }

  // The world around.

  readonly network = {
    /** Switches the network off or on. */
    offline: async (offline: boolean): Promise<void> => {
      this.parts.server.session.network.setOffline(offline);
      await this.page.evaluate((off) => window.__runner?.setNetwork(off ? 'none' : 'wifi'), offline);
      await this.idle();
    },
    /** Scripts a fault of the network. */
    fault: (options: FaultOptions): Fault => this.parts.server.session.network.addFault(options),
    /** Every request so far. */
    log: (): NetworkLogEntry[] => [...this.parts.server.session.network.log],
  };

  /** Scripts the answer of a wx call, also one the runner lacks. `button.getPhoneNumber` is that of the button. */
  async mock(name: string, answer: Json | { fail: string; errno?: number }): Promise<void> {
    const isFailure = answer !== null && typeof answer === 'object' && 'fail' in answer;
    const mock = isFailure ? (answer as Mock) : { value: answer };
    this.mocks.set(name, mock);
    await this.page.evaluate(({ each, json }) => window.__runner?.mock(each, JSON.parse(json) as Mock), {
      each: name,
      json: JSON.stringify(mock),
    });
  }

  async unmock(name: string): Promise<void> {
    this.mocks.delete(name);
    await this.page.evaluate((each) => window.__runner?.mock(each, null), name);
  }

  /** Calls of a wx function in order; all calls without a name. */
  async calls(name?: string): Promise<CallRecord[]> {
    const calls = (await this.page.evaluate(() => window.__runner?.calls())) as CallRecord[];
    return name === undefined ? calls : calls.filter((call) => call.name === name);
  }

  /** Stored values as they lie on the phone: encrypted ones as ciphertext. */
  storage(): StoredEntry[] {
    return this.parts.server.session.values.list();
  }

  /** Storage to start another launch from. */
  storageState(): StorageState {
    return this.parts.server.session.values.state();
  }

  /** Calls asked for with wx.makePhoneCall, and whether the person dialled. */
  async phoneCalls(): Promise<PhoneRecord['phoneCalls']> {
    return (await this.record()).phoneCalls;
  }

  async clipboard(): Promise<string> {
    return (await this.record()).clipboard;
  }

  /** Everything else the phone noted: vibrations, opened places, share menu. */
  async record(): Promise<PhoneRecord> {
    return (await this.page.evaluate(() => window.__runner?.record())) as PhoneRecord;
  }

  /** Fires a global event of WeChat, e.g. `UserCaptureScreen`. */
  async emit(name: string, detail: JsonObject = {}): Promise<void> {
    await this.page.evaluate(({ event, json }) => window.__runner?.emit(event, JSON.parse(json)), {
      event: name,
      json: JSON.stringify(detail),
    });
    await this.idle();
  }

  /** Value of an expression in the logic thread, for what nothing else reaches. @throws Error with its stack. */
  async evaluate(expression: string): Promise<unknown> {
    return this.runInLogic(expression, 'expression');
  }

  /** Runs a script wrapped like those of the mini-program. @returns its `module.exports`. */
  async runScript(source: string): Promise<unknown> {
    return this.runInLogic(source, 'script');
  }

  // Costs.

  async metrics(): Promise<WeappMetrics> {
    const raw = (await this.page.evaluate(() => window.__runner?.metrics())) as RawMetrics;
    return summarizeMetrics(raw, await this.calls(), this.parts.weapp.packageSizes);
  }

  /** Counts what crosses while `work` runs and until the mini-program has come to rest. */
  async measure<T>(work: () => Promise<T>): Promise<Measured<T>> {
    await this.idle();
    const before = (await this.metrics()).setData.count;
    const result = await work();
    await this.idle();
    const records = (await this.metrics()).setData.records.slice(before);
    return { result, bytes: sumBytes(records), count: records.length, records };
  }

  // Inside.

  /** Playwright's page, for what the driver does not offer. */
  get page(): Page {
    if (!this.currentPage) throw new Error('the app is not running: it was killed or closed');
    return this.currentPage;
  }

  /** The frame of the page on top. */
  async topFrame(): Promise<Frame> {
    const top = await this.page.evaluate(() => window.__runner?.top() ?? null);
    const element = top === null ? null : await this.page.$(`iframe[data-page-id="${top.id}"]`);
    const frame = await element?.contentFrame();
    if (!frame) throw new Error(`no page is open\n${this.log.join('\n')}`);
    return frame;
  }

  private async runInLogic(code: string, as: 'expression' | 'script'): Promise<unknown> {
    const run = { code, as };
    const answer = await this.page.evaluate((each) => window.__runner?.evaluate(each.code, each.as), run);
    const { ok, fail } = answer as { ok?: unknown; fail?: string };
    if (fail !== undefined) throw new Error(fail);
    return ok;
  }

  private async open(enter: EnterOptions): Promise<void> {
    const { browser, server, options } = this.parts;
    const { width = 390, height = 844, pixelRatio = 2 } = options;
    this.context = await browser.newContext({
      viewport: { width, height },
      deviceScaleFactor: pixelRatio,
      hasTouch: true,
      isMobile: true,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
    });
    this.log = [];
    const page = await this.context.newPage();
    this.currentPage = page;
    page.on('console', (message) => this.note(message));
    await page.exposeBinding('__reportError', (_source, error: RunnerError) => {
      this.collected.push(error);
    });
    await page.addInitScript(
      (json) => {
        window.__launchSettings = JSON.parse(json) as LaunchSettings;
      },
      JSON.stringify(this.settings(enter)),
    );
    await page.goto(server.url);
  }

  private settings(enter: EnterOptions): LaunchSettings {
    const { options } = this.parts;
    const { path, query } = parseUrl(enter.path ?? '');
    const network = this.parts.server.session.network;
    return {
      path: path.replace(/^\//, ''),
      query: { ...query, ...enter.query },
      scene: enter.scene ?? options.scene ?? 1001,
      theme: this.theme,
      fontSizeSetting: options.fontSizeSetting ?? 17,
      language: options.locale ?? 'zh_CN',
      platform: options.platform ?? 'ios',
      bridgeLatencyMs: options.bridgeLatencyMs ?? 0,
      networkType: network.offline ? 'none' : (options.networkType ?? 'wifi'),
      mocks: Object.fromEntries(this.mocks),
      extraGlobals: options.extraGlobals ?? [],
    };
  }

  private note(message: ConsoleMessage): void {
    this.log.push(`${message.type()}: ${message.text()}`);
    if (this.log.length > LOG_LINES) this.log.shift();
  }

  private async scope(): Promise<Scope> {
    const dialog = this.page.locator('.mask').last();
    return (await dialog.count()) > 0 ? { dialog } : { view: await this.topFrame() };
  }

  private async act(target: Target, action: (element: Locator) => Promise<void>): Promise<void> {
    const element = await this.find(target);
    try {
      await action(element);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new Error(
        `${describeTarget(target)} could not be used: ${reason}\nOn the screen is:\n${await this.text()}`,
        { cause: error },
      );
    }
  }

  private async touch(x: number, y: number, milliseconds: number): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page);
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
    await this.page.waitForTimeout(milliseconds);
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await session.detach();
  }

  /** Polls a condition; errors of the mini-program and the console's last lines explain a failure. */
  private async until(condition: () => Promise<boolean>, explain: () => Promise<string>): Promise<void> {
    const deadline = performance.now() + this.timeoutMs;
    while (!(await condition())) {
      if (performance.now() > deadline) {
        const errors = this.collected.map(({ kind, message, stack }) => `[${kind}] ${stack ?? message}`);
        throw new Error([await explain(), ...errors, 'Console:', ...this.log].join('\n'));
      }
      await this.page.waitForTimeout(POLL_MS);
    }
  }
}

/** The field inside an <input> component, or the element itself. */
async function fieldOf(element: Locator, timeout: number): Promise<Locator> {
  await element.waitFor({ state: 'attached', timeout });
  const inner = element.locator('input, textarea').first();
  return (await inner.count()) > 0 ? inner : element;
}
