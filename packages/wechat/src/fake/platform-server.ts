import type { IncomingMessage, ServerResponse } from 'node:http';
import { isJsonObject } from '../reply.js';
import type { FaultKind } from './fault-script.js';
import { jsonReply, readBody, sendCutOff, sendReply, type Reply } from './http-io.js';
import { PlatformError } from './platform-error.js';
import type { Platform } from './platform.js';
import { codeAndLinkRoutes } from './routes/codes-and-links.js';
import { contentSafetyRoutes } from './routes/content-safety.js';
import type { Answer, Body, PlainCall, Route } from './routes/route.js';
import { signInRoutes } from './routes/sign-in.js';
import { subscribeMessageRoutes } from './routes/subscribe-message.js';
import { randomTriple } from './seeded-random.js';

const ROUTES = new Map<string, Route>(
  [...signInRoutes, ...contentSafetyRoutes, ...subscribeMessageRoutes, ...codeAndLinkRoutes].map((route) => [
    route.path,
    route,
  ]),
);

/** Answers one call as WeChat would, or as the fault script says. */
export async function servePlatform(
  platform: Platform,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const text = await readBody(request);
  const route = ROUTES.get(url.pathname);
  if (text === null || route === undefined) {
    const status = text === null ? 413 : 404;
    sendReply(response, { status, contentType: 'text/html', body: Buffer.from(`<html>${status}</html>`) });
    return;
  }
  platform.countCall(route.api);
  const fault = platform.faults.forCall(route.api);
  if (fault?.kind === 'timeout-before-effect') {
    platform.withhold(response);
    return;
  }
  const reply = replyTo(platform, route, fault, request.method ?? '', url.searchParams, text);
  if (fault?.kind === 'timeout-after-effect') platform.withhold(response);
  else send(response, reply, fault);
}

function send(response: ServerResponse, reply: Reply, fault: FaultKind | null): void {
  switch (fault?.kind) {
    case 'cut-off':
      sendCutOff(response, reply);
      return;
    case 'truncated-body':
      sendReply(response, { ...reply, body: reply.body.subarray(0, Math.floor(reply.body.length / 2)) });
      return;
    case 'raw-reply': {
      const { status = 200, contentType = 'text/html', body, encoding = 'utf8' } = fault;
      sendReply(response, { status, contentType, body: Buffer.from(body, encoding) });
      return;
    }
    default:
      sendReply(response, reply);
  }
}

function replyTo(
  platform: Platform,
  route: Route,
  fault: FaultKind | null,
  method: string,
  query: URLSearchParams,
  text: string,
): Reply {
  try {
    if (fault?.kind === 'errcode') throw new PlatformError(fault.code);
    if (method !== route.method) throw new PlatformError(route.method === 'GET' ? 43001 : 43002);
    if (fault?.kind === 'token-replaced') for (const app of platform.apps.values()) app.stable.rotate();
    const answer = run(platform, route, query, text);
    if (Buffer.isBuffer(answer)) return { status: 200, contentType: 'image/png', body: answer };
    return jsonReply(200, answer, route.contentType);
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    const errmsg = `${error.message} rid: ${randomTriple(platform.random)}`;
    return jsonReply(200, { errcode: error.code, errmsg }, route.contentType);
  }
}

function run(platform: Platform, route: Route, query: URLSearchParams, text: string): Answer {
  if (!route.needsToken) return route.answer(platform, callOf(route, query, text));
  const token = query.get('access_token') ?? '';
  if (token === '') throw new PlatformError(41001);
  if (!/^[\w-]{1,512}$/.test(token)) throw new PlatformError(40014);
  const app = platform.appOfToken(token);
  if (typeof app === 'number') throw new PlatformError(app);
  return route.answer(platform, { ...callOf(route, query, text), app });
}

function callOf(route: Route, query: URLSearchParams, text: string): PlainCall {
  return { query, body: route.method === 'GET' ? {} : parseBody(text) };
}

function parseBody(text: string): Body {
  if (text.trim() === '') throw new PlatformError(44002);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new PlatformError(47001);
  }
  if (!isJsonObject(value)) throw new PlatformError(47001);
  return value;
}
