import type { HttpReply } from '../reply.js';
import type { WechatApi } from '../wechat-error.js';

/** What the calls below need: sending, with or without the app's access token. */
export interface Caller {
  /**
   * POSTs `body` with the access token and hands the reply to `read`. When that throws a `token` error the token is
   * renewed and the call repeated, once.
   */
  withToken<T>(
    api: WechatApi,
    path: string,
    body: Readonly<Record<string, unknown>>,
    read: (reply: HttpReply) => T,
  ): Promise<T>;
}
