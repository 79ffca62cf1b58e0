import { ApiError } from '../bridge.js';
import { asOptions, optionalNumber, optionalText, type Options, requireText } from '../options.js';
import { platform } from '../platform.js';
import type { ApiSet, TaskApi } from './api-set.js';

const METHODS = ['OPTIONS', 'GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'TRACE', 'CONNECT', 'PATCH'];
const DEFAULT_TIMEOUT_MS = 60_000;

interface Prepared {
  url: string;
  method: string;
  headers: Record<string, string>;
  body: string | ArrayBuffer | undefined;
}

/** A call to the runner's server that can be aborted or run out of time, with the reason a phone gives. */
export function abortable(
  timeoutMs: number,
  work: (signal: AbortSignal) => Promise<unknown>,
): { abort: () => void; result: Promise<unknown> } {
  const controller = new platform.AbortController();
  let reason = '';
  const stop = (why: string): void => {
    reason ||= why;
    controller.abort();
  };
  const timer = platform.setTimeout(() => stop('timeout'), timeoutMs);
  const result = work(controller.signal)
    .catch((error: unknown) => {
      if (reason) throw new ApiError(reason, reason === 'timeout' ? 5 : undefined);
      throw error;
    })
    .finally(() => platform.clearTimeout(timer));
  return { abort: () => stop('abort'), result };
}

/** The answer of the runner's server, or the network's reason as a failure. */
export async function checked(response: Response): Promise<Response> {
  if (response.status !== 502) return response;
  const { reason } = (await response.json()) as { reason: string };
  if (reason === 'url not in domain list') throw new ApiError(reason, 600002);
  throw new ApiError(`errcode:-1 cronet_error_code:-1 error_msg:${reason}`, 600001);
}

const base64Json = (value: unknown): string => {
  let binary = '';
  for (const byte of platform.utf8Bytes(JSON.stringify(value))) binary += String.fromCharCode(byte);
  return platform.btoa(binary);
};

const fromBase64Json = (text: string): unknown => {
  const bytes = Uint8Array.from(platform.atob(text), (character) => character.charCodeAt(0));
  return JSON.parse(platform.utf8Text(bytes));
};

/** wx.request through the runner's server: no CORS, no cookies, headers as given. */
export function requestApis(): ApiSet {
  const request: TaskApi = (options) => {
    const headerListeners = new Set<(event: unknown) => void>();
    const { abort, result } = abortable(optionalNumber(options, 'timeout', DEFAULT_TIMEOUT_MS), (signal) =>
      Promise.resolve().then(() => send(options, signal, headerListeners)),
    );
    const nothing = (): void => undefined;
    const task = {
      abort,
      onHeadersReceived: (listener: (event: unknown) => void) => void headerListeners.add(listener),
      offHeadersReceived: (listener: (event: unknown) => void) => void headerListeners.delete(listener),
      onChunkReceived: nothing,
      offChunkReceived: nothing,
    };
    return { task, result };
  };
  return { tasks: { request } };
}

async function send(
  options: Options,
  signal: AbortSignal,
  headerListeners: Set<(event: unknown) => void>,
): Promise<unknown> {
  const prepared = prepare(options);
  const init: RequestInit = {
    method: 'POST',
    signal,
    headers: {
      'x-runner-target': encodeURIComponent(prepared.url),
      'x-runner-method': prepared.method,
      'x-runner-headers': base64Json(prepared.headers),
    },
  };
  if (prepared.body !== undefined) init.body = prepared.body;
  const response = await checked(await networkFetch('/__runner/request', init));
  const header = fromBase64Json(response.headers.get('x-runner-headers') ?? '') as Record<string, unknown>;
  const statusCode = Number(response.headers.get('x-runner-status'));
  for (const listener of headerListeners) listener({ header, statusCode, cookies: [] });
  const data = await readData(response, options);
  return { data, statusCode, header, cookies: [header['set-cookie'] ?? []].flat() };
}

/** The runner's own server failing is no network error of the mini-program, but an abort is passed on. */
export async function networkFetch(path: string, init: RequestInit): Promise<Response> {
  const response = await platform.fetch(path, init);
  if (response.status === 500) throw new Error(`the runner's server failed: ${await response.text()}`);
  return response;
}

function prepare(options: Options): Prepared {
  const url = requireText(options, 'url');
  if (!/^https?:\/\//.test(url)) throw new ApiError(`invalid url "${url}"`, 600009);
  const method = optionalText(options, 'method', 'GET').toUpperCase();
  if (!METHODS.includes(method)) throw new ApiError(`method is invalid`);
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  for (const [name, value] of Object.entries(asOptions(options['header']))) headers[name.toLowerCase()] = String(value);
  const data = options['data'];
  if (data === undefined || data === null) return { url, method, headers, body: undefined };
  if (method === 'GET' && typeof data === 'object' && !(data instanceof ArrayBuffer)) {
    return { url: withQuery(url, formEncode(data)), method, headers, body: undefined };
  }
  return { url, method, headers, body: method === 'GET' ? undefined : encodeBody(data, headers) };
}

function encodeBody(data: unknown, headers: Record<string, string>): string | ArrayBuffer {
  if (typeof data === 'string' || data instanceof ArrayBuffer) return data;
  const isForm = (headers['content-type'] ?? '').includes('application/x-www-form-urlencoded');
  return isForm ? formEncode(data as object) : JSON.stringify(data);
}

const formEncode = (data: object): string =>
  Object.entries(data)
    .map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(textOf(value))}`)
    .join('&');

const textOf = (value: unknown): string =>
  value !== null && typeof value === 'object' ? JSON.stringify(value) : String(value);

const withQuery = (url: string, query: string): string =>
  query === '' ? url : `${url}${url.includes('?') ? '&' : '?'}${query}`;

async function readData(response: Response, options: Options): Promise<unknown> {
  if (options['responseType'] === 'arraybuffer') return response.arrayBuffer();
  const text = await response.text();
  if (optionalText(options, 'dataType', 'json') !== 'json') return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // WeChat hands over the text when a reply is not JSON.
    return text;
  }
}
