import { isJsonObject } from '../../reply.js';
import { PlatformError } from '../platform-error.js';
import type { Platform } from '../platform.js';
import { JSON_TYPE, OK, textOf, type Answer, type Route, type TokenCall } from './route.js';

/** What each kind of template field takes (WeChat's table of 订阅消息参数值内容限制). */
const FIELD_LIMITS: Readonly<Record<string, RegExp>> = {
  thing: /^.{1,20}$/su,
  phrase: /^\p{Script=Han}{1,5}$/u,
  character_string: /^[\x20-\x7e]{1,32}$/,
  number: /^(?=.{1,32}$)-?\d+(\.\d+)?$/,
  letter: /^[A-Za-z]{1,32}$/,
  symbol: /^.{1,5}$/su,
  time: /^.{1,32}$/su,
  date: /^.{1,32}$/su,
  amount: /^.{1,13}$/su,
  phone_number: /^[\d+-]{1,17}$/,
  car_number: /^.{1,8}$/su,
  name: /^(\p{Script=Han}{1,10}|[A-Za-z\p{P} ]{1,20})$/u,
};

function send(platform: Platform, { app, body }: TokenCall): Answer {
  const openid = textOf(body, 'touser');
  if (platform.people.ownerOf(openid) !== app.appId) throw new PlatformError(40003);
  const templateId = textOf(body, 'template_id');
  if (!platform.hasTemplate(templateId)) throw new PlatformError(40037);
  const page = body['page'] === undefined ? null : textOf(body, 'page');
  if (page !== null && (page.startsWith('/') || !platform.hasPage(page.split('?')[0] ?? ''))) {
    throw new PlatformError(41030);
  }
  const state = body['miniprogram_state'] ?? 'formal';
  const lang = body['lang'] ?? 'zh_CN';
  if (typeof state !== 'string' || !['developer', 'trial', 'formal'].includes(state)) throw new PlatformError(47003);
  if (typeof lang !== 'string' || !['zh_CN', 'en_US', 'zh_HK', 'zh_TW'].includes(lang)) throw new PlatformError(47003);
  const data = readData(body['data']);
  if (platform.verdictOn(Object.values(data).join('\n')).suggest === 'risky') throw new PlatformError(45168);
  if (platform.consents(openid, templateId) < 1) throw new PlatformError(43101);
  platform.addConsents(openid, templateId, -1);
  platform.deliver({ appId: app.appId, openid, templateId, page, data, state, lang, sentAt: platform.clock.now() });
  return OK;
}

function readData(data: unknown): Record<string, string> {
  if (!isJsonObject(data) || Object.keys(data).length === 0) throw new PlatformError(47003);
  const values: Record<string, string> = {};
  for (const [field, holder] of Object.entries(data)) {
    const limit = FIELD_LIMITS[/^([a-z_]+)\d+$/.exec(field)?.[1] ?? ''];
    const value = isJsonObject(holder) ? holder['value'] : undefined;
    if (typeof value !== 'string' || limit?.test(value) !== true) throw new PlatformError(47003);
    values[field] = value;
  }
  return values;
}

export const subscribeMessageRoutes: readonly Route[] = [
  {
    api: 'subscribe-send',
    method: 'POST',
    path: '/cgi-bin/message/subscribe/send',
    contentType: JSON_TYPE,
    needsToken: true,
    answer: send,
  },
];
