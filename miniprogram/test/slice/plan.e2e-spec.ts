import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isWeapp, openPhone } from './support/open-phone.js';
import { appoint, ask, headsUnit, throughDoor } from './support/people.js';
import type { Phone } from './support/phone.js';
import { endStory, startServer, type Server } from './support/server.js';

const LIAISON = '织造厂的联络员';
const REVIEWER = '园区工会的同事';
const OVERVIEW = '三班倒的纺织厂，细纱、织布、整理三个车间，赶货在九月到十一月。';
const CONCERNS = '夜班多，睡不好；孩子放学没人接。';
const CONCERNS_OF_LIAISON = '夜班多，睡不好；孩子放学没人接，车间里也有人说起来。';
const CONCERNS_OF_HEAD = '夜班多，睡不好；年底赶货时请假难。';
const MEASURE = {
  做什么: '夜班后的放松课，每季度一次',
  什么时候: '三月、六月、九月、十二月',
  经费: '2400',
  面向谁: '细纱车间夜班职工',
  怎样算做到: '每次至少三十人参加',
};
const WHO = '工会主席 陆小禾';
const REMARK = '请写明夜班、白班各在哪一天';
const REASON = '第2步的时间再具体一些';
const MENDED = '每季度第一个周三，夜班在早上八点，白班在傍晚六点';

/** A plan takes a year and many hands. Told in order: each does their part on a phone of their own. */
describe('the annual plan, from the opening of a year to the approved paper', () => {
  let server: Server;
  let year: number;
  let unitName: string;
  const phones: Phone[] = [];
  let county: Phone;
  let liaison: Phone;
  let head: Phone;
  let reviewer: Phone;

  const open = async (...[person, at]: [person: string, at?: 'desk']): Promise<Phone> => {
    const phone = await openPhone(server, person, at);
    phones.push(phone);
    // a wide window welcomes with the start page itself
    if (isWeapp || at !== 'desk') await phone.tap('先看看');
    return phone;
  };
  const openPlan = async (phone: Phone): Promise<void> => {
    await phone.goHome();
    await phone.tab('我的');
    await phone.tap('援助计划');
    await phone.tap(`${year}年度`);
    await phone.see(`${year}年度员工心理援助计划`);
    await phone.see(unitName);
  };
  const openOverview = async (phone: Phone): Promise<void> => {
    await phone.goHome();
    await phone.tab('我的');
    await phone.tap('年度计划');
    await phone.tap(`${year}年度`);
    await phone.see('按单位类别');
  };
  const openReview = async (phone: Phone, standing: string): Promise<void> => {
    await openOverview(phone);
    await phone.tap(standing);
    await phone.tap(unitName);
    await phone.see('审核进度');
  };
  const saveDraft = async (phone: Phone): Promise<void> => {
    await phone.tap('存草稿');
    await phone.see('草稿存好了');
  };
  const asLastYear = async (phone: Phone, folded: boolean): Promise<void> => {
    if (folded) await phone.tap('看去年填的');
    await phone.tap('照着去年填');
    await phone.see('去年的都在了，没有要补的');
  };

  beforeAll(async () => {
    server = await startServer();
    year = Number((await server.now()).slice(0, 4)) + 1;
    const unit = await headsUnit(server);
    unitName = unit.unitName;
    await appoint(server, {
      [LIAISON]: { role: 'unit-liaison', scopeType: 'unit', scopeId: unit.unitId },
      [REVIEWER]: { role: 'union-staff', scopeType: 'region', scopeId: unit.regionId },
    });
  });
  afterAll(() => endStory(server, phones));

  it('is opened by the county at a desk: who files, until when, and when it reminds', async () => {
    county = await open('县总工会', 'desk');
    await county.enter('union-staff');
    await county.tab('我的');
    await county.tap('年度计划');
    await county.tap('开一个新年度');
    await county.see('哪些单位要填');
    await county.pick('plan-due-day', `${year}-04-15`);
    await county.pick('plan-due-time', '17:30');
    await county.tap('截止前14天');
    await county.tap('开通');
    await county.see(`开通${year}年度？`);
    await county.tap('开通');
    await county.see(`${year}年度计划进度`);
    await county.see('4月15日');
    expect(await county.text()).toMatch(/0 \/ \d{2}/);
  });

  it('is begun by the liaison, who leaves and finds every word again', async () => {
    liaison = await open(LIAISON);
    await liaison.enterAsHolder();
    await openPlan(liaison);
    await liaison.fill('单位概况', OVERVIEW);
    await liaison.fill('职工最关心的问题', CONCERNS);
    await liaison.tap('有');
    await saveDraft(liaison);
    await openPlan(liaison);
    await liaison.seeWritten('单位概况', OVERVIEW);
    await liaison.seeWritten('职工最关心的问题', CONCERNS);
  });

  it('is written on without a network, and arrives by itself when there is one', async () => {
    await liaison.tap('下一步：心理健康教育');
    await liaison.offline(true);
    await liaison.fill('目标', '一线职工知道累了可以找谁');
    await liaison.tap('写第一项');
    await liaison.see('怎样算做到');
    for (const [label, text] of Object.entries(MEASURE)) await liaison.fill(label, text);
    await liaison.see('已存在本机，联网后自动提交');
    await liaison.offline(false);
    await liaison.see('已存好');
  });

  it('is written by the unit’s head at the same place at the same time, and neither loses a word', async () => {
    head = await open('单位负责人', 'desk');
    await head.enter('unit-head');
    await openPlan(head);
    await head.seeWritten('职工最关心的问题', CONCERNS);

    await liaison.tap('上一步：单位情况');
    await liaison.offline(true);
    await liaison.fill('职工最关心的问题', CONCERNS_OF_LIAISON);
    await liaison.see('已存在本机，联网后自动提交');
    await head.fill('职工最关心的问题', CONCERNS_OF_HEAD);
    await saveDraft(head);

    await liaison.offline(false);
    await liaison.see('罗秋实也改了这里');
    await liaison.see(CONCERNS_OF_LIAISON);
    await liaison.see(CONCERNS_OF_HEAD);
    await liaison.tap('都留下');
    await saveDraft(liaison);
    await openPlan(head);
    await head.seeWritten('职工最关心的问题', `${CONCERNS_OF_HEAD}\n${CONCERNS_OF_LIAISON}`);
  });

  it('takes over what still holds from last year, at the desk and on the phone', async () => {
    await head.tap('下一步：心理健康教育');
    await head.see(MEASURE.做什么);
    await head.tap('下一步：评估');
    await asLastYear(head, isWeapp);
    await head.tap('下一步：援助');
    await asLastYear(head, isWeapp);
    await saveDraft(head);
    await openPlan(liaison);
    await liaison.tap('保障措施');
    await liaison.see('隐私保护');
    await asLastYear(liaison, true);
    await saveDraft(liaison);
  });

  it('says at its place what is missing, and is handed in', async () => {
    await liaison.tap('提交审核');
    await liaison.see('还有1处要填');
    await liaison.tap('第2步：请填写‘谁负责’');
    await liaison.see('怎样算做到');
    await liaison.see('第2步：请填写‘谁负责’');
    await liaison.fill('谁负责', WHO);
    await liaison.tap('提交审核');
    await liaison.see('提交给谁看');
    await liaison.tap('提交审核');
    await liaison.see('等上级工会审核');
  });

  it('is sent back by the park’s union, with a remark at its place and a sentence', async () => {
    reviewer = await open(REVIEWER);
    await reviewer.enterAsHolder();
    await openReview(reviewer, '等上级工会审核');
    const remarkOn = `给“心理健康教育第1项：${MEASURE.做什么}”写意见`;
    await reviewer.press(remarkOn);
    await reviewer.see(remarkOn);
    await reviewer.write('comment-text', REMARK);
    await reviewer.tap('写好了');
    await reviewer.see(`您的意见：${REMARK}`);
    await reviewer.tap('退回补充');
    await reviewer.see('单位会看到这句原因');
    await reviewer.write('return-reason', REASON);
    await reviewer.write('reviewer-name', '盛夏雨');
    await reviewer.tap('退回补充');
    await reviewer.see('已退回，单位会收到消息');
  });

  it('is read about in the inbox, mended at the remark and handed in again', async () => {
    await liaison.goHome();
    await liaison.tab('我的');
    await liaison.tap('消息');
    await liaison.see(REASON);
    await liaison.tap('年度计划请再改一改');
    await liaison.see(`请补充后再提交：${REASON}`);
    await liaison.see('有1处意见，写在对应的地方');
    await liaison.tap('下一步：心理健康教育');
    await liaison.see(`审核意见：${REMARK}`);
    await liaison.tap(MEASURE.做什么);
    await liaison.fill('什么时候', MENDED);
    await liaison.tap('再次提交');
    await liaison.see('提交给谁看');
    await liaison.tap('提交审核');
    await liaison.see('等上级工会审核');
  });

  it('shows the park’s union what changed, and is passed on', async () => {
    await openReview(reviewer, '等上级工会审核');
    await reviewer.see('和上一次比，改了1处');
    await reviewer.tap('看改了什么');
    await reviewer.see('原来');
    await reviewer.see(MENDED);
    await reviewer.tap('通过');
    await reviewer.see('接下来交给县总工会看。');
    await reviewer.tap('通过');
    await reviewer.see('等县总工会审核');
  });

  it('is approved by the county at its desk, with the paper in hand', async () => {
    await openReview(county, '等县总工会审核');
    await county.tap('通过');
    await county.see('这是最后一步');
    await county.write('reviewer-name', '林知夏');
    await county.tap('通过');
    await county.see('已通过');
    const paper = await county.takeFile('下载PDF');
    if (!isWeapp) expect(paper.name).toContain(`${unitName}${year}`);
    expect(paper.bytes.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('is counted once, as filed and as approved', async () => {
    await openOverview(county);
    expect(await county.text()).toMatch(/\b1 \/ \d{2}\s+个单位已经交了/);
    const { items } = await ask<{ items: { counts: object; year: number }[] }>(
      server,
      await throughDoor(server, 'union-staff'),
      ['GET', '/v1/plan-years'],
    );
    expect(items.find((each) => each.year === year)?.counts).toMatchObject({ approved: 1, submitted: 0, late: 0 });
    const sheet = await county.takeFile('导出汇总表');
    expect(sheet.name).toMatch(/\.xlsx$/);
    expect(sheet.bytes.subarray(0, 2).toString()).toBe('PK');
  });

  it('stays readable for the unit in both versions, with what changed between them', async () => {
    await openPlan(liaison);
    await liaison.see('已通过');
    await liaison.tap('交过的版本');
    await liaison.see('第1次到第2次改了什么');
    await liaison.see(MEASURE.什么时候);
    await liaison.see(MENDED);
    expect((await liaison.text()).match(/第\d次提交/g)).toEqual(['第2次提交', '第1次提交']);
    const paper = await liaison.takeFile('这一版的PDF');
    expect(paper.bytes.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('shows who let the day pass, and not who filed in time', async () => {
    const staff = await throughDoor(server, 'union-staff');
    const { items } = await ask<{ items: Record<string, unknown>[] }>(server, staff, ['GET', '/v1/plan-years']);
    const settings = items.find((each) => each.year === year);
    if (!settings) throw new Error('the year is not there');
    const { kinds, shortFormBands, reminderDays } = settings;
    // the deadline is moved to the next moment: the server's time is everybody's and cannot be
    const dueAt = new Date(Date.parse(await server.now()) + 3_000).toISOString();
    await ask(server, staff, ['PUT', `/v1/plan-years/${year}`], { dueAt, kinds, shortFormBands, reminderDays });
    while ((await server.now()) <= dueAt) await new Promise((resolve) => setTimeout(resolve, 100));
    await openOverview(county);
    const [, filed, all] = /(\d+) \/ (\d+)\s+个单位已经交了/.exec(await county.text()) ?? [];
    expect(await county.text()).toMatch(new RegExp(`晚交或过期没交\\s+${Number(all) - Number(filed)}个`));
    await county.tap('晚交或过期没交');
    await county.see('还没开始');
    expect((await county.text()).match(/还没开始\s*晚交/g)?.length).toBeGreaterThan(5);
  });
});
