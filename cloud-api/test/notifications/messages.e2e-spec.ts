import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { MESSAGE_KINDS } from '@anxin/contracts';
import { NotificationsFacade, type MessageParams, type NewMessage } from '../../src/modules/notifications/index.js';
import { MessageExpiryJob } from '../../src/modules/notifications/message-expiry.job.js';
import { UnitOfWork } from '../../src/platform/database/index.js';
import { SeededRandom } from '../../src/platform/random/index.js';
import type { ApiClient, Session } from '../support/api-client.js';
import { startWorld, type World } from '../support/world.js';

interface Message {
  messageId: string;
  kind: string;
  title: string;
  text: string;
  target: { page: string | null; id: string | null };
  createdAt: string;
  readAt: string | null;
}
interface Inbox {
  items: Message[];
  nextCursor: string | null;
}

const DAY_MS = 24 * 3_600_000;
const random = new SeededRandom('messages');

describe('an inbox', () => {
  let world: World;
  let facade: NotificationsFacade;
  let people = 0;

  beforeAll(async () => {
    world = await startWorld();
    facade = world.app.get(NotificationsFacade, { strict: false });
  });
  afterAll(() => world.close());

  let session: Session;
  let me: ApiClient;
  beforeEach(async () => {
    session = await world.signIn(`person ${++people}`);
    me = world.as(session);
  });

  const approved = (dedupeKey: string, accountId = session.accountId, unitName = '禾溪县图书馆'): NewMessage => ({
    accountId,
    kind: 'plan-approved',
    params: { unitName, year: 2026 },
    target: null,
    dedupeKey,
  });
  const inbox = async (api = me, query = ''): Promise<Inbox> => (await api.get<Inbox>(`/v1/messages${query}`)).body;
  const unread = async (api = me): Promise<unknown> => (await api.get('/v1/messages/unread-count')).body;

  it('is empty at first, and for its owner only', async () => {
    expect(await inbox()).toEqual({ items: [], nextCursor: null });
    expect(await unread()).toEqual({ unread: 0 });
    expect((await world.api.get('/v1/messages')).status).toBe(401);
  });

  it('tells what happened in words, where it leads, and when', async () => {
    const eventId = random.uuid();
    const startsAt = '2026-11-26T06:30:00.000Z';
    await facade.post([
      {
        accountId: session.accountId,
        kind: 'event-reminder',
        params: { title: '睡个好觉', startsAt, where: '县职工心灵驿站二楼' },
        target: { page: 'event', id: eventId },
        dedupeKey: `event-reminder:${eventId}:${startsAt}`,
      },
    ]);
    expect((await inbox()).items).toEqual([
      {
        messageId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        kind: 'event-reminder',
        title: '活动快开始了',
        text: '《睡个好觉》11月26日（周四）14:30开始，地点：县职工心灵驿站二楼。来不了的话，请提前取消，把位置让给别人。',
        target: { page: 'event', id: eventId },
        createdAt: world.clock.now().toISOString(),
        readAt: null,
      },
    ]);
  });

  it('has words for every kind', async () => {
    const at = '2026-11-26T06:30:00.000Z';
    const event = { title: '一起走走' };
    const plan = { unitName: '禾溪县图书馆', year: 2026 };
    const params: MessageParams = {
      'event-changed': { ...event, changes: '地点改为三楼会议室' },
      'event-cancelled': { ...event, reason: '讲师临时有事' },
      'event-reminder': { ...event, startsAt: at, where: '线上' },
      'seat-given': { ...event, startsAt: at },
      'nomination-asked': { ...event, unitName: '禾溪县图书馆', until: at },
      'nomination-declined': event,
      'unit-seats-changed': { ...event, unitName: '禾溪县图书馆', seats: 0 },
      'plan-submitted': plan,
      'plan-passed': plan,
      'plan-returned': { ...plan, reason: '请补充经费' },
      'plan-approved': plan,
      'plan-extended': { ...plan, dueAt: at, reason: '暴雨停产' },
      'plan-reminder': { ...plan, dueAt: at, daysLeft: 2 },
      'recovery-code-used': { left: 9 },
      'recovery-codes-made': {},
      'result-shared': {},
    };
    const { accountId } = session;
    for (const kind of MESSAGE_KINDS) {
      await facade.post([{ accountId, kind, params: params[kind], target: null, dedupeKey: kind } as NewMessage]);
      world.clock.advance(1);
    }
    const { items } = await inbox();
    expect(items.map(({ kind }) => kind)).toEqual([...MESSAGE_KINDS].reverse());
    for (const { title, text } of items) expect(`${title}${text}`).not.toMatch(/undefined|NaN|Invalid|!|！|\{/);
  });

  it('holds a message once, however often, from wherever and with whatever else it is posted', async () => {
    const other = await world.signIn(`person ${++people}`);
    const both = [approved('plan-approved:1'), approved('plan-approved:1', other.accountId)];
    await Promise.all(Array.from({ length: 8 }, (_, i) => facade.post(i % 2 ? both : [...both].reverse())));
    await facade.post([approved('plan-approved:1'), approved('plan-approved:1'), approved('plan-approved:2')]);
    expect((await inbox()).items).toHaveLength(2);
    expect((await inbox(world.as(other))).items).toHaveLength(1);
  });

  it('does not bring back as new what was read', async () => {
    await facade.post([approved('once')]);
    const [message] = (await inbox()).items;
    await me.post(`/v1/messages/${message?.messageId}/read`);
    world.clock.advance(60_000);
    await facade.post([approved('once')]);
    const [again] = (await inbox()).items;
    expect(again).toEqual({ ...message, readAt: expect.any(String) });
    expect(await unread()).toEqual({ unread: 0 });
  });

  it('is filled together with what it tells of, or not at all', async () => {
    const failing = world.app.get(UnitOfWork).run(async () => {
      await facade.post([approved('rolled-back')]);
      throw new Error('later');
    });
    await expect(failing).rejects.toThrow('later');
    expect((await inbox()).items).toEqual([]);
  });

  it('refuses a key that would not fit instead of cutting it off', async () => {
    for (const key of ['k'.repeat(121), '', '活动', 'two words']) {
      await expect(facade.post([approved('fits'), approved(key)])).rejects.toThrow('not a dedupe key');
    }
    expect((await inbox()).items).toEqual([]);
  });

  it('is read in pages, newest first, and counts the unread up to 99', async () => {
    const count = 130;
    for (let index = 0; index < count; index++) {
      await facade.post([approved(`page:${index}`, session.accountId, `单位${index}`)]);
      world.clock.advance(1);
    }
    expect(await unread()).toEqual({ unread: 99 });
    const seen: Message[] = [];
    let page = await inbox(me, '?limit=50');
    for (;;) {
      seen.push(...page.items);
      if (page.nextCursor === null) break;
      page = await inbox(me, `?limit=50&cursor=${page.nextCursor}`);
    }
    expect(seen).toHaveLength(count);
    expect(seen.map(({ text }) => Number(/单位(\d+)/.exec(text)?.[1]))).toEqual(
      Array.from({ length: count }, (_, index) => count - 1 - index),
    );
    expect((await me.post('/v1/messages/read-all')).status).toBe(204);
    expect(await unread()).toEqual({ unread: 0 });
    expect((await inbox()).items.every(({ readAt }) => readAt !== null)).toBe(true);
  });

  it('lets nobody mark other people’s messages, or learn that they exist', async () => {
    await facade.post([approved('mine')]);
    const [message] = (await inbox()).items;
    const stranger = world.as(await world.signIn(`person ${++people}`));
    const refused = await stranger.post(`/v1/messages/${message?.messageId}/read`);
    const unknown = await stranger.post(`/v1/messages/${random.uuid()}/read`);
    expect([refused.status, refused.body.code]).toEqual([404, 'MESSAGE_NOT_FOUND']);
    expect([unknown.status, unknown.body.code]).toEqual([404, 'MESSAGE_NOT_FOUND']);
    await stranger.post('/v1/messages/read-all');
    expect(await unread()).toEqual({ unread: 1 });
  });

  it('takes hundreds of messages at once', async () => {
    const keys = Array.from({ length: 450 }, (_, index) => approved(`many:${index}`));
    await facade.post(keys);
    await facade.post(keys.slice(100));
    const [row] = await world.dataSource.query<{ count: number | string }[]>(
      `SELECT COUNT(*) AS count FROM messages WHERE account_id = '${session.accountId}'`,
    );
    expect(Number(row?.count)).toBe(450);
  });

  it('is cleared of what is older than a year', async () => {
    await facade.post([approved('old')]);
    world.clock.advance(200 * DAY_MS);
    await facade.post([approved('newer')]);
    world.clock.advance(170 * DAY_MS);
    await world.app.get(MessageExpiryJob, { strict: false }).run();
    const again = world.as(await world.signIn(`person ${people}`));
    expect((await inbox(again)).items).toHaveLength(1);
  });
});
