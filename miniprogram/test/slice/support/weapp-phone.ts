import path from 'node:path';
import { launchWeapp } from '@anxin/weapp-runner';
import type { Phone } from './phone.js';
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
    stored: async () => JSON.stringify(app.storage()),
    close: () => app.close(),
  };
}
