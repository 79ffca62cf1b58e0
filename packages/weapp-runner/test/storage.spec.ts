import { describe, expect, it } from '@jest/globals';
import { useHarness } from './harness.js';

const { launch } = useHarness();

describe('storage', () => {
  it('keeps values with their types, synchronously and not', async () => {
    const app = await launch();
    await app.ready();
    await app.evaluate("wx.setStorageSync('object', { a: [1, '二'], b: null })");
    await app.evaluate("wx.setStorageSync('date', new Date(0))");
    await app.evaluate("wx.setStorage({ key: 'later', data: 5 })");
    expect(await app.evaluate("wx.getStorageSync('object')")).toEqual({ a: [1, '二'], b: null });
    expect(await app.evaluate("wx.getStorageSync('date') instanceof Date")).toBe(true);
    expect(await app.evaluate("wx.getStorage({ key: 'later' }).then((result) => result.data)")).toBe(5);
    expect(await app.evaluate("wx.getStorageSync('nothing')")).toBe('');
    expect(await app.evaluate("wx.getStorage({ key: 'nothing' }).catch((error) => error.errMsg)")).toBe(
      'getStorage:fail data not found',
    );
    expect(await app.evaluate('wx.getStorageInfoSync().keys')).toEqual(['object', 'date', 'later']);
    await app.evaluate("wx.removeStorageSync('date')");
    await app.evaluate('wx.clearStorage()');
    expect(app.storage()).toEqual([]);
    await app.close();
  });

  it('keeps encrypted values as ciphertext and gives them back only with encrypt', async () => {
    const app = await launch();
    await app.ready();
    await app.evaluate("wx.setStorage({ key: 'secret', data: { mood: '很难受' }, encrypt: true })");
    await app.evaluate("wx.setStorage({ key: 'open', data: '明文' })");
    const secret = app.storage().find(({ key }) => key === 'secret');
    expect(secret?.encrypted).toBe(true);
    const everything = JSON.stringify(app.storage()) + JSON.stringify(await app.evaluate('wx.getStorageInfoSync()'));
    expect(everything).not.toContain('很难受');
    expect(Buffer.from(secret?.stored ?? '', 'base64').includes('很难受')).toBe(false);
    expect(app.storage().find(({ key }) => key === 'open')).toMatchObject({ encrypted: false });
    expect(JSON.stringify(app.storage())).toContain('明文');
    const read = (encrypt: boolean): Promise<unknown> =>
      app.evaluate(
        `wx.getStorage({ key: 'secret', encrypt: ${encrypt} }).then((result) => result.data, (error) => error.errMsg)`,
      );
    expect(await read(true)).toEqual({ mood: '很难受' });
    expect(await read(false)).toBe('getStorage:fail data not found');
    expect(await app.evaluate("wx.getStorageSync('secret')")).toBe('');
    await app.close();
  });

  it('survives the app being killed right after a synchronous write', async () => {
    const app = await launch();
    await app.ready();
    await app.evaluate("wx.setStorageSync('draft', '写到一半')");
    await app.evaluate("wx.setStorage({ key: 'sealed', data: '封好的', encrypt: true })");
    await app.kill();
    await expect(app.text()).rejects.toThrow('not running');
    await app.relaunch({ path: 'pages/me/me' });
    await app.ready('pages/me/me');
    expect(await app.evaluate("wx.getStorageSync('draft')")).toBe('写到一半');
    expect(await app.evaluate("wx.getStorage({ key: 'sealed', encrypt: true }).then((result) => result.data)")).toBe(
      '封好的',
    );
    expect(await app.evaluate('getApp().globalData.shown')).toBe(1);
    await app.close();
  });

  it('moves to another launch by its state', async () => {
    const first = await launch();
    await first.ready();
    await first.evaluate("wx.setStorage({ key: 'kept', data: 1, encrypt: true })");
    const second = await launch({ storageState: first.storageState() });
    await second.ready();
    expect(await second.evaluate("wx.getStorage({ key: 'kept', encrypt: true }).then((result) => result.data)")).toBe(
      1,
    );
  });

  it('refuses keys above 1 MB, encrypted ones above 0.7 MB, and more than 10 MB in all', async () => {
    const app = await launch();
    await app.ready();
    const store = (key: string, bytes: number, encrypt = false): Promise<unknown> =>
      app.evaluate(
        `wx.setStorage({ key: '${key}', data: 'x'.repeat(${bytes}), encrypt: ${encrypt} }).then(() => 'ok', (error) => error.errMsg)`,
      );
    const megabyte = 1024 * 1024;
    expect(await store('large', megabyte)).toBe('setStorage:fail entry size limit reached');
    expect(await store('fits', megabyte - 100)).toBe('ok');
    expect(await store('sealed', 0.71 * megabyte, true)).toBe('setStorage:fail entry size limit reached');
    for (let count = 1; count < 10; count += 1) expect(await store(`part${count}`, megabyte - 100)).toBe('ok');
    expect(await store('one more', megabyte - 100)).toBe('setStorage:fail storage size limit reached');
    await app.close();
  });
});
