import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generate } from 'otplib';
import { serverCommand, type Ended } from '../support/server-command.js';
import { startWorld, type World } from '../support/world.js';
import { Browser, type Me } from './support.js';

const EXAMPLE = path.resolve(import.meta.dirname, '../../../docs/guides/county.example.json');
const PASSWORD = '春风化雨 2026 shan';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const add = (args: readonly string[], input = `${PASSWORD}\n`): Promise<Ended> =>
  serverCommand(world, 'staff', ['add', ...args], input);
const count = async (table: string): Promise<number> => {
  const [{ n }] = await world.dataSource.query<[{ n: number | string }]>(`SELECT COUNT(*) AS n FROM ${table}`);
  return Number(n);
};

describe('npm run staff -- add', () => {
  it('wants a county first', async () => {
    const { code, problem } = await add(['wenzhiyuan']);
    expect([code, problem]).toEqual([1, expect.stringMatching(/^还没有县，请先存入/)]);
  });

  it('makes a union admin of the county who signs in with password and authenticator', async () => {
    await serverCommand(world, 'county', [EXAMPLE]);
    const { code, out, problem } = await add(['wenzhiyuan', '--nickname', '温致远']);
    expect([code, problem]).toEqual([0, '']);
    expect(out).not.toContain(PASSWORD);
    const secret = /密钥 ([A-Z2-7]{32})/.exec(out)![1]!;
    expect(out).toContain(`secret=${secret}`);

    const browser = new Browser(world);
    const credentials = { accountName: 'WenZhiyuan', password: PASSWORD };
    const { body } = await browser.post<{ challengeId: string }>('/v1/sessions/staff', credentials);
    const answer = {
      challengeId: body.challengeId,
      code: await generate({ secret, epoch: Math.floor(world.clock.now().getTime() / 1000) }),
    };
    expect((await browser.post('/v1/sessions/staff/second-factor', answer)).status).toBe(201);
    const me = (await browser.get<Me>('/v1/me')).body;
    expect([me.nickname, me.roles.map(({ role, scopeName }) => [role, scopeName])]).toEqual([
      '温致远',
      [['union-admin', '禾溪县']],
    ]);
  });

  it('refuses a second account of the name and leaves none behind', async () => {
    const before = [await count('accounts'), await count('role_grants')];
    const { code, out, problem } = await add([' WENZHIYUAN'.trim()]);
    expect([code, out, problem]).toEqual([1, '', '这个账号已经有人用了，请换一个\n']);
    expect([await count('accounts'), await count('role_grants')]).toEqual(before);
  });

  it.each<[string, string[], string, RegExp]>([
    ['a short password', ['lin'], 'short\n', /^密码至少要 12 个字/],
    ['no password', ['lin'], '', /^没有收到密码/],
    ['a password longer than the sign-in page takes', ['lin'], 'x'.repeat(257), /^密码最多256个字/],
    ['a name with spaces', ['lin zhi'], PASSWORD, /^账号请写/],
    ['a password on the command line', ['lin', PASSWORD], '', /^用法/],
    ['an option nobody knows', ['lin', '--password', PASSWORD], '', /^用法/],
    ['an empty nickname', ['lin', '--nickname', ' '], PASSWORD, /^称呼请写/],
  ])('refuses %s with a sentence', async (_what, args, input, sentence) => {
    const before = await count('accounts');
    const { code, problem } = await add(args, input);
    expect([code, problem]).toEqual([1, expect.stringMatching(sentence)]);
    expect(await count('accounts')).toBe(before);
  });
});

describe('npm run staff -- reset', () => {
  const reset = (args: readonly string[]): Promise<Ended> => serverCommand(world, 'staff', ['reset', ...args]);

  // Mutation: the sessions go on, or the old codes stay.
  it('gives a new authenticator and new recovery codes, and ends what was open', async () => {
    const { out: before } = await add(['lost', '--nickname', '丢了验证器的人']);
    const oldSecret = /密钥 ([A-Z2-7]{32})/.exec(before)![1]!;
    const [oldCode] = before.match(/[2-9A-Z]{5}-[2-9A-Z]{5}/g)!;
    const open = new Browser(world);
    const challenge = async (browser: Browser): Promise<string> =>
      (await browser.post<{ challengeId: string }>('/v1/sessions/staff', { accountName: 'lost', password: PASSWORD }))
        .body.challengeId;
    const codeOf = (secret: string) => generate({ secret, epoch: Math.floor(world.clock.now().getTime() / 1000) });
    const enter = async (browser: Browser, secret: string): Promise<number> => {
      const answer = { challengeId: await challenge(browser), code: await codeOf(secret) };
      return (await browser.post('/v1/sessions/staff/second-factor', answer)).status;
    };
    expect(await enter(open, oldSecret)).toBe(201);

    const { code, out, problem } = await reset(['LOST']);
    expect([code, problem]).toEqual([0, '']);
    const newSecret = /密钥 ([A-Z2-7]{32})/.exec(out)![1]!;
    const newCodes = out.match(/[2-9A-Z]{5}-[2-9A-Z]{5}/g)!;
    expect([newCodes.length, newCodes.includes(oldCode), newSecret === oldSecret]).toEqual([10, false, false]);
    expect((await open.get('/v1/me')).status).toBe(401);

    const later = new Browser(world);
    expect(await enter(later, oldSecret)).toBe(401);
    const recovery = { challengeId: await challenge(later), recoveryCode: oldCode };
    expect((await later.post('/v1/sessions/staff/recovery', recovery)).status).toBe(401);
    expect(await enter(later, newSecret)).toBe(201);
    const { items } = (await later.get<{ items: { who: string; what: string }[] }>('/v1/me/access-log')).body;
    expect(items.map(({ who, what }) => who + what)).toContain('系统维护人员重置了您工作账号的验证器');
  });

  it('says so when nobody has the name', async () => {
    const { code, problem } = await reset(['nobody-at-all']);
    expect([code, problem]).toEqual([1, '没有这个工作账号，请核对一下\n']);
  });
});
