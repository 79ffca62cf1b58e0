import type { IncomingHttpHeaders } from 'node:http';

/** A request of the mini-program as the network sees it. `url` carries the origin compiled into the build. */
export interface NetworkRequest {
  url: string;
  method: string;
  headers: Record<string, string>;
  body: Buffer;
}

export interface NetworkReply {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** What happened to one request, newest last in `Network.log`. */
export interface NetworkLogEntry {
  url: string;
  method: string;
  /** Status code of the reply; null when the mini-program got none. */
  status: number | null;
  error: string | null;
  fault: FaultKind | null;
  requestBytes: number;
  replyBytes: number;
}

export type FaultKind = 'drop' | 'lose-reply' | 'delay' | 'duplicate';

export interface FaultOptions {
  /** Part of `METHOD url`, a pattern over it, or a function. */
  match: string | RegExp | ((request: NetworkRequest) => boolean);
  /**
   * `drop`: never reaches the server. `lose-reply`: the server acts, the reply is lost. `delay`: reaches it after
   * `delayMs`. `duplicate`: reaches it twice; the first reply is delivered.
   */
  kind: FaultKind;
  /** How many requests it hits; 1 unless told. */
  times?: number;
  /** Milliseconds, for `delay`; 1000 unless told. */
  delayMs?: number;
}

/** A fault in force; `hits` counts the requests it has hit. */
export interface Fault {
  readonly kind: FaultKind;
  readonly hits: number;
  remove(): void;
}

interface ActiveFault extends FaultOptions {
  hits: number;
}

/** Network conditions of one phone: on or off, and the faults scripted by a test. */
export class Network {
  readonly log: NetworkLogEntry[] = [];
  private readonly faults: ActiveFault[] = [];
  private readonly waiting = new Set<(error: Error) => void>();
  private isOffline = false;

  get offline(): boolean {
    return this.isOffline;
  }

  /** Going offline also breaks the requests under way. */
  setOffline(offline: boolean): void {
    this.isOffline = offline;
    if (!offline) return;
    for (const abort of this.waiting) abort(disconnected());
    this.waiting.clear();
  }

  addFault(options: FaultOptions): Fault {
    const fault: ActiveFault = { ...options, hits: 0 };
    this.faults.push(fault);
    return {
      kind: fault.kind,
      get hits() {
        return fault.hits;
      },
      remove: () => this.removeFault(fault),
    };
  }

  /**
   * Carries one request through the scripted faults.
   * @param send delivers it to the server once.
   * @throws Error with the network's reason, e.g. `net::ERR_INTERNET_DISCONNECTED`.
   */
  async carry(
    request: NetworkRequest,
    send: (request: NetworkRequest) => Promise<NetworkReply>,
  ): Promise<NetworkReply> {
    const fault = this.takeFault(request);
    const entry: NetworkLogEntry = {
      url: request.url,
      method: request.method,
      status: null,
      error: null,
      fault: fault?.kind ?? null,
      requestBytes: request.body.length,
      replyBytes: 0,
    };
    this.log.push(entry);
    try {
      const reply = await this.untilOffline(() => deliver(request, fault, send));
      entry.status = reply.status;
      entry.replyBytes = reply.body.length;
      return reply;
    } catch (error) {
      entry.error = error instanceof Error ? error.message : String(error);
      throw error;
    }
  }

  private takeFault(request: NetworkRequest): ActiveFault | undefined {
    const fault = this.faults.find((each) => matches(each, request));
    if (!fault) return undefined;
    fault.hits += 1;
    if (fault.hits >= (fault.times ?? 1)) this.removeFault(fault);
    return fault;
  }

  private removeFault(fault: ActiveFault): void {
    const index = this.faults.indexOf(fault);
    if (index >= 0) this.faults.splice(index, 1);
  }

  private untilOffline(work: () => Promise<NetworkReply>): Promise<NetworkReply> {
    if (this.isOffline) return Promise.reject(disconnected());
    return new Promise((resolve, reject) => {
      this.waiting.add(reject);
      work()
        .then(resolve, reject)
        .finally(() => this.waiting.delete(reject));
    });
  }
}

async function deliver(
  request: NetworkRequest,
  fault: ActiveFault | undefined,
  send: (request: NetworkRequest) => Promise<NetworkReply>,
): Promise<NetworkReply> {
  switch (fault?.kind) {
    case undefined:
      return send(request);
    case 'drop':
      throw new Error('net::ERR_CONNECTION_CLOSED');
    case 'lose-reply':
      await send(request);
      throw new Error('net::ERR_CONNECTION_RESET');
    case 'delay':
      await new Promise((resolve) => setTimeout(resolve, fault.delayMs ?? 1000));
      return send(request);
    case 'duplicate': {
      const [first] = await Promise.all([send(request), send(request)]);
      return first;
    }
  }
}

function matches({ match }: ActiveFault, request: NetworkRequest): boolean {
  if (typeof match === 'function') return match(request);
  const line = `${request.method} ${request.url}`;
  return typeof match === 'string' ? line.includes(match) : match.test(line);
}

const disconnected = (): Error => new Error('net::ERR_INTERNET_DISCONNECTED');
