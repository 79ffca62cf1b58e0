import type { components } from '@anxin/contracts';
import { foundIn } from '@anxin/tooling/spellings';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openPhone } from './support/open-phone.js';
import type { Phone } from './support/phone.js';
import { endStory, startServer, type Server } from './support/server.js';

type Schemas = components['schemas'];
/** None of the newest: it stands on its topic's page alone, and cannot be tapped on 学习 before that page has come. */
const ARTICLE = '照顾老人的人，也要有人照顾';
const NEXT = '两口子都累，怎么不吵起来';
const FOUND = '躺下就清醒';

const OPTIONS = ['完全不会', '好几天', '一半以上的天数', '几乎每天'] as const;

/** One story, told in order: each step stands on the one before. */
describe('a worker’s first test, from opening the door to the history', () => {
  let server: Server;
  let phone: Phone;

  beforeAll(async () => {
    server = await startServer();
    phone = await openPhone(server, '新来的职工');
  });

  afterAll(() => endStory(server, [phone]));

  /** Answers questions from the one that is shown; the n-th answer is the n-th number. */
  const answer = async (from: number, total: number, answers: number[]): Promise<void> => {
    for (const [index, value] of answers.entries()) {
      await phone.see(`${from + index} / ${total}`);
      await phone.tap(OPTIONS[value]!);
    }
  };

  /** What anybody may ask the server. */
  const read = async <T>(address: string): Promise<T> => {
    const reply = await fetch(`${server.url}${address}`, { headers: { 'x-client-version': 'h5/0.1.0' } });
    return (await reply.json()) as T;
  };
  /** An article's blocks: what kinds there are, and their words. */
  const readArticle = async (title: string) => {
    const { items } = await read<Schemas['ContentListResponse']>('/v1/contents?limit=50');
    const found = items.find((each) => each.title === title);
    if (!found) throw new Error(`the demo county has no article called ${title}`);
    const { blocks } = await read<Schemas['ContentResponse']>(`/v1/contents/${found.contentId}`);
    const texts = blocks.map(({ runs }) => withoutSpace(runs.map(({ text }) => text).join('')));
    return { kinds: blocks.map(({ kind }) => kind), texts };
  };

  it('shows home and help before anybody signs in', async () => {
    await phone.see('下班了，歇一会儿');
    await phone.tap('先看看');
    await phone.see('家门口的活动');
    await phone.tap('需要帮助');
    await phone.see('12356');
  });

  // Mutation: `ArticleText` draws no lists.
  it('gives an article to read, every word of it, and the next one, before anybody signs in', async () => {
    const [article, next] = await Promise.all([ARTICLE, NEXT].map(readArticle));
    await phone.press('返回');
    await phone.tab('学习');
    await phone.tap('婚姻家庭');
    await phone.tap(ARTICLE);
    await phone.see('参考资料');
    const shown = withoutSpace(await phone.text());
    expect(article!.kinds).toContain('item');
    expect(article!.texts.filter((text) => !shown.includes(text))).toEqual([]);
    await phone.tap(NEXT);
    await phone.see(next!.texts[0]!);
    await phone.press('返回');
    await phone.see(article!.texts[0]!);
  });

  // Mutation: `useSearch` forgets when the page is hidden (`useDidHide`).
  it('finds an article by its words, and still shows what was found after reading it', async () => {
    const [article] = await Promise.all([FOUND].map(readArticle));
    await phone.press('返回');
    await phone.press('返回');
    await phone.fill('搜文章', '睡不着');
    await phone.tap('搜索');
    await phone.see('找到');
    const foundFirst = new RegExp(`找到\\d+篇${FOUND}`);
    expect(withoutSpace(await phone.text())).toMatch(foundFirst);
    await phone.tap(FOUND);
    await phone.see(article!.texts[0]!);
    await phone.press('返回');
    await phone.see('找到');
    expect(withoutSpace(await phone.text())).toMatch(foundFirst);
    await phone.seeWritten('搜文章', '睡不着');
  });

  it('asks for sign-in and then for the separate consent, at the first test only', async () => {
    await phone.goHome();
    await phone.tap('看看最近的状态');
    await phone.tap('最近两周的心情');
    await phone.signIn();
    await phone.see('我已阅读，单独同意处理上述敏感个人信息');
    await phone.tap('我已阅读，单独同意处理上述敏感个人信息');
    await phone.tap('同意并开始');
    await phone.see('1 / 9');
    await phone.see('做事时提不起劲或没有兴趣');
  });

  it('goes on where it was after the client was killed', async () => {
    await answer(1, 9, [0, 1, 0]);
    await phone.see('4 / 9');
    await phone.see('已保存在本机');
    await phone.killAndReopen();
    await phone.tap('继续上次（第4题）');
    await phone.see('感觉疲倦或没有活力');
  });

  it('answers on without a network, and opens the crisis card at the tap', async () => {
    await phone.offline(true);
    await answer(4, 9, [1, 0, 1, 0, 1]);
    await phone.see('9 / 9');
    await phone.tap('好几天');
    await phone.see('谢谢您如实回答');
    await phone.tap('暂时安全，想找人说');
    await phone.see('12356');
    await phone.tap('点错了，改答案');
    await phone.tap('好几天');
    await phone.tap('安全，先看结果');
    await phone.tap('交卷，看结果');
    await phone.see('没连上网络，已为您保留，点此重试');
  });

  it('keeps no answer readable on the device, however spelled (ASVS 14.3.3)', async () => {
    const stored = await phone.stored();
    expect(stored.length).toBeGreaterThan(100);
    const form = ['"q1"', '"answers"', 'attemptId', 'submissionId', 'takenAt', 'durationSeconds'];
    expect(foundIn(stored, form)).toEqual([]);
  });

  it('hands in once when the network is back, though the first reply is lost, and shows the result', async () => {
    await phone.loseNextReply('/submissions');
    await phone.offline(false);
    await phone.tap('重试');
    await phone.see('先照顾好安全');
    await phone.see('这两周，您有些低落');
    await phone.see('这只是提示，不是诊断');
    expect(await phone.text()).not.toMatch(/诊断为|患有|病人/);
  });

  it('needs no second consent for the next test', async () => {
    await phone.goHome();
    await phone.tap('看看最近的状态');
    await phone.tap('最近两周的担心');
    await answer(1, 7, [0, 0, 0, 0, 0, 0, 0]);
    await phone.see('7题都答完了');
    await phone.tap('交卷');
    await phone.see('只留给自己');
  });

  it('shows each test once in the history', async () => {
    await phone.goHome();
    await phone.tab('我的');
    await phone.tap('我的测评');
    await phone.see('最近两周的担心');
    await phone.see('最近两周的心情');
    const text = await phone.text();
    expect(text.match(/最近两周的心情/g)).toHaveLength(1);
    expect(text.match(/最近两周的担心/g)).toHaveLength(1);
  });
});

const withoutSpace = (text: string): string => text.replace(/\s+/g, '');
