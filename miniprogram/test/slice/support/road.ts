import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request that is still on its way. */
interface Underway {
  method: string;
  path: string;
  headers: http.IncomingHttpHeaders;
  body: Buffer;
}

/** What happens to the next request whose path ends so: each once. */
export interface Road {
  /** a phone that takes this road talks to it as to the server */
  url: string;
  /** it never arrives, and the phone hears that the connection broke */
  drop(ending: string): void;
  /** it arrives, and the phone hears that the connection broke */
  loseReply(ending: string): void;
  /** it arrives twice at once; the phone hears the first reply */
  duplicate(ending: string): void;
  /** the phone hears that the connection broke; it arrives when the road is told, however late. @returns the reply's status */
  hold(ending: string): { arrive(): Promise<number> };
  /** troubles that nothing has met yet */
  ahead(): number;
  close(): Promise<void>;
}

type Trouble = (request: Underway, send: () => Promise<http.IncomingMessage>) => Promise<http.IncomingMessage | null>;

/** The way between a phone and the server, the same for the website and the mini-program. */
export async function openRoad(server: string): Promise<Road> {
  const agent = new http.Agent({ keepAlive: true });
  const troubles: { ending: string; trouble: Trouble }[] = [];
  const meet = (ending: string, trouble: Trouble): void => void troubles.push({ ending, trouble });

  const carry = ({ method, path, headers, body }: Underway): Promise<http.IncomingMessage> =>
    new Promise((resolve, reject) => {
      const options = { method, headers: { ...headers, 'content-length': String(body.length) }, agent };
      http.request(new URL(path, server), options, resolve).on('error', reject).end(body);
    });

  const road = http.createServer((incoming, reply) => {
    void (async () => {
      const parts: Buffer[] = [];
      for await (const part of incoming) parts.push(part as Buffer);
      const { method = 'GET', url: path = '/', headers } = incoming;
      const request = { method, path, headers, body: Buffer.concat(parts) };
      const index = method === 'GET' ? -1 : troubles.findIndex(({ ending }) => path.endsWith(ending));
      const [met] = index < 0 ? [] : troubles.splice(index, 1);
      const send = () => carry(request);
      const answer = met ? await met.trouble(request, send) : await send();
      if (answer === null) return void incoming.socket.destroy();
      // a browser sends again by itself what broke on a connection that was used before: here none is
      reply.writeHead(answer.statusCode ?? 502, { ...answer.headers, connection: 'close' });
      answer.pipe(reply);
    })().catch(() => incoming.socket.destroy()); // the server is away: so is the connection
  });
  await new Promise<void>((resolve) => road.listen(0, '127.0.0.1', resolve));

  return {
    url: `http://127.0.0.1:${(road.address() as AddressInfo).port}`,
    drop: (ending) => meet(ending, () => Promise.resolve(null)),
    loseReply: (ending) =>
      meet(ending, async (_request, send) => {
        (await send()).resume();
        return null;
      }),
    duplicate: (ending) =>
      meet(ending, async (_request, send) => {
        const [first, second] = await Promise.all([send(), send()]);
        second.resume();
        return first;
      }),
    hold(ending) {
      let held: Underway | null = null;
      meet(ending, (request) => {
        held = request;
        return Promise.resolve(null);
      });
      return {
        async arrive() {
          if (held === null) throw new Error('nothing was held');
          const answer = await carry(held);
          answer.resume();
          return answer.statusCode ?? 0;
        },
      };
    },
    ahead: () => troubles.length,
    async close() {
      agent.destroy();
      road.closeAllConnections();
      await new Promise((resolve) => road.close(resolve));
    },
  };
}
