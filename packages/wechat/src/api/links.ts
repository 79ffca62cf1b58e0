import type { Clock } from '../clock.js';
import { readJson, textField } from '../reply.js';
import { badRequest, type WechatApi } from '../wechat-error.js';
import type { Caller } from './caller.js';
import type { EnvVersion } from './wxa-code.js';

export interface LinkRequest {
  /** A page of the published mini-program, without query; the home page when empty. */
  path: string;
  /** At most 1,024 characters, `a=1&b=2`. */
  query?: string;
  envVersion?: EnvVersion;
  /** Milliseconds since 1970, one minute to 30 days ahead; 30 days unless said. */
  expiresAt?: number;
}

const MINUTE_MS = 60_000;
const MAX_LIFE_MS = 30 * 24 * 60 * MINUTE_MS;

/** POST /wxa/generate_urllink: an https link for text messages, mail and web pages. */
export async function generateUrlLink(caller: Caller, clock: Clock, request: LinkRequest): Promise<string> {
  const api = 'url-link';
  const body = { ...target(request), ...expiry(api, clock, request.expiresAt) };
  return caller.withToken(api, '/wxa/generate_urllink', body, (reply) =>
    textField(api, readJson(api, reply), 'url_link'),
  );
}

/** POST /wxa/generatescheme: a `weixin://` link. */
export async function generateScheme(caller: Caller, clock: Clock, request: LinkRequest): Promise<string> {
  const api = 'scheme';
  const body = { jump_wxa: target(request), ...expiry(api, clock, request.expiresAt) };
  return caller.withToken(api, '/wxa/generatescheme', body, (reply) =>
    textField(api, readJson(api, reply), 'openlink'),
  );
}

function target(request: LinkRequest): Record<string, string> {
  return { path: request.path, query: request.query ?? '', env_version: request.envVersion ?? 'release' };
}

function expiry(api: WechatApi, clock: Clock, expiresAt: number | undefined): Record<string, unknown> {
  if (expiresAt === undefined) return { is_expire: true, expire_type: 1, expire_interval: 30 };
  const life = expiresAt - clock.now();
  if (!(life >= MINUTE_MS && life <= MAX_LIFE_MS)) throw badRequest(api, 'expiresAt must be 1 minute to 30 days ahead');
  return { is_expire: true, expire_type: 0, expire_time: Math.floor(expiresAt / 1000) };
}
