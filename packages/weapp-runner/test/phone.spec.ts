import { describe, expect, it } from '@jest/globals';
import { PNG } from 'pngjs';
import { useHarness } from './harness.js';

const { launch } = useHarness();

describe('dialogs of the phone', () => {
  it('confirm, cancel and take text', async () => {
    const app = await launch();
    await app.ready();
    await app.evaluate(
      "void (wx.showModal({ title: '离开', content: '先到这里？' }).then((result) => { globalThis.answer = result }))",
    );
    await app.waitForText('先到这里？');
    await app.tap('确定');
    expect(await app.evaluate('globalThis.answer')).toEqual({ errMsg: 'showModal:ok', confirm: true, cancel: false });
    await app.evaluate(
      "void (wx.showModal({ content: '名字', editable: true }).then((result) => { globalThis.answer = result }))",
    );
    await app.waitForText('取消');
    await app.type({ selector: 'input' }, '安安');
    await app.tap('确定');
    expect(await app.evaluate('globalThis.answer.content')).toBe('安安');
    await app.close();
  });

  it('choose from a sheet, or nothing', async () => {
    const app = await launch();
    await app.ready();
    const choose = async (words: string): Promise<unknown> => {
      await app.evaluate(
        "void (wx.showActionSheet({ itemList: ['拍照', '相册'] }).then((result) => { globalThis.answer = result.tapIndex }, (error) => { globalThis.answer = error.errMsg }))",
      );
      await app.waitForText('拍照');
      await app.tap(words);
      return app.evaluate('globalThis.answer');
    };
    expect(await choose('相册')).toBe(1);
    expect(await choose('取消')).toBe('showActionSheet:fail cancel');
    await app.close();
  });

  it('toast and load', async () => {
    const app = await launch();
    await app.ready();
    await app.evaluate("wx.showToast({ title: '存好了' })");
    await app.waitForText('存好了');
    await app.evaluate("wx.showLoading({ title: '请稍候' })");
    expect(await app.dialogText()).toContain('请稍候');
    expect(await app.dialogText()).not.toContain('存好了');
    await app.evaluate('wx.hideLoading()');
    expect(await app.dialogText()).toBe('');
    await app.close();
  });

  it('dial, and note who was called and who was not', async () => {
    const app = await launch();
    await app.ready();
    await app.evaluate("void wx.makePhoneCall({ phoneNumber: '12356' })");
    await app.waitForText('呼叫 12356');
    await app.tap('呼叫 12356');
    await app.evaluate("void wx.makePhoneCall({ phoneNumber: '120' }).catch(() => 0)");
    await app.waitForText('呼叫 120');
    await app.tap('取消');
    expect(await app.phoneCalls()).toEqual([
      { number: '12356', made: true },
      { number: '120', made: false },
    ]);
    await app.close();
  });

  it('scan by pasting the text of a code', async () => {
    const app = await launch();
    await app.ready();
    await app.evaluate('void (wx.scanCode().then((result) => { globalThis.answer = result.result }))');
    await app.waitForText('识别');
    await app.type({ selector: 'input' }, 'https://anxin.test/s/1');
    await app.tap('识别');
    expect(await app.evaluate('globalThis.answer')).toBe('https://anxin.test/s/1');
    await app.close();
  });
});

describe('the privacy agreement', () => {
  it('stands before the clipboard until the person agrees', async () => {
    const app = await launch();
    await app.ready();
    expect(await app.evaluate('wx.getPrivacySetting().then((result) => result.needAuthorization)')).toBe(true);
    const copy =
      "void (wx.setClipboardData({ data: '抄下来' }).then(() => { globalThis.answer = 'ok' }, (error) => { globalThis.answer = error }))";
    await app.evaluate(copy);
    await app.waitForText('隐私保护提示');
    await app.tap('拒绝');
    await app.idle();
    expect(await app.evaluate('globalThis.answer')).toMatchObject({ errno: 104 });
    expect(await app.clipboard()).toBe('');
    await app.evaluate(copy);
    await app.waitForText('隐私保护提示');
    await app.tap('同意');
    await app.idle();
    expect(await app.evaluate('globalThis.answer')).toBe('ok');
    expect(await app.clipboard()).toBe('抄下来');
    await app.relaunch();
    await app.ready();
    expect(await app.evaluate('wx.getPrivacySetting().then((result) => result.needAuthorization)')).toBe(false);
    await app.close();
  });

  it('is asked by the mini-program itself when it wants to', async () => {
    const app = await launch();
    await app.ready();
    await app.evaluate(`wx.onNeedPrivacyAuthorization((resolve, info) => {
      globalThis.referrer = info.referrer;
      resolve({ event: 'agree', buttonId: 'b' });
    })`);
    await app.evaluate("wx.setClipboardData({ data: 'x' })");
    expect(await app.evaluate('globalThis.referrer')).toBe('setClipboardData');
    await app.close();
  });
});

describe('signing in', () => {
  it('gives the code of the test, or a fresh one each time', async () => {
    let count = 0;
    const app = await launch({ loginCode: () => Promise.resolve(`code-${(count += 1)}`) });
    await app.ready();
    const login = 'wx.login().then((result) => result.code, (error) => error.errMsg)';
    expect([await app.evaluate(login), await app.evaluate(login)]).toEqual(['code-1', 'code-2']);
    await app.network.offline(true);
    expect(await app.evaluate(login)).toMatch(/^login:fail/);
    const other = await launch();
    await other.ready();
    expect(await other.evaluate(login)).not.toBe(await other.evaluate(login));
  });
});

describe('the screen', () => {
  it('tells sizes like a phone with a notch, and like a small one without', async () => {
    const tall = await launch();
    await tall.ready();
    expect(await tall.evaluate('wx.getWindowInfo()')).toMatchObject({
      screenWidth: 390,
      screenHeight: 844,
      statusBarHeight: 47,
      windowHeight: 844 - 47 - 44 - 50 - 34,
      safeArea: { top: 47, bottom: 810, height: 763 },
    });
    expect(await tall.evaluate('wx.getMenuButtonBoundingClientRect()')).toEqual({
      top: 51,
      bottom: 83,
      left: 296,
      right: 383,
      width: 87,
      height: 32,
    });
    const small = await launch({ width: 320, height: 568, fontSizeSetting: 23, platform: 'android' });
    await small.ready();
    expect(await small.evaluate('wx.getSystemInfoSync()')).toMatchObject({
      windowWidth: 320,
      statusBarHeight: 20,
      platform: 'android',
      fontSizeSetting: 23,
      safeArea: { bottom: 568 },
    });
  });

  it('gives pages with their own bar the whole screen, with safe areas', async () => {
    const app = await launch({ path: 'pages/custom/custom' });
    await app.ready('pages/custom/custom');
    expect(await app.evaluate('wx.getWindowInfo().windowHeight')).toBe(844);
    const padding = async (selector: string, side: string): Promise<string> =>
      (await app.find({ selector })).evaluate(
        (element, name) => getComputedStyle(element).getPropertyValue(name),
        side,
      );
    expect(await padding('#top', 'padding-top')).toBe('47px');
    expect(await padding('#bottom', 'padding-bottom')).toBe('44px');
    await app.close();
  });

  it('follows the theme: variables of theme.json, media queries, onThemeChange', async () => {
    const app = await launch({ theme: 'dark' });
    await app.ready();
    const greeting = await app.find({ selector: '#greeting' });
    const color = (): Promise<string> => greeting.evaluate((element) => getComputedStyle(element).color);
    expect(await color()).toBe('rgb(254, 220, 186)');
    expect(await app.evaluate('wx.getAppBaseInfo().theme')).toBe('dark');
    expect(await pixel(app, 195, 60)).toEqual([0x1b, 0x23, 0x2c]);
    await app.evaluate('wx.onThemeChange((event) => { globalThis.theme = event.theme })');
    await app.setTheme('light');
    expect(await color()).toBe('rgb(18, 52, 86)');
    expect(await app.evaluate('globalThis.theme')).toBe('light');
    expect(await pixel(app, 195, 60)).toEqual([0xff, 0xff, 0xff]);
    await app.close();
  });

  it('shows tabs with icons, badges and dots', async () => {
    const app = await launch();
    await app.ready();
    const tabs = app.page.getByRole('tab');
    expect(await tabs.allInnerTexts()).toEqual(['首页', '我的']);
    expect(await tabs.first().getAttribute('aria-selected')).toBe('true');
    expect(await tabs.first().locator('img').getAttribute('src')).toContain('tab-on.png');
    await app.evaluate("wx.setTabBarBadge({ index: 1, text: '3' })");
    expect(await tabs.nth(1).innerText()).toContain('3');
    await app.evaluate('wx.hideTabBar()');
    expect(await tabs.first().isVisible()).toBe(false);
    await app.close();
  });

  it('changes title and colours of the native bar', async () => {
    const app = await launch();
    await app.ready();
    await app.evaluate("wx.setNavigationBarTitle({ title: '新标题' })");
    expect(await app.title()).toBe('新标题');
    await app.evaluate("wx.setNavigationBarColor({ frontColor: '#ffffff', backgroundColor: '#ff0000' })");
    expect(await pixel(app, 195, 60)).toEqual([0xff, 0, 0]);
    await app.close();
  });
});

describe('small services of the phone', () => {
  it('note vibrations, screen, places and captures', async () => {
    const app = await launch({ privacyAgreed: true });
    await app.ready();
    await app.evaluate("wx.vibrateShort({ type: 'light' })");
    await app.evaluate('wx.setKeepScreenOn({ keepScreenOn: true })');
    await app.evaluate("wx.openLocation({ latitude: 28.8, longitude: 115.3, name: '县总工会' })");
    await app.evaluate("wx.setVisualEffectOnCapture({ visualEffect: 'hidden' })");
    expect(await app.record()).toMatchObject({
      vibrations: ['light'],
      keepScreenOn: true,
      openedLocations: [{ name: '县总工会' }],
      captureEffect: 'hidden',
    });
    expect(await app.evaluate('wx.getLocation().then((result) => Math.round(result.latitude))')).toBe(29);
    await app.close();
  });

  it('answer canIUse truthfully', async () => {
    const app = await launch();
    await app.ready();
    const asked = [
      'request',
      'request.object.timeout',
      'request.object.enableQuic',
      'button.open-type.agreePrivacyAuthorization',
      'button.open-type.liveActivity',
      'map',
      'scroll-view',
      'chooseMedia',
      'openTheDoor',
    ];
    const answers = await app.evaluate(`${JSON.stringify(asked)}.map((each) => wx.canIUse(each))`);
    expect(answers).toEqual([true, true, false, true, false, false, true, false, false]);
    await app.close();
  });

  it('tell the app when it goes to the background and comes back', async () => {
    const app = await launch();
    await app.ready();
    await app.background();
    await app.foreground();
    expect(await app.evaluate('getApp().globalData.hidden')).toBe(1);
    expect(await app.evaluate('getApp().globalData.shown')).toBe(2);
    expect(await app.evaluate('getCurrentPages()[0].lifecycle')).toEqual(['load', 'show', 'ready', 'hide', 'show']);
    await app.close();
  });

  it('fire global events', async () => {
    const app = await launch();
    await app.ready();
    await app.evaluate('wx.onUserCaptureScreen(() => { globalThis.captured = true })');
    await app.emit('UserCaptureScreen');
    expect(await app.evaluate('globalThis.captured')).toBe(true);
    await app.close();
  });
});

/** Colour of one point of the screen, in CSS pixels. */
async function pixel(app: Awaited<ReturnType<typeof launch>>, x: number, y: number): Promise<number[]> {
  const { data, width } = PNG.sync.read(await app.screenshot());
  const at = (y * 2 * width + x * 2) * 4;
  return [...data.subarray(at, at + 3)];
}
