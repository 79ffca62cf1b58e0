import { describe, expect, it } from '@jest/globals';
import { openInbox, openWorld, type PushInbox } from '../../test/world.js';
import { PushReceiver, readMediaCheck } from '../push/push-receiver.js';

const MINUTE = 60_000;
const TARGET = { token: 'push-token', encodingAesKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG' };

async function openPushes(
  inboxAnswer?: Parameters<typeof openInbox>[0],
  options: Parameters<typeof openWorld>[0] = {},
) {
  const world = await openWorld({ mediaCheckDelayMs: MINUTE, ...options });
  const inbox = await openInbox(inboxAnswer);
  await world.fake.setPushTarget({ url: inbox.url, ...TARGET });
  world.fake.visit('王秀英');
  const openid = world.fake.openidOf('王秀英');
  const check = async (name: string) => {
    const mediaUrl = `https://files.example.com/${name}`;
    return (await world.client.mediaCheckAsync({ mediaUrl, mediaType: 'audio', scene: 'forum', openid })).traceId;
  };
  const clock = { now: () => world.fake.now() };
  const receiver = new PushReceiver({ appId: world.fake.appId, clock, ...TARGET });
  const read = ({ received }: PushInbox) => received.map(({ query, body }) => receiver.receive(query, body));
  return { ...world, inbox, check, results: () => read(inbox).map(readMediaCheck), pushes: () => read(inbox) };
}

describe('the verdict on an image or sound', () => {
  it('is pushed when it is due, signed and encrypted so that the receiver reads it', async () => {
    const { fake, check, results } = await openPushes();
    fake.setVerdict('risky.mp3', { suggest: 'risky', label: 20002 });
    fake.setVerdict('gone.mp3', { suggest: 'pass', label: 100, errcode: -1008 });
    const traceIds = [await check('fine.mp3'), await check('risky.mp3'), await check('gone.mp3')];
    await fake.advance(MINUTE - 1);
    expect(results()).toEqual([]);
    await fake.advance(1);
    expect(results()).toEqual([
      { traceId: traceIds[0], verdict: 'pass', code: 0 },
      { traceId: traceIds[1], verdict: 'risky', code: 0 },
      { traceId: traceIds[2], verdict: 'failed', code: -1008 },
    ]);
    expect(fake.pushes.map(({ outcome }) => outcome)).toEqual(['taken', 'taken', 'taken']);
  });

  it('is readable in plain mode too', async () => {
    const { fake, inbox, check } = await openPushes();
    await fake.setPushTarget({ url: inbox.url, token: 'other' });
    await check('a.mp3');
    await fake.advance(MINUTE);
    const receiver = new PushReceiver({ appId: fake.appId, token: 'other', clock: { now: () => fake.now() } });
    const { query, body } = inbox.received[0]!;
    expect(readMediaCheck(receiver.receive(query, body))?.verdict).toBe('pass');
  });

  it('arrives twice under one key when duplicated', async () => {
    const { fake, check, pushes } = await openPushes();
    fake.addFault({ kind: 'push-duplicated' });
    await check('a.mp3');
    await check('b.mp3');
    await fake.advance(MINUTE);
    const keys = pushes().map(({ key }) => key);
    expect(keys).toHaveLength(3);
    expect(keys[0]).toBe(keys[1]);
    expect(keys[2]).not.toBe(keys[1]);
  });

  it('is overtaken by the next one when reordered', async () => {
    const { fake, check, results } = await openPushes();
    fake.addFault({ kind: 'push-reordered' });
    const [first, second] = [await check('a.mp3'), await check('b.mp3')];
    await fake.advance(MINUTE);
    expect(results().map((result) => result?.traceId)).toEqual([second, first]);
  });

  it('still arrives when reordered and nothing follows', async () => {
    const { fake, check, results } = await openPushes();
    fake.addFault({ kind: 'push-reordered' });
    const traceId = await check('a.mp3');
    await fake.advance(MINUTE);
    expect(results()).toEqual([]);
    await fake.advance(30 * MINUTE);
    expect(results()).toMatchObject([{ traceId }]);
  });

  it('arrives late, freshly signed, when late', async () => {
    const { fake, check, results } = await openPushes();
    fake.addFault({ kind: 'push-late', delayMs: 25 * MINUTE });
    const traceId = await check('a.mp3');
    await fake.advance(25 * MINUTE);
    expect(results()).toEqual([]);
    await fake.advance(MINUTE);
    expect(results()).toMatchObject([{ traceId }]);
  });

  it('is tried again until it is taken', async () => {
    const answers = [
      { status: 500, body: '' },
      { status: 200, body: 'no idea' },
      { status: 200, body: '' },
    ];
    const { fake, check } = await openPushes((count) => answers[count - 1] ?? null);
    await check('a.mp3');
    await fake.advance(MINUTE);
    expect(fake.pushes.map(({ attempt, outcome }) => [attempt, outcome])).toEqual([
      [1, 'refused'],
      [2, 'refused'],
      [3, 'taken'],
    ]);
  });

  it('is given up after three tries without an answer', async () => {
    const { fake, check } = await openPushes(() => null, { pushTimeoutMs: 100 });
    await check('a.mp3');
    await fake.advance(MINUTE);
    expect(fake.pushes.map(({ outcome }) => outcome)).toEqual(['no-reply', 'no-reply', 'no-reply']);
    await fake.advance(MINUTE);
    expect(fake.pushes).toHaveLength(3);
  });

  it('is dropped when there is nowhere to push', async () => {
    const { fake, check, inbox } = await openPushes();
    await fake.setPushTarget(null);
    await check('a.mp3');
    await fake.advance(MINUTE);
    expect(inbox.received).toHaveLength(0);
  });

  it('comes by itself in the demo, where nobody moves the clock', async () => {
    let arrived: () => void = () => undefined;
    const arrival = new Promise<void>((resolve) => (arrived = resolve));
    const answer = () => {
      arrived();
      return { status: 200, body: 'success' };
    };
    const { check, results } = await openPushes(answer, { mediaCheckDelayMs: 0 });
    const traceId = await check('a.mp3');
    await arrival;
    expect(results()).toMatchObject([{ traceId, verdict: 'pass' }]);
  });
});

describe('the push address', () => {
  it.each(['https://127.0.0.1:1/push', 'http://example.com/push', 'http://127.0.0.1.example.com/', 'nonsense'])(
    'is not %s',
    async (url) => {
      const { fake } = await openWorld();
      await expect(fake.setPushTarget({ url, token: 't' })).rejects.toThrow(RangeError);
    },
  );

  it('must echo', async () => {
    const { fake } = await openWorld();
    await expect(fake.setPushTarget({ url: `${fake.url}/nowhere`, token: 't' })).rejects.toThrow('did not echo');
  });

  it('needs a whole EncodingAESKey or none', async () => {
    const { fake } = await openWorld();
    const inbox = await openInbox();
    const target = { url: inbox.url, token: 't', encodingAesKey: 'short' };
    await expect(fake.setPushTarget(target)).rejects.toThrow('EncodingAESKey');
  });
});
