import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Reply, Session } from '../support/api-client.js';
import { startWorld, type World } from '../support/world.js';
import { addCounty, COUNTY, identityOf, refusal, type Failure, type Me } from './support.js';

let world: World;
let admin: Session;
beforeAll(async () => {
  world = await startWorld();
  await addCounty(world);
  admin = await adminNamed('管理员');
});
afterAll(() => world.close());

/** Grants first, then signs in: the session begins with the role. */
async function adminNamed(person: string): Promise<Session> {
  const { accountId } = await world.signIn(person);
  await identityOf(world).grantRole({ accountId, role: 'union-admin', ...COUNTY, grantedBy: null });
  return world.signIn(person);
}

interface Invitation {
  invitationId: string;
  code: string;
  expiresAt: string;
}
interface Listed {
  items: { invitationId: string; state: string; roleName: string }[];
  nextCursor: string | null;
}

const invite = (who: Session, wanted: object = { role: 'expert', ...COUNTY }): Promise<Reply<Invitation>> =>
  world.as(who).post<Invitation>('/v1/invitations', wanted);
const accept = (who: Session, code: string): Promise<Reply<Me>> =>
  world.as(who).post<Me>('/v1/invitations/accept', { code });
const listed = async (who: Session, query = ''): Promise<Listed> =>
  (await world.as(who).get<Listed>(`/v1/invitations${query}`)).body;

describe('an invitation', () => {
  it('gives its role to the person who accepts it, at once and without signing in again (ASVS 8.3.2)', async () => {
    const { status, body } = await invite(admin, { role: 'union-staff', ...COUNTY });
    expect(status).toBe(201);
    expect(body.code).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/);
    const person = await world.signIn('新来的干部');
    const accepted = await accept(person, ` ${body.code.toLowerCase().replaceAll('-', ' ')} `);
    expect(accepted.status).toBe(200);
    expect(accepted.body.roles).toEqual([
      { role: 'union-staff', roleName: '工会干部', ...COUNTY, scopeName: '测试县' },
    ]);
    expect((await world.as(person).get<Me>('/v1/me')).body.roles).toHaveLength(1);
  });

  it('makes the person’s other devices renew themselves first', async () => {
    const [here, elsewhere] = [await world.signIn('两处登录'), await world.signIn('两处登录')];
    await accept(here, (await invite(admin)).body.code);
    expect(refusal(await world.as(elsewhere).get('/v1/me'))).toBe('401 SESSION_EXPIRED');
    expect((await world.as(here).get('/v1/me')).status).toBe(200);
  });

  it('is accepted by one of twenty who try at once', async () => {
    const { code } = (await invite(admin)).body;
    const people = await Promise.all(Array.from({ length: 20 }, (_, n) => world.signIn(`抢码 ${n}`)));
    const replies = await Promise.all(people.map((person) => accept(person, code)));
    expect(replies.map(refusal).sort()).toEqual([
      '200 no code',
      ...Array.from({ length: 19 }, () => '404 INVITATION_NOT_FOUND'),
    ]);
    const holders = await Promise.all(people.map(({ accountId }) => identityOf(world).rolesOf(accountId)));
    expect(holders.filter((roles) => roles.length > 0)).toHaveLength(1);
  });

  it('accepted again by the same person is no error: the first reply may have been lost', async () => {
    const person = await world.signIn('手滑点两次');
    const { code } = (await invite(admin)).body;
    const replies = await Promise.all([accept(person, code), accept(person, code)]);
    expect([...replies, await accept(person, code)].map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await identityOf(world).rolesOf(person.accountId)).toHaveLength(1);
  });

  it('says the same whether its code was made up, used, withdrawn or has expired', async () => {
    const person = await world.signIn('收到旧码的人');
    const used = (await invite(admin)).body;
    await accept(await world.signIn('先到的人'), used.code);
    const withdrawn = (await invite(admin)).body;
    expect((await world.as(admin).delete(`/v1/invitations/${withdrawn.invitationId}`)).status).toBe(204);
    const replies = [await accept(person, 'AAAA-BBBB-CCCC'), await accept(person, used.code)];
    replies.push(await accept(person, withdrawn.code));

    const expired = (await invite(admin)).body;
    world.clock.advance(7 * 24 * 3_600_000);
    replies.push(await accept(await world.signIn('收到旧码的人'), expired.code));
    expect(new Set(replies.map(refusal))).toEqual(new Set(['404 INVITATION_NOT_FOUND']));
    expect(new Set(replies.map(({ body }) => (body as unknown as Failure).message)).size).toBe(1);
    admin = await world.signIn('管理员');
  });

  it('is stored without its code', async () => {
    const { body } = await invite(admin);
    const dump = JSON.stringify(await world.dataSource.query('SELECT * FROM role_invitations'));
    expect(dump).toContain(body.invitationId);
    expect(dump).not.toContain(body.code);
    expect(dump).not.toContain(body.code.replaceAll('-', ''));
  });
});

describe('handing out roles', () => {
  it('is refused to everyone but administrators of the county union (ASVS 8.2.1)', async () => {
    const worker = await world.signIn('普通职工');
    for (const reply of [await invite(worker), await world.as(worker).get('/v1/invitations')]) {
      expect(refusal(reply)).toBe('403 PERMISSION_REFUSED');
    }
    const { accountId } = await world.signIn('工会干部乙');
    await identityOf(world).grantRole({ accountId, role: 'union-staff', ...COUNTY, grantedBy: null });
    expect(refusal(await invite(await world.signIn('工会干部乙')))).toBe('403 PERMISSION_REFUSED');
    expect(refusal(await invite({ accountId, accessToken: 'x', refreshToken: 'x' }))).toBe('401 SESSION_EXPIRED');
  });

  it('never hands out the operator’s role, nor a role with a scope it does not have', async () => {
    expect(refusal(await invite(admin, { role: 'operator', ...COUNTY }))).toBe('403 INVITATION_NOT_ALLOWED');
    expect(refusal(await invite(admin, { role: 'unit-head', ...COUNTY }))).toBe('403 INVITATION_NOT_ALLOWED');
    expect(refusal(await invite(admin, { role: 'god', ...COUNTY }))).toBe('400 VALIDATION_FAILED');
  });

  it('is refused for a unit that does not exist', async () => {
    const nowhere = { role: 'unit-head', scopeType: 'unit', scopeId: '00000000-0000-7000-8000-00000000dead' };
    expect((await invite(admin, nowhere)).status).toBe(404);
  });

  it('cannot be smuggled into other requests (ASVS 15.3.3)', async () => {
    const person = await world.signIn('夹带');
    const poisoned = JSON.parse('{"__proto__":{"role":"union-admin"}}') as object;
    for (const extra of [{ role: 'union-admin' }, { ownerId: person.accountId }, poisoned]) {
      const body = { code: 'AAAA-BBBB-CCCC', ...extra };
      expect(Object.keys(body)).toHaveLength(2);
      expect((await world.as(person).post('/v1/invitations/accept', body)).status).toBe(400);
    }
    expect(await identityOf(world).rolesOf(person.accountId)).toEqual([]);
  });
});

describe('the list of invitations', () => {
  it('shows one’s own, newest first, with what became of them, in pages', async () => {
    const issuer = await adminNamed('另一位管理员');
    const [first, second, third] = [await invite(issuer), await invite(issuer), await invite(issuer)].map(
      ({ body }) => body,
    );
    await accept(await world.signIn('接受的人'), first!.code);
    await world.as(issuer).delete(`/v1/invitations/${second!.invitationId}`);
    const page = await listed(issuer, '?limit=2');
    const rest = await listed(issuer, `?limit=2&cursor=${page.nextCursor}`);
    expect([...page.items, ...rest.items].map(({ invitationId, state }) => [invitationId, state])).toEqual(
      [...[third, second, first].map((one) => one!.invitationId)]
        .sort()
        .reverse()
        .map((id) => [id, id === first!.invitationId ? 'accepted' : id === second!.invitationId ? 'revoked' : 'open']),
    );
    expect(rest.nextCursor).toBeNull();
    expect(JSON.stringify(page)).not.toContain(third!.code);
  });

  it('shows and withdraws nobody else’s', async () => {
    const [mine, theirs] = [await adminNamed('甲'), await adminNamed('乙')];
    const { body } = await invite(theirs);
    expect((await listed(mine)).items).toEqual([]);
    expect(refusal(await world.as(mine).delete(`/v1/invitations/${body.invitationId}`))).toBe('404 NOT_FOUND');
    expect((await accept(await world.signIn('丙'), body.code)).status).toBe(200);
  });
});
