import { randomUUID } from 'node:crypto';

/** @typedef {import('../../../scripts/lib/pictures/recipes.mjs').World} World */
/** @typedef {import('playwright-core').Page} Page */

/** @param {World} world */
async function newestPlan({ api }) {
  const { items } = await api.get('/v1/my/plans');
  return items[0];
}

/** @param {World} world */
const myPlan = async (world) => ({ planId: (await newestPlan(world)).planId });

/**
 * A plan of this year in the wanted state, as the county sees it.
 * @param {World} world
 * @param {string} query
 * @param {(plan: { version: number }) => boolean} [fits]
 */
async function planIn({ api }, query, fits = () => true) {
  const { items } = await api.get('/v1/plan-years');
  for (const { year } of items) {
    for (let cursor = ''; ;) {
      const from = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
      const page = await api.get(`/v1/plan-years/${year}/plans?limit=50&${query}${from}`);
      const found = page.items.find(fits);
      if (found) return { planId: found.planId };
      if (page.nextCursor === null) break;
      cursor = page.nextCursor;
    }
  }
  throw new Error(`the demo county has no plan with ${query}`);
}

/**
 * The year that is open now.
 * @param {World} world
 * @returns {Promise<{ year: string }>}
 */
async function openYear({ api }) {
  const { items } = await api.get('/v1/plan-years');
  const open = items.find((/** @type {{ state: string }} */ { state }) => state === 'open');
  return { year: String(open.year) };
}

/**
 * Somebody writes at a place at which the person in front of the screen is about to write.
 * @param {Page} page
 */
async function colleagueWrites(page) {
  await page.evaluate(async () => {
    const planId = new URLSearchParams(globalThis.location.search).get('planId');
    const headers = { 'content-type': 'application/json', 'x-client-version': 'h5/99.0.0' };
    const plan = await (await fetch(`/v1/plans/${planId}`, { headers })).json();
    const from = plan.sections[0].fields.overview;
    const to = from.endsWith('。') ? from.slice(0, -1) : `${from}。`;
    const changes = [{ measureId: null, field: 'overview', from, to }];
    const body = JSON.stringify({ changes, added: [], moved: [], removed: [] });
    // an answer that nobody reads is one that the browser is still waiting for
    await (await fetch(`/v1/plans/${planId}/sections/situation/changes`, { method: 'POST', headers, body })).text();
  });
  await page.getByLabel('单位概况').fill('纺织企业，三班倒，夜班职工占四成。');
  await page.getByLabel('单位概况').blur();
}

/**
 * Without a network, so that the nine pictures of one recipe start from the same plan.
 * @param {Page} page
 */
async function addBlankMeasureOffline(page) {
  await page.context().setOffline(true);
  await page.getByRole('button', { name: '再加一项' }).click();
  await page.getByRole('button', { name: '删掉这一项' }).waitFor();
}

/**
 * @param {object} change
 * @returns {import('../../../scripts/lib/pictures/recipes.mjs').Recipe['server']} the plan in front of the person, but for this
 */
const planWith = (change) => ({ '/v1/plans/': (answer) => ('sections' in answer ? { ...answer, ...change } : answer) });

/** @type {import('../../../scripts/lib/pictures/recipes.mjs').Recipe[]} */
export default [
  { route: 'plans', as: 'unit-head', shows: '援助计划' },
  { route: 'plans', label: 'not for workers', as: 'worker', shows: '和单位工会填写' },
  {
    route: 'plans',
    label: 'none',
    as: 'unit-head',
    server: { '/v1/my/plans': () => ({ items: [] }) },
    shows: '县总工会开通以后',
  },
  { route: 'plans', label: 'loading', as: 'unit-head', server: { '/v1/my/plans': 'silent' }, shows: '援助计划' },
  { route: 'plans', label: 'no network', as: 'unit-head', server: { '/v1/my/plans': 'away' }, shows: '没加载出来' },
  {
    route: 'plan',
    label: 'gone',
    as: 'unit-head',
    prepare: () => Promise.resolve({ planId: randomUUID() }),
    shows: '没找到这份计划',
  },
  {
    route: 'plan',
    label: 'approved last year',
    as: 'unit-head',
    async prepare({ api }) {
      const { items } = await api.get('/v1/my/plans');
      const approved = items.find((/** @type {{ state: string }} */ { state }) => state === 'approved');
      return { planId: approved.planId };
    },
    shows: '已通过',
  },
  { route: 'plan', label: 'returned', as: 'unit-head', prepare: myPlan, shows: /请补充后再提交/ },
  {
    route: 'plan',
    label: 'measures, last year beside',
    as: 'unit-head',
    prepare: async (world) => ({ ...(await myPlan(world)), step: 'education' }),
    async act(page) {
      await page.getByRole('button', { name: /^第1项：/ }).click();
    },
    shows: '再加一项',
  },
  {
    route: 'plan',
    label: 'last year on a phone',
    as: 'unit-head',
    prepare: async (world) => ({ ...(await myPlan(world)), step: 'assistance' }),
    async act(page) {
      const fold = page.getByRole('button', { name: '看去年填的' });
      if (await fold.isVisible()) await fold.click();
    },
    shows: /照着去年填|去年的都在了/,
  },
  {
    route: 'plan',
    label: 'preview',
    as: 'unit-head',
    prepare: async (world) => ({ ...(await myPlan(world)), step: 'preview' }),
    shows: '下载PDF',
  },
  {
    route: 'plan',
    label: 'without a network',
    as: 'unit-head',
    prepare: async (world) => ({ ...(await myPlan(world)), step: 'education' }),
    act: addBlankMeasureOffline,
    shows: '已存在本机，联网后自动提交',
  },
  {
    route: 'plan',
    label: 'problems',
    as: 'unit-head',
    prepare: async (world) => ({ ...(await myPlan(world)), step: 'education' }),
    async act(page) {
      await addBlankMeasureOffline(page);
      await page.getByRole('button', { name: '再次提交' }).click();
    },
    shows: /还有\d+处要填/,
  },
  {
    route: 'plan',
    label: 'a problem at its place',
    as: 'unit-head',
    prepare: async (world) => ({ ...(await myPlan(world)), step: 'education' }),
    async act(page) {
      await addBlankMeasureOffline(page);
      await page.getByRole('button', { name: '再次提交' }).click();
      await page.getByRole('button', { name: /请填写‘谁负责’/ }).click();
    },
    shows: /请填写‘谁负责’/,
  },
  {
    route: 'plan',
    label: 'two people',
    as: 'unit-head',
    prepare: myPlan,
    act: colleagueWrites,
    shows: '都留下',
  },
  {
    route: 'plan',
    label: 'extended',
    as: 'unit-head',
    prepare: myPlan,
    server: planWith({ extensionReason: '十二月上旬机器大修，全厂停产两周' }),
    shows: '全厂停产两周',
  },
  {
    route: 'plan',
    label: 'late',
    as: 'unit-head',
    prepare: async (world) => ({ ...(await myPlan(world)), step: 'preview' }),
    server: planWith({ dueAt: '2026-01-01T09:30:00.000Z' }),
    async act(page) {
      await page.getByRole('button', { name: '再次提交' }).click();
    },
    shows: '一样会认真看',
  },
  {
    route: 'plan',
    label: 'short form, filed together',
    as: 'unit-head',
    prepare: async (world) => ({ ...(await myPlan(world)), step: 'preview' }),
    server: planWith({
      form: 'short',
      jointWith: [
        { unitId: randomUUID(), unitName: '禾溪县云上茶叶专业合作社' },
        { unitId: randomUUID(), unitName: '禾溪县老街裁缝铺' },
      ],
    }),
    shows: '老街裁缝铺',
  },
  {
    route: 'plan',
    label: 'handing in',
    as: 'unit-head',
    prepare: async (world) => ({ ...(await myPlan(world)), step: 'preview' }),
    async act(page) {
      await page.getByRole('button', { name: '再次提交' }).click();
    },
    shows: '提交给谁看',
  },
  {
    route: 'plan',
    label: 'waits for review',
    as: 'union-staff',
    prepare: (world) => planIn(world, 'state=passed'),
    shows: '审核进度',
  },
  {
    route: 'planVersions',
    as: 'union-staff',
    prepare: (world) => planIn(world, '', ({ version }) => version > 1),
    shows: '改了什么',
  },

  { route: 'planYears', as: 'union-staff', shows: '年度计划' },
  { route: 'planYear', as: 'union-staff', prepare: openYear, shows: '个单位已经交了' },
  {
    route: 'planYear',
    label: 'closed',
    as: 'union-staff',
    async prepare({ api }) {
      const { items } = await api.get('/v1/plan-years');
      const closed = items.find((/** @type {{ state: string }} */ { state }) => state === 'closed');
      return { year: String(closed.year) };
    },
    shows: '个单位已经交了',
  },
  {
    route: 'planYear',
    label: 'gone',
    as: 'union-staff',
    prepare: () => Promise.resolve({ year: '2001' }),
    shows: '看全部年度',
  },
  { route: 'planYears', label: 'not theirs', as: 'worker', shows: '工会干部用' },
  {
    route: 'planYears',
    label: 'no network',
    as: 'union-staff',
    server: { '/v1/plan-years': 'away' },
    shows: '没加载出来',
  },
  { route: 'planYearSettings', label: 'new', as: 'union-staff', shows: '开通' },
  { route: 'planYearSettings', label: 'open year', as: 'union-staff', prepare: openYear, shows: '结束这个年度' },
  { route: 'planList', as: 'union-staff', prepare: openYear, shows: '状态' },
  {
    route: 'planList',
    label: 'nothing fits',
    as: 'union-staff',
    prepare: async (world) => ({ ...(await openYear(world)), late: 'true', state: 'approved' }),
    shows: '清除条件',
  },
  { route: 'planReview', as: 'union-staff', prepare: (world) => planIn(world, 'state=passed'), shows: '退回补充' },
  {
    route: 'planReview',
    label: 'approved',
    as: 'union-staff',
    prepare: (world) => planIn(world, 'state=approved'),
    shows: '已通过',
  },
  {
    route: 'planReview',
    label: 'gone',
    as: 'union-staff',
    prepare: () => Promise.resolve({ planId: randomUUID() }),
    shows: '没找到',
  },
  {
    route: 'planReview',
    label: 'sending back',
    as: 'union-staff',
    prepare: (world) => planIn(world, 'state=passed'),
    async act(page) {
      await page.getByRole('button', { name: '退回补充' }).click();
      await page.getByRole('dialog').getByRole('button', { name: '退回补充' }).click();
    },
    shows: '请写一句原因',
  },
  {
    route: 'planReview',
    label: 'a remark',
    as: 'union-staff',
    prepare: (world) => planIn(world, 'state=passed'),
    async act(page) {
      await page
        .getByRole('button', { name: /^给“.+”写意见$/ })
        .nth(2)
        .click();
      await page.getByRole('textbox', { name: '意见' }).fill('请写明夜班和白班各安排在哪一天。');
    },
    shows: '写好了',
  },
  {
    route: 'planReview',
    label: 'more time',
    as: 'union-staff',
    prepare: (world) => planIn(world, 'state=draft'),
    async act(page) {
      await page.getByRole('button', { name: '延期' }).click();
    },
    shows: '新的截止日期',
  },
];
