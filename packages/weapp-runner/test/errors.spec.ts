import { describe, expect, it } from '@jest/globals';
import { WeappRunError } from '../dist/index.js';
import { useHarness } from './harness.js';

const { launch } = useHarness();

describe('a run fails', () => {
  it('when a handler throws, naming file and line, and tells App.onError', async () => {
    const app = await launch();
    await app.ready();
    await app.tap('出错');
    const errors = await app.errors();
    expect(errors).toMatchObject([{ kind: 'logic', page: 'pages/home/home' }]);
    expect(errors[0]?.stack).toMatch(/thrown in a tap[\s\S]*weapp:\/\/\/pages\/home\/home\.js:\d+:\d+/);
    expect(await app.evaluate('getApp().globalData.errors.length')).toBe(1);
    await expect(app.assertClean()).rejects.toThrow('thrown in a tap');
    await expect(app.close()).rejects.toThrow(WeappRunError);
  });

  it('when a promise is rejected and nobody cares', async () => {
    const app = await launch();
    await app.ready();
    await app.evaluate("void Promise.reject(new Error('forgotten'))");
    expect(await app.takeErrors()).toMatchObject([{ kind: 'unhandled-rejection', message: 'Error: forgotten' }]);
    expect(await app.evaluate('getApp().globalData.rejections')).toEqual(['Error: forgotten']);
  });

  it('when a timer or a callback of wx throws', async () => {
    const app = await launch();
    await app.ready();
    await app.evaluate("void setTimeout(() => { throw new Error('in a timer') }, 0)");
    await app.evaluate("void wx.getSystemInfo({ success: () => { throw new Error('in a callback') } })");
    await app.idle();
    const messages = (await app.takeErrors()).map(({ message }) => message);
    expect(messages.sort()).toEqual(['Error: in a callback', 'Error: in a timer']);
  });

  it('when a wx function is called that a phone has and the runner lacks', async () => {
    const app = await launch();
    await app.ready();
    expect(await app.evaluate("typeof wx.chooseMedia + wx.canIUse('chooseMedia')")).toBe('functionfalse');
    await app.evaluate('wx.chooseMedia({}).catch(() => 0)');
    const [error] = await app.takeErrors();
    expect(error).toMatchObject({ kind: 'unimplemented-api' });
    expect(error?.message).toContain("mock('chooseMedia', ...)");
  });

  it('when a wx function is called that no phone has, even if the TypeError is swallowed', async () => {
    const app = await launch();
    await app.ready();
    const script = `
      var feature = wx.openTheDoor ? 'there' : 'missing';
      try { wx.openTheDoor({ a: 1 }); } catch (error) { feature += error instanceof TypeError; }
      module.exports = feature;`;
    expect(await app.runScript(script)).toBe('missingtrue');
    const errors = await app.takeErrors();
    expect(errors).toMatchObject([
      { kind: 'unimplemented-api', message: 'Error: wx.openTheDoor does not exist on a phone' },
    ]);
  });

  it('when a component of WeChat is shown that the runner lacks', async () => {
    const app = await launch();
    await app.ready();
    await app.evaluate("wx.navigateTo({ url: '/pages/unsupported/unsupported' })");
    await app.ready('pages/unsupported/unsupported');
    expect((await app.takeErrors()).map(({ message }) => message)).toEqual(['<map> is not implemented by the runner']);
  });

  it('but not when what the runner lacks is scripted', async () => {
    const app = await launch();
    await app.ready();
    await app.mock('chooseMedia', { tempFiles: [{ tempFilePath: 'wxfile://tmp_1.jpg' }] });
    expect(await app.evaluate("wx.canIUse('chooseMedia')")).toBe(true);
    expect(await app.evaluate('wx.chooseMedia({}).then((result) => result.tempFiles.length)')).toBe(1);
    await app.mock('scanCode', { fail: 'cancel' });
    expect(await app.evaluate('wx.scanCode().catch((error) => error.errMsg)')).toBe('scanCode:fail cancel');
    await app.mock('getSystemInfoSync', { model: 'scripted' });
    expect(await app.evaluate('wx.getSystemInfoSync()')).toEqual({ model: 'scripted' });
    await app.unmock('getSystemInfoSync');
    expect(await app.evaluate('wx.getSystemInfoSync().model')).not.toBe('scripted');
    expect((await app.calls('chooseMedia')).map(({ outcome }) => outcome)).toEqual(['ok']);
    await app.close();
  });
});
