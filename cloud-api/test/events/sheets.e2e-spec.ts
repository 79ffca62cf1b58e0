import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import readExcelFile from 'read-excel-file/node';
import { extractText, getDocumentProxy } from 'unpdf';
import { Events, MILL } from './support.js';

describe('the papers of an event', () => {
  let events: Events;
  beforeAll(async () => {
    events = await Events.start();
  });
  afterAll(() => events.world.close());

  const download = async (eventId: string, file: string) => {
    const { accessToken } = await events.world.signIn('县里的干事');
    const response = await fetch(`${events.world.url}/v1/staff/events/${eventId}/${file}`, {
      headers: { authorization: `Bearer ${accessToken}`, 'x-client-version': 'weapp/0.1.0' },
    });
    return { headers: response.headers, content: Buffer.from(await response.arrayBuffer()) };
  };
  const signUpAll = async (eventId: string, names: readonly string[]) => {
    for (const [index, name] of names.entries()) {
      const person = events.newPerson();
      if (index === 0) await events.member(person, MILL);
      await events.signUp(person, eventId, { name });
    }
  };
  const textOf = async (pdf: Buffer) =>
    (await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true })).text.replace(/\s/g, '');

  it('are a spreadsheet of everybody, in their order, that no name turns into a formula (ASVS 1.2.10)', async () => {
    const eventId = await events.published({ seats: 2, title: '亲子沟通*一堂课' });
    await signUpAll(eventId, ['=HYPERLINK("http://evil")', '𬭎翀', '+8613800000000']);
    const { headers, content } = await download(eventId, 'sign-ups.xlsx');
    expect(headers.get('content-type')).toContain('spreadsheetml.sheet');
    expect(headers.get('content-disposition')).toMatch(
      /^attachment; filename\*=UTF-8''%E4%BA%B2[A-Za-z0-9%._-]+\.xlsx$/,
    );
    expect(headers.get('cache-control')).toContain('no-store');
    const [sheet] = await readExcelFile(content);
    expect(sheet?.data).toEqual([
      ['序号', '姓名', '单位', '状态', '候补次序', '报名时间'],
      [1, '\'=HYPERLINK("http://evil")', '东镇茶厂', '已报上', null, '11月24日（周二）12:00'],
      [2, '𬭎翀', null, '已报上', null, '11月24日（周二）12:00'],
      [3, "'+8613800000000", null, '候补', 1, '11月24日（周二）12:00'],
    ]);
  });

  it('are a sheet to sign with those who have a seat, and room for whoever comes anyway', async () => {
    const eventId = await events.published({ seats: 2 });
    await signUpAll(eventId, ['沈若望', '㛃一', '候补的人']);
    const { headers, content } = await download(eventId, 'sign-in-sheet.pdf');
    expect(headers.get('content-type')).toBe('application/pdf');
    const text = await textOf(content);
    for (const part of [
      '夜班之后怎么睡好',
      '签到表',
      '地点：职工宣讲堂一楼',
      '序号姓名单位签到',
      '沈若望东镇茶厂',
      '㛃一',
    ])
      expect(text).toContain(part);
    for (const part of ['已报上2人', '现场来的请写在这里', '现场负责人']) expect(text).toContain(part);
    expect(text).not.toContain('候补的人');
  });

  it('show nicknames and no units for group counselling', async () => {
    const eventId = await events.published({ kind: 'group-counselling', seats: 8 });
    await signUpAll(eventId, ['路边的灯', '三楼靠窗']);
    const [sheet] = await readExcelFile((await download(eventId, 'sign-ups.xlsx')).content);
    expect(sheet?.data.map((row) => row.slice(0, 3))).toEqual([
      ['序号', '昵称', '状态'],
      [1, '路边的灯', '已报上'],
      [2, '三楼靠窗', '已报上'],
    ]);
    const text = await textOf((await download(eventId, 'sign-in-sheet.pdf')).content);
    expect(text).toContain('序号昵称签到1路边的灯2三楼靠窗');
    expect(text).not.toContain('东镇茶厂');
  });

  it('can be had before anybody has signed up, and hold the whole of a large hall', async () => {
    const eventId = await events.published({ seats: 600 });
    expect(await textOf((await download(eventId, 'sign-in-sheet.pdf')).content)).toContain('还没有人报上');
    await signUpAll(eventId, ['头一个', '第二个']);
    expect(await textOf((await download(eventId, 'sign-in-sheet.pdf')).content)).toContain('已报上2人');
  });
});
