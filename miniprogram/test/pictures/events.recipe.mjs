import { randomUUID } from 'node:crypto';

/** @typedef {import('../../../scripts/lib/pictures/recipes.mjs').World} World */
/** @typedef {import('../../../scripts/lib/pictures/recipes.mjs').Api} Api */

const DAY_MS = 86_400_000;
const OFFSET_MS = 8 * 3_600_000;

/**
 * @param {World} world
 * @param {number} days from today
 * @param {string} time of day in China
 */
const at = (world, days, time) => {
  const day = new Date(Date.parse(world.now()) + OFFSET_MS + days * DAY_MS).toISOString().slice(0, 10);
  return new Date(Date.parse(`${day}T${time}:00.000Z`) - OFFSET_MS).toISOString();
};

/** Pictures are taken one after the other: each of its lectures has an hour of its own, so that no room is taken. */
let hour = 14;
const ownHour = () => `${String(hour++ % 24).padStart(2, '0')}`;

/**
 * A lecture of the county, published.
 * @param {World} world
 * @param {Record<string, unknown>} [overrides]
 */
async function publish(world, overrides = {}) {
  const staff = await world.someoneElse('union-staff');
  const event = await draft(world, staff, overrides);
  await staff.post(`/v1/staff/events/${event.eventId}/publish`, { version: event.version, acceptSpeakerClash: true });
  return { staff, eventId: event.eventId };
}

/**
 * @param {World} world
 * @param {Api} staff
 * @param {Record<string, unknown>} [overrides]
 */
async function draft(world, staff, overrides = {}) {
  const { items } = await staff.get('/v1/venues');
  const on = ownHour();
  return staff.post('/v1/staff/events', {
    ...{ id: randomUUID(), kind: 'lecture', title: '下班后怎样缓一缓', speaker: '周老师' },
    ...{ speakerIntro: '县人民医院 兼职心理咨询师', venueId: items[0].venueId, link: null },
    ...{ startsAt: at(world, 25, `${on}:10`), endsAt: at(world, 25, `${on}:50`) },
    ...{ seats: 40, sharing: 'first-come', unitShares: [], audience: 'enterprise', topic: 'emotions' },
    cover: 'tea-hills',
    description:
      '倒班、久站、久坐之后，身体和心里都绷着。周老师用三个动作教您十分钟缓下来，坐着就能做。\n不用带东西，可以带家人一起来。',
    ...{ signUpFrom: at(world, -1, '08:00'), signUpUntil: at(world, 24, '18:00'), cancelUntil: at(world, 23, '18:00') },
    ...overrides,
  });
}

/**
 * @param {Api} api
 * @param {string} eventId
 * @param {string} name
 */
const signUp = (api, eventId, name) =>
  api.put(`/v1/events/${eventId}/sign-up`, { id: randomUUID(), name, waitIfFull: true });

/** @param {string} eventId */
const params = (eventId) => ({ eventId });

/** @type {import('../../../scripts/lib/pictures/recipes.mjs').Recipe[]} */
export default [
  { route: 'events', as: 'worker', shows: '活动场地' },
  {
    route: 'events',
    label: 'nothing fits',
    as: 'worker',
    async act(page) {
      await page.getByRole('combobox', { name: '主题' }).selectOption('self-growth');
      await page.getByRole('combobox', { name: '对象' }).selectOption('medical');
      await page.getByRole('combobox', { name: '形式' }).selectOption('cloud-class');
    },
    shows: '没有合适的活动',
  },
  {
    route: 'events',
    label: 'online',
    as: 'worker',
    act: (page) => page.getByRole('combobox', { name: '地方' }).selectOption({ label: '线上' }),
    shows: '骑手和司机的颈肩放松',
  },
  { route: 'events', label: 'loading', server: { '/v1/events': 'silent' }, shows: '活动场地' },
  { route: 'events', label: 'no network', server: { '/v1/events': 'away' }, shows: '没加载出来' },
  {
    route: 'events',
    label: 'past',
    act: (page) => page.getByText('以前的', { exact: true }).click(),
    shows: '活动场地',
  },
  {
    route: 'event',
    as: 'worker',
    prepare: async (world) => params((await publish(world)).eventId),
    shows: '我要报名',
  },
  {
    route: 'event',
    label: 'not open yet',
    as: 'worker',
    prepare: async (world) => params((await publish(world, { signUpFrom: at(world, 3, '08:00') })).eventId),
    shows: /开始报名/,
  },
  {
    route: 'event',
    label: 'sign-up closed',
    as: 'worker',
    prepare: async (world) => {
      const times = { signUpFrom: at(world, -3, '08:00'), signUpUntil: at(world, -1, '08:00') };
      return params((await publish(world, times)).eventId);
    },
    shows: '报名已经截止',
  },
  {
    route: 'event',
    label: 'over',
    as: 'worker',
    async prepare({ api }) {
      const { items } = await api.get('/v1/events?when=past');
      return params(items[0].eventId);
    },
    shows: '活动已经结束',
  },
  {
    route: 'event',
    label: 'group counselling, signing up',
    as: 'worker',
    prepare: async (world) => params((await publish(world, { kind: 'group-counselling', seats: 12 })).eventId),
    act: (page) => page.getByText('我要报名', { exact: true }).click(),
    shows: '团体辅导只显示昵称，不显示名字和单位',
  },
  {
    route: 'event',
    label: 'cloud class, signed up',
    as: 'worker',
    async prepare(world) {
      const online = { kind: 'cloud-class', venueId: null, link: 'https://meeting.example.com/anxin' };
      const { eventId } = await publish(world, online);
      await signUp(world.api, eventId, '李师傅');
      return params(eventId);
    },
    shows: '报上了，开始前会提醒您',
  },
  { route: 'mySignUps', label: 'nothing yet', as: 'union-staff', shows: /还没有报名的活动|报上了/ },
  {
    route: 'event',
    label: 'signing up',
    as: 'worker',
    prepare: async (world) => params((await publish(world, { cover: 'steam-cup' })).eventId),
    act: (page) => page.getByText('我要报名', { exact: true }).click(),
    shows: '您的名字',
  },
  {
    route: 'event',
    label: 'signed up, then changed',
    as: 'worker',
    async prepare(world) {
      const { staff, eventId } = await publish(world, { cover: 'door-lamp' });
      await signUp(world.api, eventId, '李师傅');
      const stored = await staff.get(`/v1/staff/events/${eventId}`);
      const { title, speaker, kind, startsAt, venueId, link, seats, sharing, audience, topic, cover, description } =
        stored;
      const { signUpFrom, signUpUntil, cancelUntil, version, speakerIntro } = stored;
      await staff.put(`/v1/staff/events/${eventId}`, {
        ...{ title, speaker, speakerIntro, kind, startsAt, venueId, link, seats, sharing, audience, topic, cover },
        ...{ description, signUpFrom, signUpUntil, cancelUntil, version, unitShares: [] },
        endsAt: new Date(Date.parse(stored.endsAt) + 5 * 60_000).toISOString(),
        acceptSpeakerClash: true,
      });
      return params(eventId);
    },
    shows: '报上了，开始前会提醒您',
  },
  {
    route: 'event',
    label: 'full',
    as: 'worker',
    async prepare(world) {
      const { staff, eventId } = await publish(world, { seats: 1, cover: 'facade' });
      await signUp(staff, eventId, '王芳');
      return params(eventId);
    },
    shows: '排队候补',
  },
  {
    route: 'event',
    label: 'waiting',
    as: 'worker',
    async prepare(world) {
      const { staff, eventId } = await publish(world, { seats: 1, cover: 'tools-down' });
      await signUp(staff, eventId, '王芳');
      await signUp(world.api, eventId, '李师傅');
      return params(eventId);
    },
    shows: '您排在候补第1位',
  },
  {
    route: 'event',
    label: 'seats of units',
    as: 'unit-head',
    async prepare(world) {
      const { membership } = await world.api.get('/v1/me');
      const unitShares = [{ unitId: membership.unitId, seats: 3 }];
      const { eventId } = await publish(world, { sharing: 'per-unit', seats: 3, unitShares });
      return params(eventId);
    },
    shows: '向单位报名',
  },
  {
    route: 'event',
    label: 'cancelled',
    as: 'worker',
    async prepare(world) {
      const { staff, eventId } = await publish(world, { cover: 'finish-lamp' });
      const { version } = await staff.get(`/v1/staff/events/${eventId}`);
      await staff.post(`/v1/staff/events/${eventId}/cancel`, { version, reason: '主讲人临时有事，改期另行通知' });
      return params(eventId);
    },
    shows: '这场活动取消了',
  },
  {
    route: 'event',
    label: 'gone',
    prepare: () => Promise.resolve(params(randomUUID())),
    shows: '没找到这场活动',
  },
  {
    route: 'mySignUps',
    as: 'worker',
    async prepare(world) {
      await signUp(world.api, (await publish(world)).eventId, '李师傅');
      return {};
    },
    shows: '报上了',
  },
  { route: 'venues', shows: '县里' },
  {
    route: 'venue',
    async prepare({ someoneElse }) {
      const { items } = await (await someoneElse('worker')).get('/v1/venues');
      return { venueId: items[0].venueId };
    },
    shows: '开放时间',
  },
  { route: 'staffEvents', as: 'union-staff', shows: '将要举行' },
  {
    route: 'staffEvents',
    label: 'drafts',
    as: 'union-staff',
    async prepare(world) {
      await draft(world, world.api, { startsAt: null, endsAt: null });
      return {};
    },
    act: (page) => page.getByText('草稿', { exact: true }).click(),
    shows: '时间还没定',
  },
  { route: 'staffEvents', label: 'not theirs', as: 'worker', shows: '工会干部用' },
  { route: 'eventForm', as: 'union-staff', shows: '复制上一场' },
  {
    route: 'eventForm',
    label: 'what is missing',
    as: 'union-staff',
    act: (page) => page.getByText('发布', { exact: true }).click(),
    shows: '请填写主讲人',
  },
  {
    route: 'eventForm',
    label: 'seats of units, room taken',
    as: 'union-staff',
    async prepare(world) {
      const { eventId } = await publish(world);
      const taken = await world.api.get(`/v1/staff/events/${eventId}`);
      const { items } = await world.api.get('/v1/units');
      const unitShares = items
        .slice(0, 2)
        .map((/** @type {{ unitId: string }} */ { unitId }) => ({ unitId, seats: 5 }));
      const { startsAt, endsAt } = taken;
      const second = await draft(world, world.api, { startsAt, endsAt, sharing: 'per-unit', seats: 10, unitShares });
      return params(second.eventId);
    },
    async act(page) {
      await page.getByText('更多', { exact: true }).click();
      await page.getByText('请换时间或地点').first().waitFor();
    },
    shows: '一共10个名额',
  },
  {
    route: 'eventForm',
    label: 'preview',
    as: 'union-staff',
    prepare: async (world) => params((await draft(world, world.api)).eventId),
    act: (page) => page.getByText('预览', { exact: true }).click(),
    shows: '大家看到的就是这样',
  },
  {
    route: 'eventForm',
    label: 'copying',
    as: 'union-staff',
    act: (page) => page.getByText('复制上一场', { exact: true }).click(),
    shows: '复制哪一场？',
  },
  {
    route: 'staffEvent',
    label: 'published',
    as: 'union-staff',
    prepare: async (world) => ({ ...params((await publish(world)).eventId), done: 'published' }),
    shows: '复制通知',
  },
  {
    route: 'staffEvent',
    label: 'cancelling',
    as: 'union-staff',
    async prepare(world) {
      const { eventId } = await publish(world);
      await signUp(world.api, eventId, '李师傅');
      return params(eventId);
    },
    act: (page) => page.getByText('取消讲座', { exact: true }).click(),
    shows: '会通知1位已报名的人，写一句原因',
  },
  {
    route: 'eventSignUps',
    as: 'union-staff',
    async prepare(world) {
      const { eventId } = await publish(world, { seats: 1 });
      await signUp(await world.someoneElse('worker'), eventId, '李师傅');
      await signUp(await world.someoneElse('unit-head'), eventId, '王芳');
      return params(eventId);
    },
    shows: '候补的（1人）',
  },
  {
    route: 'nominations',
    as: 'unit-head',
    async prepare(world) {
      const { membership } = await world.api.get('/v1/me');
      const unitShares = [{ unitId: membership.unitId, seats: 3 }];
      const { eventId } = await publish(world, { sharing: 'per-unit', seats: 3, unitShares });
      await signUp(world.api, eventId, '罗秋实');
      return {};
    },
    shows: '同意',
  },
];
