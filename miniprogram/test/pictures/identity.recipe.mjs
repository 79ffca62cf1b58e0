/** Nobody in the demo has a password: the server refuses, and this is what it would have answered. */
const AFTER_PASSWORD = {
  '/v1/sessions/staff': () => ({
    challengeId: '01920000-0000-7000-8000-000000000001',
    methods: ['totp', 'recovery'],
    expiresAt: '2099-01-01T00:00:00.000Z',
    scan: null,
  }),
};

/** @param {import('playwright-core').Page} page */
async function givePassword(page) {
  await page.getByLabel('账号', { exact: true }).fill('wenzhiyuan');
  await page.getByLabel('密码', { exact: true }).fill('春风化雨 2026 shan');
  await page.getByText('下一步').filter({ visible: true }).click();
}

const STAFF_CREDENTIALS = {
  '/v1/me/staff-credentials': () => ({ accountName: 'wenzhiyuan', hasAuthenticator: true, recoveryCodesLeft: 7 }),
};
const NEW_CODES = ['K7TFW-3QRMD', 'H2XVN-8CJPE', 'M4YGD-6BKRT', 'Q9WSA-5NHFX', 'C3PLU-7VEZG'];

/** Another one of the same shape. @param {string} code */
const reversed = (code) => code.split('-').reverse().join('-');

/** @type {import('../../../scripts/lib/pictures/recipes.mjs').Recipe[]} */
export default [
  { route: 'signIn', shows: '我是职工' },
  { route: 'staffSignIn', shows: '工作人员登录' },
  { route: 'staffSignIn', label: 'second factor', server: AFTER_PASSWORD, act: givePassword, shows: '用恢复码' },
  {
    route: 'staffSignIn',
    label: 'by recovery code',
    server: AFTER_PASSWORD,
    async act(page) {
      await givePassword(page);
      await page.getByText('用恢复码').filter({ visible: true }).click();
    },
    shows: '抄在纸上的那些',
  },
  { route: 'recoveryCodes', as: 'union-staff', server: STAFF_CREDENTIALS, shows: '还有7个可以用' },
  {
    route: 'recoveryCodes',
    label: 'new ones',
    as: 'union-staff',
    server: {
      ...STAFF_CREDENTIALS,
      '/v1/me/staff-credentials/recovery-codes': () => ({ codes: [...NEW_CODES, ...NEW_CODES.map(reversed)] }),
    },
    async act(page) {
      await page.getByLabel('密码', { exact: true }).fill('春风化雨 2026 shan');
      await page.getByText('生成新的恢复码').filter({ visible: true }).click();
    },
    shows: '只出现这一次',
  },
  { route: 'recoveryCodes', label: 'signed in by other means', as: 'union-staff', shows: '用不着恢复码' },
  {
    route: 'recoveryCodes',
    label: 'no network',
    as: 'union-staff',
    server: { '/v1/me/staff-credentials': 'away' },
    shows: '没加载出来',
  },
  { route: 'scanConfirm', label: 'without a code', shows: '请在微信里打开“安心”小程序' },
  {
    route: 'scanConfirm',
    label: 'opened on the website',
    as: 'worker',
    async prepare({ api }) {
      const { qrText } = await api.post('/v1/sign-in-scans', {});
      return { token: qrText.split('/').at(-1) };
    },
    shows: '再确认登录',
  },
  { route: 'joinUnit', label: 'joined', as: 'worker', shows: '退出这个单位' },
  {
    route: 'joinUnit',
    as: 'unit-head',
    async prepare({ api }) {
      const { membership } = await api.get('/v1/me');
      if (membership) await api.delete(`/v1/memberships/${membership.membershipId}`);
      return {};
    },
    shows: '单位码',
  },
  { route: 'acceptInvitation', as: 'worker', shows: '邀请码' },
  { route: 'roles', label: 'worker', as: 'worker', shows: '我的身份' },
  { route: 'roles', label: 'union staff', as: 'union-staff', shows: '我的身份' },
];
