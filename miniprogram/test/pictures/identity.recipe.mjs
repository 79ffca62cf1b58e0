/** @type {import('../../../scripts/lib/pictures/recipes.mjs').Recipe[]} */
export default [
  { route: 'signIn', shows: '我是职工' },
  { route: 'staffSignIn', shows: '工作人员登录' },
  { route: 'scanConfirm', label: 'without a code', shows: '请在微信里打开“安心”小程序' },
  {
    route: 'scanConfirm',
    as: 'worker',
    async prepare({ api }) {
      const { qrText } = await api.post('/v1/sign-in-scans', {});
      return { token: qrText.split('/').at(-1) };
    },
    shows: '核对数字',
  },
  { route: 'joinUnit', as: 'worker', shows: '单位码' },
  { route: 'acceptInvitation', as: 'worker', shows: '邀请码' },
  { route: 'roles', label: 'worker', as: 'worker', shows: '我的身份' },
  { route: 'roles', label: 'union staff', as: 'union-staff', shows: '我的身份' },
];
