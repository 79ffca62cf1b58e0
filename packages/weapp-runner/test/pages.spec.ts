import { describe, expect, it } from '@jest/globals';
import { useHarness } from './harness.js';

const { launch } = useHarness();

describe('pages and templates', () => {
  it('run onLoad, onShow and onReady in this order and hand over the query', async () => {
    const app = await launch({ path: 'pages/home/home', query: { name: '小安' } });
    await app.ready('pages/home/home');
    expect(await app.evaluate('getCurrentPages()[0].lifecycle')).toEqual(['load', 'show', 'ready']);
    expect(await app.text()).toContain('您好，小安');
    await app.close();
  });

  it('show branches, lists, imported templates and wxs as they are written', async () => {
    const app = await launch();
    await app.ready();
    expect(await app.text()).toContain('第三支');
    expect(await app.text()).toContain('价格 3.14');
    await app.tap({ role: 'button', name: '加一' });
    await app.tap({ role: 'button', name: '加一' });
    expect(await app.text()).toContain('计数 2');
    expect(await app.text()).toContain('两倍 4');
    expect(await app.text()).toContain('第二支');
    await app.tap('切换');
    expect(await app.text()).toContain('第一支');
    await app.tap('加行');
    await app.tap('改名');
    expect(await app.text()).toMatch(/0 改\s+1 乙\s+2 丙/);
    await app.close();
  });

  it('hand events over with dataset, target and mark', async () => {
    const app = await launch();
    await app.ready();
    await app.tap('1 乙');
    expect(await (await app.find({ selector: '#tapped' })).innerText()).toBe('2:name:row');
    await app.close();
  });

  it('let events bubble with bind and stop them with catch', async () => {
    const app = await launch();
    await app.ready();
    const events = async (): Promise<string> => (await app.find({ selector: '#events' })).innerText();
    await app.tap('里面');
    expect(await events()).toBe('inner');
    await app.tap('冒泡');
    expect(await events()).toBe('inner,inner,outer');
    await app.close();
  });

  it('see a long press', async () => {
    const app = await launch();
    await app.ready();
    await app.longPress('里面');
    expect(await (await app.find({ selector: '#events' })).innerText()).toContain('held');
    await app.close();
  });

  it('share what onShareAppMessage returns', async () => {
    const app = await launch();
    await app.ready();
    expect(await app.share()).toEqual({ title: '来看看', path: '/pages/home/home?from=menu' });
    await app.close();
  });

  it('refresh when pulled down', async () => {
    const app = await launch();
    await app.ready();
    await app.pullDown();
    expect(await app.text()).toContain('刷新过');
    await app.close();
  });
});

describe('components', () => {
  it('merge behaviors, fill slots and run observers', async () => {
    const app = await launch();
    await app.ready();
    expect(await app.text()).toContain('卡片 7 behavior,own');
    expect(await app.text()).toMatch(/头部\s*内容/);
    await app.tap('换卡片');
    expect(await app.text()).toContain('新卡片 8');
    await app.close();
  });

  it('trigger events that pages hear, and are found by selectComponent', async () => {
    const app = await launch();
    await app.ready();
    const picked = async (): Promise<string> => (await app.find({ selector: '#picked' })).innerText();
    await app.tap('选它');
    expect(await picked()).toBe('卡片!');
    expect(await app.text()).toContain('behavior,own 2');
    await app.tap('读卡片');
    expect(await picked()).toBe('卡片/1');
    await app.close();
  });

  it('isolate their styles unless they ask to share', async () => {
    const app = await launch();
    await app.ready();
    const color = async (text: string): Promise<string> =>
      (await app.find({ text })).evaluate((element) => getComputedStyle(element).color);
    expect(await color('卡片 7 behavior,own')).toBe('rgb(0, 255, 0)');
    expect(await color('盒子')).toBe('rgb(255, 0, 0)');
    expect(await color('盒子里')).toBe('rgb(255, 0, 0)');
    await app.close();
  });

  it('live with their page: shown, and detached when it goes', async () => {
    const app = await launch();
    await app.ready();
    expect(await app.evaluate('getApp().globalData.cardShown')).toBeUndefined();
    await app.background();
    await app.foreground();
    expect(await app.evaluate('getApp().globalData.cardShown')).toBe(1);
    await app.evaluate("wx.reLaunch({ url: '/pages/me/me' })");
    await app.ready('pages/me/me');
    expect(await app.evaluate('getApp().globalData.detached')).toBe(1);
    await app.close();
  });
});

describe('layout', () => {
  it('counts 750 rpx as the width of the screen, in styles and inline', async () => {
    const app = await launch();
    await app.ready();
    const box = await app.find({ selector: '#box' });
    expect(await box.evaluate((element) => getComputedStyle(element).width)).toBe('39px');
    const padded = await app.find({ selector: '.padded' });
    expect(await padded.evaluate((element) => getComputedStyle(element).paddingLeft)).toBe('10.4px');
    await app.close();
  });

  it('lets roles and aria attributes land in the document', async () => {
    const app = await launch();
    await app.ready();
    expect(await app.count({ role: 'button', name: '加一' })).toBe(1);
    const alert = await app.find({ role: 'alert', name: '提示' });
    expect(await alert.getAttribute('aria-live')).toBe('polite');
    await app.close();
  });
});
