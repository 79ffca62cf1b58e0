export { WechatClient } from './wechat-client.js';
export { WechatError } from './wechat-error.js';
