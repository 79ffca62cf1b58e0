import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { COUNTY_ID, OrganizationsFacade } from '../../src/modules/organizations/index.js';
import { MembershipEntity } from '../../src/modules/organizations/membership.entity.js';
import type { Reply } from '../support/api-client.js';
import { startWorld, type World } from '../support/world.js';

interface Joined {
  membershipId: string;
  unitId: string;
  unitName: string;
}
interface Me {
  membership: Joined | null;
}

const MILL = 'ABCD2345';
const SCHOOL = 'EFGH6789';
const WRONG = 'ZZZZ9999';

describe('belonging to a unit', () => {
  let world: World;
  let people = 0;

  beforeAll(async () => {
    world = await startWorld();
    const organizations = world.app.get(OrganizationsFacade);
    await organizations.addRegion({ id: COUNTY_ID, kind: 'county', name: '禾溪县', parentId: null });
    const { id: regionId } = await organizations.addRegion({ kind: 'park', name: '工业园区', parentId: COUNTY_ID });
    const unit = { regionId, kind: 'enterprise', headcountBand: '300+' } as const;
    await organizations.openUnit({ ...unit, name: '晨织纺织', joinCode: MILL });
    await organizations.openUnit({ ...unit, name: '第一中学', joinCode: SCHOOL });
  });
  afterAll(() => world.close());

  const newcomer = async () => {
    const session = await world.signIn(`newcomer ${people++}`);
    const api = world.as(session);
    return {
      accountId: session.accountId,
      api,
      join: (joinCode: string): Promise<Reply<Joined>> => api.post<Joined>('/v1/memberships', { joinCode }),
      look: (code: string) => api.get(`/v1/join-codes/${encodeURIComponent(code)}`),
      me: async () => (await api.get<Me>('/v1/me')).body.membership,
    };
  };

  it('is not needed: a person without a unit is a person', async () => {
    const { me } = await newcomer();
    expect(await me()).toBeNull();
  });

  it('begins with a look at the unit, then joining, and nobody’s approval', async () => {
    const person = await newcomer();
    const look = await person.look(MILL);
    expect(look.body).toEqual({ unitId: expect.any(String), unitName: '晨织纺织', regionName: '工业园区' });
    expect(await person.me()).toBeNull();
    const joined = await person.join(MILL);
    expect([joined.status, joined.body.unitName]).toEqual([201, '晨织纺织']);
    expect(await person.me()).toEqual(joined.body);
  });

  it.each(['abcd2345', 'ＡＢＣＤ２３４５', ' ab cd-2345 ', 'ABCD\u30002345'])(
    'accepts the code typed as %j',
    async (typed) => {
      const person = await newcomer();
      expect((await person.look(typed)).status).toBe(200);
      expect((await person.join(typed)).body.unitName).toBe('晨织纺织');
    },
  );

  it('is the same membership when the same request comes again', async () => {
    const person = await newcomer();
    const first = await person.join(MILL);
    expect((await person.join(MILL)).body).toEqual(first.body);
  });

  it('moves to another unit, ends when one leaves, and begins anew when one comes back', async () => {
    const person = await newcomer();
    const mill = (await person.join(MILL)).body;
    const school = (await person.join(SCHOOL)).body;
    expect(await person.me()).toEqual(school);
    expect((await person.api.delete(`/v1/memberships/${school.membershipId}`)).status).toBe(204);
    expect((await person.api.delete(`/v1/memberships/${school.membershipId}`)).status).toBe(204);
    expect(await person.me()).toBeNull();
    const back = (await person.join(MILL)).body;
    expect(back.membershipId).not.toBe(mill.membershipId);
    expect(await person.me()).toEqual(back);
  });

  it('is one at a time, also when twenty requests for two units arrive at once (ASVS 15.4.2)', async () => {
    const person = await newcomer();
    const replies = await Promise.all(Array.from({ length: 20 }, (_, i) => person.join(i % 2 === 0 ? MILL : SCHOOL)));
    expect(replies.map(({ status }) => status)).toEqual(replies.map(() => 201));
    const rows = await world.dataSource.manager.findBy(MembershipEntity, { accountId: person.accountId });
    const current = rows.filter(({ leftOn }) => leftOn === null);
    expect(current.map(({ id, currentAccountId }) => [id, currentAccountId])).toEqual([
      [(await person.me())?.membershipId, person.accountId],
    ]);
    expect(new Set(replies.map(({ body }) => body.membershipId))).toEqual(new Set(rows.map(({ id }) => id)));
  });

  it('does not exist for anybody else', async () => {
    const owner = await newcomer();
    const other = await newcomer();
    const { membershipId } = (await owner.join(MILL)).body;
    const refused = await other.api.delete(`/v1/memberships/${membershipId}`);
    const unknown = await other.api.delete('/v1/memberships/00000000-0000-7000-8000-00000000dead');
    expect([refused.status, refused.body.code]).toEqual([404, 'MEMBERSHIP_NOT_FOUND']);
    expect([unknown.status, unknown.body.code, unknown.body.message]).toEqual([
      404,
      refused.body.code,
      refused.body.message,
    ]);
    expect((await owner.me())?.membershipId).toBe(membershipId);
  });

  it('needs a session', async () => {
    expect((await world.api.post('/v1/memberships', { joinCode: MILL })).status).toBe(401);
    expect((await world.api.get(`/v1/join-codes/${MILL}`)).status).toBe(401);
  });

  it.each([WRONG, '1', '%', "' OR 1=1 --", '禾'])('says in a sentence that %j is no code', async (code) => {
    const person = await newcomer();
    for (const { status, body } of [await person.look(code), await person.join(code)]) {
      expect([status, body]).toEqual([404, expect.objectContaining({ code: 'JOIN_CODE_UNKNOWN' })]);
      expect((body as unknown as { message: string }).message).toBe(
        '没有找到这个单位码，请对照单位的通知或海报再看一遍',
      );
    }
  });

  it('refuses further guesses after ten wrong ones, however many come at once, until the window is over (ASVS 2.4.1)', async () => {
    const person = await newcomer();
    const guesses = await Promise.all(Array.from({ length: 15 }, () => person.look(WRONG)));
    expect(guesses.filter(({ status }) => status === 404)).toHaveLength(10);
    const refused = await person.join(MILL);
    expect([refused.status, refused.body]).toEqual([
      429,
      expect.objectContaining({ code: 'JOIN_CODE_TOO_MANY', message: expect.stringContaining('15分钟') }),
    ]);
    expect((await (await newcomer()).join(MILL)).status).toBe(201);

    world.clock.advance(15 * 60_000);
    // the access token has run out meanwhile; the same person signs in again
    const again = world.as(await world.signIn(`newcomer ${people - 2}`));
    expect((await again.post('/v1/memberships', { joinCode: MILL })).status).toBe(201);
  });

  it('does not count right codes as guesses', async () => {
    const person = await newcomer();
    for (let time = 0; time < 12; time++) expect((await person.look(MILL)).status).toBe(200);
    expect((await person.join(MILL)).status).toBe(201);
  });

  it.each([{}, { joinCode: 5 }, { joinCode: '' }, { joinCode: 'A'.repeat(65) }, { joinCode: MILL, accountId: 'x' }])(
    'refuses the request %j',
    async (body) => {
      const { api } = await newcomer();
      expect((await api.post('/v1/memberships', body)).status).toBe(400);
    },
  );
});
