/** What the person reads whose setting is missing or wrong. */
export const configWords = {
  originNotHttps: '正式环境须设置 ANXIN_PUBLIC_ORIGIN，并以 https:// 开头，例如 https://anxin.example.gov.cn',
  wechatMissing: '正式环境须设置 ANXIN_WECHAT_APP_ID 和 ANXIN_WECHAT_APP_SECRET',
  wechatNotReal: '正式环境只连接微信官方接口，请去掉 ANXIN_WECHAT_BASE_URL',
  wechatSample: 'ANXIN_WECHAT_APP_ID 还是演示用的值，请换成本县小程序的 AppID',
  proxiesMissing:
    '正式环境须设置 ANXIN_TRUSTED_PROXIES：前面有几层代理（通常是 1），或代理的地址。不设置时，所有人都像来自同一个地址',
  proxiesWrong:
    'ANXIN_TRUSTED_PROXIES 应是 1 到 5 的层数，或用逗号隔开的地址、网段，例如 10.0.0.5,10.1.0.0/16；网段不能是所有人',
  limitsLoose: (most: number): string => `正式环境的 ANXIN_RATE_LIMIT_FACTOR 不能超过 ${most}，不然猜密码就没有限制了`,
  passwordWeak: 'DATABASE_URL 里的密码太短或太好猜，请换成至少 12 位的随机密码',
  debuggerOpen: '正式环境不能打开调试端口，请去掉 NODE_OPTIONS 和启动命令里的 --inspect',
  notAVersion: (text: string): string => `ANXIN_MIN_CLIENT_VERSION 应像 0.1.0 这样，现在是“${text}”`,
  wechatHalfSet: 'ANXIN_WECHAT_APP_ID 和 ANXIN_WECHAT_APP_SECRET 须一起设置',
  bucketHalfSet: 'ANXIN_S3_BUCKET_URL、ANXIN_S3_ACCESS_KEY 和 ANXIN_S3_SECRET_KEY 须一起设置，或者都不设置',
  bucketUrlWrong:
    'ANXIN_S3_BUCKET_URL 应是存储桶的完整地址，例如 https://桶名.store.example 或 https://store.example/桶名',
  bucketNotHttps: '正式环境的 ANXIN_S3_BUCKET_URL 须以 https:// 开头，不然文件在路上谁都能看',
  databaseUrlWrong: 'DATABASE_URL 应为 mysql://用户:密码@主机:3306/数据库名',
  notOneOf: (name: string, values: readonly string[], value: string): string =>
    `${name} 只能是 ${values.join('、')}，现在是“${value}”`,
  notWholeNumber: (name: string, min: number, max: number, text: string): string =>
    `${name} 应是 ${min} 到 ${max} 之间的整数，现在是“${text}”`,
};
