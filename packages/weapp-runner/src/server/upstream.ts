import http from 'node:http';
import https from 'node:https';
import type { NetworkReply, NetworkRequest } from './network.js';

/** Hop-by-hop headers, and those this request has its own of. */
const NOT_FORWARDED = new Set(['host', 'connection', 'content-length', 'transfer-encoding', 'referer', 'cookie']);

/**
 * Sends requests of a mini-program to real servers. Only origins in the map are reached: WeChat, too, refuses every
 * domain that is not in its list.
 */
export class Upstream {
  private readonly origins: Map<string, string>;

  /** @param origins origin compiled into the build to the origin of the server that answers for it. */
  constructor(
    origins: Record<string, string>,
    private readonly appId: string,
  ) {
    this.origins = new Map(
      Object.entries(origins).map(([from, to]) => [new URL(from).origin, new URL(to).origin] as const),
    );
  }

  /** @throws Error `url not in domain list`, or the reason the connection failed. */
  send = (request: NetworkRequest): Promise<NetworkReply> => {
    const target = this.resolve(request.url);
    if (!target) return Promise.reject(new Error('url not in domain list'));
    return new Promise((resolve, reject) => {
      const client = target.protocol === 'https:' ? https : http;
      const outgoing = client.request(
        target,
        { method: request.method, headers: this.headers(request) },
        (incoming) => {
          const chunks: Buffer[] = [];
          incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
          incoming.on('error', reject);
          incoming.on('end', () =>
            resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body: Buffer.concat(chunks) }),
          );
        },
      );
      outgoing.on('error', reject);
      outgoing.end(request.body);
    });
  };

  private resolve(url: string): URL | null {
    if (!URL.canParse(url)) return null;
    const { origin, pathname, search } = new URL(url);
    const mapped = this.origins.get(origin);
    return mapped ? new URL(pathname + search, mapped) : null;
  }

  private headers(request: NetworkRequest): Record<string, string> {
    const headers: Record<string, string> = {};
    for (const [name, value] of Object.entries(request.headers)) {
      if (!NOT_FORWARDED.has(name.toLowerCase())) headers[name.toLowerCase()] = value;
    }
    headers['user-agent'] ??= 'Mozilla/5.0 (iPhone; CPU iPhone OS 16_0 like Mac OS X) MicroMessenger/8.0.50';
    headers['referer'] = `https://servicewechat.com/${this.appId}/devtools/page-frame.html`;
    if (request.body.length > 0) headers['content-length'] = String(request.body.length);
    return headers;
  }
}
