import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chromium } from 'playwright-core';
import { findChromium, launchWeapp, type SetDataRecord, type WeappApp } from '@anxin/weapp-runner';
import { startServer, type Server } from './support/server.js';
import { signIn } from './support/weapp-phone.js';

const KB = 1024;
const TAP = 100;
const STATEMENT = '我已阅读，单独同意处理上述敏感个人信息';
const QUESTION = 'features/assessments/pages/question/index';
const SIGN_UPS = 'features/events/pages/my-sign-ups/index';
const INBOX = 'features/inbox/pages/inbox/index';
const isWeapp = process.env.TEST_CLIENT === 'weapp';

/** Exact bytes, the same on every machine: an old phone and a slow network pay for each of them. */
describe(isWeapp ? 'the mini-program' : 'the website', () => {
  let server: Server;

  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.stop());

  const only = (client: 'weapp' | 'h5') => (isWeapp === (client === 'weapp') ? it : () => undefined);

  only('h5')('costs under 300 KB at the first visit, everything included', async () => {
    const browser = await chromium.launch({
      executablePath: findChromium() ?? undefined,
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
    });
    try {
      const page = await browser.newPage();
      const network = await page.context().newCDPSession(page);
      await network.send('Network.enable');
      let bytes = 0;
      network.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
      await page.goto(server.url);
      await page.getByText('下班了，歇一会儿').locator('visible=true').first().waitFor();
      await page.waitForLoadState('networkidle');
      say(`website, first visit: ${bytes} B`);
      expect(bytes).toBeGreaterThan(50 * KB);
      expect(bytes).toBeLessThan(300 * KB);
    } finally {
      await browser.close();
    }
  });

  only('weapp')('stays small: its packages and its first page', async () => {
    const app = await open(server);
    try {
      await app.waitForText('下班了，歇一会儿');
      const { packages, firstPageBytes } = await app.metrics();
      expect(packages.main).toBeLessThan(700 * KB);
      for (const [root, bytes] of Object.entries(packages)) expect([root, bytes < 1200 * KB]).toEqual([root, true]);
      expect(firstPageBytes).toBeLessThan(4 * KB);
      say(`mini-program: ${JSON.stringify({ packages, firstPageBytes })}`);
    } finally {
      await app.close();
    }
  });

  only('weapp')('pays under 100 B for a tap, and under 500 B for another question', async () => {
    const app = await open(server);
    try {
      await toConsent(app);
      const tick = await app.measure(() => app.tap(STATEMENT));
      expect(cost('a tick', tick.records)).toBeLessThan(TAP);
      expect(await app.count({ selector: '.ax-tick.ax-on' })).toBe(1);
      await app.tap('同意并开始');
      await app.waitForText('1 / 9');
      await app.idle();

      // the way back appears, and the words that tell where the answer is kept: once
      const first = await answer(app, '好几天', 2);
      expect(cost('the first answer and the next question', first.all)).toBeLessThan(KB);
      for (const [index, words] of ['完全不会', '好几天'].entries()) {
        const { choice, next, all } = await answer(app, words, index + 3);
        expect(cost('an answer', choice)).toBeLessThan(TAP);
        const question = await stem(app);
        const turned = cost('the next question', next);
        expect(turned).toBeLessThan(500);
        // to be read and to be heard, as the name of the group of options
        expect(wordsIn(next, question)).toBe(2);
        // where it is, how much is done (its words, its number, its mark), the chosen option, and the paths of all
        expect(turned - 2 * bytesOf(question)).toBeLessThan(250);
        expect(pagesIn(all)).toEqual([QUESTION]);
      }
      const back = await app.measure(() => app.tap('上一题'));
      expect(cost('the question before', back.records)).toBeLessThan(500);
      await app.waitForText('3 / 9');
      for (let to = 4; to <= 9; to += 1) await answer(app, '好几天', to);

      await chooseLast(app, '完全不会');
      const close = await app.measure(() => app.tap('再看看'));
      expect(cost('a sheet that closes', close.records)).toBeLessThan(TAP);
      await app.tap('上一题');
      const other = await answer(app, '完全不会', 9);
      expect(cost('another choice', other.choice)).toBeLessThan(TAP);
      await app.tap('答完了');
      await app.tap('交卷');
      await app.waitForText('查看分数');
      await app.idle();
      const fold = await app.measure(() => app.tap('查看分数'));
      expect(cost('a part that unfolds', changes(fold.records))).toBeLessThan(TAP);
      expect(cost('  what was not there before', news(fold.records))).toBeLessThan(KB);
    } finally {
      await app.close();
    }
  });

  only('weapp')('pays under 100 B for another part of a list, and under 500 B for a row that changes', async () => {
    const app = await open(server);
    try {
      await app.ready();
      await signIn(app, server, 'worker');
      await app.kill();
      await app.relaunch({ path: SIGN_UPS });
      await app.waitForText('将要参加');
      await app.idle();
      const part = await app.measure(() => app.tap('以前的'));
      expect(cost('another part of a list', changes(part.records))).toBeLessThan(TAP);

      await app.kill();
      await app.relaunch({ path: INBOX });
      await app.waitForText('未读');
      await app.idle();
      const away = await app.measure(() => app.tap({ selector: '.ax-inbox-row' }));
      expect(pagesIn(away.records)).not.toContain(INBOX);
      const back = await app.measure(() => app.back());
      expect(cost('a message that was read', back.records)).toBeLessThan(500);
      expect(pagesIn(back.records)).toEqual([INBOX]);
      expect(await app.count({ text: '未读' })).toBe(0);
    } finally {
      await app.close();
    }
  });

  only('weapp')('pays for what comes and goes, not for the page around it', async () => {
    const app = await open(server);
    try {
      await app.ready();
      await app.tap('先看看');
      await app.idle();
      const off = await app.measure(() => app.network.offline(true));
      expect(cost('the remark that there is no network', off.records)).toBeLessThan(KB);
      const on = await app.measure(() => app.network.offline(false));
      expect(cost('the remark that goes', on.records)).toBeLessThan(TAP);
    } finally {
      await app.close();
    }
  });
});

const open = (server: Server): Promise<WeappApp> =>
  launchWeapp({
    dist: path.resolve(import.meta.dirname, '../../dist/weapp'),
    origins: { 'https://anxin.example': server.url },
    loginCode: () => server.loginCode('数字节的人'),
    privacyAgreed: true,
    timeoutMs: 120_000,
  });

async function toConsent(app: WeappApp): Promise<void> {
  await app.ready();
  await app.tap('先看看');
  await app.tap('看看最近的状态');
  await app.tap('最近两周的心情');
  await app.waitForText('微信登录');
  await app.tap('微信登录');
  await app.waitForText(STATEMENT);
}

/** Answers the question that is shown; the choice crosses first, the next question when the choice has been seen. */
async function answer(app: WeappApp, words: string, to: number) {
  const { records } = await app.measure(async () => {
    await app.tap(words);
    await app.waitForText(`${to} / 9`);
  });
  const turn = records.findIndex(({ payload }) => payload.includes(`${to} / 9`));
  return { all: records, choice: records.slice(0, turn), next: records.slice(turn) };
}

const stem = async (app: WeappApp): Promise<string> => (await app.find({ selector: '#question-stem' })).innerText();

/** The last question: two options change, and then the sheet opens over it. */
async function chooseLast(app: WeappApp, words: string): Promise<void> {
  await app.tap(words);
  await app.waitForText('9题都答完了');
  await app.idle();
}

const say = (line: string): void => void process.stderr.write(`${line}\n`);
const bytesOf = (text: string): number => Buffer.byteLength(text);
const wordsIn = (records: SetDataRecord[], words: string): number =>
  records
    .map(({ payload }) => payload)
    .join('')
    .split(words).length - 1;
const pagesIn = (records: SetDataRecord[]): string[] => [...new Set(records.map(({ page }) => page))];

function cost(what: string, records: Pick<SetDataRecord, 'bytes'>[]): number {
  const bytes = records.reduce((sum, record) => sum + record.bytes, 0);
  say(`${what}: ${bytes} B`);
  return bytes;
}

/** What changed on nodes that were there, without the nodes that are new (they are objects, or lists of them). */
const changes = (records: SetDataRecord[]) => pick(records, (value) => typeof value !== 'object');
const news = (records: SetDataRecord[]) => pick(records, (value) => typeof value === 'object');

function pick(records: SetDataRecord[], wanted: (value: unknown) => boolean): { bytes: number }[] {
  return records.flatMap(({ payload }) => {
    const entries = Object.entries(JSON.parse(payload) as Record<string, unknown>).filter(([, value]) => wanted(value));
    return entries.length === 0 ? [] : [{ bytes: bytesOf(JSON.stringify(Object.fromEntries(entries))) }];
  });
}
