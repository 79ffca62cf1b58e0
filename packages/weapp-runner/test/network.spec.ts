import { describe, expect, it } from '@jest/globals';
import type { WeappApp } from '../dist/index.js';
import { useHarness } from './harness.js';

const { launch, seen } = useHarness();

const request = (app: WeappApp, options: string): Promise<unknown> =>
  app.evaluate(
    `new Promise((resolve) => wx.request(Object.assign({ url: 'https://api.fixture.test/hello' }, ${options}, { success: resolve, fail: resolve })))`,
  );

describe('wx.request', () => {
  it('reaches the server that stands for the origin of the build', async () => {
    const app = await launch();
    await app.ready();
    await app.tap('请求');
    expect(await (await app.find({ selector: '#reply' })).innerText()).toBe('200 世界');
    expect(seen.map(({ method, url }) => `${method} ${url}`)).toEqual(['GET /hello?x=1']);
    expect(app.network.log()).toMatchObject([{ status: 200, error: null, fault: null }]);
    await app.close();
  });

  it('sends method, headers and body as given, and no cookies', async () => {
    const app = await launch();
    await app.ready();
    await request(app, "{ method: 'PUT', data: { 名: '安' }, header: { 'X-Client': 7 } }");
    await request(
      app,
      "{ method: 'POST', data: { a: 1, b: '二' }, header: { 'content-type': 'application/x-www-form-urlencoded' } }",
    );
    await request(app, "{ data: { q: '心 情' } }");
    expect(seen[0]).toMatchObject({ method: 'PUT', body: '{"名":"安"}' });
    expect(seen[0]?.headers).toMatchObject({ 'x-client': '7', 'content-type': 'application/json' });
    expect(seen[0]?.headers['cookie']).toBeUndefined();
    expect(seen[0]?.headers['referer']).toBe('https://servicewechat.com/wx0000000000fixture/devtools/page-frame.html');
    expect(seen[1]?.body).toBe('a=1&b=%E4%BA%8C');
    expect(seen[2]?.url).toBe('/hello?q=%E5%BF%83%20%E6%83%85');
    await app.close();
  });

  it('succeeds with every status code, hands over headers, and keeps text that is not JSON', async () => {
    const app = await launch();
    await app.ready();
    expect(await request(app, "{ url: 'https://api.fixture.test/status/404' }")).toMatchObject({
      statusCode: 404,
      header: { 'x-server': 'fixture' },
      errMsg: 'request:ok',
    });
    expect(await request(app, "{ url: 'https://api.fixture.test/plain' }")).toMatchObject({ data: 'no json' });
    await app.close();
  });

  it('refuses origins that are not in the list', async () => {
    const app = await launch();
    await app.ready();
    expect(await request(app, "{ url: 'https://elsewhere.test/' }")).toMatchObject({
      errMsg: 'request:fail url not in domain list',
    });
    await app.close();
  });

  it('can be aborted and runs out of time', async () => {
    const app = await launch();
    await app.ready();
    expect(await request(app, "{ url: 'https://api.fixture.test/silent', timeout: 50 }")).toMatchObject({
      errMsg: 'request:fail timeout',
    });
    const aborted = await app.evaluate(`new Promise((resolve) => {
      const task = wx.request({ url: 'https://api.fixture.test/silent', fail: resolve });
      task.abort();
    })`);
    expect(aborted).toMatchObject({ errMsg: 'request:fail abort' });
    await app.close();
  });

  it('gives a promise when no callback is given, and rejects it with errMsg', async () => {
    const app = await launch();
    await app.ready();
    expect(await app.evaluate('wx.getStorageInfo() instanceof Promise')).toBe(true);
    expect(await app.evaluate("wx.setStorage({ key: 'x', data: 1, success: function () {} }) === undefined")).toBe(
      true,
    );
    await app.close();
  });
});

describe('the network', () => {
  it('goes away and comes back, and the mini-program is told', async () => {
    const app = await launch();
    await app.ready();
    await app.evaluate('void (globalThis.heard = [])');
    await app.evaluate('wx.onNetworkStatusChange((event) => globalThis.heard.push(event))');
    await app.network.offline(true);
    expect(await request(app, '{}')).toMatchObject({ errMsg: expect.stringMatching(/^request:fail/) as unknown });
    expect(await app.evaluate('wx.getNetworkType().then((result) => result.networkType)')).toBe('none');
    expect(seen).toEqual([]);
    await app.network.offline(false);
    expect(await request(app, '{}')).toMatchObject({ statusCode: 200 });
    expect(await app.evaluate('globalThis.heard')).toEqual([
      { isConnected: false, networkType: 'none' },
      { isConnected: true, networkType: 'wifi' },
    ]);
    await app.close();
  });

  it('breaks requests under way when it goes', async () => {
    const app = await launch();
    await app.ready();
    await app.evaluate(
      "void wx.request({ url: 'https://api.fixture.test/silent', fail: (error) => { globalThis.failed = error.errMsg } })",
    );
    await app.network.offline(true);
    expect(await app.evaluate('globalThis.failed')).toMatch(/^request:fail .*ERR_INTERNET_DISCONNECTED/);
    await app.close();
  });

  it('is still gone after the app was killed and started again', async () => {
    const app = await launch();
    await app.ready();
    await app.network.offline(true);
    await app.relaunch();
    await app.ready();
    expect(await app.evaluate('wx.getNetworkType().then((result) => result.networkType)')).toBe('none');
    await app.close();
  });

  it('drops a request before it arrives', async () => {
    const app = await launch();
    await app.ready();
    const fault = app.network.fault({ match: '/hello', kind: 'drop' });
    expect(await request(app, '{}')).toMatchObject({ errMsg: expect.stringContaining('request:fail') as unknown });
    expect(seen).toHaveLength(0);
    expect(fault.hits).toBe(1);
    expect(await request(app, '{}')).toMatchObject({ statusCode: 200 });
    await app.close();
  });

  it('loses a reply after the server has acted', async () => {
    const app = await launch();
    await app.ready();
    app.network.fault({ match: /^POST .*hello/, kind: 'lose-reply', times: 2 });
    for (const body of ['1', '2']) {
      expect(await request(app, `{ method: 'POST', data: '${body}' }`)).toMatchObject({
        errMsg: expect.stringContaining('ERR_CONNECTION_RESET') as unknown,
      });
    }
    expect(await request(app, "{ method: 'POST', data: '3' }")).toMatchObject({ statusCode: 200 });
    expect(seen.map(({ body }) => body)).toEqual(['1', '2', '3']);
    await app.close();
  });

  it('delivers a request twice and answers once', async () => {
    const app = await launch();
    await app.ready();
    app.network.fault({ match: ({ method }) => method === 'POST', kind: 'duplicate' });
    expect(await request(app, "{ method: 'POST', data: 'once' }")).toMatchObject({ statusCode: 200 });
    expect(seen.map(({ body }) => body)).toEqual(['once', 'once']);
    await app.close();
  });

  it('delays a request, and its removal ends a fault', async () => {
    const app = await launch();
    await app.ready();
    const fault = app.network.fault({ match: 'hello', kind: 'delay', delayMs: 300, times: 5 });
    const timed = (): Promise<unknown> => request(app, '{ timeout: 100 }');
    expect(await timed()).toMatchObject({ errMsg: 'request:fail timeout' });
    fault.remove();
    expect(await request(app, '{}')).toMatchObject({ statusCode: 200 });
    expect(fault.hits).toBe(1);
    await app.close();
  });
});

describe('files', () => {
  it('are downloaded, read, written and uploaded', async () => {
    const app = await launch();
    await app.ready();
    const path = await app.evaluate(
      "wx.downloadFile({ url: 'https://api.fixture.test/picture.png' }).tempFilePath === undefined && new Promise((resolve) => wx.downloadFile({ url: 'https://api.fixture.test/picture.png', success: (result) => resolve(result.tempFilePath) }))",
    );
    expect(path).toMatch(/^wxfile:\/\/tmp_.*\.png$/);
    const fs = 'wx.getFileSystemManager()';
    await app.evaluate(`${fs}.writeFileSync(wx.env.USER_DATA_PATH + '/note.txt', '你好', 'utf8')`);
    await app.evaluate(`${fs}.appendFileSync(wx.env.USER_DATA_PATH + '/note.txt', '！', 'utf8')`);
    expect(await app.evaluate(`${fs}.readFileSync('wxfile://usr/note.txt', 'utf8')`)).toBe('你好！');
    expect(await app.evaluate(`${fs}.readdirSync('wxfile://usr')`)).toEqual(['note.txt']);
    expect(await app.evaluate(`${fs}.readFileSync('wxfile://usr/note.txt').byteLength`)).toBe(9);
    const uploaded = await app.evaluate(
      "new Promise((resolve, reject) => wx.uploadFile({ url: 'https://api.fixture.test/upload', filePath: 'wxfile://usr/note.txt', name: 'file', formData: { kind: 'x' }, success: resolve, fail: reject }))",
    );
    expect(uploaded).toMatchObject({ statusCode: 200 });
    expect(seen.at(-1)?.headers['content-type']).toMatch(/^multipart\/form-data/);
    expect(seen.at(-1)?.body).toContain('filename="note.txt"');
    expect(seen.at(-1)?.body).toContain('你好！');
    await app.close();
  });

  it('are shown as documents when they are there and of a kind that WeChat shows', async () => {
    const app = await launch();
    await app.ready();
    await app.evaluate("wx.getFileSystemManager().writeFileSync(wx.env.USER_DATA_PATH + '/list.xlsx', 'abc', 'utf8')");
    const open = (options: string): Promise<unknown> =>
      app.evaluate(`wx.openDocument(${options}).then(({ errMsg }) => errMsg, ({ errMsg }) => errMsg)`);
    expect(await open("{ filePath: 'wxfile://usr/list.xlsx', showMenu: true }")).toBe('openDocument:ok');
    expect(await open("{ filePath: 'wxfile://usr/list.xlsx', fileType: 'zip' }")).toBe(
      'openDocument:fail filetype not supported',
    );
    expect(await open("{ filePath: 'wxfile://usr/gone.pdf' }")).toMatch(/^openDocument:fail/);
    const share = (options: string): Promise<unknown> =>
      app.evaluate(`wx.shareFileMessage(${options}).then(({ errMsg }) => errMsg, ({ errMsg }) => errMsg)`);
    expect(await share("{ filePath: 'wxfile://usr/list.xlsx', fileName: '名单.xlsx' }")).toBe('shareFileMessage:ok');
    expect(await share("{ filePath: 'wxfile://usr/gone.pdf' }")).toMatch(/^shareFileMessage:fail/);
    expect((await app.record()).sharedFiles).toEqual([
      { filePath: 'wxfile://usr/list.xlsx', fileName: '名单.xlsx', size: 3 },
    ]);
    expect((await app.record()).openedDocuments).toEqual([
      { filePath: 'wxfile://usr/list.xlsx', fileType: 'xlsx', showMenu: true, size: 3 },
    ]);
    await app.close();
  });
});
