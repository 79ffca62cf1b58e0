import { verdictOf, type ContentVerdict } from '../api/content-safety.js';
import type { Clock } from '../clock.js';
import { isJsonObject, type JsonObject } from '../reply.js';
import { WechatError } from '../wechat-error.js';
import { decodeAesKey, openEnvelope, pushSignature, sameSignature } from './push-crypto.js';

export interface PushReceiverOptions {
  appId: string;
  /** The Token of 消息推送 in the WeChat console; its data format must be set to JSON. */
  token: string;
  clock: Clock;
  /** The EncodingAESKey of the console: then only safe mode (安全模式, 兼容模式) is accepted, never plain text. */
  encodingAesKey?: string;
  /** Signed longer ago (or ahead) than this is refused; 5 minutes unless said. */
  maxAgeMs?: number;
}

/** The query of the request, as any HTTP framework hands it over. */
export type PushQuery = Readonly<Record<string, unknown>>;

/** A verified push. WeChat repeats, reorders and delays them: handle each `key` once, and answer `success` within 5 s. */
export interface WechatPush {
  /** The same for every repetition of one push. */
  key: string;
  event: string | null;
  /** Milliseconds since 1970, when WeChat says it happened. */
  createdAt: number;
  /** The whole message, unchecked. */
  message: JsonObject;
}

/** The verdict on an image or sound, from a `wxa_media_check` push. */
export interface MediaCheckResult {
  traceId: string;
  /** `failed`: WeChat could not check it (-1008: could not download it). Like `review`, that is for a person. */
  verdict: ContentVerdict | 'failed';
  /** WeChat's code: 0 when it was checked. */
  code: number;
}

/** Checks and opens what claims to be a push from WeChat. Every refusal is a WechatError `bad-signature`. */
export class PushReceiver {
  readonly #options: PushReceiverOptions;
  readonly #key: Buffer | null;

  constructor(options: PushReceiverOptions) {
    this.#options = options;
    this.#key = options.encodingAesKey === undefined ? null : decodeAesKey(options.encodingAesKey);
    if (options.token === '' || (options.encodingAesKey !== undefined && this.#key === null)) {
      throw new WechatError({ api: 'push', kind: 'config', detail: 'the push token or EncodingAESKey is not valid' });
    }
  }

  /** The GET by which the console checks our address. Answer with what this returns, as plain text. */
  verifyAddress(query: PushQuery): string {
    this.#check(query, query['signature'], []);
    const { echostr } = query;
    if (typeof echostr !== 'string' || !/^[\w+/=-]{1,128}$/.test(echostr)) throw refused('no echostr');
    return echostr;
  }

  /** A POST: `body` is the raw text. */
  receive(query: PushQuery, body: string): WechatPush {
    const outer = parse(body);
    const message = this.#key === null ? this.#plain(query, outer) : this.#opened(this.#key, query, outer);
    const { Event: event, CreateTime: createTime } = message;
    if (typeof createTime !== 'number') throw refused('no CreateTime');
    return {
      key: keyOf(message),
      event: typeof event === 'string' ? event : null,
      createdAt: createTime * 1000,
      message,
    };
  }

  #plain(query: PushQuery, outer: JsonObject): JsonObject {
    this.#check(query, query['signature'], []);
    return outer;
  }

  #opened(key: Buffer, query: PushQuery, outer: JsonObject): JsonObject {
    const encrypted = outer['Encrypt'];
    if (typeof encrypted !== 'string') throw refused('not encrypted');
    this.#check(query, query['msg_signature'], [encrypted]);
    const opened = openEnvelope(key, encrypted);
    if (opened === null) throw refused('cannot be opened');
    if (opened.appId !== this.#options.appId) throw refused('for another app');
    return parse(opened.message);
  }

  #check(query: PushQuery, given: unknown, extra: readonly string[]): void {
    const { timestamp, nonce } = query;
    if (typeof timestamp !== 'string' || typeof nonce !== 'string' || typeof given !== 'string') {
      throw refused('not signed');
    }
    if (!sameSignature(given, pushSignature(this.#options.token, timestamp, nonce, ...extra))) {
      throw refused('wrong signature');
    }
    const age = Math.abs(this.#options.clock.now() - Number(timestamp) * 1000);
    if (!(age <= (this.#options.maxAgeMs ?? 5 * 60_000))) throw refused('signed too long ago');
  }
}

/** Reads a `wxa_media_check` push; null when it is another event. */
export function readMediaCheck(push: WechatPush): MediaCheckResult | null {
  if (push.event !== 'wxa_media_check') return null;
  const { trace_id: traceId, errcode: code, result } = push.message;
  if (typeof traceId !== 'string' || typeof code !== 'number') {
    throw new WechatError({ api: 'push', kind: 'bad-reply', detail: 'a wxa_media_check without trace_id or errcode' });
  }
  if (code !== 0) return { traceId, verdict: 'failed', code };
  return { traceId, verdict: verdictOf(isJsonObject(result) ? result['suggest'] : null), code };
}

function parse(body: string): JsonObject {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    // The parser's message would quote the push.
    throw refused('not JSON');
  }
  if (!isJsonObject(value)) throw refused('not an object');
  return value;
}

/** WeChat's rule: messages by MsgId, events by sender, time and event; media checks have their own trace id. */
function keyOf(message: JsonObject): string {
  const { MsgId, Event, trace_id: traceId, FromUserName, CreateTime } = message;
  if (Event === 'wxa_media_check' && typeof traceId === 'string') return `media:${traceId}`;
  if (typeof MsgId === 'number' || typeof MsgId === 'string') return `message:${MsgId}`;
  return `event:${JSON.stringify([FromUserName, CreateTime, Event])}`;
}

function refused(detail: string): WechatError {
  return new WechatError({ api: 'push', kind: 'bad-signature', detail });
}
