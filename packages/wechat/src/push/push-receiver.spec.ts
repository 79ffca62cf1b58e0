import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createCipheriv } from 'node:crypto';
import { failureOf } from '../../test/world.js';
import { decodeAesKey, openEnvelope, pushSignature } from './push-crypto.js';
import { PushReceiver, readMediaCheck, type PushReceiverOptions } from './push-receiver.js';

// The examples of WeChat's own documentation of 消息推送.
const TOKEN = 'AAAAA';
const AES_KEY = 'A'.repeat(43);
const APP_ID = 'wxba5fad812f8e6fb9';
const ADDRESS_CHECK = {
  signature: 'f464b24fc39322e44b38aa78f5edd27bd1441696',
  timestamp: '1714036504',
  nonce: '1514711492',
  echostr: '4375120948345356249',
};
const PLAIN_QUERY = {
  signature: '899cf89e464efb63f54ddac96b0a0a235f53aa78',
  timestamp: '1714037059',
  nonce: '486452656',
};
const PLAIN_MESSAGE = {
  ToUserName: 'gh_97417a04a28d',
  FromUserName: 'o9AgO5Kd5ggOC-bXrbNODIiE3bGY',
  CreateTime: 1714037059,
  MsgType: 'event',
  Event: 'debug_demo',
  debug_str: 'hello world',
};
const SAFE_QUERY = {
  signature: '6c5c811b55cc85e0e1b54100749188c20beb3f5d',
  timestamp: '1714112445',
  nonce: '415670741',
  openid: 'o9AgO5Kd5ggOC-bXrbNODIiE3bGY',
  encrypt_type: 'aes',
  msg_signature: '046e02f8204d34f8ba5fa3b1db94908f3df2e9b3',
};
const ENCRYPTED =
  '+qdx1OKCy+5JPCBFWw70tm0fJGb2Jmeia4FCB7kao+/Q5c/ohsOzQHi8khUOb05JCpj0JB4RvQMkUyus8TPxLKJGQqcvZqzDpVzazhZv6JsXUnnR8' +
  'XGT740XgXZUXQ7vJVnAG+tE8NUd4yFyjPy7GgiaviNrlCTj+l5kdfMuFUPpRSrfMZuMcp3Fn2Pede2IuQrKEYwKSqFIZoNqJ4M8EajAsjLY2km32I' +
  'Ijdf8YL/P50F7mStwntrA2cPDrM1kb6mOcfBgRtWygb3VIYnSeOBrebufAlr7F9mFUPAJGj04=';
const SAFE_BODY = JSON.stringify({ ToUserName: 'gh_97417a04a28d', Encrypt: ENCRYPTED });

const at = (seconds: string | number) => ({ now: () => Number(seconds) * 1000 });
const plain = (options: Partial<PushReceiverOptions> = {}) =>
  new PushReceiver({ appId: APP_ID, token: TOKEN, clock: at(PLAIN_QUERY.timestamp), ...options });
const safe = (options: Partial<PushReceiverOptions> = {}) =>
  plain({ encodingAesKey: AES_KEY, clock: at(SAFE_QUERY.timestamp), ...options });
const refusal = (work: () => unknown) => failureOf(Promise.resolve().then(work));

describe('the check of our address', () => {
  const receiver = plain({ clock: at(ADDRESS_CHECK.timestamp) });

  it('echoes for the signature of the documentation', () => {
    expect(receiver.verifyAddress(ADDRESS_CHECK)).toBe(ADDRESS_CHECK.echostr);
  });

  it.each([
    { signature: ADDRESS_CHECK.signature.replace('f', 'e') },
    { signature: '' },
    { signature: undefined },
    { signature: [ADDRESS_CHECK.signature] },
    { timestamp: '1714036505' },
    { nonce: '1' },
    { nonce: undefined },
    { echostr: undefined },
    { echostr: '<script>alert(1)</script>' },
  ])('refuses %p', async (change) => {
    const error = await refusal(() => receiver.verifyAddress({ ...ADDRESS_CHECK, ...change }));
    expect(error.kind).toBe('bad-signature');
  });

  it('refuses what was signed by anyone without the token', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 1 }), (token, nonce) => {
        fc.pre(token !== TOKEN);
        const signature = pushSignature(token, ADDRESS_CHECK.timestamp, nonce);
        const joined = [token, ADDRESS_CHECK.timestamp, nonce].sort().join('');
        fc.pre(joined !== [TOKEN, ADDRESS_CHECK.timestamp, nonce].sort().join(''));
        expect(() => receiver.verifyAddress({ ...ADDRESS_CHECK, signature, nonce })).toThrow('wrong signature');
      }),
    );
  });
});

describe('a push in plain mode', () => {
  it('of the documentation is read', () => {
    const push = plain().receive(PLAIN_QUERY, JSON.stringify(PLAIN_MESSAGE));
    expect(push.message).toEqual(PLAIN_MESSAGE);
    expect(push).toMatchObject({ event: 'debug_demo', createdAt: 1714037059000 });
  });

  it('is refused when signed more than five minutes ago or ahead', async () => {
    const body = JSON.stringify(PLAIN_MESSAGE);
    const signedAt = Number(PLAIN_QUERY.timestamp);
    for (const drift of [-300, 300]) plain({ clock: at(signedAt + drift) }).receive(PLAIN_QUERY, body);
    for (const drift of [-301, 301]) {
      const error = await refusal(() => plain({ clock: at(signedAt + drift) }).receive(PLAIN_QUERY, body));
      expect(error.message).toContain('too long ago');
    }
  });

  it.each(['', '<xml></xml>', '[]', 'null', '{}', '{"CreateTime":"now"}'])('of %p is refused', async (body) => {
    expect((await refusal(() => plain().receive(PLAIN_QUERY, body))).kind).toBe('bad-signature');
  });
});

describe('a push in safe mode', () => {
  it('of the documentation is opened', () => {
    const push = safe().receive(SAFE_QUERY, SAFE_BODY);
    expect(push.message).toEqual({ ...PLAIN_MESSAGE, CreateTime: 1714112445 });
  });

  it('is refused for another app', async () => {
    const error = await refusal(() => safe({ appId: 'wx0000000000000000' }).receive(SAFE_QUERY, SAFE_BODY));
    expect(error.message).toContain('another app');
  });

  it('is not judged by the plain signature', async () => {
    const error = await refusal(() => safe().receive({ ...SAFE_QUERY, msg_signature: undefined }, SAFE_BODY));
    expect(error.message).toContain('not signed');
  });

  it('cannot be talked down to plain text', async () => {
    const receiver = safe({ clock: at(PLAIN_QUERY.timestamp) });
    const error = await refusal(() => receiver.receive(PLAIN_QUERY, JSON.stringify(PLAIN_MESSAGE)));
    expect(error.message).toContain('not encrypted');
  });

  it('is refused when any character of it is changed', async () => {
    const changed = ENCRYPTED.replace('+qdx', '+qdy');
    const error = await refusal(() => safe().receive(SAFE_QUERY, JSON.stringify({ Encrypt: changed })));
    expect(error.message).toContain('wrong signature');
  });

  it('is refused when it is signed well but cannot be opened', async () => {
    for (const encrypted of ['', 'AAAA', 'A'.repeat(64), ENCRYPTED.slice(0, 64)]) {
      const { timestamp, nonce } = SAFE_QUERY;
      const query = { ...SAFE_QUERY, msg_signature: pushSignature(TOKEN, timestamp, nonce, encrypted) };
      const error = await refusal(() => safe().receive(query, JSON.stringify({ Encrypt: encrypted })));
      expect(error.message).toContain('cannot be opened');
    }
  });

  it('opens the envelope of the official sample code', () => {
    const key = decodeAesKey('abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG');
    const sealed = 'jn1L23DB+6ELqJ+6bruv21Y6MD7KeIfP82D6gU39rmkgczbWwt5+3bnyg5K55bgVtVzd832WzZGMhkP72vVOfg==';
    expect(openEnvelope(key!, sealed)).toEqual({ message: '我是中文abcd123', appId: 'wxb11529c136998cb6' });
  });

  it('does not believe a length beyond the envelope, or a padding that is not all the same', () => {
    const key = decodeAesKey(AES_KEY)!;
    const seal = (length: number, padding: readonly number[]) => {
      const head = Buffer.alloc(20);
      head.writeUInt32BE(length, 16);
      const plainText = Buffer.concat([head, Buffer.from('hello wx12'), Buffer.from(padding)]);
      const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
      return Buffer.concat([cipher.update(plainText), cipher.final()]).toString('base64');
    };
    expect(openEnvelope(key, seal(6, [2, 2]))).toEqual({ message: 'hello ', appId: 'wx12' });
    expect(openEnvelope(key, seal(10, [2, 2]))).toEqual({ message: 'hello wx12', appId: '' });
    expect(openEnvelope(key, seal(11, [2, 2]))).toBeNull();
    expect(openEnvelope(key, seal(6, [1, 2]))).toBeNull();
    expect(openEnvelope(key, seal(6, [2, 33]))).toBeNull();
    expect(openEnvelope(key, seal(6, [2, 0]))).toBeNull();
  });

  it('never throws on garbage', () => {
    const key = decodeAesKey(AES_KEY)!;
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const opened = openEnvelope(key, Buffer.from(bytes).toString('base64'));
        expect(opened === null || typeof opened.message === 'string').toBe(true);
      }),
    );
  });
});

describe('the settings', () => {
  it.each([{ token: '' }, { encodingAesKey: 'short' }, { encodingAesKey: `${'A'.repeat(42)}!` }])(
    '%p are refused at once',
    (options) => {
      expect(() => plain(options)).toThrow(expect.objectContaining({ kind: 'config' }));
    },
  );
});

describe('the key of a push', () => {
  const keyOf = (message: Record<string, unknown>) =>
    plain().receive(PLAIN_QUERY, JSON.stringify({ ...PLAIN_MESSAGE, ...message })).key;

  it('is the same for a repetition and another for another push', () => {
    expect(keyOf({})).toBe(keyOf({}));
    const others = [{ CreateTime: 1 }, { FromUserName: 'o2' }, { Event: 'other' }, { MsgId: 1 }, { MsgId: 2 }];
    const media = [
      { Event: 'wxa_media_check', trace_id: 'a' },
      { Event: 'wxa_media_check', trace_id: 'b' },
    ];
    const keys = [{}, ...others, ...media].map(keyOf);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('readMediaCheck', () => {
  const read = (message: Record<string, unknown>) =>
    readMediaCheck(
      plain().receive(PLAIN_QUERY, JSON.stringify({ ...PLAIN_MESSAGE, Event: 'wxa_media_check', ...message })),
    );

  it('reads the verdict, and sends what it does not know to a person', () => {
    const verdict = (suggest: unknown) => read({ trace_id: 't', errcode: 0, result: { suggest } })?.verdict;
    expect(['pass', 'review', 'risky', 'new', undefined].map(verdict)).toEqual([
      'pass',
      'review',
      'risky',
      'review',
      'review',
    ]);
    expect(read({ trace_id: 't', errcode: 0 })).toEqual({ traceId: 't', verdict: 'review', code: 0 });
  });

  it('says when the file could not be checked', () => {
    expect(read({ trace_id: 't', errcode: -1008 })).toEqual({ traceId: 't', verdict: 'failed', code: -1008 });
  });

  it('leaves other events alone', () => {
    expect(read({ Event: 'debug_demo' })).toBeNull();
  });

  it('refuses a verdict about nothing', async () => {
    expect((await refusal(() => read({ errcode: 0 }))).kind).toBe('bad-reply');
  });
});
