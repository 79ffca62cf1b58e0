import { randomUUID } from 'node:crypto';

/** @typedef {import('../../../scripts/lib/pictures/recipes.mjs').World} World */

const ASSESSMENT = 'phq9';

/** @param {World} world */
async function giveConsent({ api }) {
  const { version } = await api.get('/v1/consent-texts/self-assessment');
  await api.put('/v1/consents/self-assessment', { version });
}

/**
 * Consents and hands in a whole form with the given answer to every item but the last, which risk rules look at.
 * @param {World} world
 * @param {number} answer
 * @param {number} last
 * @returns {Promise<{ submissionId: string }>}
 */
async function submit(world, answer, last) {
  await giveConsent(world);
  const { instrumentVersion, items } = await world.api.get(`/v1/assessments/${ASSESSMENT}`);
  const answers = Object.fromEntries(
    items.map((/** @type {{ itemId: string }} */ { itemId }, /** @type {number} */ index) => [
      itemId,
      index === items.length - 1 ? last : answer,
    ]),
  );
  const submissionId = randomUUID();
  const takenAt = world.now();
  const body = { submissionId, instrumentVersion, answers, takenAt, durationSeconds: 170 };
  await world.api.post(`/v1/assessments/${ASSESSMENT}/submissions`, body);
  return { submissionId };
}

/** @type {import('../../../scripts/lib/pictures/recipes.mjs').Recipe[]} */
export default [
  {
    route: 'consent',
    as: 'worker',
    prepare: () => Promise.resolve({ assessmentId: ASSESSMENT }),
    shows: '我已阅读，单独同意处理上述敏感个人信息',
  },
  {
    route: 'question',
    as: 'worker',
    async prepare(world) {
      await giveConsent(world);
      return { assessmentId: ASSESSMENT };
    },
    shows: '过去两周里',
  },
  {
    route: 'result',
    label: 'mild',
    as: 'worker',
    prepare: (world) => submit(world, 1, 0),
    shows: '这只是提示，不是诊断',
  },
  {
    route: 'result',
    label: 'safety first',
    as: 'worker',
    prepare: (world) => submit(world, 1, 1),
    shows: '先照顾好安全',
  },
  {
    route: 'history',
    as: 'worker',
    async prepare(world) {
      await submit(world, 2, 0);
      await submit(world, 0, 0);
      return { assessmentId: ASSESSMENT };
    },
    shows: /最近两周的心情|PHQ-9/,
  },
  {
    route: 'result',
    label: 'gone',
    as: 'worker',
    prepare: () => Promise.resolve({ submissionId: randomUUID() }),
    shows: /没找到|没加载出来/,
  },
  { route: 'history', label: 'nothing yet', as: 'unit-head', shows: /还没有/ },
  { route: 'finish', shows: '谢谢' },
];
