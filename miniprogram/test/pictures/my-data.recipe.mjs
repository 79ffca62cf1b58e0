/** Nobody has looked yet. */
const nobody = () => ({ items: [], nextCursor: null });

const STAFF = '工会干部';

/** Two deeds of staff, as they are told. */
const twice = () => ({
  items: [
    {
      ...{ entryId: '1', at: '2026-11-27T08:30:00.000Z', who: STAFF, what: '查看了活动报名名单，里面有您' },
      ...{ thingKind: 'event', thingId: 'e' },
    },
    {
      ...{ entryId: '2', at: '2026-11-12T01:05:00.000Z', who: '系统维护人员', what: '给了您一个身份' },
      ...{ thingKind: 'role', thingId: null },
    },
  ],
  nextCursor: null,
});

const consented = () => ({
  items: [{ purpose: 'self-assessment', currentVersion: 'v', version: 'v', givenOn: '2026-11-20' }],
});

const RECEIPT = {
  receipt: {
    ...{ version: 1, receiptId: '6f0c2a51-6d3e-4c0e-9a57-2f1c6f0b7d11', issuedAt: '2026-11-28T04:20:00.000Z' },
    issuer: '禾溪县总工会',
    erased: [
      { group: 'consents', title: '同意记录', count: 1 },
      { group: 'assessments', title: '自测', count: 6 },
      { group: 'events', title: '活动报名', count: 2 },
      { group: 'messages', title: '消息', count: 4 },
      { group: 'account', title: '账号', count: 2 },
    ],
    kept: [
      {
        ...{ group: 'access', title: '查看记录', count: 3 },
        why: '操作记录要能查证，不能改；里面只有编号，已经找不到人',
      },
    ],
    ...{ keyDestroyed: true, tombstone: '0'.repeat(64) },
  },
  ...{ keyId: '0123456789abcdef', signature: 'x' },
};

/**
 * Only the page believes it: the person is needed for other pictures.
 * @param {import('playwright-core').Page} page
 */
async function deleteEverything(page) {
  await page.route('**/v1/me/deletion', (route) => route.fulfill({ json: RECEIPT }));
  await page.route('**/v1/sessions/current', (route) => route.fulfill({ status: 204 }));
  await page.getByRole('checkbox').click();
  await page.getByRole('button', { name: '全部删除' }).click();
}

/** @type {import('../../../scripts/lib/pictures/recipes.mjs').Recipe[]} */
export default [
  { route: 'myData', as: 'worker', shows: '存了什么' },
  { route: 'myData', label: 'loading', as: 'worker', server: { '/v1/me/data': 'silent' }, shows: '我的数据' },
  { route: 'myData', label: 'no network', as: 'worker', server: { '/v1/me/data': 'away' }, shows: '没加载出来' },
  { route: 'accessLog', as: 'worker', server: { '/v1/me/access-log': twice }, shows: '查看了活动报名名单' },
  { route: 'accessLog', label: 'empty', as: 'worker', server: { '/v1/me/access-log': nobody }, shows: '目前没有人' },
  { route: 'accessLog', label: 'loading', as: 'worker', server: { '/v1/me/access-log': 'silent' }, shows: '谁看过我' },
  {
    route: 'accessLog',
    label: 'no network',
    as: 'worker',
    server: { '/v1/me/access-log': 'away' },
    shows: '没加载出来',
  },
  { route: 'myConsents', as: 'worker', server: { '/v1/consents': consented }, shows: '撤回同意' },
  {
    route: 'myConsents',
    label: 'asked',
    as: 'worker',
    server: { '/v1/consents': consented },
    act: (page) => page.getByRole('button', { name: '撤回同意' }).click(),
    shows: '要撤回同意吗？',
  },
  { route: 'myConsents', label: 'none', as: 'union-staff', shows: '没有同意' },
  { route: 'myConsents', label: 'no network', as: 'worker', server: { '/v1/consents': 'away' }, shows: '没加载出来' },
  { route: 'deleteMyData', as: 'unit-head', shows: '会发生什么' },
  { route: 'deleteMyData', label: 'loading', as: 'worker', server: { '/v1/me/data': 'silent' }, shows: '删除我的' },
  { route: 'deleteMyData', label: 'no network', as: 'worker', server: { '/v1/me/data': 'away' }, shows: '没加载出来' },
  {
    route: 'deleteMyData',
    label: 'not ticked',
    as: 'worker',
    act: (page) => page.getByRole('button', { name: '全部删除' }).click(),
    shows: '再打勾',
  },
  { route: 'deleteMyData', label: 'receipt', as: 'worker', act: deleteEverything, shows: '已经删除了' },
];
