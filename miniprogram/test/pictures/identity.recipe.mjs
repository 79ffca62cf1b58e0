/** @type {import('../../../scripts/lib/pictures/recipes.mjs').Recipe[]} */
export default [
  { route: 'signIn', shows: '我是职工' },
  { route: 'staffSignIn', shows: '工作人员登录' },
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
