import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openComputer, type Computer } from './support/computer.js';
import { endStory, startServer, type Server } from './support/server.js';
import { openWeapp } from './support/weapp-phone.js';

describe('signing a computer in by scanning its code', () => {
  let server: Server;
  let computer: Computer;
  const clients: { close(): Promise<void> }[] = [];

  beforeAll(async () => {
    server = await startServer();
    clients.push((computer = await openComputer(server)));
  });
  afterAll(() => endStory(server, clients));

  it('shows a code and two digits, which by themselves open nothing', async () => {
    expect(computer.qrText).toMatch(/\/[A-Za-z0-9_-]{16,}$/);
    expect(computer.digits).toMatch(/^\d\d$/);
    expect(await computer.visit('/assessments/history')).toBe('/sign-in');
  });

  // the phone is the mini-program: where the website is under test there is none
  const onAPhone = process.env.TEST_CLIENT === 'weapp' ? it : null;
  onAPhone?.('signs the computer in once the phone has chosen the digits it shows', async () => {
    const watching = await openComputer(server);
    clients.push(watching);
    const phone = await openWeapp(server, '带着手机的职工');
    clients.push(phone);
    await phone.tap('微信登录');
    await phone.tab('我的');
    await phone.pointCameraAt(watching.qrText);
    await phone.tap('扫一扫登录电脑');
    await phone.see('想用您的账号登录的是');
    await phone.see('电脑上是哪个数字？');
    await phone.tap(watching.digits);
    await phone.see('电脑已登录，可以回到电脑上了');
    await watching.see('家门口的活动');
    expect(await watching.visit('/assessments/history')).toBe('/assessments/history');
  });
});
