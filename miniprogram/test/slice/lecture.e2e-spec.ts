import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openPhone } from './support/open-phone.js';
import type { Phone } from './support/phone.js';
import { endStory, startServer, type Server } from './support/server.js';

const TITLE = '一个位子的讲座';
const DAYS_AHEAD = 20;
const DAY_MS = 86_400_000;

/** A day in China, far enough that sign-up is open and nobody is asked about an evening that has passed. */
const day = (now: number): string => new Date(now + DAYS_AHEAD * DAY_MS).toISOString().slice(0, 10);

/** Told in order: one seat, two people who want it, and the waiting list that moves up by itself. */
describe('a lecture, from the form to the one who moves up', () => {
  let server: Server;
  const phones: Phone[] = [];
  let staff: Phone;
  let first: Phone;
  let second: Phone;

  const open = async (person: string): Promise<Phone> => {
    const phone = await openPhone(server, person);
    phones.push(phone);
    return phone;
  };
  const openLecture = async (phone: Phone): Promise<void> => {
    await phone.tap('全部活动和场地');
    await phone.see(TITLE);
    await phone.tap(TITLE);
    await phone.see('主讲人');
  };

  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => endStory(server, phones));

  it('is written and looked at by staff, who see at once what is missing', async () => {
    staff = await open('工会干部');
    await staff.tap('先看看');
    await staff.enter('union-staff');
    await staff.tab('我的');
    await staff.tap('讲座管理');
    await staff.tap('发布讲座');
    await staff.see('选一个场地');
    await staff.write('event-title', TITLE);
    await staff.tap('发布');
    await staff.see('请填写主讲人');
    await staff.see('请选日期和起止时间');
    await staff.write('event-speaker', '周老师');
    await staff.pick('event-day', day(Date.parse(await server.now())));
    await staff.pick('event-from', '06:30');
    await staff.choose('event-place', await server.venue());
    await staff.write('event-seats', '1');
    await staff.tap('预览');
    await staff.see('还剩1个名额');
    await staff.see('6:30–8:00');
  });

  it('is published, with its notice, sheet and list to hand out', async () => {
    await staff.tap('发布');
    await staff.see('已发布');
    await staff.tap('复制通知');
    await staff.see('通知复制好了');
    const sheet = await staff.takeFile('打印签到表');
    expect(sheet.name).toMatch(/\.pdf$/);
    expect(sheet.bytes.length).toBeGreaterThan(1_000);
    const list = await staff.takeFile('下载名单');
    expect(list.name).toMatch(/\.xlsx$/);
  });

  it('is found by a worker, who takes the only seat', async () => {
    first = await open('先到的职工');
    await first.tap('先看看');
    await first.enter('worker');
    await openLecture(first);
    await first.tap('我要报名');
    await first.see('您的名字');
    await first.write('sign-up-name', '李师傅');
    await first.tap('报名');
    await first.see('报上了，开始前会提醒您');
  });

  it('is waited for by the next one, who is told the place', async () => {
    second = await open('后到的职工');
    await second.tap('先看看');
    await second.enter('unit-head');
    await openLecture(second);
    await second.see('名额满了');
    await second.tap('排队候补');
    await second.see('您的名字');
    await second.write('sign-up-name', '王芳');
    await second.tap('排队候补');
    await second.see('您排在候补第1位');
  });

  it('is given back, after being asked once more', async () => {
    await first.tap('取消报名');
    await first.see('要取消报名吗？');
    await first.tap('取消报名');
    await first.see('排队候补');
  });

  it('goes to the one who waited, who reads it without being asked', async () => {
    await second.goHome();
    await second.tab('我的');
    await second.tap('消息');
    await second.see('有您的名额了');
    await second.see(TITLE);
    await second.goHome();
    await second.tab('我的');
    await second.tap('我的报名');
    await second.see(TITLE);
    await second.see('报上了');
  });

  it('shows its staff who comes and who left', async () => {
    await staff.goHome();
    await staff.tab('我的');
    await staff.tap('讲座管理');
    await staff.tap(TITLE);
    await staff.tap('1个名额，报上1人');
    await staff.see('报上的（1人）');
    await staff.see('王芳');
    await staff.see('取消了的（1人）');
  });
});
