/** What the client says when the server cannot: it never reached it, or got something unreadable back. */
export const errors = {
  OFFLINE: '没连上网络，请检查后再试',
  TIMEOUT: '等了一会儿没有回音，请再试一次',
  BAD_REPLY: '没加载出来，请稍后再试',
  CLIENT_TOO_OLD: '当前版本较旧，更新后就能继续用',
  SESSION_REQUIRED: '请先登录',
} as const;
export type ClientErrorCode = keyof typeof errors;
