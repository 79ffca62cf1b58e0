import { randomUUID } from 'node:crypto';

/** @typedef {import('../../../scripts/lib/pictures/recipes.mjs').World} World */
/** @typedef {import('playwright-core').Page} Page */

const STAFF = '/v1/staff/contents';
const article = {
  ...{ title: '年前这几天，先顾好自己', summary: '检查、考核、走访挤在一起的时候，先留出能喘口气的十分钟。' },
  ...{
    topic: 'work-stress',
    audiences: ['everyone', 'officials'],
    minutes: 2,
    sources: ['《职工心理健康读本》，2024'],
  },
  text:
    '<h2>先停一下</h2><p>事情挤在一起时，人会<strong>忘了吃饭和睡觉</strong>。先把手放下，喝口水。</p>' +
    '<ol><li>写下今天非做不可的三件事</li><li>其余的划掉</li></ol><blockquote><p>慢一点，也来得及。</p></blockquote>' +
    '<p>撑不住了，打<a href="tel:12356">12356</a>。</p>',
};

/** An expert's draft. @param {World} world */
async function draft({ api }) {
  return api.post(STAFF, { id: randomUUID(), ...article });
}
/** Handed in by the expert, before the union. @param {World} world */
async function inReview({ someoneElse }) {
  const expert = await someoneElse('expert');
  const { contentId, stamp } = await expert.post(STAFF, { id: randomUUID(), ...article });
  await expert.post(`${STAFF}/${contentId}/submit`, { stamp });
  return { contentId };
}
/** Approved, with a version before that people read. @param {World} world */
async function corrected(world) {
  const { api } = world;
  const { contentId } = await inReview(world);
  for (const deed of ['approve', 'publish']) {
    const { stamp } = await api.get(`${STAFF}/${contentId}`);
    await api.post(`${STAFF}/${contentId}/${deed}`, { stamp });
  }
  const expert = await world.someoneElse('expert');
  const text = article.text
    .replace('先把手放下，喝口水。', '先把手放下，站起来走两步。')
    .replace('非做不可的三件事', '非做不可的两件事');
  const next = await expert.post(`${STAFF}/${contentId}/versions`, {
    ...article,
    text,
    title: '年前这几天，先顾自己',
    after: 1,
  });
  await expert.post(`${STAFF}/${contentId}/submit`, { stamp: next.stamp });
  return { contentId };
}
/** @param {string} name */
const press = (name) => (/** @type {Page} */ page) => page.getByRole('button', { name, exact: true }).click();

/** @type {import('../../../scripts/lib/pictures/recipes.mjs').Recipe[]} */
export default [
  {
    route: 'staffContents',
    as: 'union-staff',
    prepare: async (world) => {
      await inReview(world);
      return {};
    },
    act: (page) => page.getByRole('radio', { name: /待审核/ }).click({ force: true }),
    shows: article.title,
  },
  {
    route: 'contentForm',
    as: 'expert',
    prepare: async (world) => ({ contentId: (await draft(world)).contentId }),
    act: (page) => page.getByRole('textbox', { name: '正文' }).waitFor(),
    shows: '慢一点，也来得及。',
  },
  {
    route: 'contentForm',
    label: 'what is missing',
    as: 'expert',
    act: async (page) => {
      await page.getByRole('textbox', { name: '正文' }).waitFor();
      await press('提交审核')(page);
    },
    shows: '请选一个主题',
  },
  { route: 'staffContent', as: 'union-staff', prepare: corrected, shows: '第2版和第1版的不同' },
  {
    route: 'staffContent',
    label: 'returning',
    as: 'union-staff',
    prepare: inReview,
    act: press('退回修改'),
    shows: '退回给作者',
  },
];
