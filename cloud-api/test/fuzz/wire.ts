import { Agent, request } from 'node:http';
import type { WireReply } from './judge.js';

/** Any reply takes milliseconds; one that does not come, on however slow a machine, is a fault as well. */
const PATIENCE_MS = 60_000;

/** One request as it stands, on connections that are kept: nothing on the way tidies its address or its headers. */
export class Wire {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 4 });
  private readonly port: string;

  constructor(url: string) {
    this.port = new URL(url).port;
  }

  /** Ends for certain: with the whole reply, or with an error that says what was asked. */
  send(method: string, path: string, headers: Record<string, string>, body: string | null): Promise<WireReply> {
    const length = body === null ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    return new Promise((resolve, reject) => {
      const fail = (why: string) =>
        reject(new Error(`${why}: ${method} ${path} ${JSON.stringify(headers)} ${(body ?? '').slice(0, 2_000)}`));
      const where = { agent: this.agent, host: '127.0.0.1', port: this.port, method, path };
      const options = { ...where, headers: { ...headers, ...length }, signal: AbortSignal.timeout(PATIENCE_MS) };
      const sent = request(options, (reply) => {
        const chunks: Buffer[] = [];
        reply.on('data', (chunk: Buffer) => chunks.push(chunk));
        reply.on('error', ({ message }) => fail(`half a reply (${message})`));
        reply.on('end', () =>
          resolve({ status: reply.statusCode ?? 0, headers: reply.headers, body: Buffer.concat(chunks) }),
        );
      });
      sent.on('error', ({ message }) => fail(`no reply (${message})`));
      sent.end(body ?? undefined);
    });
  }

  close(): void {
    this.agent.destroy();
  }
}
