import { describe, expect, it } from '@jest/globals';
import type { WeappApp } from '../dist/index.js';
import { useHarness } from './harness.js';

const { launch } = useHarness();

const openScroll = async (): Promise<WeappApp> => {
  const app = await launch({ path: 'pages/scroll/scroll' });
  await app.ready('pages/scroll/scroll');
  return app;
};

const waitForState = async (app: WeappApp, wanted: string): Promise<void> => {
  await (await app.find({ selector: '#state' })).filter({ hasText: wanted }).waitFor();
};

describe('scrolling', () => {
  it('tells the page where it is and when it reaches the bottom', async () => {
    const app = await openScroll();
    await app.scrollTo(100_000);
    await waitForState(app, '1 0');
    expect(await app.evaluate('getCurrentPages()[0].top')).toBeGreaterThan(1000);
    await app.close();
  });

  it('is done by pageScrollTo, to a place or an element', async () => {
    const app = await openScroll();
    const top = async (): Promise<number> => (await app.topFrame()).evaluate(() => window.scrollY);
    await app.evaluate('wx.pageScrollTo({ scrollTop: 300, duration: 0 })');
    expect(await top()).toBe(300);
    await app.evaluate("wx.pageScrollTo({ selector: '#row50', duration: 0 })");
    const row = await app.find({ selector: '#row30' });
    expect(await top()).toBeGreaterThan(1500);
    expect(await row.count()).toBe(1);
    await app.close();
  });

  it('of a scroll-view fires its events only', async () => {
    const app = await openScroll();
    await (await app.find({ selector: '#inner' })).evaluate((element) => element.scrollTo(0, 100_000));
    await waitForState(app, '0 1');
    await app.close();
  });
});

describe('questions to the view', () => {
  it('answer places, sizes and scroll offsets, of one, all, and the viewport', async () => {
    const app = await openScroll();
    const answer = await app.evaluate(`new Promise((resolve) => {
      const query = wx.createSelectorQuery();
      query.select('#inner').boundingClientRect();
      query.selectAll('view').boundingClientRect();
      query.selectViewport().scrollOffset();
      query.select('.nothing').boundingClientRect();
      query.select('#inner').fields({ properties: ['scroll-y'], computedStyle: ['height'] });
      query.exec(resolve);
    })`);
    const [inner, all, viewport, nothing, fields] = answer as [
      Record<string, number>,
      unknown[],
      Record<string, number>,
      null,
      unknown,
    ];
    expect(inner).toMatchObject({ id: 'inner', left: 0, width: 390, height: 100 });
    expect(all).toHaveLength(121);
    expect(viewport).toMatchObject({ scrollTop: 0 });
    expect(nothing).toBeNull();
    expect(fields).toEqual({ 'scroll-y': true, height: '100px' });
    await app.close();
  });

  it('observe what comes into sight', async () => {
    const app = await openScroll();
    await app.evaluate(`void (globalThis.seen = [])`);
    await app.evaluate(`void wx.createIntersectionObserver({}).relativeToViewport({ bottom: 0 }).observe('#row50', (entry) => {
      globalThis.seen.push(entry.intersectionRatio > 0);
    })`);
    const frame = await app.topFrame();
    const seen = async (): Promise<unknown> => {
      // The browser looks at places once a frame.
      await frame.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      await app.idle();
      return app.evaluate('globalThis.seen');
    };
    expect(await seen()).toEqual([false]);
    await app.evaluate("wx.pageScrollTo({ selector: '#row50', duration: 0 })");
    expect(await seen()).toEqual([false, true]);
    await app.close();
  });
});
