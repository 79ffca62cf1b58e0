import { randomUUID } from 'node:crypto';

/**
 * @param {import('../../../scripts/lib/pictures/recipes.mjs').World} world
 * @param {string} title
 */
async function contentCalled({ api }, title) {
  const { items } = await api.get('/v1/contents?limit=50');
  const found = items.find((/** @type {{ title: string }} */ content) => content.title === title);
  if (!found) throw new Error(`the demo county has nothing called ${title}`);
  return { contentId: found.contentId };
}
const nothing = () => ({ items: [], nextCursor: null });
/** @param {string} text */
const lookFor = (text) => async (/** @type {import('playwright-core').Page} */ page) => {
  await page.getByRole('textbox', { name: '搜文章' }).fill(text);
  await page.getByRole('button', { name: '搜索' }).click();
};

/** @param {import('../../../scripts/lib/pictures/recipes.mjs').World} world */
const pieceToHear = (world) => contentCalled(world, '夜里的海');
/** Heard for a moment, then stopped: a picture does not move. @param {import('playwright-core').Page} page */
const hear = async (page) => {
  await page.getByRole('button', { name: '播放' }).click();
  await page.getByText('正在放').waitFor();
  await page.getByRole('button', { name: '暂停' }).click();
  await page.getByText('停着').waitFor();
};

/** @type {import('../../../scripts/lib/pictures/recipes.mjs').Recipe[]} */
export default [
  { route: 'learn', shows: '今晚听' },
  { route: 'learn', label: 'going on', as: 'worker', shows: '接着看' },
  { route: 'favourites', as: 'worker', shows: '连上夜班，白天怎么睡' },
  { route: 'favourites', label: 'nothing yet', as: 'expert', shows: '还没有收藏' },
  { route: 'learn', label: 'nothing yet', server: { '/v1/contents': nothing }, shows: '这里还没有文章' },
  { route: 'learn', label: 'found', act: lookFor('睡不着'), shows: /^找到\d+篇$/ },
  { route: 'learn', label: 'found nothing', act: lookFor('航天发动机'), shows: '换个词试试' },
  { route: 'learn', label: 'urgent', act: lookFor('不想活了，睡不着'), shows: '如果您正难熬，' },
  { route: 'topic', prepare: () => Promise.resolve({ topic: 'emotions' }), shows: '约3分钟' },
  {
    route: 'topic',
    label: 'nothing fits',
    prepare: () => Promise.resolve({ topic: 'emotions' }),
    server: { '/v1/contents': nothing },
    act: (page) => page.getByRole('combobox', { name: '适合谁' }).selectOption('teachers'),
    shows: '还没有适合他们的文章',
  },
  { route: 'article', prepare: (world) => contentCalled(world, '年底检查，一个接一个'), shows: '参考资料' },
  {
    route: 'article',
    label: 'with points',
    prepare: (world) => contentCalled(world, '提不起劲的日子'),
    shows: '参考资料',
  },
  { route: 'piece', prepare: pieceToHear, shows: 'CC0' },
  { route: 'piece', label: 'heard', prepare: pieceToHear, act: hear, shows: '循环播放' },
  {
    route: 'piece',
    label: 'timer',
    prepare: pieceToHear,
    act: (page) => page.getByRole('button', { name: /^定时关闭/ }).click(),
    shows: '放完这一段',
  },
  {
    route: 'article',
    label: 'gone',
    prepare: () => Promise.resolve({ contentId: randomUUID() }),
    shows: '没找到这篇文章',
  },
];
