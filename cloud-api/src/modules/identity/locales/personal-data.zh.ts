/** What a person reads above the tables of their export. */
export const accountHeadings = {
  account: {
    title: '账号',
    headings: {
      accountId: '账号编号',
      nickname: '昵称',
      createdAt: '建立时间',
      wechatOpenid: '微信标识',
      staffAccountName: '工作账号',
    },
  },
  roles: { title: '身份', headings: { role: '身份', scope: '范围', since: '开始时间' } },
};

export const sessionHeadings = {
  title: '登录着的设备',
  headings: { device: '设备', signedInAt: '登录时间', lastUsedOn: '最近使用' },
};

export const accessHeadings = { title: '谁看过我', headings: { at: '时间', who: '谁', what: '做了什么' } };
