import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import {
  lastSent,
  NOW,
  page,
  Refused,
  serve,
  staffEvent,
  staffRow,
  summary,
  venue,
} from '../../../../test/fixtures/events';
import { expectNoFaults, show } from '../../../../test/fixtures/page';
import { resetTaro, world } from '../../../../test/stubs/taro';
import { useSession } from '@/app/session';
import { setClock } from '@/shared/platform/clock';
import { queryClient } from '@/shared/state/query-client';
import type { EventInput } from '../api/event-staff';
import EventFormRoute from './event-form';
import EventSignUpsPage from './event-sign-ups';
import NominationsPage from './nominations';
import StaffEventRoute from './staff-event';
import StaffEventsPage from './staff-events';

const role = (name: 'union-staff' | 'unit-head', scopeType: 'county' | 'unit') => ({
  role: name,
  roleName: name,
  scopeType,
  scopeId: 'u1',
  scopeName: '青石茶业',
});
const account = (roles: ReturnType<typeof role>[]) => ({
  accountId: 'a1',
  nickname: '林知夏',
  roles,
  membership: null,
});
const signIn = (...roles: ReturnType<typeof role>[]): void =>
  useSession.setState({ status: 'signed-in', account: account(roles) }, true);

const VENUES = { 'GET /v1/venues': page([venue]) };
const NO_CLASH = { 'POST /v1/staff/events/clashes': { clashes: [] } };
const CREATE = 'POST /v1/staff/events';
const UUID = '0197a000-0000-7000-8000-000000000001';

let restoreClock: () => void;
beforeEach(() => {
  restoreClock = setClock(() => NOW);
  // jsdom lays nothing out
  Element.prototype.scrollIntoView = () => undefined;
  resetTaro();
  queryClient.clear();
  signIn(role('union-staff', 'county'));
});
afterEach(() => {
  cleanup();
  restoreClock();
});

const type = (name: string, value: string): void => {
  fireEvent.change(screen.getByLabelText(name, { selector: 'input, textarea, select' }), { target: { value } });
};

/** Everything a lecture needs, as somebody types it. */
async function fillIn(): Promise<void> {
  await screen.findByRole('combobox', { name: '地点' });
  type('标题', '下班后怎样缓一缓');
  type('主讲人', '周老师');
  type('日期', '2026-11-28');
  type('几点开始', '09:30');
  type('地点', 'v1');
  type('名额', '40');
}

describe('publishing a lecture', () => {
  it('shows a form whose every field has a name', async () => {
    serve(VENUES);
    const { container } = show(<EventFormRoute />);
    await screen.findByRole('combobox', { name: '地点' });
    fireEvent.click(screen.getByRole('button', { name: /更多/ }));
    await expectNoFaults(container);
  });

  it('ends the lecture ninety minutes after it begins, and derives the deadlines', async () => {
    serve(VENUES);
    show(<EventFormRoute />);
    await fillIn();
    expect(screen.getByLabelText<HTMLInputElement>('几点结束', { selector: 'input' }).value).toBe('11:00');
    expect(screen.getByText('11月27日18:00报名截止，')).toBeTruthy();
    expect(screen.getByText('11月26日18:00前可以取消')).toBeTruthy();
  });

  it('sends nothing while something is missing, and says each thing at its place', async () => {
    serve(VENUES);
    show(<EventFormRoute />);
    await screen.findByRole('combobox', { name: '地点' });
    fireEvent.click(screen.getByRole('button', { name: '发布' }));
    expect(screen.getByText('还有5处要改，已经标出来了')).toBeTruthy();
    const title = screen.getByRole('textbox', { name: '标题' });
    expect(document.getElementById(title.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
      '请写标题，至少两个字',
    );
    expect(world.requests.some(({ method }) => method === 'POST')).toBe(false);
  });

  it('stores a draft, publishes it, and hands out what there is to hand out', async () => {
    serve({
      ...VENUES,
      ...NO_CLASH,
      [CREATE]: staffEvent({ eventId: UUID, state: 'draft', version: 1 }),
      'POST /v1/staff/events/:id/publish': staffEvent({ eventId: UUID }),
    });
    show(<EventFormRoute />);
    await fillIn();
    fireEvent.click(screen.getByRole('button', { name: '发布' }));
    await waitFor(() =>
      expect(world.navigation.at(-1)).toEqual([
        'redirectTo',
        `/features/event-staff/pages/staff-event/index?eventId=${UUID}&done=published`,
      ]),
    );
    const created = lastSent('POST', '/v1/staff/events') as EventInput & { id: string };
    expect(created).toMatchObject({ title: '下班后怎样缓一缓', startsAt: '2026-11-28T01:30:00.000Z', seats: 40 });
    expect(lastSent('POST', '/v1/staff/events/:id/publish')).toEqual({
      version: 1,
      acceptSpeakerClash: false,
    });
  });

  it('says a clash before anything is published', async () => {
    serve({
      ...VENUES,
      'POST /v1/staff/events/clashes': {
        clashes: [
          { what: 'venue', eventId: 'x', title: '夜班以后怎么睡', startsAt: '', endsAt: '' },
          { what: 'speaker', eventId: 'y', title: '家长课', startsAt: '', endsAt: '' },
        ],
      },
    });
    show(<EventFormRoute />);
    await fillIn();
    expect(await screen.findByText('这个场地当时已有“夜班以后怎么睡”，请换时间或地点')).toBeTruthy();
    expect(screen.getByText('周老师当时还有“家长课”，请核对一下')).toBeTruthy();
  });

  it('leaves it to staff whether one speaker can be in two places', async () => {
    const replies = serve({
      ...VENUES,
      ...NO_CLASH,
      [CREATE]: staffEvent({ eventId: UUID, state: 'draft', version: 1 }),
    });
    replies['POST /v1/staff/events/:id/publish'] = new Refused({
      status: 409,
      code: 'EVENT_SPEAKER_TAKEN',
      message: '周老师当时已有“家长课”',
    });
    show(<EventFormRoute />);
    await fillIn();
    fireEvent.click(screen.getByRole('button', { name: '发布' }));
    const dialog = await screen.findByRole('dialog', { name: '主讲人当时另有安排' });
    expect(within(dialog).getByText('周老师当时已有“家长课”')).toBeTruthy();
    replies['POST /v1/staff/events/:id/publish'] = staffEvent({ eventId: UUID });
    replies['PUT /v1/staff/events/:id'] = staffEvent({ eventId: UUID, state: 'draft', version: 2 });
    fireEvent.click(within(dialog).getByRole('button', { name: '照样发布' }));
    await waitFor(() => expect(world.navigation.at(-1)?.[1]).toContain('done=published'));
    expect(lastSent('POST', '/v1/staff/events/:id/publish')).toEqual({ version: 2, acceptSpeakerClash: true });
  });

  it('shows what the server found at its place', async () => {
    serve({
      ...VENUES,
      ...NO_CLASH,
      [CREATE]: new Refused({
        status: 400,
        code: 'VALIDATION_FAILED',
        message: '有内容不对',
        fields: [{ path: 'title', message: '标题太长了' }],
      }),
    });
    show(<EventFormRoute />);
    await fillIn();
    fireEvent.click(screen.getByRole('button', { name: '发布' }));
    expect(await screen.findByText('标题太长了')).toBeTruthy();
    expect(screen.getByText('还有1处要改，已经标出来了')).toBeTruthy();
  });

  it('shares seats among units, which add up by themselves', async () => {
    serve({
      ...VENUES,
      'GET /v1/units': page([
        { unitId: 'u1', name: '青石茶业' },
        { unitId: 'u2', name: '县人民医院' },
      ]),
    });
    const { container } = show(<EventFormRoute />);
    await screen.findByRole('combobox', { name: '地点' });
    type('分配方式', 'per-unit');
    await screen.findByRole('option', { name: '县人民医院' });
    type('加一个单位', 'u2');
    await screen.findByRole('option', { name: '青石茶业' });
    type('加一个单位', 'u1');
    type('县人民医院的名额', '3');
    type('青石茶业的名额', '5');
    expect(screen.getByText('一共8个名额')).toBeTruthy();
    await expectNoFaults(container);
    fireEvent.click(screen.getByRole('button', { name: '去掉县人民医院' }));
    expect(screen.getByText('一共5个名额')).toBeTruthy();
  });

  it('offers no sharing for group counselling, and a link instead of a room for a cloud class', async () => {
    serve(VENUES);
    show(<EventFormRoute />);
    await screen.findByRole('combobox', { name: '地点' });
    type('形式', 'group-counselling');
    expect(screen.queryByRole('combobox', { name: '分配方式' })).toBeNull();
    expect(screen.getByText('团体辅导先到先得，只显示昵称')).toBeTruthy();
    type('形式', 'cloud-class');
    expect(screen.queryByRole('combobox', { name: '地点' })).toBeNull();
    expect(screen.getByRole('textbox', { name: '云课堂链接' })).toBeTruthy();
  });

  it('is looked at as everybody will see it', async () => {
    serve({ ...VENUES, ...NO_CLASH });
    const { container } = show(<EventFormRoute />);
    await fillIn();
    fireEvent.click(screen.getByRole('button', { name: '预览' }));
    expect(screen.getByRole('heading', { level: 1, name: '下班后怎样缓一缓' })).toBeTruthy();
    expect(screen.getByText('还剩40个名额')).toBeTruthy();
    expect(screen.getByText('县职工服务中心')).toBeTruthy();
    await expectNoFaults(container);
    fireEvent.click(screen.getByRole('button', { name: '接着改' }));
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: '标题' }).value).toBe('下班后怎样缓一缓');
  });

  it('is not for a worker', () => {
    signIn();
    show(<EventFormRoute />);
    expect(screen.getByText('这里给发布讲座的')).toBeTruthy();
    expect(world.requests).toEqual([]);
  });
});

describe('changing a lecture', () => {
  beforeEach(() => {
    world.params = { eventId: 'e1' };
  });

  it('says how many will hear of it, and sends the version that was read', async () => {
    serve({ ...VENUES, ...NO_CLASH, 'GET /v1/staff/events/e1': staffEvent(), 'PUT /v1/staff/events/e1': staffEvent() });
    show(<EventFormRoute />);
    expect(await screen.findByText('保存后会告诉28位已报名的人改了什么')).toBeTruthy();
    await screen.findByRole('combobox', { name: '地点' });
    type('几点开始', '14:00');
    fireEvent.click(screen.getByRole('button', { name: '保存修改' }));
    await waitFor(() => expect(world.navigation.at(-1)?.[1]).toContain('done=changed'));
    expect(lastSent('PUT', '/v1/staff/events/e1')).toMatchObject({
      version: 3,
      startsAt: '2026-11-28T06:00:00.000Z',
      endsAt: '2026-11-28T07:30:00.000Z',
      cancelUntil: '2026-11-26T10:00:00.000Z',
    });
  });

  it('does not overwrite what somebody else changed meanwhile', async () => {
    serve({
      ...VENUES,
      ...NO_CLASH,
      'GET /v1/staff/events/e1': staffEvent(),
      'PUT /v1/staff/events/e1': new Refused({ status: 409, code: 'EVENT_CHANGED', message: '刚刚有人改过这场活动' }),
    });
    show(<EventFormRoute />);
    await screen.findByRole('combobox', { name: '地点' });
    fireEvent.click(screen.getByRole('button', { name: '保存修改' }));
    expect(await screen.findByText('刚刚有人改过这场活动')).toBeTruthy();
    serve({ ...VENUES, ...NO_CLASH, 'GET /v1/staff/events/e1': staffEvent({ version: 4, title: '新的标题' }) });
    fireEvent.click(screen.getByRole('button', { name: '看新的内容' }));
    await waitFor(() => expect(screen.getByRole<HTMLInputElement>('textbox', { name: '标题' }).value).toBe('新的标题'));
  });

  it('throws a draft away only when asked twice', async () => {
    serve({
      ...VENUES,
      ...NO_CLASH,
      'GET /v1/staff/events/e1': staffEvent({ state: 'draft', phase: null }),
      'POST /v1/staff/events/e1/cancel': staffEvent({ state: 'cancelled' }),
    });
    show(<EventFormRoute />);
    fireEvent.click(await screen.findByRole('button', { name: '删掉草稿' }));
    const dialog = screen.getByRole('dialog');
    fireEvent.click(within(dialog).getByRole('button', { name: '删掉草稿' }));
    await waitFor(() => expect(world.navigation.at(-1)?.[1]).toContain('staff-events'));
  });
});

describe('the staff’s own list', () => {
  it('shows how each lecture stands, by state', async () => {
    serve({ 'GET /v1/staff/events': page([staffRow()]) });
    const { container } = show(<StaffEventsPage />);
    expect(await screen.findByText('40个名额，报上28人')).toBeTruthy();
    expect(screen.getByText('候补3人')).toBeTruthy();
    await expectNoFaults(container);
    serve({ 'GET /v1/staff/events': page([staffRow({ state: 'draft', startsAt: null, endsAt: null, phase: null })]) });
    fireEvent.click(screen.getByRole('radio', { name: '草稿' }));
    expect(await screen.findByText('时间还没定')).toBeTruthy();
    expect(world.requests.at(-1)?.url).toBe('/v1/staff/events?state=draft');
    expect(screen.getByRole('link', { name: /下班后/ }).getAttribute('href')).toBe('/staff/event-form?eventId=e1');
  });
});

describe('one lecture of the staff', () => {
  beforeEach(() => {
    world.params = { eventId: 'e1', done: 'published' };
  });

  it('hands out the notice, the sheet and the list', async () => {
    serve({ 'GET /v1/staff/events/e1': staffEvent() });
    const { container } = show(<StaffEventRoute />);
    expect(await screen.findByText('已发布')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '复制通知' }));
    await screen.findByText('通知复制好了，可以发到群里');
    expect(world.clipboard).toBe('【讲座】下班后怎样缓一缓');
    expect(screen.getByRole('button', { name: '打印签到表' })).toBeTruthy();
    expect(screen.getByRole('button', { name: '下载名单' })).toBeTruthy();
    await expectNoFaults(container);
  });

  it('is cancelled with a reason, and says first how many will hear it', async () => {
    serve({
      'GET /v1/staff/events/e1': staffEvent({ counts: { seated: 26, waiting: 2, requested: 0, cancelled: 1 } }),
      'POST /v1/staff/events/e1/cancel': staffEvent({ state: 'cancelled' }),
    });
    show(<StaffEventRoute />);
    fireEvent.click(await screen.findByRole('button', { name: '取消讲座' }));
    const dialog = screen.getByRole('dialog');
    expect(within(dialog).getByText('会通知28位已报名的人，写一句原因')).toBeTruthy();
    fireEvent.click(within(dialog).getByRole('button', { name: '取消讲座' }));
    expect(within(dialog).getByText('请写一句原因')).toBeTruthy();
    type('原因', '主讲人临时有事');
    fireEvent.click(within(dialog).getByRole('button', { name: '取消讲座' }));
    await waitFor(() => expect(world.navigation.at(-1)?.[1]).toContain('done=cancelled'));
    expect(lastSent('POST', '/v1/staff/events/e1/cancel')).toEqual({ version: 3, reason: '主讲人临时有事' });
  });

  it('is held again as a copy without its times', async () => {
    serve({
      'GET /v1/staff/events/e1': staffEvent(),
      'POST /v1/staff/events/e1/copy': staffEvent({ eventId: 'copy', state: 'draft', startsAt: null, endsAt: null }),
    });
    show(<StaffEventRoute />);
    fireEvent.click(await screen.findByRole('button', { name: '照这场再办一场' }));
    await waitFor(() =>
      expect(world.navigation.at(-1)?.[1]).toBe('/features/event-staff/pages/event-form/index?eventId=copy'),
    );
  });
});

describe('who signed up', () => {
  it('is listed by how they stand', async () => {
    world.params = { eventId: 'e1' };
    const person = { signUpId: 's1', name: '李师傅', unitName: '青石茶业', state: 'seated', position: null };
    const signedUpAt = '2026-11-23T01:00:00.000Z';
    serve({
      'GET /v1/staff/events/e1': staffEvent(),
      'GET /v1/staff/events/e1/sign-ups': page([
        { ...person, signedUpAt },
        { ...person, signUpId: 's2', name: null, unitName: null, state: 'cancelled', signedUpAt },
      ]),
    });
    const { container } = show(<EventSignUpsPage />);
    expect(await screen.findByText('李师傅')).toBeTruthy();
    expect(screen.getByText('名字已到期删除')).toBeTruthy();
    await waitFor(() => expect(screen.getByRole('heading', { name: '报上的（28人）' })).toBeTruthy());
    await expectNoFaults(container);
  });
});

describe('nominating', () => {
  const request = { signUpId: 'r1', name: '李师傅', state: 'requested', askedAt: '2026-11-23T01:00:00.000Z' };
  const NOMINATIONS = 'GET /v1/units/u1/nominations';

  beforeEach(() => signIn(role('unit-head', 'unit')));

  it('gives a seat of the unit to who asked for it', async () => {
    const replies = serve({
      [NOMINATIONS]: page([{ event: summary(), share: { seats: 3, left: 1 }, requests: [request] }]),
    });
    const { container } = show(<NominationsPage />);
    const accept = await screen.findByRole('button', { name: '同意李师傅' });
    expect(screen.getByText('单位有3个名额，还剩1个')).toBeTruthy();
    await expectNoFaults(container);
    replies['POST /v1/nominations/r1/accept'] = () => {
      const requests = [{ ...request, state: 'seated' }];
      replies[NOMINATIONS] = page([{ event: summary(), share: { seats: 3, left: 0 }, requests }]);
      return { ...request, state: 'seated' };
    };
    fireEvent.click(accept);
    expect(await screen.findByText('已同意')).toBeTruthy();
    expect(screen.getByText('单位的3个名额都给出去了')).toBeTruthy();
  });

  it('cannot give more than there are', async () => {
    serve({ [NOMINATIONS]: page([{ event: summary(), share: { seats: 3, left: 0 }, requests: [request] }]) });
    show(<NominationsPage />);
    expect(await screen.findByRole('button', { name: '婉拒李师傅' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: '同意李师傅' })).toBeNull();
  });

  it('is for the unit’s own people', async () => {
    signIn(role('union-staff', 'county'));
    await act(async () => void show(<NominationsPage />));
    expect(screen.getByText('这里给单位负责人、联络员和单位工会用')).toBeTruthy();
    expect(world.requests).toEqual([]);
  });
});
