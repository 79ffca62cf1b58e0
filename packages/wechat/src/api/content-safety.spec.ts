import { describe, expect, it } from '@jest/globals';
import { failureOf, openWorld, OTHER_APP } from '../../test/world.js';
import { verdictOf, type TextCheckRequest } from './content-safety.js';

const HOUR = 3_600_000;

async function openChecks(options: Parameters<typeof openWorld>[0] = {}) {
  const world = await openWorld(options);
  world.fake.visit('王秀英');
  const openid = world.fake.openidOf('王秀英');
  const check = (request: Partial<TextCheckRequest> = {}) =>
    world.client.msgSecCheck({ content: '今天的讲座很好', scene: 'comment', openid, ...request });
  const media = (mediaUrl = 'https://files.example.com/a.jpg', who = openid) =>
    world.client.mediaCheckAsync({ mediaUrl, mediaType: 'image', scene: 'forum', openid: who });
  return { ...world, openid, check, media };
}

describe('msgSecCheck', () => {
  it('passes plain words and gives a trace id', async () => {
    const { check } = await openChecks();
    const result = await check();
    expect(result).toMatchObject({ verdict: 'pass', label: 100 });
    expect(result.traceId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}$/);
  });

  it('gives the verdict as a result with errcode 0, not as an error', async () => {
    const { fake, check } = await openChecks();
    fake.setVerdict('加微信', { suggest: 'review', label: 10001 });
    fake.setVerdict('博彩', { suggest: 'risky', label: 20006 });
    expect(await check({ content: '加微信看看' })).toMatchObject({ verdict: 'review', label: 10001 });
    expect(await check({ content: '网上博彩' })).toMatchObject({ verdict: 'risky', label: 20006 });
    expect(await check({ nickname: '博彩小王' })).toMatchObject({ verdict: 'risky' });
    expect(await check({ title: '博彩' })).toMatchObject({ verdict: 'risky' });
    expect(await check({ signature: '博彩', scene: 'profile' })).toMatchObject({ verdict: 'risky' });
  });

  it.each(['block', undefined, null, 7, ''])('sends the unknown verdict %p to a person', (suggest) => {
    expect(verdictOf(suggest)).toBe('review');
  });

  it('takes 2,500 characters, counting a rare character as one, and sends no longer text', async () => {
    const { fake, check } = await openChecks();
    expect(await check({ content: '𠮷'.repeat(2_500) })).toMatchObject({ verdict: 'pass' });
    expect(await failureOf(check({ content: '好'.repeat(2_501) }))).toMatchObject({ kind: 'bad-request' });
    expect(await failureOf(check({ content: '' }))).toMatchObject({ kind: 'bad-request' });
    expect(fake.calls('msg-sec-check')).toBe(1);
  });

  it('works within two hours of the last visit, and says so when that is over', async () => {
    const { fake, check } = await openChecks();
    await fake.advance(2 * HOUR);
    await check();
    await fake.advance(1);
    expect(await failureOf(check())).toMatchObject({ code: 61010, kind: 'inactive' });
    fake.mintLoginCode('王秀英');
    await check();
  });

  it('refuses an openid that is none, and one of another app', async () => {
    const { fake, check } = await openChecks();
    expect(await failureOf(check({ openid: 'nobody' }))).toMatchObject({ code: 40003, kind: 'openid' });
    const foreign = fake.openidOf('王秀英', OTHER_APP.appId);
    expect(await failureOf(check({ openid: foreign }))).toMatchObject({ code: 43104, kind: 'openid' });
  });

  it('meets the limits of a minute and of a day, and works again after each', async () => {
    const { fake, check } = await openChecks({ limits: { textCheckMinute: 2, textCheckDay: 4 } });
    const fail = async () => (await failureOf(check())).code;
    await check();
    await check();
    expect(await fail()).toBe(44991);
    await fake.advance(60_000);
    await check();
    expect(await fail()).toBe(45009);
    // The day ends at midnight in China, 14 hours after this one began here.
    await fake.advance(14 * HOUR);
    fake.visit('王秀英');
    await check();
  });
});

describe('mediaCheckAsync', () => {
  it('gives the trace id under which the verdict will come', async () => {
    const { media } = await openChecks();
    const [first, second] = [await media(), await media()];
    expect(first.traceId).not.toBe(second.traceId);
  });

  it('refuses an address that is none, an unknown or absent person', async () => {
    const { fake, media } = await openChecks();
    expect(await failureOf(media('file:///etc/passwd'))).toMatchObject({ code: 87020, kind: 'bad-request' });
    expect(await failureOf(media(undefined, 'nobody'))).toMatchObject({ code: 40003 });
    expect(await failureOf(media(undefined, fake.openidOf('李建国')))).toMatchObject({ code: 61010 });
  });

  it('meets the limits of a minute and of a day', async () => {
    const { fake, media } = await openChecks({ limits: { mediaCheckMinute: 1, mediaCheckDay: 3 } });
    await media();
    expect(await failureOf(media())).toMatchObject({ code: 45011, kind: 'quota' });
    await fake.advance(60_000);
    await media();
    expect(await failureOf(media())).toMatchObject({ code: 45009, kind: 'quota' });
  });
});
