import { clientError, errorFromReply, type ApiError } from './api-error';
import type { FetchFile, PassOn } from './files.types';
import type { Transport, TransportReply, TransportRequest } from './transport';

/** What the client needs to know of the session, so that neither imports the other. */
export interface SessionPort {
  /** bearer of the next request; null on the website (cookies) and when signed out */
  accessToken(): Promise<string | null>;
  /** Renews an expired session. False: it is over, and whoever is signed in must sign in again. */
  refresh(): Promise<boolean>;
  /** The server no longer knows the session. */
  ended(): void;
}

export interface ClientOptions {
  readonly origin: string;
  /** e.g. `weapp/0.1.0` */
  readonly version: string;
  readonly transport: Transport;
  readonly fetchFile: FetchFile;
  readonly session: () => SessionPort;
  /** 426: this client may no longer speak to the server. */
  readonly tooOld: () => void;
}

export interface RequestOptions {
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** milliseconds; 15 s unless told */
  readonly timeout?: number;
  /** false for the session's own requests, which must not try to refresh the session */
  readonly renew?: boolean;
}

export interface Client {
  get<T>(path: string, options?: Omit<RequestOptions, 'body'>): Promise<T>;
  post<T>(path: string, body: unknown, options?: RequestOptions): Promise<T>;
  put<T>(path: string, body: unknown, options?: RequestOptions): Promise<T>;
  delete<T = void>(path: string, options?: RequestOptions): Promise<T>;
  /** Fetches a file and hands it to the person under this name, or tells how the next tap does. */
  file(path: string, name: string): Promise<PassOn | undefined>;
}

const DEFAULT_TIMEOUT_MS = 15_000;
const FILE_TIMEOUT_MS = 60_000;

function withQuery(path: string, query: RequestOptions['query']): string {
  const pairs = Object.entries(query ?? {}).flatMap(([key, value]) =>
    value === undefined ? [] : [`${encodeURIComponent(key)}=${encodeURIComponent(String(value))}`],
  );
  return pairs.length > 0 ? `${path}?${pairs.join('&')}` : path;
}

export function createClient({ origin, version, transport, fetchFile, session, tooOld }: ClientOptions): Client {
  /** One refresh at a time: a page with five queries and an expired token asks for one new token, not five. */
  let refreshing: Promise<boolean> | null = null;
  const refreshOnce = (): Promise<boolean> => {
    refreshing ??= session()
      .refresh()
      .finally(() => {
        refreshing = null;
      });
    return refreshing;
  };

  /** What every request carries. */
  async function ownHeaders(): Promise<Record<string, string>> {
    const token = await session().accessToken();
    return { 'x-client-version': version, ...(token === null ? {} : { authorization: `Bearer ${token}` }) };
  }

  async function exchange(
    method: TransportRequest['method'],
    path: string,
    options: RequestOptions,
  ): Promise<TransportReply> {
    return transport({
      method,
      url: `${origin}${withQuery(path, options.query)}`,
      headers: {
        accept: 'application/json',
        ...(options.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(await ownHeaders()),
        ...options.headers,
      },
      body: options.body,
      timeout: options.timeout ?? DEFAULT_TIMEOUT_MS,
    });
  }

  const exchangeFile = async (path: string, name: string): Promise<TransportReply> =>
    fetchFile({ url: `${origin}${path}`, headers: await ownHeaders(), name, timeout: FILE_TIMEOUT_MS });

  async function settled<T>(ask: () => Promise<TransportReply>, renew: boolean): Promise<T> {
    let reply = await ask();
    let failure = failureOf(reply);
    if (failure?.code === 'SESSION_EXPIRED' && renew) {
      if (!(await refreshOnce())) throw clientError('SESSION_REQUIRED', 401);
      reply = await ask();
      failure = failureOf(reply);
    }
    if (failure === null) return reply.body as T;
    if (failure.status === 426) tooOld();
    if (failure.status === 401 && renew) session().ended();
    throw failure;
  }

  const send = <T>(method: TransportRequest['method'], path: string, options: RequestOptions): Promise<T> =>
    settled(() => exchange(method, path, options), options.renew ?? true);

  return {
    get: (path, options = {}) => send('GET', path, options),
    post: (path, body, options = {}) => send('POST', path, { ...options, body }),
    put: (path, body, options = {}) => send('PUT', path, { ...options, body }),
    // WeChat announces JSON with every DELETE; with nothing after it the server would call it broken
    delete: (path, options = {}) => send('DELETE', path, { body: {}, ...options }),
    file: (path, name) => settled(() => exchangeFile(path, name), true),
  };
}

function failureOf(reply: TransportReply): ApiError | null {
  return reply.status >= 200 && reply.status < 300 ? null : errorFromReply(reply.status, reply.body);
}
