import { Agent } from 'undici';
import { badReply, type HttpReply } from './reply.js';
import { WechatError, type WechatApi } from './wechat-error.js';

/** The one host of the real platform. */
export const WECHAT_ORIGIN = 'https://api.weixin.qq.com';

export interface HttpRequest {
  method: 'GET' | 'POST';
  path: string;
  query: Readonly<Record<string, string>>;
  /** Sent as JSON; only for POST. */
  body?: Readonly<Record<string, unknown>>;
}

export interface TransportOptions {
  baseUrl: string;
  production: boolean;
  /** For one HTTP exchange from connecting to the last byte, in milliseconds. */
  timeoutMs: number;
  maxBodyBytes: number;
}

/** One HTTP exchange at a time, bounded in time and size; no retries, no redirects, no proxies. */
export class Transport {
  readonly #origin: string;
  readonly #timeoutMs: number;
  readonly #maxBodyBytes: number;
  readonly #agent: Agent;

  constructor(options: TransportOptions) {
    this.#origin = checkedOrigin(options.baseUrl, options.production);
    this.#timeoutMs = options.timeoutMs;
    this.#maxBodyBytes = options.maxBodyBytes;
    this.#agent = new Agent({ connect: { timeout: options.timeoutMs }, connections: 64, maxHeaderSize: 16_384 });
  }

  /** @throws WechatError `network` (also for HTTP 5xx) or `bad-reply`, both with outcome `unknown`. */
  async send(api: WechatApi, request: HttpRequest): Promise<HttpReply> {
    try {
      return await this.#exchange(api, request);
    } catch (error) {
      if (error instanceof WechatError) throw error;
      // The cause is dropped on purpose: whatever it quotes may hold the secret, a code or a token.
      throw new WechatError({ api, kind: 'network', detail: reasonOf(error), outcome: 'unknown' });
    }
  }

  /** Lets running calls end, then closes the connections. */
  async close(): Promise<void> {
    await this.#agent.close();
  }

  async #exchange(api: WechatApi, request: HttpRequest): Promise<HttpReply> {
    const query = new URLSearchParams(request.query).toString();
    const reply = await this.#agent.request({
      origin: this.#origin,
      method: request.method,
      path: query === '' ? request.path : `${request.path}?${query}`,
      headers: request.body === undefined ? {} : { 'content-type': 'application/json' },
      body: request.body === undefined ? null : JSON.stringify(request.body),
      signal: AbortSignal.timeout(this.#timeoutMs),
    });
    const body = await this.#readBounded(api, reply.body);
    if (reply.statusCode >= 500) {
      throw new WechatError({ api, kind: 'network', detail: `HTTP ${reply.statusCode}`, outcome: 'unknown' });
    }
    if (reply.statusCode !== 200) throw badReply(api, `HTTP ${reply.statusCode}`);
    return { body };
  }

  async #readBounded(api: WechatApi, stream: AsyncIterable<Buffer>): Promise<Buffer> {
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of stream) {
      size += chunk.length;
      // Leaving the loop destroys the stream: the rest is never read.
      if (size > this.#maxBodyBytes) throw badReply(api, 'the body is too large');
      chunks.push(chunk);
    }
    return Buffer.concat(chunks, size);
  }
}

function checkedOrigin(baseUrl: string, production: boolean): string {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : null;
  const bare = url !== null && url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '';
  if (url === null || !bare || !['https:', 'http:'].includes(url.protocol)) {
    throw new WechatError({ api: 'client', kind: 'config', detail: 'the base URL must be a bare http(s) origin' });
  }
  if (production && url.origin !== WECHAT_ORIGIN) {
    throw new WechatError({ api: 'client', kind: 'config', detail: `production calls only ${WECHAT_ORIGIN}` });
  }
  return url.origin;
}

/** A fixed word or an error code of the machine: never the message, which may quote what was sent. */
function reasonOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return 'failed';
  const code = 'code' in error ? error.code : undefined;
  const timedOut = code === 'UND_ERR_CONNECT_TIMEOUT' || ('name' in error && error.name === 'TimeoutError');
  if (timedOut) return 'timeout';
  return typeof code === 'string' && /^[A-Z_]{1,40}$/.test(code) ? code : 'failed';
}
