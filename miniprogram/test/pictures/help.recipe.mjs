/** @type {import('../../../scripts/lib/pictures/recipes.mjs').Recipe[]} */
export default [
  { route: 'help', shows: '12356' },
  { route: 'breathing', shows: '头晕就停下' },
  { route: 'update', shows: /更新|版本/ },
];
