import type { TransportReply } from './transport';

export interface FileRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** what the person will find it under, with its ending */
  readonly name: string;
  /** milliseconds */
  readonly timeout: number;
}

/**
 * Fetches a file and hands it to the person: a browser saves it, WeChat opens it with its own menu for passing it on.
 * The reply's body is the server's word when it refused, otherwise nothing. Rejects only with OFFLINE or TIMEOUT.
 */
export type FetchFile = (request: FileRequest) => Promise<TransportReply>;
