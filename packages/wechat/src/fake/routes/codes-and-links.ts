import { isJsonObject } from '../../reply.js';
import { PlatformError } from '../platform-error.js';
import type { FakeApp, Platform } from '../platform.js';
import { randomWord } from '../seeded-random.js';
import { drawWxaCode } from '../wxa-code-image.js';
import { JSON_TYPE, OK, textOf, type Answer, type Body, type Route, type TokenCall } from './route.js';

const ENVIRONMENTS = ['release', 'trial', 'develop'];
const MAX_LIFE_SECONDS = 30 * 86_400;

function wxaCode(platform: Platform, { app, body }: TokenCall): Answer {
  if (!platform.quotas.take('wxaCodeMinute', app.appId)) throw new PlatformError(45009);
  if ('scancode_time' in body) throw new PlatformError(85096);
  const { scene, check_path: checkPath = true, env_version: environment = 'release', width = 430 } = body;
  if (typeof scene !== 'string' || scene.length === 0 || scene.length > 32) throw new PlatformError(40169);
  if (!/^[\w!#$&'()*+,/:;=?@.~-]+$/.test(scene)) throw new PlatformError(40129);
  if (typeof environment !== 'string' || !ENVIRONMENTS.includes(environment)) throw new PlatformError(40097);
  if (typeof width !== 'number' || !Number.isInteger(width) || width < 280 || width > 1280) {
    throw new PlatformError(40097);
  }
  const page = textOf(body, 'page');
  const wellFormed = !page.startsWith('/') && !page.includes('?');
  const exists = page === '' || checkPath === false || platform.hasPage(page);
  if (!wellFormed || !exists) throw new PlatformError(41030);
  return drawWxaCode({ appId: app.appId, scene, page }, width);
}

function urlLink(platform: Platform, { app, body }: TokenCall): Answer {
  takeLinkQuota(platform, app);
  checkTarget(platform, body);
  checkExpiry(platform, body);
  return { ...OK, url_link: `https://wxaurl.cn/${randomWord(platform.random, 11)}` };
}

function scheme(platform: Platform, { app, body }: TokenCall): Answer {
  takeLinkQuota(platform, app);
  const { jump_wxa: target = {} } = body;
  if (!isJsonObject(target)) throw new PlatformError(47001);
  checkTarget(platform, target);
  checkExpiry(platform, body);
  return { ...OK, openlink: `weixin://dl/business/?t=${randomWord(platform.random, 11)}` };
}

function takeLinkQuota(platform: Platform, app: FakeApp): void {
  if (!platform.quotas.take('linkSecond', app.appId)) throw new PlatformError(44990);
  if (!platform.quotas.take('linkDay', app.appId)) throw new PlatformError(44993);
}

function checkTarget(platform: Platform, target: Body): void {
  const path = textOf(target, 'path').replace(/^\//, '');
  if (path.includes('?') || (path !== '' && !platform.hasPage(path))) throw new PlatformError(40165);
  if (!/^[\w!#$&'()*+,/:;=?@.~%-]{0,1024}$/.test(textOf(target, 'query'))) throw new PlatformError(40212);
  const environment = target['env_version'] ?? 'release';
  if (typeof environment !== 'string' || !ENVIRONMENTS.includes(environment)) throw new PlatformError(85402);
}

function checkExpiry(platform: Platform, body: Body): void {
  const { expire_type: type = 0, expire_time: time, expire_interval: days } = body;
  if (type === 1) {
    if (typeof days !== 'number' || days < 1 || days > 30) throw new PlatformError(85401);
    return;
  }
  if (type === 0 && time === undefined && body['is_expire'] !== true) return;
  const life = typeof time === 'number' ? time - platform.clock.now() / 1000 : Number.NaN;
  // A link's expiry has whole seconds: one less than a minute is still the minute that was asked for.
  if (!(life > 59 && life <= MAX_LIFE_SECONDS)) throw new PlatformError(85401);
}

export const codeAndLinkRoutes: readonly Route[] = [
  {
    api: 'wxacode-unlimit',
    method: 'POST',
    path: '/wxa/getwxacodeunlimit',
    contentType: JSON_TYPE,
    needsToken: true,
    answer: wxaCode,
  },
  {
    api: 'url-link',
    method: 'POST',
    path: '/wxa/generate_urllink',
    contentType: JSON_TYPE,
    needsToken: true,
    answer: urlLink,
  },
  {
    api: 'scheme',
    method: 'POST',
    path: '/wxa/generatescheme',
    contentType: JSON_TYPE,
    needsToken: true,
    answer: scheme,
  },
];
