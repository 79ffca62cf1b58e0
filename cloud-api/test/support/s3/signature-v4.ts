import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/**
 * AWS Signature Version 4 as its specification tells it ("Authenticating Requests", header and query), written apart from
 * the client that the server uses: what both got wrong the same way would be found by nobody.
 */
interface SignedRequest {
  method: string;
  /** as it came: path and query */
  url: string;
  headers: IncomingHttpHeaders;
}

interface Credentials {
  accessKey: string;
  secretKey: string;
  region: string;
}

/** Why a request is not let in, as S3 says it. */
type Refusal =
  | 'AccessDenied'
  | 'AuthorizationHeaderMalformed'
  | 'InvalidAccessKeyId'
  | 'RequestTimeTooSkewed'
  | 'SignatureDoesNotMatch'
  | 'XAmzContentSHA256Mismatch';

const MOST_SKEW_MS = 15 * 60_000;
const UNSIGNED = 'UNSIGNED-PAYLOAD';
const HEADER =
  /^AWS4-HMAC-SHA256 Credential=(?<credential>[^,]+), ?SignedHeaders=(?<signed>[^,]+), ?Signature=(?<signature>[0-9a-f]{64})$/;

const sha256 = (text: string | Buffer): string => createHash('sha256').update(text).digest('hex');
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();
const encoded = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** @returns null when it is let in */
export function refusalOf(request: SignedRequest, body: Buffer, credentials: Credentials, now: Date): Refusal | null {
  const query = new URL(request.url, 'http://bucket').searchParams;
  return query.has('X-Amz-Signature')
    ? refusalByQuery(request, query, credentials, now)
    : refusalByHeader(request, body, credentials, now);
}

function refusalByHeader(request: SignedRequest, body: Buffer, credentials: Credentials, now: Date): Refusal | null {
  const said = HEADER.exec(request.headers.authorization ?? '')?.groups;
  const at = String(request.headers['x-amz-date']);
  const hash = request.headers['x-amz-content-sha256'];
  if (!said) return request.headers.authorization ? 'AuthorizationHeaderMalformed' : 'AccessDenied';
  const signed = (said.signed ?? '').split(';');
  const mustBe = ['host', ...Object.keys(request.headers).filter((name) => name.startsWith('x-amz-'))];
  if (mustBe.some((name) => !signed.includes(name))) return 'AccessDenied';
  if (Math.abs(timeOf(at) - now.getTime()) > MOST_SKEW_MS) return 'RequestTimeTooSkewed';
  // a client that does not sign its bodies would be let in by S3; ours has to
  if (hash !== sha256(body)) return 'XAmzContentSHA256Mismatch';
  const parts = { at, credential: said.credential ?? '', signed, hash };
  return judged(request, parts, said.signature ?? '', credentials);
}

function refusalByQuery(
  request: SignedRequest,
  query: URLSearchParams,
  credentials: Credentials,
  now: Date,
): Refusal | null {
  const at = query.get('X-Amz-Date') ?? '';
  const seconds = Number(query.get('X-Amz-Expires'));
  if (!(seconds > 0 && seconds <= 604_800) || timeOf(at) + seconds * 1000 < now.getTime()) return 'AccessDenied';
  const signed = (query.get('X-Amz-SignedHeaders') ?? '').split(';');
  const parts = { at, credential: query.get('X-Amz-Credential') ?? '', signed, hash: UNSIGNED };
  return judged(request, parts, query.get('X-Amz-Signature') ?? '', credentials);
}

interface Parts {
  at: string;
  credential: string;
  signed: readonly string[];
  hash: string;
}

function judged(request: SignedRequest, parts: Parts, said: string, credentials: Credentials): Refusal | null {
  const [accessKey, day, region] = parts.credential.split('/');
  if (accessKey !== credentials.accessKey) return 'InvalidAccessKeyId';
  if (region !== credentials.region || day !== parts.at.slice(0, 8)) return 'AuthorizationHeaderMalformed';
  const right = Buffer.from(signatureOf(request, parts, credentials));
  const given = Buffer.from(said);
  return given.length === right.length && timingSafeEqual(given, right) ? null : 'SignatureDoesNotMatch';
}

export function signatureOf({ method, url, headers }: SignedRequest, parts: Parts, credentials: Credentials): string {
  const { pathname, searchParams } = new URL(url, 'http://bucket');
  const query = [...searchParams]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .sort();
  const canonical = [
    ...[method, decodeURIComponent(pathname).split('/').map(encoded).join('/'), query.join('&')],
    ...parts.signed.map(
      (name) =>
        `${name}:${String(headers[name] ?? '')
          .trim()
          .replace(/ +/g, ' ')}`,
    ),
    ...['', parts.signed.join(';'), parts.hash],
  ].join('\n');
  const day = parts.at.slice(0, 8);
  const scope = `${day}/${credentials.region}/s3/aws4_request`;
  const key = [credentials.region, 's3', 'aws4_request'].reduce(hmac, hmac(`AWS4${credentials.secretKey}`, day));
  return hmac(key, ['AWS4-HMAC-SHA256', parts.at, scope, sha256(canonical)].join('\n')).toString('hex');
}

/** `20130524T000000Z` */
const timeOf = (text: string): number =>
  new Date(text.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z')).getTime();
