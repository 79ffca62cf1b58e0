import { PlatformError } from '../platform-error.js';
import type { FakeApp, Platform } from '../platform.js';
import { randomBytes } from '../seeded-random.js';
import { JSON_TYPE, OK, textOf, type Answer, type PlainCall, type Route, type TokenCall } from './route.js';

function code2Session(platform: Platform, { query }: PlainCall): Answer {
  const app = knownApp(platform, query.get('appid') ?? '', query.get('secret') ?? '');
  const code = query.get('js_code') ?? '';
  if (query.get('grant_type') !== 'authorization_code') throw new PlatformError(40002);
  if (code === '') throw new PlatformError(41008);
  const login = platform.codes.peek('login', code);
  if (login === 'used') throw new PlatformError(40163);
  if (typeof login === 'string' || login.appId !== app.appId) throw new PlatformError(40029);
  if (platform.people.isBlocked(login.openid)) throw new PlatformError(40226);
  if (!platform.quotas.take('loginPersonMinute', login.openid)) throw new PlatformError(45011);
  platform.codes.use(code);
  // No errcode on success, like the real one.
  return { session_key: randomBytes(platform.random, 16).toString('base64'), openid: login.openid };
}

function stableToken(platform: Platform, { body }: PlainCall): Answer {
  if (textOf(body, 'grant_type') !== 'client_credential') throw new PlatformError(40002);
  const app = knownApp(platform, textOf(body, 'appid'), textOf(body, 'secret'));
  takeTokenQuota(platform, app);
  if (body['force_refresh'] !== true) return { ...app.stable.stable() };
  if (!platform.quotas.take('forcedTokenDay', app.appId)) throw new PlatformError(45009);
  return { ...app.stable.forced() };
}

function legacyToken(platform: Platform, { query }: PlainCall): Answer {
  if (query.get('grant_type') !== 'client_credential') throw new PlatformError(40002);
  const app = knownApp(platform, query.get('appid') ?? '', query.get('secret') ?? '');
  takeTokenQuota(platform, app);
  return { ...app.legacy.fresh() };
}

function phoneNumber(platform: Platform, { app, body }: TokenCall): Answer {
  const code = textOf(body, 'code');
  const phone = platform.codes.peek('phone', code);
  if (typeof phone === 'string') throw new PlatformError(40029);
  if (phone.appId !== app.appId) throw new PlatformError(40013);
  if (body['openid'] !== undefined && body['openid'] !== phone.openid) throw new PlatformError(40029);
  platform.codes.use(code);
  const watermark = { timestamp: Math.floor(platform.clock.now() / 1000), appid: app.appId };
  const info = { phoneNumber: phone.phone, purePhoneNumber: phone.phone, countryCode: '86', watermark };
  return { ...OK, phone_info: info };
}

function knownApp(platform: Platform, appId: string, secret: string): FakeApp {
  if (appId === '') throw new PlatformError(41002);
  if (secret === '') throw new PlatformError(41004);
  const app = platform.apps.get(appId);
  if (app === undefined) throw new PlatformError(40013);
  if (app.appSecret !== secret) throw new PlatformError(40125);
  return app;
}

function takeTokenQuota(platform: Platform, app: FakeApp): void {
  if (!platform.quotas.take('tokenDay', app.appId)) throw new PlatformError(45009);
  if (!platform.quotas.take('tokenMinute', app.appId)) throw new PlatformError(45011);
}

export const signInRoutes: readonly Route[] = [
  {
    api: 'code2session',
    method: 'GET',
    path: '/sns/jscode2session',
    contentType: 'text/plain',
    needsToken: false,
    answer: code2Session,
  },
  {
    api: 'stable-token',
    method: 'POST',
    path: '/cgi-bin/stable_token',
    contentType: JSON_TYPE,
    needsToken: false,
    answer: stableToken,
  },
  {
    api: 'token',
    method: 'GET',
    path: '/cgi-bin/token',
    contentType: JSON_TYPE,
    needsToken: false,
    answer: legacyToken,
  },
  {
    api: 'phone-number',
    method: 'POST',
    path: '/wxa/business/getuserphonenumber',
    contentType: JSON_TYPE,
    needsToken: true,
    answer: phoneNumber,
  },
];
