import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TellReceiversJob } from '../../src/modules/sharing/tell-receivers.job.js';
import { addDays } from '../../src/platform/clock/index.js';
import { SubjectVault } from '../../src/platform/crypto/index.js';
import { changeCounty, everyRow, form, PHQ9_MILD, submit, subjectOf } from '../assessments/support.js';
import { Ledger, stopJobs } from '../audit/support.js';
import { COUNTY, identityOf, refusal } from '../identity/support.js';
import type { World } from '../support/world.js';
import {
  grant,
  helper,
  joinUnit,
  listed,
  MILL,
  open,
  owner,
  type Receiver,
  result,
  SCHOOL,
  share,
  type Share,
  startSharingCounty,
  textOf,
  wish,
} from './support.js';

let world: World;
beforeAll(async () => {
  world = await startSharingCounty();
  await stopJobs(world);
});
afterAll(() => world.close());

const sharesOf = async ({ api }: { api: Parameters<typeof share>[0] }): Promise<string[]> =>
  (await api.get<{ items: Share[] }>('/v1/shares')).body.items.map(({ shareId }) => shareId);

describe('choosing somebody', () => {
  it('offers experts and peer counselors of elsewhere, with role and kind of unit, and nobody too near', async () => {
    const peer = await helper(world, '小学辅导员', 'peer-counselor', SCHOOL);
    const expert = await helper(world, '县里专家');
    const colleague = await helper(world, '厂里辅导员', 'peer-counselor', MILL);
    const alsoHead = await helper(world, '也是厂长');
    await grant(world, alsoHead.session, 'unit-head', ['unit', MILL.id]);
    const alsoUnion = await helper(world, '也是工会干部');
    await grant(world, alsoUnion.session, 'union-staff');
    const { api } = await owner(world, '选人的职工');
    const { body } = await api.get<{ items: Receiver[]; purposes: unknown[]; mostDays: number }>('/v1/share-receivers');
    const offered = new Map(body.items.map((item) => [item.accountId, item]));
    expect(offered.get(peer.session.accountId)).toMatchObject({
      ...{ role: 'peer-counselor', roleName: '心理辅导员', unitKindName: '事业单位', maySeeAnswers: false },
    });
    expect(offered.get(expert.session.accountId)).toMatchObject({
      ...{ role: 'expert', roleName: '专家', unitKindName: null, maySeeAnswers: true },
    });
    for (const near of [colleague, alsoHead, alsoUnion]) expect(offered.has(near.session.accountId)).toBe(false);
    expect([body.purposes.length, body.mostDays]).toEqual([3, 90]);
  });

  // Mutation: `receivers.one` is not asked again when sharing, or judges by the helper's roles alone.
  it('cannot be gone around: a refused person is as unknown as one who does not exist (ASVS 8.2.1, 8.2.2)', async () => {
    const colleague = await helper(world, '厂里辅导员二', 'peer-counselor', MILL);
    const alsoUnion = await helper(world, '也是工会干部二');
    await grant(world, alsoUnion.session, 'union-staff');
    const worker = { session: await world.signIn('谁也不是'), api: world.api };
    const who = await owner(world, '绕不过去的职工');
    const nobody = { session: { ...worker.session, accountId: randomUUID() }, api: world.api };
    for (const wrong of [colleague, alsoUnion, worker, nobody, who]) {
      expect(refusal(await share(who.api, wish(world, who, wrong)))).toBe('404 SHARE_RECEIVER_UNKNOWN');
    }
    expect(await sharesOf(who)).toEqual([]);
  });
});

describe('the consent to one act of sharing', () => {
  it('names the receiver, the purpose, what is given and until when (PIPL 23)', async () => {
    const expert = await helper(world, '同意书专家');
    const who = await owner(world, '看同意书的职工');
    const { body } = await textOf(who.api, wish(world, who, expert, { untilOn: '2026-12-24' }));
    const { body: receivers } = await who.api.get<{ items: Receiver[] }>('/v1/share-receivers');
    const { name } = receivers.items.find(({ accountId }) => accountId === expert.session.accountId)!;
    const whole = body.paragraphs.map(({ text }) => text).join('\n');
    for (const said of [
      `${name}（专家）`,
      '第一次谈话前，先了解情况',
      '2026年12月24日',
      '不给逐题的回答',
      '谁看过我',
    ]) {
      expect(whole).toContain(said);
    }
    expect(body.statement).toContain(name);
    const withAnswers = await textOf(who.api, wish(world, who, expert, { withAnswers: true }));
    expect(withAnswers.body.version).not.toBe(body.version);
  });

  // Mutation: the version that was read is stored without being compared with the one of these terms.
  it('to one person, purpose, day or content holds for no other', async () => {
    const [expert, other] = [await helper(world, '说定的专家'), await helper(world, '另一位专家')];
    const who = await owner(world, '说定的职工');
    const agreed = wish(world, who, expert);
    const { version } = (await textOf(who.api, agreed)).body;
    for (const change of [
      { receiverId: other.session.accountId },
      { purpose: 'advice' },
      { untilOn: addDays(world.clock.today(), 15) },
      { withAnswers: true },
    ]) {
      const sent = { ...agreed, ...change, name: '老周', consentVersion: version };
      const reply = await who.api.put(`/v1/shares/${randomUUID()}`, sent);
      expect(refusal(reply)).toBe('409 CONSENT_TEXT_CHANGED');
    }
    await changeCounty(world, { unionPhone: '0000-7654321' });
    const stale = { ...agreed, name: '老周', consentVersion: version };
    expect(refusal(await who.api.put(`/v1/shares/${randomUUID()}`, stale))).toBe('409 CONSENT_TEXT_CHANGED');
    await changeCounty(world, {});
  });
});

describe('a share', () => {
  it('shows words and bands of the one result to the one person, and says so to its owner', async () => {
    const expert = await helper(world, '看结果的专家');
    const who = await owner(world, '给结果的职工');
    const reply = await share(who.api, wish(world, who, expert), { name: ' 细纱小周 ' });
    expect(reply).toMatchObject({ status: 200, body: { receiverRoleName: '专家', withAnswers: false } });
    const { shareId } = reply.body;
    const opened = await open(expert, shareId);
    expect(opened).toMatchObject({
      status: 200,
      body: { name: '细纱小周', headline: '这两周，您有些低落', bandIndex: 1 },
    });
    expect(opened.body.answers).toBeNull();
    expect(Object.keys(opened.body).sort()).toEqual(
      ['answers', 'bandIndex', 'bands', 'body', 'headline', 'name', 'officialBand', 'officialName']
        .concat(['purposeText', 'shareId', 'takenOn', 'title', 'untilOn'])
        .sort(),
    );
    expect(opened.headers.get('cache-control')).toBe('no-store');
    expect(await sharesOf(who)).toEqual([shareId]);
    const { items } = (await expert.api.get<{ items: Record<string, unknown>[] }>('/v1/shared-with-me')).body;
    // the list tells who and why, and nothing of what it is
    expect(Object.keys(items.find((item) => item.shareId === shareId)!).sort()).toEqual([
      'name',
      'purposeText',
      'shareId',
      'untilOn',
    ]);
  });

  // Mutation: `openTo` forgets the receiver, or the service opens by the submission's id.
  it('opens exactly one result to exactly one person until it is revoked (ASVS 8.2.2, 8.2.3)', async () => {
    const helpers = [
      await helper(world, '专家甲'),
      await helper(world, '专家乙'),
      await helper(world, '辅导员丙', 'peer-counselor', SCHOOL),
    ];
    const people = [await owner(world, '职工甲'), await owner(world, '职工乙')];
    const given = new Map<string, string>(); // share → who may open it
    for (const [index, who] of people.entries()) {
      await result(who.api, { ...PHQ9_MILD, q2: 2 }); // a second one, which nobody is shown
      const receiver = helpers[index]!;
      const { body } = await share(who.api, wish(world, who, receiver));
      given.set(body.shareId, receiver.session.accountId);
    }
    const opening = async (): Promise<boolean[]> => {
      const seen: boolean[] = [];
      for (const someone of [...helpers, ...people]) {
        for (const [shareId, receiverId] of given) {
          const { status } = await open(someone, shareId);
          seen.push((status === 200) === (someone.session.accountId === receiverId));
          expect((await open(someone, randomUUID())).status).not.toBe(200);
        }
        for (const { submissionId, api } of people) {
          if (api === someone.api) continue;
          expect((await someone.api.get(`/v1/submissions/${submissionId}`)).status).toBe(404);
          expect((await open(someone, submissionId)).status).not.toBe(200);
        }
      }
      return seen;
    };
    expect(new Set(await opening())).toEqual(new Set([true]));
    const [first] = [...given.keys()];
    const stranger = people[1]!;
    expect(refusal(await stranger.api.delete(`/v1/shares/${first}`))).toBe('404 SHARE_NOT_FOUND');
    for (let sent = 0; sent < 2; sent++) expect((await people[0]!.api.delete(`/v1/shares/${first}`)).status).toBe(204);
    given.set(first!, 'nobody');
    expect(new Set(await opening())).toEqual(new Set([true]));
    expect(await listed(helpers[0]!)).not.toContain(first);
    expect(await sharesOf(people[0]!)).toEqual([]);
  });

  it('gives the answers only where they are ticked, and only to an expert (ASVS 8.2.3)', async () => {
    const expert = await helper(world, '看回答的专家');
    const peer = await helper(world, '看不到回答的辅导员', 'peer-counselor', SCHOOL);
    const who = await owner(world, '给回答的职工');
    const ticked = { withAnswers: true };
    expect(refusal(await share(who.api, wish(world, who, peer, ticked)))).toBe('400 SHARE_ANSWERS_FOR_EXPERTS');
    const { body } = await share(who.api, wish(world, who, expert, ticked));
    const opened = await open(expert, body.shareId);
    expect(opened.body.answers).toHaveLength(9);
    expect(opened.body.answers![0]).toMatchObject({
      question: expect.any(String),
      answer: expect.stringMatching(/天/),
    });
  });

  it('is refused for a result that puts safety first, a day too far, and more than twenty at a time', async () => {
    const expert = await helper(world, '限度专家');
    const who = await owner(world, '有限度的职工');
    const unsafe = await owner(world, '先照顾好安全的职工', { ...PHQ9_MILD, q9: 1 });
    expect(refusal(await share(unsafe.api, wish(world, unsafe, expert)))).toBe('409 SHARE_SAFETY_FIRST');
    for (const days of [-1, 91]) {
      const untilOn = addDays(world.clock.today(), days);
      expect(refusal(await share(who.api, wish(world, who, expert, { untilOn })))).toBe('400 SHARE_UNTIL_WRONG');
    }
    const stranger = await owner(world, '别人的结果');
    const theirs = wish(world, stranger, expert);
    expect(refusal(await share(who.api, theirs))).toBe('404 SUBMISSION_NOT_FOUND');
    for (let n = 0; n < 20; n++) expect((await share(who.api, wish(world, who, expert))).status).toBe(200);
    expect(refusal(await share(who.api, wish(world, who, expert)))).toBe('409 SHARE_TOO_MANY');
  });

  it('sent again is the same one; its id means nothing else, and nothing again once it is over', async () => {
    const [expert, other] = [await helper(world, '重发专家'), await helper(world, '重发另一位')];
    const [who, stranger] = [await owner(world, '重发的职工'), await owner(world, '用别人编号的职工')];
    const shareId = randomUUID();
    const wanted = wish(world, who, expert);
    const replies = await Promise.all(Array.from({ length: 4 }, () => share(who.api, wanted, { shareId })));
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(await sharesOf(who)).toEqual([shareId]);
    const conflict = '409 SHARE_CONFLICT';
    expect(refusal(await share(who.api, wish(world, who, other), { shareId }))).toBe(conflict);
    expect(refusal(await share(stranger.api, wish(world, stranger, expert), { shareId }))).toBe(conflict);
    await who.api.delete(`/v1/shares/${shareId}`);
    expect(refusal(await share(who.api, wanted, { shareId }))).toBe(conflict);
    expect(refusal(await open(expert, shareId))).toBe('404 SHARE_NOT_FOUND');
  });
});

describe('a share ends', () => {
  const given = async (name: string) => {
    const expert = await helper(world, `${name}的专家`);
    const who = await owner(world, name);
    const { body } = await share(who.api, wish(world, who, expert));
    expect((await open(expert, body.shareId)).status).toBe(200);
    const gone = async (): Promise<void> => {
      expect(refusal(await open(expert, body.shareId))).toBe('404 SHARE_NOT_FOUND');
      expect(await listed(expert)).not.toContain(body.shareId);
    };
    return { expert, who, shareId: body.shareId, gone };
  };

  it('with its result, and does not come back with another one of the same id', async () => {
    const { who, shareId, gone } = await given('删结果的职工');
    expect((await who.api.delete(`/v1/submissions/${who.submissionId}`)).status).toBe(204);
    await gone();
    const again = form(
      { ...PHQ9_MILD, q1: 3 },
      { submissionId: who.submissionId, takenAt: '2026-11-24T03:59:00.000Z' },
    );
    expect((await submit(who.api, 'phq9', again)).status).toBe(201);
    await gone();
    expect(shareId).not.toBe(who.submissionId);
  });

  it('with the consent to self-tests', async () => {
    const { who, gone } = await given('撤回同意的职工');
    await who.api.delete('/v1/consents/self-assessment');
    await gone();
    expect(await sharesOf(who)).toEqual([]);
  });

  // Mutation: nearness is judged when the share is given and never again.
  it('when the two come near each other, by whichever of the two it happens (ASVS 8.2.3)', async () => {
    const moved = await given('调动的职工');
    await joinUnit(world, moved.who.session, SCHOOL);
    await joinUnit(world, moved.expert.session, SCHOOL);
    await moved.gone();
    await joinUnit(world, moved.expert.session, MILL);
    expect((await open(moved.expert, moved.shareId)).status).toBe(200);
    const promoted = await given('专家当了干部');
    await grant(world, promoted.expert.session, 'union-staff');
    const again = await world.signIn('专家当了干部的专家');
    expect(refusal(await open({ session: again, api: world.as(again) }, promoted.shareId))).toBe('404 SHARE_NOT_FOUND');
  });

  // Mutation: `openTo` without the receiver's role.
  it('when the receiver is no longer what they were chosen as (ASVS 8.3.2)', async () => {
    const { expert, shareId } = await given('专家离任');
    const { accountId } = expert.session;
    await identityOf(world).revokeRole({ accountId, role: 'expert', ...COUNTY, revokedBy: null });
    const { body } = await world.api.post<{ tokens: { accessToken: string } }>('/v1/sessions/refresh', {
      refreshToken: expert.session.refreshToken,
    });
    const later = world.as({ ...expert.session, accessToken: body.tokens.accessToken });
    expect(refusal(await open({ ...expert, api: later }, shareId))).toBe('403 PERMISSION_REFUSED');
    await grant(world, expert.session, 'peer-counselor');
    const peer = await world.signIn('专家离任的专家');
    expect(refusal(await open({ session: peer, api: world.as(peer) }, shareId))).toBe('404 SHARE_NOT_FOUND');
  });

  it('after its last day, and with the owner’s key', async () => {
    const erased = await given('删号的职工');
    await world.app.get(SubjectVault, { strict: false }).shredSubject(subjectOf(world, erased.who.session));
    await erased.gone();
    const { expert, shareId } = await given('到期的职工');
    const start = world.clock.now();
    world.clock.set(new Date(start.getTime() + 14 * 24 * 3_600_000));
    const [day14] = [await world.signIn('到期的职工的专家')];
    expect((await open({ session: day14, api: world.as(day14) }, shareId)).status).toBe(200);
    world.clock.set(new Date(start.getTime() + 15 * 24 * 3_600_000));
    const day15 = await world.signIn('到期的职工的专家');
    expect(refusal(await open({ ...expert, api: world.as(day15) }, shareId))).toBe('404 SHARE_NOT_FOUND');
    world.clock.set(start);
  });
});

describe('what is written down', () => {
  // Mutation: the entry is made after the answer, or names the owner's account.
  it('is each opening, for its owner to read, under the pseudonym (ASVS 16.2.5)', async () => {
    const expert = await helper(world, '留痕的专家');
    const who = await owner(world, '看谁看过我的职工');
    const ledger = new Ledger(world);
    await ledger.mark();
    const { body } = await share(who.api, wish(world, who, expert));
    await listed(expert);
    for (let times = 0; times < 2; times++) await open(expert, body.shareId);
    await who.api.delete(`/v1/shares/${body.shareId}`);
    await open(expert, body.shareId);
    const subjectId = subjectOf(world, who.session);
    const own = { actorKind: 'subject', actorId: subjectId, actorRole: null, thingId: body.shareId, ownerId: null };
    const opened = {
      ...{ actorKind: 'account', actorId: expert.session.accountId, actorRole: 'expert' },
      ...{ act: 'share.opened', thingId: body.shareId, ownerId: subjectId },
    };
    const entries = await ledger.since();
    expect(entries).toHaveLength(4);
    expect(entries).toEqual(
      expect.arrayContaining([{ ...own, act: 'share.given' }, { ...own, act: 'share.revoked' }, opened]),
    );
    const log = await who.api.get<{ items: { who: string; what: string }[] }>('/v1/me/access-log');
    expect(log.body.items.map(({ who: role, what }) => role + what)).toEqual(
      Array(2).fill('专家打开了您分享的一次结果'),
    );
    const others = await expert.api.get<{ items: { what: string }[] }>('/v1/me/access-log');
    expect(others.body.items.map(({ what }) => what)).not.toContain('打开了您分享的一次结果');
  });

  it('ties no account to a pseudonym, and the name that was written stands sealed', async () => {
    const expert = await helper(world, '保密的专家');
    const who = await owner(world, '保密的职工');
    const { body } = await share(who.api, wish(world, who, expert), { name: '金丝雀七七' });
    await open(expert, body.shareId);
    const subjectId = subjectOf(world, who.session);
    const rows = (await everyRow(world)).map(({ table, row }) => ({ table, text: JSON.stringify(row) }));
    const with_ = (id: string) => rows.filter(({ text }) => text.includes(id)).map(({ table }) => table);
    expect(new Set(with_(subjectId))).toContain('result_shares');
    const both = rows.filter(({ text }) => text.includes(subjectId) && text.includes(who.session.accountId));
    expect(both).toEqual([]);
    expect(rows.filter(({ text }) => text.includes('金丝雀七七'))).toEqual([]);
    expect(with_(body.shareId).filter((table) => !['result_shares', 'audit_entries'].includes(table))).toEqual([]);
    // days only: the moment would lead to whose session it was
    const shares = rows.filter(({ table }) => table === 'result_shares');
    expect(shares.filter(({ text }) => /\d\d:\d\d/.test(text.replace(/"(note_cipher)":"[^"]*"/, '')))).toEqual([]);
  });
});

describe('the receiver is told', () => {
  const told = async ({ api }: { api: Parameters<typeof share>[0] }) =>
    (await api.get<{ items: { kind: string; title: string; target: unknown }[] }>('/v1/messages')).body.items.filter(
      ({ kind }) => kind === 'result-shared',
    );

  // Mutation: the message is posted with the share, or again every hour.
  it('in the morning after, once a day, without who or what, and not of what was stopped', async () => {
    const start = world.clock.now();
    const job = world.app.get(TellReceiversJob, { strict: false });
    const [expert, spared] = [await helper(world, '早上的专家'), await helper(world, '没收到的专家')];
    const who = await owner(world, '晚上分享的职工');
    for (let n = 0; n < 2; n++) await share(who.api, wish(world, who, expert));
    const { body } = await share(who.api, wish(world, who, spared));
    await who.api.delete(`/v1/shares/${body.shareId}`);
    await job.run();
    expect(await told(expert)).toEqual([]);
    const morning = async (hour: number) => {
      world.clock.set(new Date(`2026-11-25T0${hour}:00:00+08:00`));
      await job.run();
      const [at, spare] = [await world.signIn('早上的专家'), await world.signIn('没收到的专家')];
      return [await told({ api: world.as(at) }), await told({ api: world.as(spare) })];
    };
    expect(await morning(7)).toEqual([[], []]);
    await morning(8);
    const [messages, none] = await morning(9);
    expect(messages).toMatchObject([{ title: '有人给您分享了内容', target: { page: 'shared-with-me', id: null } }]);
    expect(none).toEqual([]);
    world.clock.set(start);
  });
});
