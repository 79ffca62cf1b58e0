export { CONTENT_SCENES } from './api/content-safety.js';
export type {
  ContentScene,
  ContentVerdict,
  MediaCheckRequest,
  TextCheck,
  TextCheckRequest,
} from './api/content-safety.js';
export type { LinkRequest } from './api/links.js';
export type { PhoneNumber, PhoneNumberRequest, WechatSession } from './api/login.js';
export type { SubscribeMessage } from './api/subscribe-message.js';
export type { EnvVersion, WxaCodeImage, WxaCodeRequest } from './api/wxa-code.js';
export { systemClock, type Clock } from './clock.js';
export { PUSH_ACKNOWLEDGEMENT, PushReceiver, readMediaCheck } from './push/push-receiver.js';
export type { MediaCheckResult, PushQuery, PushReceiverOptions, WechatPush } from './push/push-receiver.js';
export { MemoryTokenStore, type StoredToken, type TokenStore } from './token-store.js';
export { WECHAT_ORIGIN } from './transport.js';
export { WechatClient, type WechatClientOptions } from './wechat-client.js';
export { WECHAT_ERROR_KINDS, WechatError, type WechatApi, type WechatErrorKind } from './wechat-error.js';
