/** @type {import('../../../scripts/lib/pictures/recipes.mjs').Recipe[]} */
export default [
  { route: 'home', label: 'first open', firstOpen: true, shows: '下班了，歇一会儿' },
  { route: 'home', as: 'worker', shows: '家门口的活动' },
  {
    route: 'home',
    label: 'no network',
    as: 'worker',
    server: { '/v1/events': 'away' },
    shows: '没加载出来',
  },
  {
    route: 'assessments',
    label: 'loading',
    as: 'worker',
    server: { '/v1/assessments': 'silent' },
    shows: '想了解哪方面？',
  },
  {
    route: 'assessments',
    label: 'no network',
    as: 'worker',
    server: { '/v1/assessments': 'away' },
    shows: '没加载出来',
  },
  { route: 'assessments', as: 'worker', shows: '想了解哪方面？' },
  { route: 'me', label: 'visitor', shows: '关怀版' },
  { route: 'me', as: 'worker', shows: '我的测评' },
];
