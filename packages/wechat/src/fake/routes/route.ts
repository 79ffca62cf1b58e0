import type { WechatApi } from '../../wechat-error.js';
import type { FakeApp, Platform } from '../platform.js';

export type Body = Readonly<Record<string, unknown>>;

/** JSON, or a picture. */
export type Answer = Readonly<Record<string, unknown>> | Buffer;

export interface PlainCall {
  query: URLSearchParams;
  /** Empty for a GET. */
  body: Body;
}

export interface TokenCall extends PlainCall {
  app: FakeApp;
}

/** One call of the platform. Throws PlatformError; whatever it changed before throwing stays changed. */
export type Route = { api: WechatApi; method: 'GET' | 'POST'; path: string; contentType: string } & (
  | { needsToken: false; answer: (platform: Platform, call: PlainCall) => Answer }
  | { needsToken: true; answer: (platform: Platform, call: TokenCall) => Answer }
);

export const JSON_TYPE = 'application/json; encoding=utf-8';
export const OK = { errcode: 0, errmsg: 'ok' } as const;

/** A text parameter; '' when it is missing or something else. */
export function textOf(body: Body, name: string): string {
  const value = body[name];
  return typeof value === 'string' ? value : '';
}
