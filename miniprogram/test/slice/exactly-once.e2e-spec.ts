import { foundIn } from '@anxin/tooling/spellings';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { becomes } from './support/becomes.js';
import { openPhone } from './support/open-phone.js';
import { ask, withWechat } from './support/people.js';
import type { Phone } from './support/phone.js';
import { openRoad, type Road } from './support/road.js';
import { endStory, startServer, type Server } from './support/server.js';

const WHO = '路上多事的职工';
const OPTIONS = ['完全不会', '好几天', '一半以上的天数', '几乎每天'] as const;
const SUBMISSIONS = '/gad7/submissions';
/** What a form is made of, wherever it lies. */
const FORM = ['"q1"', '"answers"', 'attemptId', 'submissionId', 'takenAt', 'durationSeconds'];

/** Told in order, by one person who takes one test again and again; each time something else happens to it on the way. */
describe('a test that is handed in', () => {
  let server: Server;
  let road: Road;
  let phone: Phone;
  /** the sums that the person's answers make, in the order in which they were given */
  const given: number[] = [];

  beforeAll(async () => {
    server = await startServer();
    road = await openRoad(server.url);
    phone = await openPhone({ ...server, url: road.url }, WHO);
    await phone.tap('先看看');
    await phone.enterAsHolder();
  });
  afterAll(async () => {
    try {
      await endStory(server, [phone]);
    } finally {
      await road.close();
    }
  });

  const begin = async (): Promise<void> => {
    await phone.goHome();
    await phone.tap('看看最近的状态');
    await phone.tap('最近两周的担心');
  };
  const answer = async (values: readonly number[]): Promise<void> => {
    for (const [index, value] of values.entries()) {
      await phone.see(`${index + 1} / 7`);
      await phone.tap(OPTIONS[value]!);
    }
    await phone.see('7题都答完了');
    given.push(values.reduce((sum, value) => sum + value, 0));
  };
  const arrived = (): Promise<void> => phone.see('只留给自己');

  /** By itself, some time after the client was opened. */
  const handedOver = (): Promise<void> => becomes(async () => String((await scores()).length), String(given.length));

  /** What the server has, in this person's name. */
  async function scores(): Promise<(number | null)[]> {
    const session = await withWechat(server, WHO);
    const { items } = await ask<{ items: { submissionId: string }[] }>(server, session, ['GET', '/v1/submissions']);
    const all = items.map(({ submissionId }) =>
      ask<{ official: { total: number } }>(server, session, ['GET', `/v1/submissions/${submissionId}`]),
    );
    return (await Promise.all(all)).map(({ official }) => official.total);
  }
  /** Every form there once, with the score of its answers, and nothing of it left on the way or on the device. */
  async function thereOnce(): Promise<void> {
    const numbers = (some: readonly (number | null)[]) => some.map(Number).sort((one, other) => one - other);
    expect(numbers(await scores())).toEqual(numbers(given));
    expect(road.ahead()).toBe(0);
    expect(foundIn(await phone.stored(), FORM)).toEqual([]);
  }

  it('and lost on the way is there once when it is sent again', async () => {
    await begin();
    await phone.see('我已阅读，单独同意处理上述敏感个人信息');
    await phone.tap('我已阅读，单独同意处理上述敏感个人信息');
    await phone.tap('同意并开始');
    await answer([1, 0, 0, 0, 0, 0, 0]);
    road.drop(SUBMISSIONS);
    await phone.tap('交卷');
    await phone.see('还没交上去');
    expect(await scores()).toEqual([]);
    await phone.tap('重试');
    await arrived();
    await thereOnce();
  });

  it('and doubled on the way is there once', async () => {
    await begin();
    await answer([1, 1, 0, 0, 0, 0, 0]);
    road.duplicate(SUBMISSIONS);
    await phone.tap('交卷');
    await arrived();
    await thereOnce();
  });

  // Mutation: SubmissionsService.store keeps what arrives under an id of its own: the form is there twice.
  it('is there once when its reply was lost and the client was killed', async () => {
    await begin();
    await answer([1, 1, 1, 0, 0, 0, 0]);
    road.loseReply(SUBMISSIONS);
    await phone.tap('交卷');
    await phone.see('还没交上去');
    expect(foundIn(await phone.stored(), FORM)).toEqual([]);
    await phone.killAndReopenWithNetwork();
    await handedOver();
    await thereOnce();
  });

  it('in an aeroplane, by a phone that dies, is there once when both are back', async () => {
    await begin();
    await phone.offline(true);
    await answer([1, 1, 1, 1, 0, 0, 0]);
    await phone.tap('交卷');
    await phone.see('还没交上去');
    expect(await scores()).toHaveLength(given.length - 1);
    expect(foundIn(await phone.stored(), FORM)).toEqual([]);
    await phone.killAndReopenWithNetwork();
    await handedOver();
    await thereOnce();
  });

  it('and overtaken by the next one is there once, and changes nothing of that when it comes after all', async () => {
    await begin();
    await answer([2, 1, 1, 1, 0, 0, 0]);
    const slow = road.hold(SUBMISSIONS);
    await phone.tap('交卷');
    await phone.see('还没交上去');
    await phone.tap('重试');
    await arrived();
    await begin();
    await answer([2, 2, 1, 1, 0, 0, 0]);
    await phone.tap('交卷');
    await arrived();
    expect(await slow.arrive()).toBe(201);
    await thereOnce();
  });

  it('by a phone that can keep nothing is there once, and nobody was told that the phone kept it', async () => {
    await begin();
    await phone.see('1 / 7');
    await phone.storageFull(true);
    await answer([2, 2, 2, 1, 0, 0, 0]);
    expect(await phone.text()).not.toContain('已保存在本机');
    road.loseReply(SUBMISSIONS);
    await phone.tap('交卷');
    await phone.see('还没交上去');
    await phone.tap('重试');
    await arrived();
    await phone.storageFull(false);
    await thereOnce();
  });
});
