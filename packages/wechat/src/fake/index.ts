export type { Fault, FaultKind, PushFaultKind } from './fault-script.js';
export type { PersonRef } from './people.js';
export type { FakeAppConfig, ScriptedVerdict, SentMessage } from './platform.js';
export type { PushAttempt, PushTarget } from './push-sender.js';
export { PLATFORM_QUOTAS, type QuotaName } from './quotas.js';
export { seededRandom, type Random } from './seeded-random.js';
export { startWechatFake, WechatFake, type WechatFakeOptions } from './start-wechat-fake.js';
export { scanWxaCode, type WxaCodeContent } from './wxa-code-image.js';
