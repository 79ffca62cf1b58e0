import type { Locator } from 'playwright-core';
import { parseUrl } from '../web/paths.js';
import type { LaunchOptions, Theme } from '../web/protocol.js';
import { AppProcess, type EnterOptions, POLL_MS } from './app-process.js';
import { describeTarget, locate, locateAll, type Scope, type Target } from './targets.js';

/** What a person sees of a mini-program and does with it. */
export class AppScreen extends AppProcess {
  /** Waits until a page is on top and has painted; with no path, whichever page is on top. */
  async ready(path?: string): Promise<void> {
    const wait = { path: path?.replace(/^\//, '') ?? null, timeoutMs: this.timeoutMs };
    const cameUp = await this.page.evaluate((each) => window.__runner?.waitForPage(each.path, each.timeoutMs), wait);
    if (!cameUp) {
      throw this.explained(
        `the page ${path ?? ''} did not come up; the stack is ${(await this.pageStack()).join(' > ')}`,
      );
    }
    await this.idle();
  }

  /** Waits until nothing is under way: no event, no setData, no short timer, no call without an answer. */
  async idle(): Promise<void> {
    const rests = await this.page.evaluate((timeout) => window.__runner?.waitForRest(timeout), this.timeoutMs);
    if (!rests) throw this.explained('the mini-program did not come to rest');
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
    for (;;) {
      const frame = await this.topFrame();
      try {
        return await frame.locator('body').innerText({ timeout: this.timeoutMs });
      } catch (error) {
        // the page left while it was read: another one is on top now
        if (!frame.isDetached()) throw error;
      }
    }
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
    const deadline = performance.now() + this.timeoutMs;
    for (;;) {
      const shown = `${await this.text()}\n${await this.dialogText()}`;
      if (typeof text === 'string' ? shown.includes(text) : text.test(shown)) return;
      if (performance.now() > deadline)
        throw this.explained(`${String(text)} did not appear. On the screen is:\n${shown}`);
      await this.page.waitForTimeout(POLL_MS);
    }
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

  /** The app leaves the screen. */
  async background(): Promise<void> {
    await this.page.evaluate(() => window.__runner?.setVisible(false, null));
    await this.idle();
  }

  /** The app comes back to the screen as it was, or, with `enter`, through a link or a code that opens a page. */
  async foreground(enter?: EnterOptions): Promise<void> {
    const options = JSON.stringify(enter ? launchOptions(enter) : null);
    await this.page.evaluate((json) => window.__runner?.setVisible(true, JSON.parse(json) as never), options);
    await this.idle();
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
}

/** The field inside an <input> component, or the element itself. */
async function fieldOf(element: Locator, timeout: number): Promise<Locator> {
  await element.waitFor({ state: 'attached', timeout });
  const inner = element.locator('input, textarea').first();
  return (await inner.count()) > 0 ? inner : element;
}

function launchOptions({ path = '', query = {}, scene = 1001 }: EnterOptions): LaunchOptions {
  const target = parseUrl(path.replace(/^\//, ''));
  return { path: target.path, query: { ...target.query, ...query }, scene, referrerInfo: {} };
}
