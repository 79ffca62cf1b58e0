/** @type {import('../../../scripts/lib/pictures/recipes.mjs').Recipe[]} */
export default [
  { route: 'help', shows: '12356' },
  { route: 'update', shows: /更新|版本/ },
];
