import fc from 'fast-check';
import { HOSTILE } from './values.js';

/** What is done to a request after it was made; the first kind leaves it as it is. */
export type Twist =
  | { kind: 'none' }
  | { kind: 'extra'; value: Record<string, unknown> }
  | { kind: 'replace'; at: number; value: unknown }
  | { kind: 'remove'; at: number }
  | { kind: 'body'; text: string; type: string | null }
  | { kind: 'header'; headers: Record<string, string> }
  | { kind: 'path'; at: number; text: string }
  | { kind: 'query'; text: string };

/** What nobody may say of themselves or of a thing, and the ways into every object's prototype. */
const CLAIMS: readonly Record<string, unknown>[] = [
  ...[{ role: 'union-admin' }, { roles: [{ role: 'union-admin', scopeType: 'county' }] }, { isAdmin: true }],
  ...[{ ownerId: '0' }, { accountId: '0192f0c1-0000-7000-8000-0000000000c1' }, { subjectId: 'x' }, { grantedBy: null }],
  ...[{ state: 'approved' }, { version: 1, sessionEpoch: 9 }, { constructor: { prototype: { polluted: 1 } } }],
  JSON.parse('{"__proto__":{"polluted":1}}') as Record<string, unknown>,
];

const BODIES: readonly (readonly [text: string, type: string | null])[] = [
  ...[
    '',
    '{',
    '[]',
    '[1]',
    'null',
    '"text"',
    '0',
    'true',
    '\ufeff{}',
    '{"a":1}{"b":2}',
    '{"a":1,}',
    "{'a':1}",
    '{"a":NaN}',
  ].map((text) => [text, 'application/json'] as const),
  ['['.repeat(50_000), 'application/json'],
  [`${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`, 'application/json'],
  ['{"__proto__":{"polluted":1}}', 'application/json'],
  ['{"constructor":{"prototype":{"polluted":1}}}', 'application/json'],
  ['{"code":1e999}', 'application/json'],
  ['{"code":"\\ud800"}', 'application/json'],
  [`{"code":"${'a'.repeat(300_000)}"}`, 'application/json'],
  [`{${Array.from({ length: 3_000 }, (_, index) => `"k${index}":1`).join()}}`, 'application/json'],
  ...['text/plain', 'application/xml', 'multipart/form-data; boundary=x', 'application/x-www-form-urlencoded'].map(
    (type) => ['a=1', type] as const,
  ),
  ...['application/json; charset=utf-16', 'application/json;', 'json', 'application/vnd.api+json', ''].map(
    (type) => ['{}', type] as const,
  ),
  ['{}', null],
];

/** Not `expect`: what Node does not know there it refuses by itself (417), and no reply of ours is judged. */
const HEADERS: readonly Record<string, string>[] = [
  ...[{ authorization: 'Bearer' }, { authorization: `Bearer ${'a'.repeat(3_000)}` }, { authorization: 'Basic YTpi' }],
  ...[{ authorization: 'Bearer null' }, { cookie: 'anxin-access=x; anxin-refresh=y' }, { cookie: '=;;;=%%%' }],
  ...[{ 'x-client-version': 'h5/99999999999999999999.0.0' }, { 'x-client-version': 'weapp/0.1' }, { origin: 'null' }],
  ...[{ origin: 'https://evil.example' }, { 'x-request-id': "'; --" }, { 'idempotency-key': 'x'.repeat(2_000) }],
  ...[
    { 'idempotency-key': '' },
    { 'x-http-method-override': 'DELETE' },
    { 'accept-encoding': '*;q=0' },
    { accept: 'text/html' },
  ],
  ...[
    { 'x-wx-openid': 'o1' },
    { 'x-forwarded-for': '127.0.0.1, evil' },
    { 'x-forwarded-proto': 'https' },
    { range: 'bytes=0-' },
  ],
  ...[{ 'if-none-match': '*' }, { 'content-encoding': 'gzip' }, { 'accept-language': 'x'.repeat(500) }],
];

const PATHS = [
  ...[
    '%2F',
    '..%2F..%2Fv1%2Fme',
    '%2e%2e',
    '%00',
    'a%00b',
    '%0d%0aset-cookie:x=1',
    '%ff%fe',
    '%E0%A4%A',
    '%',
    '%zz',
    '%25',
  ],
  ...[
    '__proto__',
    'constructor',
    'null',
    '-1',
    '0',
    '1e9',
    '99999999999999999999',
    'a'.repeat(4_000),
    ';',
    '*',
    '%F0%9F%8D%B5',
  ],
  ...["'%20OR%20'1'%3D'1", '%20', '2026%20', '0x7EA', '٢٠٢٦', '%EF%BC%92'].map((text) => encodeURI(decodeSafely(text))),
];

const QUERIES = [
  ...[
    'limit=0',
    'limit=51',
    'limit=-1',
    'limit=1e1',
    'limit=',
    'limit=NaN',
    'limit=1&limit=2',
    'limit[]=1',
    'limit=99999999999',
  ],
  ...[
    'cursor=',
    'cursor=x',
    'cursor=e30',
    'cursor=bnVsbA',
    'cursor=W10',
    `cursor=${'a'.repeat(600)}`,
    'cursor=%00',
    'cursor=a&cursor=b',
  ],
  ...[
    '__proto__[x]=1',
    'constructor=1',
    'a=1&b=2',
    '&&&',
    '=',
    '%',
    '%ff=1',
    'regionId=%F0%9F%8D%B5',
    'when=soon',
    'from=0&to=1e9',
  ],
  ...[cursorOf({ id: '🍵' }), cursorOf({ id: null }), cursorOf(['x']), cursorOf({ id: 'x', at: '9999-99-99' })],
];

function cursorOf(value: unknown): string {
  return `cursor=${Buffer.from(JSON.stringify(value)).toString('base64url')}`;
}

function decodeSafely(text: string): string {
  return text.replace(/%20/g, ' ').replace(/%3D/g, '=');
}

const at = fc.nat(30);

export const twists: fc.Arbitrary<Twist> = fc.oneof(
  { weight: 5, arbitrary: fc.constant<Twist>({ kind: 'none' }) },
  { weight: 2, arbitrary: fc.constantFrom(...CLAIMS).map((value): Twist => ({ kind: 'extra', value })) },
  {
    weight: 5,
    arbitrary: fc.record({ at, value: fc.constantFrom(...HOSTILE) }).map((one): Twist => ({ kind: 'replace', ...one })),
  },
  { weight: 1, arbitrary: at.map((index): Twist => ({ kind: 'remove', at: index })) },
  { weight: 2, arbitrary: fc.constantFrom(...BODIES).map(([text, type]): Twist => ({ kind: 'body', text, type })) },
  { weight: 2, arbitrary: fc.constantFrom(...HEADERS).map((headers): Twist => ({ kind: 'header', headers })) },
  {
    weight: 2,
    arbitrary: fc.record({ at, text: fc.constantFrom(...PATHS) }).map((one): Twist => ({ kind: 'path', ...one })),
  },
  { weight: 2, arbitrary: fc.constantFrom(...QUERIES).map((text): Twist => ({ kind: 'query', text })) },
);

/** A copy with the change; values inside are counted in the order in which they stand. */
export function twisted(body: unknown, twist: Twist): unknown {
  if (typeof body !== 'object' || body === null) return body;
  if (twist.kind === 'extra') return withOwn(body, twist.value);
  if (twist.kind !== 'replace' && twist.kind !== 'remove') return body;
  const copy = structuredClone(body) as Record<string, unknown>;
  const places = placesIn(copy);
  const place = places[twist.at % Math.max(1, places.length)];
  if (!place) return copy;
  if (twist.kind === 'replace') place.in[place.key] = twist.value;
  else Reflect.deleteProperty(place.in, place.key);
  return copy;
}

/** `__proto__` as a key of its own, as JSON brings it. */
function withOwn(body: object, more: object): object {
  const all = Object.create(null) as Record<string, unknown>;
  for (const part of [body, more]) {
    for (const key of Object.keys(part)) {
      Object.defineProperty(all, key, {
        value: (part as Record<string, unknown>)[key],
        enumerable: true,
        configurable: true,
      });
    }
  }
  return all;
}

function placesIn(value: Record<string, unknown>): { in: Record<string, unknown>; key: string }[] {
  return Object.entries(value).flatMap(([key, part]) => [
    { in: value, key },
    ...(typeof part === 'object' && part !== null ? placesIn(part as Record<string, unknown>) : []),
  ]);
}
