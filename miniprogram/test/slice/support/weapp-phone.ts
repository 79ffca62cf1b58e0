import path from 'node:path';
import { launchWeapp, type WeappApp } from '@anxin/weapp-runner';
import { becomes } from './becomes.js';
import { borrowBrowser, giveBrowserBack } from './browser.js';
import { throughDoor } from './people.js';
import type { Phone } from './phone.js';
import type { Server } from './server.js';

const DIST = path.resolve(import.meta.dirname, '../../../dist/weapp');

const PASS_ON = '好了，发到聊天里存起来';

const same = (a: object, b: object): boolean => JSON.stringify(a) === JSON.stringify(b);

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
    browser: await borrowBrowser(),
    timeoutMs: 60_000,
  });
  await app.ready('pages/home/index');
  const open = async (page: string): Promise<void> => {
    await app.kill();
    await app.relaunch({ path: page });
    await app.ready(page);
  };
  /** The last of those that read so: what lies on top comes last in the page, and a sheet covers everything. */
  const onTop = async (words: string): Promise<number> => {
    const found = (await app.topFrame()).getByText(words, { exact: true }).filter({ visible: true });
    const inSheet = await found.evaluateAll((all) => all.map((each) => each.closest('.ax-sheet') !== null));
    return inSheet.includes(true) ? inSheet.lastIndexOf(true) : inSheet.length - 1;
  };
  const labelled = async (label: string) => ({ label, nth: (await app.count({ label })) - 1 });
  const signInAsHolder = async (): Promise<void> => {
    await app.waitForText('微信登录');
    await app.tap({ text: '微信登录' });
  };
  return {
    async tap(words) {
      await app.waitForText(words);
      await app.tap({ text: words, nth: await onTop(words) });
    },
    press: async (label) => app.tap(await labelled(label)),
    tab: (words) => app.switchTab(words),
    async see(words) {
      await app.waitForText(words);
    },
    text: () => app.text(),
    offline: (on) => app.network.offline(on),
    loseNextReply: async (ending) =>
      void app.network.fault({
        match: ({ method, url }) => method === 'POST' && url.endsWith(ending),
        kind: 'lose-reply',
        times: 1,
      }),
    duplicateNextSubmission: async () =>
      void app.network.fault({ match: /POST .*\/submissions$/, kind: 'duplicate', times: 1 }),
    async killAndReopenWithNetwork() {
      await app.kill();
      await app.relaunch({ path: 'pages/assessments/index' });
      await app.network.offline(false);
    },
    pointCameraAt: (text) => app.mock('scanCode', { result: text, scanType: 'QR_CODE', charSet: 'utf-8', path: '' }),
    killAndReopen: () => open('pages/assessments/index'),
    goHome: () => open('pages/home/index'),
    signIn: signInAsHolder,
    signInAsHolder,
    async enterAsHolder() {
      await app.switchTab('我的');
      await app.waitForText('登录后能做自测');
      await app.tap({ text: '登录' });
      await signInAsHolder();
      await open('pages/home/index');
    },
    async enter(door) {
      await signIn(app, server, door);
      await open('pages/home/index');
    },
    write: (id, text) => app.type({ selector: `#${id}` }, text),
    fill: async (label, text) => app.type(await labelled(label), text),
    seeWritten: (label, text) => becomes(async () => app.value(await labelled(label)), text),
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
      const handed = async (): Promise<{ filePath: string; fileName?: string }[]> => {
        const { openedDocuments, sharedFiles } = await app.record();
        return [...openedDocuments, ...sharedFiles] as unknown as { filePath: string; fileName?: string }[];
      };
      const before = await handed();
      await app.tap({ text: words });
      // what WeChat cannot show goes to a chat, with a tap of its own
      if ((await handed()).length === before.length && (await app.text()).includes(PASS_ON)) {
        await app.tap({ text: PASS_ON });
      }
      const [file, ...more] = (await handed()).filter((each) => !before.some((known) => same(known, each)));
      if (!file || more.length > 0) throw new Error(`"${words}" handed out no file`);
      const inside = await app.evaluate(
        `wx.getFileSystemManager().readFileSync(${JSON.stringify(file.filePath)}, 'base64')`,
      );
      return { name: file.fileName ?? file.filePath, bytes: Buffer.from(String(inside), 'base64') };
    },
    async storageFull(on) {
      const full = { fail: 'exceed storage max size 10Mb' };
      for (const name of ['setStorage', 'setStorageSync']) await (on ? app.mock(name, full) : app.unmock(name));
    },
    stored: async () => Buffer.from(JSON.stringify(app.storage())),
    async close() {
      try {
        await app.close();
      } finally {
        await giveBrowserBack();
      }
    },
  };
}

/** A phone that signed in before: in WeChat the demo's people have no door, only their session. */
export async function signIn(app: WeappApp, server: Server, door: Parameters<typeof throughDoor>[1]): Promise<void> {
  const session = JSON.stringify(JSON.stringify(await throughDoor(server, door)));
  await app.evaluate(`wx.setStorage({ key: 'anxin.session', data: ${session}, encrypt: true }).then(() => true)`);
}
