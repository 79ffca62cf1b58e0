import { describe, expect, it } from '@jest/globals';
import { serveWeapp } from '../dist/index.js';
import { API_ORIGIN, FIXTURE, useHarness } from './harness.js';

const { browser, apiUrl } = useHarness();

describe('the preview', () => {
  it('is a phone of its own for every browser, with storage that stays', async () => {
    const served = await serveWeapp({ dist: FIXTURE, origins: { [API_ORIGIN]: apiUrl() } });
    const [mine, yours] = await Promise.all([browser().newContext(), browser().newContext()]);
    try {
      const page = await mine.newPage();
      await page.goto(served.url);
      const frame = page.frameLocator('iframe.shown');
      await frame.getByText('请求', { exact: true }).click();
      await frame.getByText('200 世界').waitFor();
      await page.evaluate(() => window.__runner?.evaluate("wx.setStorageSync('mine', 1)", 'expression'));
      await page.reload();
      await page.frameLocator('iframe.shown').getByText('切换').waitFor();
      const read = { ok: 1 };
      expect(await page.evaluate(() => window.__runner?.evaluate("wx.getStorageSync('mine')", 'expression'))).toEqual(
        read,
      );
      const other = await yours.newPage();
      await other.goto(`${served.url}?path=pages/me/me&theme=dark`);
      await other.frameLocator('iframe.shown').getByText('我的页面').waitFor();
      expect(await other.evaluate(() => window.__runner?.evaluate("wx.getStorageSync('mine')", 'expression'))).toEqual({
        ok: '',
      });
      expect(await other.evaluate(() => window.__runner?.evaluate('wx.getAppBaseInfo().theme', 'expression'))).toEqual({
        ok: 'dark',
      });
    } finally {
      await Promise.all([mine.close(), yours.close()]);
      await served.close();
    }
  });

  it('shows errors on the screen', async () => {
    const served = await serveWeapp({ dist: FIXTURE });
    const context = await browser().newContext();
    try {
      const page = await context.newPage();
      await page.goto(served.url);
      await page.frameLocator('iframe.shown').getByText('出错').click();
      await page.getByRole('alert').filter({ hasText: 'thrown in a tap' }).waitFor();
      expect(await page.getByRole('alert').innerText()).toContain('[logic]');
    } finally {
      await context.close();
      await served.close();
    }
  });
});
