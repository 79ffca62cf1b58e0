import { AccessTokens } from './access-tokens.js';
import type { Caller } from './api/caller.js';
import * as safety from './api/content-safety.js';
import * as links from './api/links.js';
import * as login from './api/login.js';
import * as messages from './api/subscribe-message.js';
import * as codes from './api/wxa-code.js';
import type { Clock } from './clock.js';
import { numberField, readJson, textField, type HttpReply } from './reply.js';
import { MemoryTokenStore, type TokenStore } from './token-store.js';
import { Transport, WECHAT_ORIGIN } from './transport.js';
import { badRequest, WechatError, type WechatApi } from './wechat-error.js';

export interface WechatClientOptions {
  appId: string;
  appSecret: string;
  clock: Clock;
  /** A bare origin; the real platform unless said. */
  baseUrl?: string;
  /** Refuses any other host than the real platform's. */
  production?: boolean;
  /** Share one among all server instances; in memory unless said. */
  tokenStore?: TokenStore;
  /** For each HTTP exchange, in milliseconds; a call makes at most five (token, call, renewal, forced renewal, again). */
  timeoutMs?: number;
  /** Larger replies are refused; 1 MiB unless said. */
  maxBodyBytes?: number;
}

/**
 * The WeChat platform for one mini-program. Every method rejects with a WechatError only, or with what the token store
 * threw. A refused access token is renewed and the call repeated once; nothing else is ever repeated.
 */
export class WechatClient {
  readonly #options: WechatClientOptions;
  readonly #transport: Transport;
  readonly #tokens: AccessTokens;
  readonly #caller: Caller;

  /** @throws WechatError `config` when the base URL is not allowed or the app is not configured. */
  constructor(options: WechatClientOptions) {
    const { appId, appSecret, clock, baseUrl = WECHAT_ORIGIN, production = false } = options;
    if (appId === '' || appSecret === '') {
      throw new WechatError({ api: 'client', kind: 'config', detail: 'appId and appSecret are needed' });
    }
    const { tokenStore = new MemoryTokenStore(), timeoutMs = 5_000, maxBodyBytes = 1_048_576 } = options;
    this.#options = options;
    this.#transport = new Transport({ baseUrl, production, timeoutMs, maxBodyBytes });
    this.#tokens = new AccessTokens(appId, (force) => this.#fetchToken(force), tokenStore, clock);
    this.#caller = { withToken: (api, path, body, read) => this.#withToken(api, path, body, read) };
  }

  /**
   * GET /sns/jscode2session: who the login code stands for. A code works once, so it is never sent twice, not even
   * when the reply was lost: on any error the mini-program asks `wx.login` for another.
   */
  async code2Session(code: string): Promise<login.WechatSession> {
    const api = 'code2session';
    if (code === '' || code.length > 512) throw badRequest(api, 'the code is empty or too long');
    const { appId, appSecret } = this.#options;
    const query = { appid: appId, secret: appSecret, js_code: code, grant_type: 'authorization_code' };
    const reply = await this.#transport.send(api, { method: 'GET', path: '/sns/jscode2session', query });
    return login.readSession(readJson(api, reply));
  }

  /** The phone number a person agreed to give. Sign-in must work without. */
  getPhoneNumber(request: login.PhoneNumberRequest): Promise<login.PhoneNumber> {
    return login.getPhoneNumber(this.#caller, request);
  }

  /** Whether WeChat objects to a public text. */
  msgSecCheck(request: safety.TextCheckRequest): Promise<safety.TextCheck> {
    return safety.msgSecCheck(this.#caller, request);
  }

  /** Asks for a check of a public image or sound; the verdict is pushed later under the same trace id. */
  mediaCheckAsync(request: safety.MediaCheckRequest): Promise<{ traceId: string }> {
    return safety.mediaCheckAsync(this.#caller, request);
  }

  /** Sends one message for one consent. */
  sendSubscribeMessage(message: messages.SubscribeMessage): Promise<void> {
    return messages.sendSubscribeMessage(this.#caller, message);
  }

  /** The image of a mini-program code. */
  getWxaCodeUnlimit(request: codes.WxaCodeRequest): Promise<codes.WxaCodeImage> {
    return codes.getWxaCodeUnlimit(this.#caller, request);
  }

  generateUrlLink(request: links.LinkRequest): Promise<string> {
    return links.generateUrlLink(this.#caller, this.#options.clock, request);
  }

  generateScheme(request: links.LinkRequest): Promise<string> {
    return links.generateScheme(this.#caller, this.#options.clock, request);
  }

  /** Lets running calls end and closes the connections; for a graceful stop. */
  close(): Promise<void> {
    return this.#transport.close();
  }

  async #withToken<T>(
    api: WechatApi,
    path: string,
    body: Readonly<Record<string, unknown>>,
    read: (reply: HttpReply) => T,
  ): Promise<T> {
    const attempt = async (token: string) =>
      read(await this.#transport.send(api, { method: 'POST', path, query: { access_token: token }, body }));
    const token = await this.#tokens.current();
    try {
      return await attempt(token);
    } catch (error) {
      if (!(error instanceof WechatError) || error.kind !== 'token') throw error;
    }
    return attempt(await this.#tokens.current(token));
  }

  async #fetchToken(force: boolean): Promise<{ value: string; expiresInMs: number }> {
    const api = 'stable-token';
    const { appId, appSecret } = this.#options;
    const body = { grant_type: 'client_credential', appid: appId, secret: appSecret, force_refresh: force };
    const reply = await this.#transport.send(api, { method: 'POST', path: '/cgi-bin/stable_token', query: {}, body });
    const json = readJson(api, reply);
    // Today's tokens stay below 512 characters; a longer one would not fit where instances share it.
    const value = textField(api, json, 'access_token', 512);
    return { value, expiresInMs: numberField(api, json, 'expires_in') * 1000 };
  }
}
