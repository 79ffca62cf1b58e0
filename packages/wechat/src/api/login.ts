import { objectField, readJson, textField, type JsonObject } from '../reply.js';
import type { Caller } from './caller.js';

/** Who is at the mini-program, as WeChat says. */
export class WechatSession {
  readonly openid: string;
  /** Only for apps bound to an open-platform account. */
  readonly unionid: string | null;
  readonly #sessionKey: string;

  constructor(openid: string, unionid: string | null, sessionKey: string) {
    this.openid = openid;
    this.unionid = unionid;
    this.#sessionKey = sessionKey;
  }

  /** The key that decrypts what the mini-program signs. A method, so that no log, JSON or reply ever carries it. */
  sessionKey(): string {
    return this.#sessionKey;
  }
}

/** Reads the reply of jscode2session: `{openid, session_key, unionid?, errcode?}`. */
export function readSession(reply: JsonObject): WechatSession {
  const unionid = reply['unionid'] === undefined ? null : textField('code2session', reply, 'unionid', 128);
  const sessionKey = textField('code2session', reply, 'session_key', 256);
  return new WechatSession(textField('code2session', reply, 'openid', 128), unionid, sessionKey);
}

export interface PhoneNumber {
  /** With the country code when it is not 86. */
  phoneNumber: string;
  purePhoneNumber: string;
  countryCode: string;
}

export interface PhoneNumberRequest {
  /** From the phone-number button; not the login code. Lives five minutes, once. */
  code: string;
  /** Who is signed in: WeChat then checks that the code is theirs. */
  openid: string;
}

/** POST /wxa/business/getuserphonenumber. Costs money per call. */
export function getPhoneNumber(caller: Caller, { code, openid }: PhoneNumberRequest): Promise<PhoneNumber> {
  const api = 'phone-number';
  return caller.withToken(api, '/wxa/business/getuserphonenumber', { code, openid }, (reply) => {
    const info = objectField(api, readJson(api, reply), 'phone_info');
    return {
      phoneNumber: textField(api, info, 'phoneNumber', 32),
      purePhoneNumber: textField(api, info, 'purePhoneNumber', 32),
      countryCode: textField(api, info, 'countryCode', 8),
    };
  });
}
