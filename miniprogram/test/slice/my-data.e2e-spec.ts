import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openPhone } from './support/open-phone.js';
import { ask, throughDoor, withWechat } from './support/people.js';
import type { Phone } from './support/phone.js';
import { endStory, startServer, type Server } from './support/server.js';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const PERSON = '要走的人';
const ANSWERS = { q1: 1, q2: 1, q3: 1, q4: 1, q5: 1, q6: 1, q7: 1, q8: 0, q9: 0 };

interface Taken {
  categories: { group: string; tables: { title: string; rows: Record<string, unknown>[] }[] }[];
}

/** Told in order: what there is, who looked, a copy to take away, and the end of it with a receipt. */
describe('my data, seen, taken away and deleted', () => {
  let server: Server;
  let phone: Phone;
  let folder: string;

  const toMyData = async (): Promise<void> => {
    await phone.goHome();
    await phone.tab('我的');
    await phone.tap('我的数据');
    await phone.see('存了什么');
  };

  beforeAll(async () => {
    server = await startServer();
    folder = await mkdtemp(path.join(os.tmpdir(), 'anxin-receipt-'));
    phone = await openPhone(server, PERSON);
    await phone.tap('先看看');
    await phone.enterAsHolder();
    await leavesTraces();
  });
  afterAll(async () => {
    await endStory(server, [phone]);
    await rm(folder, { recursive: true });
  });

  /** A test, a lecture, and staff who look at the list of that lecture. */
  async function leavesTraces(): Promise<void> {
    const session = await withWechat(server, PERSON);
    const text = await ask<{ version: string }>(server, session, ['GET', '/v1/consent-texts/self-assessment']);
    await ask(server, session, ['PUT', '/v1/consents/self-assessment'], { version: text.version });
    await ask(server, session, ['POST', '/v1/assessments/phq9/submissions'], {
      ...{ submissionId: randomUUID(), instrumentVersion: '1.0.0', answers: ANSWERS },
      ...{ takenAt: await server.now(), durationSeconds: 95 },
    });
    const { items } = await ask<{ items: { eventId: string; phase: string; seatsLeft: number }[] }>(server, session, [
      'GET',
      '/v1/events?when=coming&limit=50',
    ]);
    const open = items.find(({ phase, seatsLeft }) => phase === 'sign-up-open' && seatsLeft > 0);
    if (!open) throw new Error('the demo county has no lecture to sign up for');
    const wish = { id: randomUUID(), name: '吴师傅', waitIfFull: false };
    await ask(server, session, ['PUT', `/v1/events/${open.eventId}/sign-up`], wish);
    const staff = await throughDoor(server, 'union-staff');
    await ask(server, staff, ['GET', `/v1/staff/events/${open.eventId}/sign-ups`]);
  }

  it('says what there is, what for and how long', async () => {
    await toMyData();
    await phone.see('您的回答、结果和没答完的草稿；没有分享的，只有您看得到');
    await phone.see('1条');
  });

  it('says who looked, as what, and that nobody sees the answers', async () => {
    await phone.tap('谁看过我');
    await phone.see('工会干部查看了活动报名名单，里面有您');
    await phone.see('没有分享的自测结果，没有人能看。分享了的，对方每打开一次，都会记在这里。');
  });

  it('is taken away, to read and for other programs', async () => {
    await toMyData();
    const page = await phone.takeFile('下载能看能打印的');
    expect(page.name).toMatch(/\.html$/);
    expect(page.bytes.toString()).toContain('吴师傅');
    const { name, bytes } = await phone.takeFile('下载给别的软件用的');
    expect(name).toMatch(/\.json$/);
    const { categories } = JSON.parse(bytes.toString()) as Taken;
    const tables = categories.find(({ group }) => group === 'assessments')?.tables ?? [];
    expect(tables.map(({ rows }) => rows.length)).toEqual([1, 9]);
  });

  it('is deleted once the person has seen what goes, and the receipt comes though its reply was lost', async () => {
    await toMyData();
    await phone.tap('删除我的全部数据');
    await phone.see('会发生什么');
    await phone.tap('全部删除');
    await phone.see('请先看一看，再打勾');
    await phone.tap('我看过了，知道删除后找不回来');
    await phone.loseNextReply('/v1/me/deletion');
    await phone.tap('全部删除');
    await phone.see('已经删除了');
    await phone.see('自测 1条');
  });

  it('leaves a receipt that anybody checks without the server', async () => {
    const { name, bytes } = await phone.takeFile(process.env.TEST_CLIENT === 'weapp' ? '发到聊天里存起来' : '存成文件');
    expect(name).toMatch(/\.json$/);
    const key = await fetch(`${server.url}/v1/receipt-key`, { headers: { 'x-client-version': 'h5/0.1.0' } });
    const [receiptFile, keyFile] = [path.join(folder, 'receipt.json'), path.join(folder, 'key.json')];
    await writeFile(receiptFile, bytes);
    await writeFile(keyFile, await key.text());
    const verify = (file: string) =>
      spawnSync(process.execPath, ['scripts/receipt-verify.mjs', file, '--key', keyFile], {
        ...{ cwd: ROOT, encoding: 'utf8' },
      });
    expect(verify(receiptFile)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('已删除：自测 1 条') as unknown,
    });
    const forged = path.join(folder, 'forged.json');
    await writeFile(forged, bytes.toString().replace('"keyDestroyed": true', '"keyDestroyed": false'));
    expect(verify(forged).status).toBe(1);
  });

  it('is over: nobody is signed in, nothing lies on the device, and the same person begins anew', async () => {
    await phone.goHome();
    await phone.tab('我的');
    await phone.see('登录后能做自测、看自己的结果');
    expect(await phone.stored()).not.toContain('吴师傅');
    await phone.enterAsHolder();
    await toMyData();
    await phone.tap('我的同意');
    await phone.see('没有同意，什么也没有存');
  });
});
