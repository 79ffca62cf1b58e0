/** @param {{ items?: unknown[] }} answer a list, or how many there are */
const nothing = (answer) => ('items' in answer ? { items: [], nextCursor: null } : { unread: 0 });

/** @type {import('../../../scripts/lib/pictures/recipes.mjs').Recipe[]} */
export default [
  { route: 'inbox', as: 'unit-head', shows: '消息' },
  { route: 'inbox', label: 'staff', as: 'union-staff', shows: '消息' },
  {
    route: 'inbox',
    label: 'all read',
    as: 'union-staff',
    async act(page) {
      const all = page.getByRole('button', { name: '全部标为已读' });
      if (await all.isVisible()) await all.click();
    },
    shows: '消息',
  },
  { route: 'inbox', label: 'empty', as: 'worker', server: { '/v1/messages': nothing }, shows: '现在没有消息' },
  { route: 'inbox', label: 'loading', as: 'worker', server: { '/v1/messages': 'silent' }, shows: '消息' },
  { route: 'inbox', label: 'no network', as: 'worker', server: { '/v1/messages': 'away' }, shows: '没加载出来' },
  { route: 'me', label: 'unit head', as: 'unit-head', shows: '援助计划' },
  { route: 'me', label: 'union staff', as: 'union-staff', shows: '年度计划' },
];
