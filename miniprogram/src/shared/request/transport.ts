import Taro from '@tarojs/taro';
import { clientError } from './api-error';

export interface TransportRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** milliseconds */
  readonly timeout: number;
}

export interface TransportReply {
  readonly status: number;
  readonly body: unknown;
}

export type Transport = (request: TransportRequest) => Promise<TransportReply>;

/** One HTTP exchange through WeChat or the browser. Rejects only with OFFLINE or TIMEOUT. */
export const taroTransport: Transport = async ({ method, url, headers, body, timeout }) => {
  try {
    const reply = await Taro.request<unknown>({
      url,
      method,
      header: headers,
      // an absent body must stay absent: WeChat would send `data` of a GET as a query
      ...(body === undefined ? {} : { data: body as Record<string, unknown> }),
      timeout,
      dataType: 'json',
      credentials: 'same-origin',
    });
    return { status: reply.statusCode, body: reply.data };
  } catch (error) {
    const { errMsg = '', name = '' } = error as { errMsg?: string; name?: string };
    throw clientError(/time.?out|abort/i.test(`${errMsg} ${name}`) ? 'TIMEOUT' : 'OFFLINE');
  }
};
