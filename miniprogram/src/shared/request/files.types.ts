import type { TransportReply } from './transport';

/** Sends a file to a chat. WeChat takes it from a tap only, and a download in between is none any more. */
export type PassOn = () => Promise<void>;

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
 * The reply's body is the server's word when it refused; otherwise nothing, or `PassOn` of what WeChat cannot show. Rejects only with OFFLINE or TIMEOUT.
 */
export type FetchFile = (request: FileRequest) => Promise<TransportReply>;
