import path from 'node:path';
import { launchWeapp } from '@anxin/weapp-runner';
import type { Door, Phone } from './phone.js';
import type { Server } from './server.js';

const DIST = path.resolve(import.meta.dirname, '../../../dist/weapp');

/** A phone has a camera. */
export interface WeappPhone extends Phone {
  /** what the camera sees from now on when the client asks it to scan */
  pointCameraAt(text: string): Promise<void>;
}

/** The compiled mini-program in the runner; `wx.login` gives codes of the server's own WeChat fake. */
export async function openWeapp(server: Server, person: string): Promise<WeappPhone> {
  const app = await launchWeapp({
    dist: DIST,
    origins: { 'https://anxin.example': server.url },
    loginCode: () => server.loginCode(person),
    privacyAgreed: true,
    timeoutMs: 30_000,
  });
  await app.ready('pages/home/index');
  return {
    async tap(words) {
      await app.waitForText(words);
      // what lies on top, a sheet say, comes last in the page
      await app.tap({ text: words, nth: (await app.count({ text: words })) - 1 });
    },
    tab: (words) => app.switchTab(words),
    async see(words) {
      await app.waitForText(words);
    },
    text: () => app.text(),
    offline: (on) => app.network.offline(on),
    loseNextSubmissionReply: async () =>
      void app.network.fault({ match: /POST .*\/submissions$/, kind: 'lose-reply', times: 1 }),
    duplicateNextSubmission: async () =>
      void app.network.fault({ match: /POST .*\/submissions$/, kind: 'duplicate', times: 1 }),
    async killAndReopenWithNetwork() {
      await app.kill();
      await app.relaunch({ path: 'pages/assessments/index' });
      await app.network.offline(false);
    },
    pointCameraAt: (text) => app.mock('scanCode', { result: text, scanType: 'QR_CODE', charSet: 'utf-8', path: '' }),
    async killAndReopen() {
      await app.kill();
      await app.relaunch({ path: 'pages/assessments/index' });
      await app.ready('pages/assessments/index');
    },
    async goHome() {
      await app.kill();
      await app.relaunch({ path: 'pages/home/index' });
      await app.ready('pages/home/index');
    },
    signIn: () => app.tap({ text: '微信登录' }),
    async enter(door) {
      // a phone that signed in before: in WeChat the demo's people have no door, only their session
      const tokens = await sessionOf(server, door);
      await app.evaluate(
        `wx.setStorage({ key: 'anxin.session', data: ${JSON.stringify(JSON.stringify(tokens))}, encrypt: true }).then(() => true)`,
      );
      await app.kill();
      await app.relaunch({ path: 'pages/home/index' });
      await app.ready('pages/home/index');
    },
    write: (id, text) => app.type({ selector: `#${id}` }, text),
    async pick(id, value) {
      await app.tap({ selector: `#${id}` });
      await app.type({ selector: 'input' }, value);
      await app.tap('确定');
    },
    async choose(id, words) {
      await app.tap({ selector: `#${id}` });
      await (await app.find({ selector: 'select' })).selectOption({ label: words });
      await app.tap('确定');
    },
    async takeFile(words) {
      const before = (await app.record()).openedDocuments.length;
      await app.tap({ text: words });
      const opened = (await app.record()).openedDocuments;
      if (opened.length !== before + 1) throw new Error(`"${words}" opened no document`);
      const { filePath, size } = opened.at(-1) as { filePath: string; size: number };
      return { name: filePath, bytes: size };
    },
    stored: async () => JSON.stringify(app.storage()),
    close: () => app.close(),
  };
}

/** A session through a door, which gives it as cookies; here it is carried the way the mini-program carries its own. */
async function sessionOf(server: Server, door: Door): Promise<Record<string, string>> {
  const response = await fetch(`${server.url}/v1/sessions/demo`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-client-version': 'h5/0.1.0' },
    body: JSON.stringify({ door }),
  });
  const cookie = (name: string): { value: string; expires: string } => {
    const text = response.headers.getSetCookie().find((each) => each.split('=')[0]?.includes(name)) ?? '';
    const [, value, expires] = /=([^;]+);.*Expires=([^;]+)/i.exec(text) ?? [];
    if (!value || !expires) throw new Error(`the door ${door} gave no ${name} token: ${response.status}`);
    return { value, expires: new Date(expires).toISOString() };
  };
  const access = cookie('access');
  const refresh = cookie('refresh');
  return {
    accessToken: access.value,
    accessExpiresAt: access.expires,
    refreshToken: refresh.value,
    refreshExpiresAt: refresh.expires,
  };
}
