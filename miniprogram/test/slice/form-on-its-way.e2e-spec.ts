import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openPhone } from './support/open-phone.js';
import type { Phone } from './support/phone.js';
import { endStory, startServer, type Server } from './support/server.js';

/** Told in order, as in life: a form is handed in where there is no network, and the phone dies. */
describe('a form that was handed in without a network', () => {
  let server: Server;
  let phone: Phone;

  beforeAll(async () => {
    server = await startServer();
    phone = await openPhone(server, '信号不好的职工');
  });
  afterAll(() => endStory(server, [phone]));

  it('may be changed until it is handed in, by someone who joined no unit', async () => {
    await phone.tap('先看看');
    await phone.tap('看看最近的状态');
    await phone.tap('最近两周的担心');
    await phone.signIn();
    await phone.see('我已阅读，单独同意处理上述敏感个人信息');
    await phone.tap('我已阅读，单独同意处理上述敏感个人信息');
    await phone.tap('同意并开始');
    for (let question = 1; question <= 6; question += 1) {
      await phone.see(`${question} / 7`);
      await phone.tap('几乎每天');
    }
    await phone.see('7 / 7');
    await phone.tap('上一题');
    await phone.see('6 / 7');
    await phone.tap('完全不会');
    await phone.see('7 / 7');
    await phone.offline(true);
    await phone.tap('完全不会');
    await phone.see('7题都答完了');
    await phone.tap('交卷');
    await phone.see('还没交上去');
    expect(await phone.text()).toContain('没连上网络，已为您保留，点此重试');
  });

  it('arrives by itself after the client was killed, once, though it was sent twice', async () => {
    await phone.duplicateNextSubmission();
    await phone.killAndReopenWithNetwork();
    await phone.see('想了解哪方面？');
    await phone.tab('我的');
    await phone.tap('我的测评');
    await phone.see('只有您和您选的人看得到');
    const text = await phone.text();
    expect(text.match(/最近两周的担心/g)).toHaveLength(1);
    expect(text).not.toContain('还没交上去');
  });

  it('carries the answer as it was changed', async () => {
    await phone.tap('最近两周的担心');
    await phone.see('查看分数');
    await phone.tap('查看分数');
    await phone.see('GAD-7 15分');
  });
});
