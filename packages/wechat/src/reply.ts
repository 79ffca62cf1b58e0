import { kindOfCode, WechatError, type WechatApi } from './wechat-error.js';

/** A whole reply with HTTP status 200. */
export interface HttpReply {
  body: Buffer;
}

/** A JSON object as it came: every field still has to be checked. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A reply that cannot be understood. The call may have worked: `outcome` is unknown. */
export function badReply(api: WechatApi, detail: string): WechatError {
  return new WechatError({ api, kind: 'bad-reply', detail, outcome: 'unknown' });
}

/**
 * The JSON object of a successful reply, whatever its content type says (jscode2session answers `text/plain`).
 * @throws WechatError with the platform's code when `errcode` is not 0, else `bad-reply`.
 */
export function readJson(api: WechatApi, reply: HttpReply): JsonObject {
  let value: unknown;
  try {
    value = JSON.parse(reply.body.toString('utf8'));
  } catch {
    // The parser's message quotes the body, which may hold a token: it is dropped on purpose.
    throw badReply(api, 'the body is not JSON');
  }
  if (!isJsonObject(value)) throw badReply(api, 'the body is not an object');
  const code = value['errcode'] ?? 0;
  if (typeof code !== 'number' || !Number.isInteger(code)) throw badReply(api, 'errcode is not a number');
  if (code !== 0) throw new WechatError({ api, kind: kindOfCode(api, code), code, rid: ridOf(value['errmsg']) });
  return value;
}

/** A required, non-empty text field. */
export function textField(api: WechatApi, source: JsonObject, name: string, maxLength = 4096): string {
  const value = source[name];
  if (typeof value === 'string' && value.length > 0 && value.length <= maxLength) return value;
  throw badReply(api, `${name} is missing or not a text`);
}

/** A required, finite number field. */
export function numberField(api: WechatApi, source: JsonObject, name: string): number {
  const value = source[name];
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw badReply(api, `${name} is missing or not a number`);
}

/** A required field that is itself an object. */
export function objectField(api: WechatApi, source: JsonObject, name: string): JsonObject {
  const value = source[name];
  if (isJsonObject(value)) return value;
  throw badReply(api, `${name} is missing or not an object`);
}

function ridOf(errmsg: unknown): string | null {
  if (typeof errmsg !== 'string') return null;
  return /\brid: ([0-9a-f]{8}(?:-[0-9a-f]{8}){2})(?:\s|$)/i.exec(errmsg)?.[1] ?? null;
}
