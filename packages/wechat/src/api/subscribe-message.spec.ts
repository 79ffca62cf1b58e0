import { describe, expect, it } from '@jest/globals';
import { failureOf, lostReply, openWorld, OTHER_APP, START } from '../../test/world.js';
import type { SubscribeMessage } from './subscribe-message.js';

const TEMPLATE = 'lecture-reminder';

async function openMessages(options: Parameters<typeof openWorld>[0] = {}) {
  const world = await openWorld({ templates: [TEMPLATE], pages: ['pages/home/index'], ...options });
  const openid = world.fake.openidOf('王秀英');
  const send = (message: Partial<SubscribeMessage> = {}) =>
    world.client.sendSubscribeMessage({ openid, templateId: TEMPLATE, data: { thing1: '您有一项安排' }, ...message });
  return { ...world, openid, send };
}

describe('sendSubscribeMessage', () => {
  it('reaches the phone of a person who consented', async () => {
    const { fake, openid, send } = await openMessages();
    fake.consent('王秀英', TEMPLATE);
    await send({ page: 'pages/home/index?from=message' });
    expect(fake.messages).toEqual([
      {
        appId: fake.appId,
        openid,
        templateId: TEMPLATE,
        page: 'pages/home/index?from=message',
        data: { thing1: '您有一项安排' },
        state: 'formal',
        lang: 'zh_CN',
        sentAt: START,
      },
    ]);
  });

  it('uses one consent for one message', async () => {
    const { fake, send } = await openMessages();
    fake.consent('王秀英', TEMPLATE, 2);
    await send();
    await send();
    expect(await failureOf(send())).toMatchObject({ code: 43101, kind: 'refused', outcome: 'none' });
    expect(fake.messages).toHaveLength(2);
  });

  it('keeps the consents of people and templates apart', async () => {
    const { fake, send } = await openMessages({ templates: [TEMPLATE, 'other'] });
    fake.consent('李建国', TEMPLATE);
    fake.consent('王秀英', 'other');
    expect(await failureOf(send())).toMatchObject({ code: 43101 });
    expect(fake.consents('李建国', TEMPLATE)).toBe(1);
  });

  it('keeps the consent when the message is refused for another reason', async () => {
    const { fake, send } = await openMessages();
    fake.consent('王秀英', TEMPLATE);
    fake.setVerdict('博彩', { suggest: 'risky', label: 20006 });
    expect(await failureOf(send({ data: { thing1: '博彩' } }))).toMatchObject({ code: 45168, kind: 'content' });
    expect(await failureOf(send({ page: 'pages/none' }))).toMatchObject({ code: 41030, kind: 'bad-request' });
    expect(await failureOf(send({ templateId: 'none' }))).toMatchObject({ code: 40037, kind: 'config' });
    expect(await failureOf(send({ data: {} }))).toMatchObject({ code: 47003, kind: 'bad-request' });
    expect(await failureOf(send({ data: { number1: '五' } }))).toMatchObject({ code: 47003 });
    expect(fake.consents('王秀英', TEMPLATE)).toBe(1);
    expect(fake.messages).toHaveLength(0);
  });

  it('refuses an openid that is none or of another app', async () => {
    const { fake, send } = await openMessages();
    const foreign = fake.openidOf('王秀英', OTHER_APP.appId);
    for (const openid of ['nobody', foreign]) {
      expect(await failureOf(send({ openid }))).toMatchObject({ code: 40003, kind: 'openid' });
    }
  });

  it('is sent once, and may have arrived, when the reply is lost', async () => {
    const { fake, send } = await openMessages();
    fake.consent('王秀英', TEMPLATE);
    fake.addFault({ api: 'subscribe-send', kind: 'timeout-after-effect' });
    const error = await lostReply(fake, 'subscribe-send', () => send());
    expect(error).toMatchObject({ kind: 'network', outcome: 'unknown' });
    expect(fake.calls('subscribe-send')).toBe(1);
    expect(fake.messages).toHaveLength(1);
  });

  it('is sent once more, and arrives once, when the token was replaced in mid-flight', async () => {
    const { fake, send } = await openMessages();
    fake.consent('王秀英', TEMPLATE);
    fake.addFault({ api: 'subscribe-send', kind: 'token-replaced' });
    await send();
    expect(fake.calls('subscribe-send')).toBe(2);
    expect(fake.messages).toHaveLength(1);
  });

  it.each<Record<string, string>>([
    { thing1: '字'.repeat(20) },
    { phrase2: '已经安排好' },
    { character_string3: 'A'.repeat(32) },
    { number4: '12.5', time5: '2026年3月2日 10:00' },
  ])('accepts %p', async (data) => {
    const { fake, send } = await openMessages();
    fake.consent('王秀英', TEMPLATE);
    await send({ data });
    expect(fake.messages[0]?.data).toEqual(data);
  });

  it.each<{ data: Record<string, string> }>([
    { data: { thing1: '字'.repeat(21) } },
    { data: { phrase2: '六个字的短语' } },
    { data: { phrase2: 'abc' } },
    { data: { character_string3: 'A'.repeat(33) } },
    { data: { thing1: '' } },
    { data: { thing: '没有编号' } },
    { data: { 'Thing 1': '坏名字' } },
  ])('costs no call when the data cannot fit: %p', async ({ data }) => {
    const { fake, send } = await openMessages();
    fake.consent('王秀英', TEMPLATE);
    expect(await failureOf(send({ data }))).toMatchObject({ kind: 'bad-request', code: 0 });
    expect(fake.calls('subscribe-send')).toBe(0);
  });
});
