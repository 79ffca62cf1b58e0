import { readJson } from '../reply.js';
import { badRequest } from '../wechat-error.js';
import type { Caller } from './caller.js';

export interface SubscribeMessage {
  openid: string;
  templateId: string;
  /** Where a tap leads, with its query; none leads nowhere. */
  page?: string;
  /** Template field (`thing1`, `time2`, ...) to text. Neutral words only: the phone shows them on its lock screen. */
  data: Readonly<Record<string, string>>;
  /** Which version of the mini-program opens; `formal` unless said. */
  state?: 'developer' | 'trial' | 'formal';
  lang?: 'zh_CN' | 'en_US' | 'zh_HK' | 'zh_TW';
}

const FIELD_RULES: readonly { kind: string; fits: (value: string) => boolean }[] = [
  { kind: 'thing', fits: (value) => Array.from(value).length <= 20 },
  { kind: 'phrase', fits: (value) => /^\p{Script=Han}{1,5}$/u.test(value) },
  { kind: 'character_string', fits: (value) => Array.from(value).length <= 32 },
];

/**
 * POST /cgi-bin/message/subscribe/send. One consent is one message: after a `network` or `bad-reply` error the message
 * may have gone out and used the consent up, so do not send it again blindly.
 */
export async function sendSubscribeMessage(caller: Caller, message: SubscribeMessage): Promise<void> {
  const api = 'subscribe-send';
  for (const [field, value] of Object.entries(message.data)) {
    const kind = /^([a-z_]+)\d+$/.exec(field)?.[1];
    if (kind === undefined || value === '') throw badRequest(api, 'a data field has a bad name or no value');
    if (FIELD_RULES.some((rule) => rule.kind === kind && !rule.fits(value))) {
      throw badRequest(api, `a ${kind} value does not fit its limit`);
    }
  }
  const body = {
    touser: message.openid,
    template_id: message.templateId,
    ...(message.page === undefined ? {} : { page: message.page }),
    data: Object.fromEntries(Object.entries(message.data).map(([field, value]) => [field, { value }])),
    miniprogram_state: message.state ?? 'formal',
    lang: message.lang ?? 'zh_CN',
  };
  await caller.withToken(api, '/cgi-bin/message/subscribe/send', body, (reply) => readJson(api, reply));
}
