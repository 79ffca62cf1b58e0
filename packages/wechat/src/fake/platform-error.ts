/** WeChat's own short texts, for the codes the fake can answer. */
const MESSAGES: Readonly<Record<number, string>> = {
  [-1]: 'system error',
  40001: 'invalid credential, access_token is invalid or not latest',
  40002: 'invalid grant_type',
  40003: 'invalid openid',
  40004: 'invalid media type',
  40013: 'invalid appid',
  40014: 'invalid access_token',
  40029: 'invalid code',
  40037: 'invalid template_id',
  40097: 'invalid args',
  40125: 'invalid appsecret',
  40129: 'invalid scene',
  40163: 'code been used',
  40164: 'invalid ip, not in whitelist',
  40165: 'invalid weapp pagepath',
  40169: 'invalid length for scene, or the data is not json string',
  40212: 'invalid query',
  40226: 'code blocked',
  41001: 'access_token missing',
  41002: 'appid missing',
  41004: 'appsecret missing',
  41008: 'missing code',
  41030: 'invalid page',
  42001: 'access_token expired',
  43001: 'require GET method',
  43002: 'require POST method',
  43101: 'user refuse to accept the msg',
  43104: 'appid does not match openid',
  43107: 'subscribe message ability banned',
  43108: 'send to the same user concurrently',
  44002: 'empty post data',
  44990: 'too many requests per second',
  44991: 'reach max api minute limit',
  44993: 'reach max daily limit of links',
  45009: 'reach max api daily quota limit',
  45011: 'api minute-quota reach limit, must slower, retry next minute',
  45168: 'hit sensitive words',
  47001: 'data format error',
  47003: 'argument invalid',
  61010: 'code is expired',
  85079: 'weapp not released',
  85096: 'not allow include scancode_time field',
  85401: 'invalid expire_time',
  85402: 'invalid env_version',
  85407: 'no scheme permission',
  87014: 'risky content',
  87020: 'invalid media_url',
};

function errmsgOf(code: number): string {
  return MESSAGES[code] ?? 'fake error';
}

/** What WeChat answers with HTTP 200, an errcode and an errmsg. */
export class PlatformError extends Error {
  override readonly name = 'PlatformError';

  constructor(readonly code: number) {
    super(errmsgOf(code));
  }
}
