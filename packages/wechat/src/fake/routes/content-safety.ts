import { PlatformError } from '../platform-error.js';
import type { FakeApp, Platform } from '../platform.js';
import { randomTriple } from '../seeded-random.js';
import { JSON_TYPE, OK, textOf, type Answer, type Body, type Route, type TokenCall } from './route.js';

function msgSecCheck(platform: Platform, { app, body }: TokenCall): Answer {
  if (!platform.quotas.take('textCheckDay', app.appId)) throw new PlatformError(45009);
  if (!platform.quotas.take('textCheckMinute', app.appId)) throw new PlatformError(44991);
  const content = textOf(body, 'content');
  if (content === '') throw new PlatformError(44002);
  if (body['version'] !== 2 || Array.from(content).length > 2_500) throw new PlatformError(47001);
  checkAuthor(platform, app, body);
  const all = ['title', 'content', 'nickname', 'signature'].map((name) => textOf(body, name)).join('\n');
  const { suggest, label } = platform.verdictOn(all);
  const result = { suggest, label };
  const detail = [{ strategy: 'content_model', errcode: 0, suggest, label, prob: 90 }];
  return { ...OK, result, detail, trace_id: randomTriple(platform.random) };
}

function mediaCheckAsync(platform: Platform, { app, body }: TokenCall): Answer {
  if (!platform.quotas.take('mediaCheckDay', app.appId)) throw new PlatformError(45009);
  if (!platform.quotas.take('mediaCheckMinute', app.appId)) throw new PlatformError(45011);
  if (body['media_type'] !== 1 && body['media_type'] !== 2) throw new PlatformError(40004);
  if (body['version'] !== 2) throw new PlatformError(47001);
  const mediaUrl = textOf(body, 'media_url');
  // Never fetched: the fake stays on this machine.
  if (!/^https?:\/\/[^/]+/.test(mediaUrl)) throw new PlatformError(87020);
  const openid = checkAuthor(platform, app, body);
  const traceId = randomTriple(platform.random);
  const { suggest, label, errcode = 0 } = platform.verdictOn(mediaUrl);
  const detail = [{ strategy: 'content_model', errcode, suggest, label, prob: 90 }];
  const push = {
    ToUserName: `gh_${app.appId.slice(-12)}`,
    FromUserName: openid,
    CreateTime: Math.floor(platform.clock.now() / 1000),
    MsgType: 'event',
    Event: 'wxa_media_check',
    appid: app.appId,
    trace_id: traceId,
    version: 2,
    errcode,
    errmsg: errcode === 0 ? 'ok' : 'download failed',
    ...(errcode === 0 ? { detail, result: { suggest, label } } : {}),
  };
  platform.pushes.enqueue(app.appId, push, platform.mediaCheckDelayMs);
  return { ...OK, trace_id: traceId };
}

/** Scene, openid, owner and the two hours. */
function checkAuthor(platform: Platform, app: FakeApp, body: Body): string {
  const scene = body['scene'];
  if (typeof scene !== 'number' || ![1, 2, 3, 4].includes(scene)) throw new PlatformError(40129);
  const openid = textOf(body, 'openid');
  const owner = platform.people.ownerOf(openid);
  if (owner === null) throw new PlatformError(40003);
  if (owner !== app.appId) throw new PlatformError(43104);
  if (!platform.people.isActive(openid)) throw new PlatformError(61010);
  return openid;
}

export const contentSafetyRoutes: readonly Route[] = [
  {
    api: 'msg-sec-check',
    method: 'POST',
    path: '/wxa/msg_sec_check',
    contentType: JSON_TYPE,
    needsToken: true,
    answer: msgSecCheck,
  },
  {
    api: 'media-check-async',
    method: 'POST',
    path: '/wxa/media_check_async',
    contentType: JSON_TYPE,
    needsToken: true,
    answer: mediaCheckAsync,
  },
];
