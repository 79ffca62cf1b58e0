import { Socket } from 'node:net';

interface Where {
  host?: string;
  port?: number | string;
  path?: string;
}

type Connect = (this: Socket, ...args: unknown[]) => Socket;

/** Where this process connects to while it is watched: server and client of a test live in one. */
export class Connections {
  readonly places = new Set<string>();
  private readonly connect = Reflect.get(Socket.prototype, 'connect') as Connect;

  watch(): void {
    const { connect, places } = this;
    const noted: Connect = function (...args) {
      const [first, second] = args.flat();
      const where: Where =
        typeof first === 'object' && first !== null ? first : { port: Number(first), host: String(second) };
      places.add(where.path ?? `${where.host ?? 'localhost'}:${where.port ?? ''}`);
      return connect.apply(this, args);
    };
    Reflect.set(Socket.prototype, 'connect', noted);
  }

  stop(): void {
    Reflect.set(Socket.prototype, 'connect', this.connect);
  }
}
