import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openPhone } from './support/open-phone.js';
import { appoint, ask, headsUnit, withWechat } from './support/people.js';
import type { Phone } from './support/phone.js';
import { endStory, startServer, type Server } from './support/server.js';

const LIAISON = '网络不好的联络员';
const PROMISE = '每季度检查一次，由工会主席负责，结果在职工代表大会上说明。';
const LEADER = '副总经理 田亦安';

/** Told in order, about a plan that came back: what goes wrong on the way costs nobody a word. */
describe('what goes wrong while a plan is filled', () => {
  let server: Server;
  let phone: Phone;
  let year: number;

  const openPlan = async (): Promise<void> => {
    await phone.goHome();
    await phone.tab('我的');
    await phone.tap('援助计划');
    await phone.tap(`${year}年度`);
  };

  beforeAll(async () => {
    server = await startServer();
    year = Number((await server.now()).slice(0, 4));
    const { unitId } = await headsUnit(server);
    await appoint(server, { [LIAISON]: { role: 'unit-liaison', scopeType: 'unit', scopeId: unitId } });
    phone = await openPhone(server, LIAISON);
  });
  afterAll(() => endStory(server, [phone]));

  it('asks to sign in again when the session ends while the form is open, and the words are still there', async () => {
    await phone.tap('先看看');
    await phone.enterAsHolder();
    await openPlan();
    await phone.see('请补充后再提交');
    await phone.tap('保障措施');
    await phone.see('分管负责人');
    // signed out everywhere, from another device
    await ask(server, await withWechat(server, LIAISON), ['DELETE', '/v1/sessions']);
    await phone.fill('保障措施', PROMISE);
    await phone.see('登录后能做自测');
    await phone.signInAsHolder();
    await phone.see('请补充后再提交');
    await phone.tap('保障措施');
    await phone.see('已存好');
    await phone.seeWritten('保障措施', PROMISE);
  });

  it('keeps what is handed in while the server is down, and says so', async () => {
    await server.goDown();
    await phone.fill('分管负责人', LEADER);
    await phone.tap('再次提交');
    await phone.see('提交给谁看');
    await phone.tap('提交审核');
    await phone.see('已存在本机，联网后自动提交');
  });

  it('hands in once when the server is back, though the first reply is lost and the client is opened anew', async () => {
    await server.comeBack();
    await phone.loseNextReply('/submit');
    await phone.tap('存草稿');
    await phone.see('草稿存好了');
    await openPlan();
    await phone.see('等上级工会审核');
    await phone.see(LEADER);
    await phone.tap('交过的版本');
    await phone.see('第1次到第2次改了什么');
    // what changed is asked for by itself, and comes later
    await phone.see(PROMISE);
    expect((await phone.text()).match(/第\d次提交/g)).toEqual(['第2次提交', '第1次提交']);
  });
});
