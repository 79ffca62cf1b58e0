/** The WeChat calls this package knows; errors and the fake's fault scripts name them like this. */
export const WECHAT_APIS = [
  'code2session',
  'stable-token',
  'token',
  'phone-number',
  'msg-sec-check',
  'media-check-async',
  'subscribe-send',
  'wxacode-unlimit',
  'url-link',
  'scheme',
] as const;
export type WechatApi = (typeof WECHAT_APIS)[number];

/**
 * What went wrong, as a closed list a caller can switch over:
 * - `busy`: the platform asks to try again later · `quota`: a call limit is reached
 * - `token`: the access token was refused twice · `code-used`, `code-expired`: ask the mini-program for a new code
 * - `blocked`: WeChat sees the person as high risk · `openid`: no such person for this app
 * - `inactive`: not in the mini-program within two hours · `refused`: no consent left for this message
 * - `content`: WeChat refuses the words · `bad-request`: our request is wrong · `config`: an operator must act
 * - `network`: no trustworthy reply · `bad-reply`: a reply nobody can read · `bad-signature`: a push not from WeChat
 * - `unknown`: a code this package has not met
 */
export const WECHAT_ERROR_KINDS = [
  'busy',
  'quota',
  'token',
  'code-used',
  'code-expired',
  'blocked',
  'openid',
  'inactive',
  'refused',
  'content',
  'bad-request',
  'config',
  'network',
  'bad-reply',
  'bad-signature',
  'unknown',
] as const;
export type WechatErrorKind = (typeof WECHAT_ERROR_KINDS)[number];

const CODES_BY_KIND: Partial<Record<WechatErrorKind, readonly number[]>> = {
  busy: [-1, 43108],
  quota: [44990, 44991, 44993, 45009, 45011],
  token: [40001, 40014, 42001],
  'code-used': [40163],
  'code-expired': [40029],
  blocked: [40226],
  openid: [40003, 43104],
  inactive: [61010],
  refused: [43101],
  content: [45168, 87014],
  // prettier-ignore
  'bad-request': [40004, 40097, 40129, 40165, 40169, 40212, 41008, 41030, 43001, 43002, 44002, 47001, 47003, 85096, 85401, 85402, 87020],
  // prettier-ignore
  config: [40002, 40013, 40037, 40125, 40164, 41001, 41002, 41004, 43107, 48001, 85079, 85406, 85407, 85408, 89503, 89506, 89507],
};

const KIND_BY_CODE = new Map<number, WechatErrorKind>(
  WECHAT_ERROR_KINDS.flatMap((kind) => (CODES_BY_KIND[kind] ?? []).map((code) => [code, kind] as const)),
);

/** The kind of a platform code. Where no access token is sent, a "token" error is about the app secret. */
export function kindOfCode(api: WechatApi, code: number): WechatErrorKind {
  const kind = KIND_BY_CODE.get(code) ?? 'unknown';
  const sendsToken = api !== 'code2session' && api !== 'stable-token' && api !== 'token';
  return kind === 'token' && !sendsToken ? 'config' : kind;
}

export interface WechatErrorDetails {
  api: WechatApi | 'push' | 'client';
  kind: WechatErrorKind;
  /** The platform's errcode; 0 when the platform gave none. */
  code?: number;
  /** The platform's request id, for a support ticket; null when it gave none. */
  rid?: string | null;
  /** A few fixed words of our own; never anything that was sent or received. */
  detail?: string;
  /** `unknown`: the call may have taken effect all the same. `none`: it did not. */
  outcome?: 'none' | 'unknown';
}

/**
 * Every failure of this package. The message holds the call, the code, the kind and the request id only: WeChat's own
 * errmsg can echo what was sent, and a cause can hold a URL with the app secret, so neither is kept.
 */
export class WechatError extends Error {
  override readonly name = 'WechatError';
  readonly api: WechatApi | 'push' | 'client';
  readonly kind: WechatErrorKind;
  readonly code: number;
  readonly rid: string | null;
  readonly outcome: 'none' | 'unknown';

  constructor(details: WechatErrorDetails) {
    const { api, kind, code = 0, rid = null, detail, outcome = 'none' } = details;
    const numbers = `${code === 0 ? '' : `, code ${code}`}${rid === null ? '' : `, rid ${rid}`}`;
    super(`WeChat ${api}: ${kind}${numbers}${detail === undefined ? '' : ` (${detail})`}`);
    this.api = api;
    this.kind = kind;
    this.code = code;
    this.rid = rid;
    this.outcome = outcome;
  }
}

/** A request that is refused here, before it costs a call or a consent. `detail` names the field, never its value. */
export function badRequest(api: WechatApi, detail: string): WechatError {
  return new WechatError({ api, kind: 'bad-request', detail });
}
