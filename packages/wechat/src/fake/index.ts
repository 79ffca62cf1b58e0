export { startWechatFake, WechatFake, type WechatFakeOptions } from './start-wechat-fake.js';
export { scanWxaCode } from './wxa-code-image.js';
