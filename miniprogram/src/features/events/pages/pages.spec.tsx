import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { detail, lastSent, NOW, page, Refused, serve, signUp, summary, venue } from '../../../../test/fixtures/events';
import { expectNoFaults, show } from '../../../../test/fixtures/page';
import { resetTaro, world } from '../../../../test/stubs/taro';
import { keepTogether } from '@/shared/locales/keep-together';
import { useSession } from '@/app/session';
import { setClock } from '@/shared/platform/clock';
import { usePreferences } from '@/shared/state/preferences';
import { queryClient } from '@/shared/state/query-client';
import EventPage from './event';
import EventsPage from './events';
import MySignUpsPage from './my-sign-ups';
import VenuePage from './venue';
import VenuesPage from './venues';

const worker = { accountId: 'a1', nickname: '下班路上的阿禾', roles: [], membership: null };
const PLACES = {
  items: [
    { regionId: 'town', kind: 'county', name: '安和县' },
    { regionId: 'west', kind: 'township', name: '西镇' },
    { regionId: 'east', kind: 'township', name: '东镇' },
  ],
  ownRegionId: 'east',
};
const SIGN_UP = 'PUT /v1/events/e1/sign-up';
const sent = () => lastSent('PUT', '/v1/events/e1/sign-up') as { id: string; name: string; waitIfFull: boolean };

let restoreClock: () => void;
beforeEach(() => {
  restoreClock = setClock(() => NOW);
  resetTaro();
  queryClient.clear();
  usePreferences.getState().choosePlace(null);
  useSession.setState({ status: 'signed-in', account: worker }, true);
  world.params = { eventId: 'e1' };
});
afterEach(() => {
  cleanup();
  restoreClock();
});

const offline = () => Promise.reject(Object.assign(new Error(), { errMsg: 'request:fail' }));

describe('the list of lectures', () => {
  it('shows what is coming under its months, and leads to each', async () => {
    serve({ 'GET /v1/events': page([summary(), summary({ eventId: 'e2', startsAt: '2026-12-04T06:00:00.000Z' })]) });
    const { container } = show(<EventsPage />);
    const [first] = await screen.findAllByRole('link', { name: /下班后怎样缓一缓/ });
    expect(first?.getAttribute('href')).toBe('/event?eventId=e1');
    expect(within(first as HTMLElement).getByText('还剩12个名额')).toBeTruthy();
    expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
      '11月',
      '12月',
    ]);
    await expectNoFaults(container);
  });

  it('asks the server for what one narrows it to, and can be widened again', async () => {
    serve({ 'GET /v1/events': page([]) });
    show(<EventsPage />);
    await screen.findByText('最近没有活动，');
    fireEvent.change(screen.getByRole('combobox', { name: '主题' }), { target: { value: 'parenting' } });
    fireEvent.change(screen.getByRole('combobox', { name: '对象' }), { target: { value: 'parents' } });
    await screen.findByText('没有合适的活动，');
    expect(world.requests.at(-1)?.url).toBe('/v1/events?when=coming&topic=parenting&audience=parents');
    fireEvent.click(screen.getByRole('button', { name: '不限条件' }));
    expect(await screen.findByText('最近没有活动，')).toBeTruthy();
  });

  it('is narrowed to a place, one’s own first, and the device remembers it', async () => {
    const membership = { membershipId: 'm1', unitId: 'u1', unitName: '东镇茶厂' };
    useSession.setState({ status: 'signed-in', account: { ...worker, membership } }, true);
    serve({ 'GET /v1/events': page([]), 'GET /v1/places': PLACES });
    const { container } = show(<EventsPage />);
    const where = await screen.findByRole('combobox', { name: '地方' });
    expect(
      within(where)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual([...['全县', '家门口·东镇', '县城', '西镇', '线上']]);
    fireEvent.change(where, { target: { value: 'east' } });
    await screen.findByText('这里最近没有活动，');
    expect(world.requests.at(-1)?.url).toBe('/v1/events?when=coming&regionId=east');
    expect(usePreferences.getState().place).toBe('east');
    await expectNoFaults(container);
    fireEvent.change(where, { target: { value: 'online' } });
    await waitFor(() => {
      expect(world.requests.at(-1)?.url).toBe('/v1/events?when=coming&online=true');
    });
    fireEvent.click(await screen.findByRole('button', { name: '看看全县的' }));
    expect(await screen.findByText('最近没有活动，')).toBeTruthy();
    expect(usePreferences.getState().place).toBeNull();
  });

  it('is everywhere when the place of last time is none any more', async () => {
    usePreferences.getState().choosePlace('gone');
    serve({ 'GET /v1/events': page([summary()]), 'GET /v1/places': PLACES });
    show(<EventsPage />);
    await screen.findByRole('combobox', { name: '地方' });
    await waitFor(() => {
      expect(world.requests.at(-1)?.url).toBe('/v1/events?when=coming');
    });
  });

  it('can be asked for again', async () => {
    world.reply = offline;
    show(<EventsPage />);
    await screen.findByText('没连上网络，请检查后再试');
    serve({ 'GET /v1/events': page([summary()]) });
    fireEvent.click(screen.getByRole('button', { name: '重试' }));
    expect(await screen.findByText('下班后怎样缓一缓')).toBeTruthy();
  });

  it('comes page by page', async () => {
    serve({ 'GET /v1/events': page([summary()], 'next') });
    show(<EventsPage />);
    const more = await screen.findByRole('button', { name: '再看一些' });
    serve({ 'GET /v1/events': page([summary({ eventId: 'e2', title: '夜班以后怎么睡' })]) });
    fireEvent.click(more);
    expect(await screen.findByText('夜班以后怎么睡')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '再看一些' })).toBeNull();
  });
});

describe('a lecture', () => {
  it('says when, where, with whom and for whom', async () => {
    serve({ 'GET /v1/events/e1': detail() });
    const { container } = show(<EventPage />);
    expect(await screen.findByRole('heading', { level: 1, name: '下班后怎样缓一缓' })).toBeTruthy();
    const facts = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(facts).toEqual([
      '时间11月28日 周六9:30–11:0011月26日18:00前可以取消',
      '地点县职工服务中心二楼放松训练室同心路8号复制地址',
      '主讲人周老师县人民医院 心理咨询师',
      '适合谁谁都可以来情绪调节',
    ]);
    expect(screen.getByText('坐着就能做。')).toBeTruthy();
    await expectNoFaults(container);
  });

  it('gives its address to paste into a map', async () => {
    serve({ 'GET /v1/events/e1': detail() });
    show(<EventPage />);
    fireEvent.click(await screen.findByRole('button', { name: '复制地址' }));
    await screen.findByText('地址复制好了，打开地图就能粘贴');
    expect(world.clipboard).toBe('县职工服务中心 同心路8号');
  });

  it('takes a name and signs up', async () => {
    const replies = serve({ 'GET /v1/events/e1': detail() });
    const { container } = show(<EventPage />);
    fireEvent.click(await screen.findByRole('button', { name: '我要报名' }));
    const dialog = await screen.findByRole('dialog', { name: '报名' });
    await expectNoFaults(container);
    fireEvent.click(within(dialog).getByRole('button', { name: '报名' }));
    expect(screen.getByText('请填写名字')).toBeTruthy();
    fireEvent.change(screen.getByRole('textbox', { name: '您的名字' }), { target: { value: ' 李师傅 ' } });
    replies[SIGN_UP] = () => {
      replies['GET /v1/events/e1'] = detail({ mine: signUp(), seatsLeft: 11 });
      return signUp();
    };
    fireEvent.click(within(dialog).getByRole('button', { name: '报名' }));
    expect(await screen.findByText('报上了，开始前会提醒您')).toBeTruthy();
    expect(sent()).toMatchObject({ name: '李师傅', waitIfFull: false });
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('keeps the id of an attempt whose reply was lost', async () => {
    const replies = serve({ 'GET /v1/events/e1': detail() });
    show(<EventPage />);
    fireEvent.click(await screen.findByRole('button', { name: '我要报名' }));
    fireEvent.change(await screen.findByRole('textbox'), { target: { value: '李师傅' } });
    const answer = world.reply;
    world.reply = (request) => (request.method === 'PUT' ? offline() : answer(request));
    fireEvent.click(screen.getByRole('button', { name: '报名' }));
    await screen.findByText('没连上网络，请检查后再试');
    const first = sent().id;
    world.reply = answer;
    replies[SIGN_UP] = signUp();
    fireEvent.click(screen.getByRole('button', { name: '报名' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(sent().id).toBe(first);
  });

  it('offers the waiting list to who lost the race for the last seat', async () => {
    const replies = serve({ 'GET /v1/events/e1': detail({ seatsLeft: 1 }) });
    show(<EventPage />);
    fireEvent.click(await screen.findByRole('button', { name: '我要报名' }));
    fireEvent.change(await screen.findByRole('textbox'), { target: { value: '李师傅' } });
    replies[SIGN_UP] = new Refused({ status: 409, code: 'EVENT_FULL', message: '名额刚刚满了，可以排队候补' });
    fireEvent.click(screen.getByRole('button', { name: '报名' }));
    expect(await screen.findByText('名额刚刚满了，可以排队候补')).toBeTruthy();
    const waiting = signUp({ state: 'waiting', position: 3 });
    replies[SIGN_UP] = () => {
      replies['GET /v1/events/e1'] = detail({ mine: waiting, seatsLeft: 0, waiting: 3 });
      return waiting;
    };
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '排队候补' }));
    expect(await screen.findByText('您排在候补第3位，轮到您会告诉您')).toBeTruthy();
    expect(sent().waitIfFull).toBe(true);
  });

  it('knows people of group counselling by a nickname only', async () => {
    serve({ 'GET /v1/events/e1': detail({ kind: 'group-counselling', nickOnly: true }) });
    show(<EventPage />);
    fireEvent.click(await screen.findByRole('button', { name: '我要报名' }));
    const field = await screen.findByRole<HTMLInputElement>('textbox', { name: '昵称' });
    expect(field.value).toBe('下班路上的阿禾');
    expect(screen.getByText('团体辅导只显示昵称，不显示名字和单位')).toBeTruthy();
  });

  it('asks a visitor to sign in first, and comes back', async () => {
    useSession.setState({ status: 'anonymous', account: null }, true);
    serve({ 'GET /v1/events/e1': detail() });
    show(<EventPage />);
    fireEvent.click(await screen.findByRole('button', { name: '我要报名' }));
    await waitFor(() => expect(decodeURIComponent(world.navigation.at(-1)?.[1] ?? '')).toContain('"name":"event"'));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('is given back after being asked once more', async () => {
    const replies = serve({ 'GET /v1/events/e1': detail({ mine: signUp() }) });
    show(<EventPage />);
    fireEvent.click(await screen.findByRole('button', { name: '取消报名' }));
    const dialog = screen.getByRole('dialog', { name: '要取消报名吗？' });
    expect(world.requests.some(({ method }) => method === 'DELETE')).toBe(false);
    const gone = signUp({ state: 'cancelled' });
    replies['DELETE /v1/events/e1/sign-up'] = () => {
      replies['GET /v1/events/e1'] = detail({ mine: gone });
      return gone;
    };
    fireEvent.click(within(dialog).getByRole('button', { name: '取消报名' }));
    expect(await screen.findByRole('button', { name: '我要报名' })).toBeTruthy();
  });

  it('says what to do when it is too late to give it back', async () => {
    serve({
      'GET /v1/events/e1': detail({ mine: signUp(), cancelUntil: '2026-11-23T10:00:00.000Z' }),
      'GET /v1/county': { unionPhone: '0000-5550100' },
    });
    show(<EventPage />);
    const call = await screen.findByRole('link', { name: '拨打0000-5550100' });
    expect(call.getAttribute('href')).toBe('tel:0000-5550100');
    expect(screen.queryByRole('button', { name: '取消报名' })).toBeNull();
  });

  it('tells that it was changed, or why it was cancelled', async () => {
    serve({ 'GET /v1/events/e1': detail({ changedAt: '2026-11-23T07:00:00.000Z' }) });
    show(<EventPage />);
    expect(await screen.findByText('11月23日15:00有改动，请再看一眼时间和地点')).toBeTruthy();
    cleanup();
    queryClient.clear();
    serve({ 'GET /v1/events/e1': detail({ state: 'cancelled', cancelReason: '主讲人临时有事' }) });
    show(<EventPage />);
    expect(await screen.findByText('这场活动取消了：主讲人临时有事')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '我要报名' })).toBeNull();
  });

  it('of an address that leads nowhere leads to the others', async () => {
    serve({});
    show(<EventPage />);
    expect(await screen.findByText('没找到这场活动，')).toBeTruthy();
    expect(screen.getByRole('link', { name: '看看别的活动' }).getAttribute('href')).toBe('/events');
  });
});

describe('what one signed up for', () => {
  it('tells the place on the waiting list', async () => {
    serve({
      'GET /v1/my/sign-ups': page([
        { event: summary(), signUp: signUp() },
        { event: summary({ eventId: 'e2', mine: 'waiting' }), signUp: signUp({ state: 'waiting', position: 3 }) },
      ]),
    });
    const { container } = show(<MySignUpsPage />);
    expect(await screen.findByText('报上了')).toBeTruthy();
    expect(screen.getByText('候补第3位')).toBeTruthy();
    await expectNoFaults(container);
  });

  it('is nobody’s without signing in', async () => {
    useSession.setState({ status: 'anonymous', account: null }, true);
    show(<MySignUpsPage />);
    await waitFor(() => expect(world.navigation.at(-1)?.[0]).toBe('redirectTo'));
    expect(world.requests).toEqual([]);
  });

  it('begins empty', async () => {
    serve({ 'GET /v1/my/sign-ups': page([]) });
    show(<MySignUpsPage />);
    expect(await screen.findByText('还没有报名的活动，')).toBeTruthy();
  });
});

describe('venues', () => {
  it('are listed by level', async () => {
    serve({ 'GET /v1/venues': page([{ ...venue, venueId: 'v2', name: '栖云镇职工之家', level: 'township' }, venue]) });
    const { container } = show(<VenuesPage />);
    await screen.findByText('栖云镇职工之家');
    expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
      '县里',
      '乡镇和街道',
    ]);
    await expectNoFaults(container);
  });

  it('say where they are, when they are open and how to get there', async () => {
    world.params = { venueId: 'v1' };
    serve({ 'GET /v1/venues/v1': venue });
    const { container } = show(<VenuePage />);
    expect(await screen.findByRole('heading', { level: 1, name: '县职工服务中心' })).toBeTruthy();
    expect(screen.getByText(keepTogether('从老汽车站步行6分钟'))).toBeTruthy();
    expect(screen.getByText('能坐60人')).toBeTruthy();
    await expectNoFaults(container);
  });
});
