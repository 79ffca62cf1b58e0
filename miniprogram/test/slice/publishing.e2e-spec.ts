import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { effortOf, inWords, personSeconds, type Effort } from './support/effort.js';
import { isWeapp, openPhone } from './support/open-phone.js';
import { ask, throughDoor } from './support/people.js';
import type { Door, Phone } from './support/phone.js';
import { endStory, startServer, type Server } from './support/server.js';
import type { Width } from './support/website-phone.js';

const TITLE = '夜班之后怎样睡个好觉';
const DAY_MS = 86_400_000;
const TWO_MINUTES_S = 120;
const FIVE_MINUTES_S = 300;

/** Staff publish between two errands: what it takes is counted, because a clock would only tell of this machine. */
describe('publishing a lecture', () => {
  let server: Server;
  let staff: Phone;
  const phones: Phone[] = [];

  const open = async (at: Width, door: Door = 'union-staff'): Promise<Phone> => {
    const phone = await openPhone(server, door, at);
    phones.push(phone);
    // a wide window welcomes with the start page itself
    if (at === 'phone') await phone.tap('先看看');
    await phone.enter(door);
    return phone;
  };
  const day = async (ahead: number): Promise<string> =>
    new Date(Date.parse(await server.now()) + ahead * DAY_MS).toISOString().slice(0, 10);
  /** From the start page to the published lecture, with every field that is needed. */
  const publish = async (phone: Phone, title: string, on: string, venue: string): Promise<void> => {
    await phone.tab('我的');
    await phone.tap('讲座管理');
    await phone.tap('发布讲座');
    await phone.see('选一个场地');
    await phone.write('event-title', title);
    await phone.write('event-speaker', '周明老师');
    await phone.pick('event-day', on);
    await phone.pick('event-from', '19:00');
    await phone.choose('event-place', venue);
    await phone.write('event-seats', '60');
    await phone.tap('发布');
    await phone.see('已发布');
  };
  const tell = (what: string, effort: Effort): void =>
    void process.stderr.write(`${what}, ${isWeapp ? 'mini-program' : 'website'}: ${inWords(effort)}\n`);

  beforeAll(async () => {
    server = await startServer();
    staff = await open('phone');
  });
  afterAll(() => endStory(server, phones));

  it('takes ten taps and six fields on a phone, well under two minutes', async () => {
    const [on, venue] = [await day(21), await server.venue()];
    const effort = await effortOf(staff, (phone) => publish(phone, TITLE, on, venue));
    tell('publishing a lecture', effort);
    expect(effort).toMatchObject({ taps: 10, fields: 6, pickers: 3 });
    expect(personSeconds(effort)).toBeLessThan(TWO_MINUTES_S);
  });

  it('takes two fields when the last one is copied', async () => {
    const { items } = await ask<{ items: { title: string }[] }>(server, await throughDoor(server, 'union-staff'), [
      'GET',
      '/v1/staff/events?when=past&state=published',
    ]);
    const last = items[0]?.title ?? '';
    const on = await day(28);
    await staff.goHome();
    const effort = await effortOf(staff, async (phone) => {
      await phone.tab('我的');
      await phone.tap('讲座管理');
      await phone.tap('发布讲座');
      await phone.tap('复制上一场');
      await phone.tap(last);
      await phone.see('接着写讲座');
      await phone.pick('event-day', on);
      await phone.pick('event-from', '14:00');
      await phone.tap('发布');
      await phone.see('已发布');
    });
    tell('copying the last one', effort);
    expect(effort).toMatchObject({ taps: 8, fields: 2, pickers: 2, keys: 0 });
  });

  // only the website knows a desk
  const atADesk = isWeapp ? null : it;
  atADesk?.('works at a desk as well, and is found there to be changed', async () => {
    const desk = await open('desk');
    await publish(desk, '午休一刻钟', await day(35), await server.venue());
    await desk.tap('修改');
    await desk.see('修改讲座');
    await desk.write('event-title', '午休十五分钟');
    await desk.tap('预览');
    await desk.see('大家看到的就是这样');
    await desk.tap('保存修改');
    await desk.see('午休十五分钟');
    await desk.goHome();
    await desk.tab('我的');
    await desk.tap('讲座管理');
    await desk.see('午休十五分钟');
    await desk.see('60个名额，报上0人');
  });

  atADesk?.('an article is written and handed in at a desk with eight taps, well under five minutes', async () => {
    const title = '下班路上，把工作放下';
    const expert = await open('desk', 'expert');
    const effort = await effortOf(expert, async (phone) => {
      await phone.tab('我的');
      await phone.tap('内容管理');
      await phone.tap('写文章');
      await phone.write('content-title', title);
      await phone.write('content-summary', '给自己一段路，从工作走回生活。');
      await phone.choose('content-topic', '职场压力');
      await phone.write('content-text', '出门前，把今天没做完的写在纸上。写下来，它就不用再记在心里。');
      await phone.tap('提交审核');
      await phone.see('待审核');
    });
    // two sentences: the words of a whole one take as long as they take
    tell('an article', effort);
    expect(effort).toMatchObject({ taps: 8, fields: 4, pickers: 1 });
    expect(personSeconds(effort)).toBeLessThan(FIVE_MINUTES_S);
  });
});
