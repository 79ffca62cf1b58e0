import { describe, expect, it } from '@jest/globals';
import { useHarness } from './harness.js';

const { launch } = useHarness();

describe('navigation', () => {
  it('opens a page of a subpackage, talks to it through the event channel, and comes back', async () => {
    const app = await launch();
    await app.ready();
    await app.tap('打开商品');
    await app.ready('shop/pages/item/item');
    expect(await app.pageStack()).toEqual(['pages/home/home', 'shop/pages/item/item']);
    expect(await app.title()).toBe('商品');
    expect(await app.text()).toContain('商品 7 number 七元');
    expect(await app.text()).toContain('问 42');
    await app.tap('回答');
    await app.ready('pages/home/home');
    expect(await app.text()).toContain('回答了');
    expect(await app.evaluate('getCurrentPages()[0].lifecycle')).toEqual(['load', 'show', 'ready', 'hide', 'show']);
    await app.close();
  });

  it('comes back with the native button and with the system gesture', async () => {
    const app = await launch();
    await app.ready();
    await app.tap('打开商品');
    await app.ready('shop/pages/item/item');
    await app.page.getByRole('button', { name: '返回' }).tap();
    await app.ready('pages/home/home');
    await app.tap('打开商品');
    await app.ready('shop/pages/item/item');
    await app.back();
    await app.ready('pages/home/home');
    await app.back();
    expect(await app.evaluate('getApp().globalData.hidden')).toBe(1);
    await app.close();
  });

  it('switches tabs, keeps them alive and tells onTabItemTap', async () => {
    const app = await launch();
    await app.ready();
    await app.tap({ role: 'button', name: '加一' });
    await app.switchTab('我的');
    await app.ready('pages/me/me');
    expect(await app.title()).toBe('我的页');
    expect(await app.text()).toContain('我的 1');
    await app.switchTab('首页');
    await app.ready('pages/home/home');
    expect(await app.text()).toContain('计数 1');
    expect(await app.pageStack()).toEqual(['pages/home/home']);
    await app.close();
  });

  it('follows a navigator, redirects and relaunches', async () => {
    const app = await launch({ path: 'pages/me/me' });
    await app.ready('pages/me/me');
    await app.tap('去商品');
    await app.ready('shop/pages/item/item');
    expect(await app.text()).toContain('九元');
    await app.evaluate("wx.redirectTo({ url: '/pages/forms/forms' })");
    await app.ready('pages/forms/forms');
    expect(await app.pageStack()).toEqual(['pages/me/me', 'pages/forms/forms']);
    await app.evaluate("wx.reLaunch({ url: '/pages/home/home?name=再来' })");
    await app.ready('pages/home/home');
    expect(await app.pageStack()).toEqual(['pages/home/home']);
    expect(await app.text()).toContain('再来');
    await app.close();
  });

  it('comes to rest when a page is left, with data on the way to it, before its view has come up', async () => {
    const app = await launch();
    await app.ready();
    await app.evaluate(`new Promise((resolve, reject) => wx.navigateTo({
      url: '/pages/forms/forms',
      success() {
        getCurrentPages().pop().setData({ late: 1 });
        wx.redirectTo({ url: '/pages/scroll/scroll', success: () => resolve(null), fail: reject });
      },
      fail: reject,
    }))`);
    await app.ready('pages/scroll/scroll');
    expect(await app.pageStack()).toEqual(['pages/home/home', 'pages/scroll/scroll']);
    await app.close();
  });

  it('resolves relative addresses from the page on top', async () => {
    const app = await launch();
    await app.ready();
    await app.evaluate("wx.navigateTo({ url: '../forms/forms' })");
    await app.ready('pages/forms/forms');
    await app.close();
  });

  it('refuses an eleventh page, tab pages, unknown pages and going back from the first', async () => {
    const app = await launch();
    await app.ready();
    const failure = (call: string): Promise<unknown> =>
      app.evaluate(`${call}.then(() => 'ok', (error) => error.errMsg)`);
    expect(await failure('wx.navigateBack()')).toBe('navigateBack:fail cannot navigate back at first page');
    expect(await failure("wx.navigateTo({ url: '/pages/me/me' })")).toBe(
      'navigateTo:fail can not navigateTo a tabbar page',
    );
    expect(await failure("wx.switchTab({ url: '/pages/forms/forms' })")).toBe(
      'switchTab:fail can not switch to no-tabBar page',
    );
    expect(await failure("wx.navigateTo({ url: '/pages/none/none' })")).toBe(
      'navigateTo:fail page "pages/none/none" is not found',
    );
    for (let count = 1; count < 10; count += 1) {
      expect(await failure("wx.navigateTo({ url: '/pages/forms/forms' })")).toBe('ok');
    }
    expect(await failure("wx.navigateTo({ url: '/pages/forms/forms' })")).toBe(
      'navigateTo:fail webview count limit exceed',
    );
    await app.evaluate('wx.navigateBack({ delta: 20 })');
    await app.ready('pages/home/home');
    await app.close();
  });

  it('launches with path, query and scene, and tells them again when it is entered', async () => {
    const app = await launch({ path: 'shop/pages/item/item?id=9', scene: 1047 });
    await app.ready('shop/pages/item/item');
    const launchOptions = { path: 'shop/pages/item/item', query: { id: '9' }, scene: 1047, referrerInfo: {} };
    expect(await app.evaluate('wx.getLaunchOptionsSync()')).toEqual(launchOptions);
    expect(await app.evaluate('getApp().globalData.launch')).toEqual(launchOptions);
    expect(await app.evaluate('wx.getEnterOptionsSync().scene')).toBe(1047);
    await app.close();
  });

  it('is entered again through a code, which opens its page anew', async () => {
    const app = await launch();
    await app.ready();
    await app.tap({ role: 'button', name: '加一' });
    await app.background();
    await app.foreground({ path: 'shop/pages/item/item', query: { id: '7' }, scene: 1047 });
    await app.ready('shop/pages/item/item');
    expect(await app.pageStack()).toEqual(['shop/pages/item/item']);
    expect(await app.evaluate('wx.getEnterOptionsSync().scene')).toBe(1047);
    expect(await app.evaluate('wx.getLaunchOptionsSync().scene')).toBe(1001);
    await app.close();
  });

  it('goes to the background from the first page and comes back', async () => {
    const app = await launch();
    await app.ready();
    await app.back();
    await app.foreground();
    expect(await app.evaluate('getApp().globalData.shown')).toBe(2);
    await app.close();
  });

  it('reports a first page that does not exist', async () => {
    const app = await launch({ path: 'pages/none/none' });
    await app.ready('pages/home/home');
    const [error] = await app.takeErrors();
    expect(error).toMatchObject({ kind: 'page-not-found' });
    expect(error?.message).toContain('pages/none/none');
  });
});
