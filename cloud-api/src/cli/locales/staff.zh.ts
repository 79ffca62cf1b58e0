export const staffWords = {
  usage: [
    '用法：npm run staff -- add <账号> [--nickname <称呼>]',
    '      npm run staff -- reset <账号>   验证器丢了：换新的验证器和恢复码，别处的登录全部退出',
    '密码不写在命令里：运行后会问两遍；也可以从标准输入给，只取第一行',
  ].join('\n'),
  name: '账号请写1到64个字，中间不要有空格',
  nickname: '称呼请写1到40个字',
  noCounty: '还没有县，请先存入：npm run county -- <文件夹或文件>',
  isDemo: '这个数据库里是演示县，不能放进真实的账号',
  password: '密码（至少12个字，输入时不显示）：',
  again: '再输一遍：',
  differs: '两次输入的密码不一样，没有建账号，请再运行一次',
  noPassword: '没有收到密码，没有建账号',
  passwordLong: '密码最多256个字，没有建账号',
  done: (name: string, role: string, place: string) => `账号“${name}”建好了：${place}，${role}`,
  setup: ({ secret, uri }: { secret: string; uri: string }) => [
    '请现在就放进手机上的验证器（只出现这一次，不要截图外传）：',
    `  密钥 ${secret}`,
    `  地址 ${uri}`,
  ],
  recovery: (codes: readonly string[]) => [
    '恢复码（只出现这一次）。请抄在纸上收好，验证器丢了时每个能用一次：',
    ...codes.map((code) => `  ${code}`),
  ],
  resetDone: (name: string) => `账号“${name}”换好了：原来的验证器和恢复码都不能用了，别处的登录已全部退出`,
  next: '登录：网站“我的”→“登录”→“工作人员用账号登录”，填账号、密码和验证器上的六位数字',
};
