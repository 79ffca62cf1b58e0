import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { generate } from 'otplib';
import { OutboxDispatcher } from '../../src/platform/outbox/index.js';
import type { Reply, Session } from '../support/api-client.js';
import { startWorld, type World } from '../support/world.js';
import { Browser, identityOf, refusal, tokenOf, type Failure, type SessionReply, type Ticket } from './support.js';

let world: World;
let browser: Browser;
beforeAll(async () => {
  world = await startWorld();
});
beforeEach(() => {
  browser = new Browser(world);
  world.clock.advance(60_000); // each test has its own half minutes
});
afterAll(() => world.close());

const PASSWORD = '春风化雨 2026 shan';

interface Challenge {
  challengeId: string;
  methods: string[];
  expiresAt: string;
  scan: Ticket | null;
}

interface Staff {
  name: string;
  accountId: string;
  secret: string;
  recoveryCodes: readonly string[];
}

let staffMade = 0;
async function staff(accountId?: string): Promise<Staff> {
  const name = `staff-${++staffMade}`;
  const id = accountId ?? (await identityOf(world).createAccount());
  const setup = await identityOf(world).createStaff({
    accountId: id,
    accountName: name,
    password: PASSWORD,
    authenticator: true,
  });
  return { name, accountId: id, secret: setup.authenticator!.secret, recoveryCodes: setup.recoveryCodes };
}

const codeOf = ({ secret }: Staff, secondsAhead = 0): Promise<string> =>
  generate({ secret, epoch: Math.floor(world.clock.now().getTime() / 1000) + secondsAhead });
const wrongCode = async (who: Staff): Promise<string> =>
  String((Number(await codeOf(who)) + 500_000) % 1_000_000).padStart(6, '0');
const password = (accountName: string, typed = PASSWORD): Promise<Reply<Challenge>> =>
  browser.post<Challenge>('/v1/sessions/staff', { accountName, password: typed });
const answer = (challengeId: string, code: string): Promise<Reply<SessionReply>> =>
  browser.post<SessionReply>('/v1/sessions/staff/second-factor', { challengeId, code });

describe('signing in as staff', () => {
  it('takes the password and a code of the authenticator (ASVS 6.3.3)', async () => {
    const who = await staff();
    const challenge = await password(who.name);
    expect(challenge).toMatchObject({ status: 200, body: { methods: ['totp', 'recovery'], scan: null } });
    expect(refusal(await browser.get('/v1/me'))).toBe('401 SESSION_REQUIRED');
    const session = await answer(challenge.body.challengeId, await codeOf(who));
    expect(session).toMatchObject({ status: 201, body: { account: { accountId: who.accountId }, tokens: null } });
    expect((await browser.get('/v1/me')).status).toBe(200);
  });

  it('knows a name however it is typed', async () => {
    const { name } = await staff();
    const fullWidth = name.replace('staff', 'ｓｔａｆｆ');
    for (const typed of [name.toUpperCase(), ` ${name} `, fullWidth]) expect((await password(typed)).status).toBe(200);
    await expect(
      identityOf(world).createStaff({
        accountId: await identityOf(world).createAccount(),
        accountName: ` ${name.toUpperCase()}`,
        password: PASSWORD,
        authenticator: false,
      }),
    ).rejects.toMatchObject({ code: 'STAFF_NAME_TAKEN' });
  });

  it('says the same of a wrong password and of a name nobody has', async () => {
    const { name } = await staff();
    const [wrong, unknown] = [await password(name, 'wrong wrong wrong'), await password(`nobody-${name}`)];
    const words = ({ body }: Reply<unknown>): string => (body as Failure).message;
    expect([refusal(wrong), refusal(unknown)]).toEqual(['401 STAFF_SIGN_IN_FAILED', '401 STAFF_SIGN_IN_FAILED']);
    expect(words(wrong)).toBe(words(unknown));
    expect(words(wrong)).toBe('账号或密码不对，请核对后再试');
  });

  it('refuses short passwords when an account is set up', async () => {
    const accountId = await identityOf(world).createAccount();
    const weak = { accountId, accountName: 'weak', password: '十一个字的密码不够长', authenticator: false };
    await expect(identityOf(world).createStaff(weak)).rejects.toMatchObject({ code: 'STAFF_PASSWORD_WEAK' });
  });

  it('keeps neither password nor secret in the database', async () => {
    const who = await staff();
    const tables = ['staff_credentials', 'staff_recovery_codes'];
    const rows = await Promise.all(tables.map((table) => world.dataSource.query(`SELECT * FROM ${table}`)));
    const dump = JSON.stringify(rows);
    expect(dump).toContain(who.name);
    const codes = who.recoveryCodes.flatMap((code) => [code, code.replace('-', '')]);
    expect([PASSWORD, who.secret, ...codes].filter((secret) => dump.includes(secret))).toEqual([]);
  });
});

describe('a code of the authenticator', () => {
  it('works once, and so does a challenge', async () => {
    const who = await staff();
    const first = await password(who.name);
    const second = await password(who.name);
    const code = await codeOf(who);
    expect((await answer(first.body.challengeId, code)).status).toBe(201);
    expect(refusal(await answer(second.body.challengeId, code))).toBe('401 STAFF_CODE_WRONG');
    const next = await codeOf(who, 30);
    expect(refusal(await answer(first.body.challengeId, next))).toBe('410 STAFF_CHALLENGE_EXPIRED');
    expect((await answer(second.body.challengeId, next)).status).toBe(201);
  });

  it('signs in once when it arrives four times at once', async () => {
    const who = await staff();
    const { body } = await password(who.name);
    const code = await codeOf(who);
    const replies = await Promise.all(Array.from({ length: 4 }, () => answer(body.challengeId, code)));
    expect(replies.filter(({ status }) => status === 201)).toHaveLength(1);
  });

  it('that is wrong does not open, and the right one still does', async () => {
    const who = await staff();
    const { body } = await password(who.name);
    expect(refusal(await answer(body.challengeId, await wrongCode(who)))).toBe('401 STAFF_CODE_WRONG');
    expect((await answer(body.challengeId, await codeOf(who))).status).toBe(201);
  });

  it('comes too late after five minutes', async () => {
    const who = await staff();
    const { body } = await password(who.name);
    world.clock.advance(5 * 60_000);
    expect(refusal(await answer(body.challengeId, await codeOf(who)))).toBe('410 STAFF_CHALLENGE_EXPIRED');
  });

  it('is no way in for somebody without the password (ASVS 6.3.3)', async () => {
    const who = await staff();
    const made = '00000000-0000-4000-8000-000000000000';
    expect(refusal(await answer(made, await codeOf(who)))).toBe('410 STAFF_CHALLENGE_EXPIRED');
  });
});

describe('guessing', () => {
  it.each(['known', 'unknown'])(
    'is slowed down after five failures, for a %s name alike (ASVS 6.3.1)',
    async (kind) => {
      const name = kind === 'known' ? (await staff()).name : `ghost-${staffMade}`;
      for (let n = 0; n < 5; n++) expect((await password(name, 'guess')).status).toBe(401);
      const slowed = await password(name);
      expect(refusal(slowed)).toBe('429 STAFF_SIGN_IN_SLOW');
      expect((slowed.body as unknown as Failure).message).toBe('试的次数有点多，请过 1 分钟再试');
      world.clock.advance(60_000);
      expect((await password(name, 'guess')).status).toBe(401);
      expect(refusal(await password(name))).toBe('429 STAFF_SIGN_IN_SLOW');
      world.clock.advance(60_000);
      expect(refusal(await password(name))).toBe('429 STAFF_SIGN_IN_SLOW');
      world.clock.advance(60_000);
      expect((await password(name)).status).toBe(kind === 'known' ? 200 : 401);
    },
  );

  it('with forty passwords at once is five guesses (ASVS 6.3.1)', async () => {
    const { name } = await staff();
    const replies = await Promise.all(Array.from({ length: 40 }, (_, n) => password(name, `guess ${n}`)));
    expect(replies.filter(({ status }) => status === 401).length).toBeLessThanOrEqual(5);
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([401, 429]));
  });

  it('the code counts too, over several challenges', async () => {
    const who = await staff();
    for (let n = 0; n < 5; n++) {
      const { body } = await password(who.name);
      expect(refusal(await answer(body.challengeId, await wrongCode(who)))).toBe('401 STAFF_CODE_WRONG');
    }
    expect(refusal(await password(who.name))).toBe('429 STAFF_SIGN_IN_SLOW');
  });

  it('is forgotten by signing in, and after a day', async () => {
    const who = await staff();
    for (let n = 0; n < 4; n++) await password(who.name, 'typo');
    const { body } = await password(who.name);
    expect((await answer(body.challengeId, await codeOf(who))).status).toBe(201);
    for (let n = 0; n < 4; n++) expect((await password(who.name, 'typo')).status).toBe(401);
    world.clock.advance(24 * 3_600_000);
    for (let n = 0; n < 4; n++) expect((await password(who.name, 'typo')).status).toBe(401);
    expect((await password(who.name)).status).toBe(200);
  });
});

describe('the second factor by scan', () => {
  const approve = async (phone: Session, ticket: Ticket): Promise<string> => {
    const token = tokenOf(ticket);
    const looked = await world.as(phone).post('/v1/sign-in-scans/look', { token });
    if (looked.status !== 200) return refusal(looked);
    const { scanId, checkDigits } = ticket;
    return refusal(await world.as(phone).post(`/v1/sign-in-scans/${scanId}/approve`, { token, checkDigits }));
  };
  const claim = ({ scanId, secret }: Ticket) => browser.post(`/v1/sign-in-scans/${scanId}/session`, { secret });

  it('takes the same person’s mini-program', async () => {
    const phone = await world.signIn('有手机的干部');
    const who = await staff(phone.accountId);
    const { body } = await password(who.name);
    expect(body.methods).toEqual(['totp', 'scan', 'recovery']);
    expect(await approve(phone, body.scan!)).toBe('204 no code');
    expect((await claim(body.scan!)).status).toBe(201);
    expect((await browser.get('/v1/me')).body.accountId).toBe(who.accountId);
    expect(refusal(await answer(body.challengeId, await codeOf(who)))).toBe('410 STAFF_CHALLENGE_EXPIRED');
  });

  it('refuses anybody else’s', async () => {
    const phone = await world.signIn('干部本人');
    const stranger = await world.signIn('不是本人');
    const who = await staff(phone.accountId);
    const { body } = await password(who.name);
    expect(await approve(stranger, body.scan!)).toBe('403 SCAN_OTHER_ACCOUNT');
    expect(refusal(await claim(body.scan!))).toBe('409 SCAN_NOT_APPROVED');
  });

  it('is worth nothing once the code was used', async () => {
    const phone = await world.signIn('先用验证器');
    const who = await staff(phone.accountId);
    const { body } = await password(who.name);
    expect(await approve(phone, body.scan!)).toBe('204 no code');
    expect((await answer(body.challengeId, await codeOf(who))).status).toBe(201);
    expect(refusal(await claim(body.scan!))).toBe('410 SCAN_EXPIRED');
  });
});

describe('a recovery code', () => {
  const recover = (challengeId: string, recoveryCode: string) =>
    browser.post<SessionReply>('/v1/sessions/staff/recovery', { challengeId, recoveryCode });
  const start = async ({ name }: Staff): Promise<string> => (await password(name)).body.challengeId;
  const left = async () =>
    (await browser.get<{ recoveryCodesLeft: number }>('/v1/me/staff-credentials')).body.recoveryCodesLeft;
  const renew = (typed: string) =>
    browser.post<{ codes: string[] }>('/v1/me/staff-credentials/recovery-codes', { password: typed });

  // Mutation: `use` without `used_at IS NULL`.
  it('signs in instead of the authenticator, once, however it is typed (ASVS 6.3.3)', async () => {
    const who = await staff();
    expect(new Set(who.recoveryCodes).size).toBe(10);
    const [first, second] = who.recoveryCodes as [string, string];
    const typed = ` ${first.toLowerCase().replace('-', ' ')}`;
    expect(await recover(await start(who), typed)).toMatchObject({ status: 201, body: { tokens: null } });
    expect(await left()).toBe(9);
    expect(refusal(await recover(await start(who), first))).toBe('401 STAFF_CODE_WRONG');
    const challengeId = await start(who);
    const replies = await Promise.all(Array.from({ length: 4 }, () => recover(challengeId, second)));
    expect(replies.filter(({ status }) => status === 201)).toHaveLength(1);
  });

  // Mutation: the hash leaves the account out.
  it('is worth nothing for anybody else, without the password, or after five minutes', async () => {
    const [who, other] = [await staff(), await staff()];
    expect(refusal(await recover(await start(other), who.recoveryCodes[0]!))).toBe('401 STAFF_CODE_WRONG');
    expect(refusal(await recover(crypto.randomUUID(), who.recoveryCodes[0]!))).toBe('410 STAFF_CHALLENGE_EXPIRED');
    const late = await start(who);
    world.clock.advance(5 * 60_000);
    expect(refusal(await recover(late, who.recoveryCodes[0]!))).toBe('410 STAFF_CHALLENGE_EXPIRED');
  });

  it('is guessed as slowly as a password', async () => {
    const who = await staff();
    const challengeId = await start(who);
    for (let n = 0; n < 5; n++) expect((await recover(challengeId, `AAAAA-AAAA${n}`)).status).toBe(401);
    expect(refusal(await recover(challengeId, who.recoveryCodes[0]!))).toBe('429 STAFF_SIGN_IN_SLOW');
  });

  // Mutation: `replaceAll` only adds.
  it('is replaced by new ones, against the password, and those of before are worth nothing', async () => {
    const who = await staff();
    await recover(await start(who), who.recoveryCodes[0]!);
    expect(refusal(await renew('not the password'))).toBe('400 STAFF_PASSWORD_WRONG');
    const renewed = await renew(PASSWORD);
    expect([renewed.status, renewed.body.codes.length, await left()]).toEqual([200, 10, 10]);
    expect(renewed.headers.get('cache-control')).toBe('no-store');
    expect(refusal(await recover(await start(who), who.recoveryCodes[1]!))).toBe('401 STAFF_CODE_WRONG');
    expect((await recover(await start(who), renewed.body.codes[0]!)).status).toBe(201);
  });

  it('is told to its owner and written down at each use', async () => {
    const who = await staff();
    await recover(await start(who), who.recoveryCodes[0]!);
    await renew(PASSWORD);
    await world.app.get(OutboxDispatcher, { strict: false }).tick();
    const { items } = (await browser.get<{ items: { kind: string; text: string }[] }>('/v1/messages')).body;
    expect(items.map(({ kind }) => kind).sort()).toEqual([
      ...['recovery-code-used', 'recovery-codes-made', 'recovery-codes-made'],
    ]);
    expect(items.find(({ kind }) => kind === 'recovery-code-used')?.text).toContain('还剩9个');
    const acts = await world.dataSource.query<{ act: string }[]>(
      "SELECT act FROM audit_entries WHERE thing_id = ? AND act LIKE 'recovery%'",
      [who.accountId],
    );
    expect(acts.map(({ act }) => act).sort()).toEqual([
      ...['recovery-code.used', 'recovery-codes.made', 'recovery-codes.made'],
    ]);
  });
});
