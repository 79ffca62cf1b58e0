import type { Browser, BrowserContext, ConsoleMessage, Frame, Page } from 'playwright-core';
import type { CompiledWeapp } from '../compile/compile-weapp.js';
import type { WeappServer } from '../server/weapp-server.js';
import type { LaunchSettings } from '../web/host/launch-settings.js';
import { parseUrl } from '../web/paths.js';
import type { Mock, RunnerError, Theme } from '../web/protocol.js';
import type { LaunchWeappOptions } from './options.js';
import { WeappRunError } from './weapp-error.js';

const LOG_LINES = 30;
/** How often something that is waited for is looked at. */
export const POLL_MS = 15;

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

/** The life of a mini-program in its browser: started, killed, started again, judged at its end. */
export class AppProcess {
  private context: BrowserContext | null = null;
  private currentPage: Page | null = null;
  private collected: RunnerError[] = [];
  private log: string[] = [];
  protected readonly mocks: Map<string, Mock>;
  protected theme: Theme;
  protected readonly timeoutMs: number;

  constructor(protected readonly parts: AppParts) {
    this.mocks = new Map(Object.entries(parts.options.mocks ?? {}));
    this.theme = parts.options.theme ?? 'light';
    this.timeoutMs = parts.options.timeoutMs ?? 15_000;
  }

  /** Opens the mini-program for the first time. */
  async start(): Promise<void> {
    await this.open(this.parts.options);
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

  /** Playwright's page, for what the driver does not offer. */
  get page(): Page {
    if (!this.currentPage) throw new Error('the app is not running: it was killed or closed');
    return this.currentPage;
  }

  /** The frame of the page on top. While one page replaces another there is none for a moment: it is waited for. */
  async topFrame(): Promise<Frame> {
    const deadline = performance.now() + this.timeoutMs;
    for (;;) {
      const top = await this.page.evaluate(() => window.__runner?.top() ?? null);
      const element = top === null ? null : await this.page.$(`iframe[data-page-id="${top.id}"]`);
      const frame = await element?.contentFrame();
      if (frame) return frame;
      if (performance.now() > deadline) throw new Error(`no page is open\n${this.log.join('\n')}`);
      await this.page.waitForTimeout(POLL_MS);
    }
  }

  protected async open(enter: EnterOptions): Promise<void> {
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
    await this.hostReady(page);
  }

  /** The host page is there when it has read the mini-program; the first page may come up later. */
  private async hostReady(page: Page): Promise<void> {
    try {
      await page.waitForFunction(() => window.__runner !== undefined, undefined, { timeout: this.timeoutMs });
    } catch (error) {
      throw this.explained('the phone did not start', error);
    }
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

  /** A failure of the driver with what may explain it: errors of the mini-program, the console's last lines. */
  protected explained(what: string, cause?: unknown): Error {
    const errors = this.collected.map(({ kind, message, stack }) => `[${kind}] ${stack ?? message}`);
    return new Error([what, ...errors, 'Console:', ...this.log].join('\n'), { cause });
  }
}
