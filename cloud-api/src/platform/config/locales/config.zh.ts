/** What the person reads whose setting is missing or wrong. */
export const configWords = {
  originNotHttps: '正式环境须设置 ANXIN_PUBLIC_ORIGIN，并以 https:// 开头，例如 https://anxin.example.gov.cn',
  wechatMissing: '正式环境须设置 ANXIN_WECHAT_APP_ID 和 ANXIN_WECHAT_APP_SECRET',
  wechatNotReal: '正式环境只连接微信官方接口，请去掉 ANXIN_WECHAT_BASE_URL',
  wechatHalfSet: 'ANXIN_WECHAT_APP_ID 和 ANXIN_WECHAT_APP_SECRET 须一起设置',
  databaseUrlWrong: 'DATABASE_URL 应为 mysql://用户:密码@主机:3306/数据库名',
  notOneOf: (name: string, values: readonly string[], value: string): string =>
    `${name} 只能是 ${values.join('、')}，现在是“${value}”`,
  notWholeNumber: (name: string, min: number, max: number, text: string): string =>
    `${name} 应是 ${min} 到 ${max} 之间的整数，现在是“${text}”`,
};
