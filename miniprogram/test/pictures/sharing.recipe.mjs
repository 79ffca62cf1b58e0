import { randomUUID } from 'node:crypto';

/** @typedef {import('../../../scripts/lib/pictures/recipes.mjs').World} World */
/** @typedef {import('../../../scripts/lib/pictures/recipes.mjs').Api} Api */

/**
 * One mild result of the worker's.
 * @param {Api} api
 * @param {string} takenAt
 * @returns {Promise<string>} its id
 */
async function result(api, takenAt) {
  const { version } = await api.get('/v1/consent-texts/self-assessment');
  await api.put('/v1/consents/self-assessment', { version });
  const { instrumentVersion, items } = await api.get('/v1/assessments/phq9');
  const answers = Object.fromEntries(
    items.map((/** @type {{ itemId: string }} */ { itemId }, /** @type {number} */ index) => [
      itemId,
      index === items.length - 1 ? 0 : 1,
    ]),
  );
  const submissionId = randomUUID();
  const body = { submissionId, instrumentVersion, answers, takenAt, durationSeconds: 170 };
  await api.post('/v1/assessments/phq9/submissions', body);
  return submissionId;
}

/**
 * The worker shows a result to the expert of the door.
 * @param {Api} owner
 * @param {Api} expert
 * @param {string} now
 * @param {boolean} withAnswers
 * @returns {Promise<{ shareId: string }>}
 */
async function share(owner, expert, now, withAnswers) {
  const submissionId = await result(owner, now);
  const { accountId } = await expert.get('/v1/me');
  const untilOn = new Date(Date.parse(now) + 10 * 86_400_000).toISOString().slice(0, 10);
  const wish = { submissionId, receiverId: accountId, purpose: 'first-talk', untilOn, withAnswers };
  const { version } = await owner.post('/v1/share-texts', wish);
  const shareId = randomUUID();
  await owner.put(`/v1/shares/${shareId}`, { ...wish, name: '细纱车间小周', consentVersion: version });
  return { shareId };
}

/** @param {{ items: unknown[] }} answer */
const nothing = (answer) => ({ ...answer, items: [] });

/** @param {World} world */
const toShare = async ({ api, now }) => ({ submissionId: await result(api, now()) });

/** @param {World} world */
const shared = async ({ api, someoneElse, now }) => {
  await share(api, await someoneElse('expert'), now(), true);
  return {};
};

/** @param {World} world */
const received = async ({ api, someoneElse, now }) => share(await someoneElse('worker'), api, now(), true);

/** @type {import('../../../scripts/lib/pictures/recipes.mjs').Recipe[]} */
export default [
  { route: 'share', as: 'worker', prepare: toShare, shows: '给谁看' },
  {
    route: 'share',
    label: 'the consent',
    as: 'worker',
    prepare: toShare,
    async act(page) {
      await page.getByLabel('给谁看').selectOption({ index: 1 });
      await page.getByLabel('为了什么').selectOption({ index: 1 });
      await page.getByRole('button', { name: '去看同意书' }).click();
      await page.getByRole('checkbox').waitFor();
    },
    shows: '我已阅读，单独同意把上述内容',
  },
  {
    route: 'share',
    label: 'something missing',
    as: 'worker',
    prepare: toShare,
    act: (page) => page.getByRole('button', { name: '去看同意书' }).click(),
    shows: '请把上面几项选好',
  },
  {
    route: 'share',
    label: 'nobody to choose',
    as: 'worker',
    prepare: toShare,
    server: { '/v1/share-receivers': nothing },
    shows: '现在没有可以选的人',
  },
  {
    route: 'share',
    label: 'no network',
    as: 'worker',
    prepare: toShare,
    server: { '/v1/share-receivers': 'away' },
    shows: '没加载出来',
  },
  { route: 'shares', as: 'worker', prepare: shared, shows: '停止分享' },
  {
    route: 'shares',
    label: 'stopping',
    as: 'worker',
    prepare: shared,
    act: (page) => page.getByRole('button', { name: '停止分享' }).first().click(),
    shows: '停止这次分享',
  },
  { route: 'shares', label: 'none', as: 'unit-head', shows: '现在没有分享给谁' },
  { route: 'shares', label: 'loading', as: 'worker', server: { '/v1/shares': 'silent' }, shows: '我的分享' },
  { route: 'shares', label: 'no network', as: 'worker', server: { '/v1/shares': 'away' }, shows: '没加载出来' },
  {
    route: 'sharedWithMe',
    as: 'expert',
    async prepare(world) {
      await received(world);
      return {};
    },
    shows: '细纱车间小周',
  },
  {
    route: 'sharedWithMe',
    label: 'none',
    as: 'expert',
    server: { '/v1/shared-with-me': nothing },
    shows: '现在没有人分享给您',
  },
  {
    route: 'sharedWithMe',
    label: 'no network',
    as: 'expert',
    server: { '/v1/shared-with-me': 'away' },
    shows: '没加载出来',
  },
  { route: 'sharedResult', as: 'expert', prepare: received, shows: '逐题的回答' },
  {
    route: 'sharedResult',
    label: 'loading',
    as: 'expert',
    prepare: received,
    server: { '/v1/shared-with-me': 'silent' },
    shows: '分享的结果',
  },
  {
    route: 'sharedResult',
    label: 'stopped',
    as: 'expert',
    prepare: () => Promise.resolve({ shareId: randomUUID() }),
    shows: '这次分享已经停止',
  },
  { route: 'me', label: 'expert', as: 'expert', shows: '分享给我的' },
];
