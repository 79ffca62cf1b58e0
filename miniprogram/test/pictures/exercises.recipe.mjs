/** @param {import('playwright-core').Page} page */
const begin = (page) => page.getByRole('button', { name: '开始', exact: true }).click();

/** @type {import('../../../scripts/lib/pictures/recipes.mjs').Recipe[]} */
export default [
  { route: 'exercises', shows: '五四三二一' },
  { route: 'exercise', prepare: () => Promise.resolve({ name: 'grounding' }), shows: '什么时候做' },
  {
    ...{ route: 'exercise', label: 'a step', prepare: () => Promise.resolve({ name: 'muscle-relaxation' }) },
    async act(page) {
      await begin(page);
      await page.getByRole('button', { name: '停一停' }).click();
    },
    shows: '接着做',
  },
  {
    ...{
      route: 'exercise',
      label: 'writing',
      as: 'worker',
      prepare: () => Promise.resolve({ name: 'gratitude-note' }),
    },
    async act(page) {
      await begin(page);
      await page.getByRole('textbox').fill('食堂阿姨多给了一勺热汤');
    },
    shows: '上一步',
  },
  {
    ...{ route: 'exercise', label: 'done', as: 'worker', prepare: () => Promise.resolve({ name: 'gratitude-note' }) },
    async act(page) {
      await begin(page);
      await page.getByRole('textbox').fill('食堂阿姨多给了一勺热汤');
      for (let step = 1; step < 6; step++) await page.getByRole('button', { name: '下一步' }).click();
      await page.getByRole('button', { name: '做完了' }).click();
    },
    shows: '您写的',
  },
];
