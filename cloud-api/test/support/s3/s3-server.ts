import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { Clock } from '../../../src/platform/clock/index.js';
import type { BucketConfig } from '../../../src/platform/config/index.js';
import { refusalOf } from './signature-v4.js';

const LEAST_PART_BYTES = 5 * 1024 * 1024;
/** S3 gives a thousand; a test need not make as many to see the second page. */
const KEYS_A_PAGE = 3;

interface Begun {
  key: string;
  at: Date;
  parts: Map<number, { bytes: Buffer; tag: string }>;
}

interface Asked {
  method: string;
  key: string;
  query: URLSearchParams;
  range: string | undefined;
  body: Buffer;
}

/** One bucket of an S3-compatible store on this machine: what it says is held by the public specification of S3's API. */
export interface S3Server {
  config: BucketConfig;
  /** by key */
  objects: Map<string, Buffer>;
  /** uploads in parts that were neither put together nor given up */
  begun: Map<string, Begun>;
  /** the method and path of everything that was asked, and what was answered */
  log: { method: string; path: string; status: number }[];
  /** What is done with a body on its way, as somebody between could. */
  onTheWay: (body: Buffer) => Buffer;
  /** The next requests of this kind fail as a store does that is out of order. */
  outOfOrder: (method: string, query: URLSearchParams) => boolean;
  close(): Promise<void>;
}

export async function startS3Server(clock: Clock): Promise<S3Server> {
  const http = createServer((request, reply) => void answer(request, reply));
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  const credentials = { accessKey: 'anxin-test', secretKey: 'a secret of the tests', region: 'test-1' };
  const server: S3Server = {
    config: { ...credentials, url: `http://127.0.0.1:${(http.address() as AddressInfo).port}/files` },
    ...{ objects: new Map(), begun: new Map(), log: [] },
    onTheWay: (body) => body,
    outOfOrder: () => false,
    async close() {
      http.closeAllConnections();
      http.close();
      await once(http, 'close');
    },
  };

  async function answer(request: IncomingMessage, reply: ServerResponse): Promise<void> {
    const body = server.onTheWay(await buffer(request));
    const { method = '', url = '', headers } = request;
    const { pathname, searchParams } = new URL(url, 'http://store');
    const refusal = refusalOf({ method, url, headers }, body, credentials, clock.now());
    const key = decodeURIComponent(pathname).replace(/^\/files\/?/, '');
    let said: Said;
    if (refusal) said = error(403, refusal);
    else if (!/^\/files(\/|$)/.test(pathname)) said = error(404, 'NoSuchBucket');
    else if (server.outOfOrder(method, searchParams)) said = error(400, 'InvalidRequest');
    else said = handle(server, { method, key, query: searchParams, range: headers.range, body }, clock);
    server.log.push({ method, path: pathname, status: said.status });
    reply.writeHead(said.status, { ...said.headers, 'content-length': said.body?.length ?? 0 });
    reply.end(method === 'HEAD' ? undefined : said.body);
  }
  return server;
}

interface Said {
  status: number;
  headers?: Record<string, string>;
  body?: Buffer;
}

const xml = (status: number, text: string): Said => ({ status, body: Buffer.from(`<?xml version="1.0"?>${text}`) });
const error = (status: number, code: string): Said => xml(status, `<Error><Code>${code}</Code></Error>`);

function handle(server: S3Server, asked: Asked, clock: Clock): Said {
  const { method, key, query } = asked;
  if (method === 'GET' && key === '') return query.has('uploads') ? listBegun(server) : list(server, query);
  if (method === 'POST' && query.has('uploads')) return begin(server, key, clock);
  if (query.has('uploadId')) return inParts(server, asked);
  if (method === 'PUT') {
    server.objects.set(key, asked.body);
    return { status: 200, headers: { etag: tagOf(asked.body) } };
  }
  if (method === 'DELETE') {
    server.objects.delete(key);
    return { status: 204 };
  }
  const found = server.objects.get(key);
  return found ? read(found, asked) : error(404, 'NoSuchKey');
}

const tagOf = (bytes: Buffer): string => `"${createHash('md5').update(bytes).digest('hex')}"`;

function read(found: Buffer, { method, range, query }: Asked): Said {
  const headers = {
    'accept-ranges': 'bytes',
    'content-type': query.get('response-content-type') ?? 'application/octet-stream',
    ...(query.has('response-content-disposition')
      ? { 'content-disposition': query.get('response-content-disposition')! }
      : {}),
  };
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(range ?? '') ?? [];
  if (from === undefined) return { status: 200, headers, body: found };
  const [start, end] = [Number(from), to ? Math.min(Number(to), found.length - 1) : found.length - 1];
  if (start >= found.length) return error(416, 'InvalidRange');
  const told = { ...headers, 'content-range': `bytes ${start}-${end}/${found.length}` };
  return { status: method === 'HEAD' ? 200 : 206, headers: told, body: found.subarray(start, end + 1) };
}

function list({ objects }: S3Server, query: URLSearchParams): Said {
  const after = query.get('continuation-token') ?? '';
  const keys = [...objects.keys()].filter((key) => key.startsWith(query.get('prefix') ?? '') && key > after).sort();
  const page = keys.slice(0, KEYS_A_PAGE);
  const more = keys.length > page.length;
  const contents = page.map((key) => `<Contents><Key>${key}</Key></Contents>`).join('');
  const next = more ? `<NextContinuationToken>${page.at(-1) ?? ''}</NextContinuationToken>` : '';
  return xml(200, `<ListBucketResult><IsTruncated>${more}</IsTruncated>${contents}${next}</ListBucketResult>`);
}

function listBegun({ begun }: S3Server): Said {
  const uploads = [...begun].map(
    ([id, { key, at }]) =>
      `<Upload><Key>${key}</Key><UploadId>${id}</UploadId><Initiated>${at.toISOString()}</Initiated></Upload>`,
  );
  return xml(200, `<ListMultipartUploadsResult>${uploads.join('')}</ListMultipartUploadsResult>`);
}

function begin({ begun }: S3Server, key: string, clock: Clock): Said {
  const id = randomUUID();
  begun.set(id, { key, at: clock.now(), parts: new Map() });
  return xml(200, `<InitiateMultipartUploadResult><UploadId>${id}</UploadId></InitiateMultipartUploadResult>`);
}

function inParts(server: S3Server, { method, key, query, body }: Asked): Said {
  const id = query.get('uploadId') ?? '';
  const upload = server.begun.get(id);
  if (upload?.key !== key) return error(404, 'NoSuchUpload');
  if (method === 'PUT') {
    upload.parts.set(Number(query.get('partNumber')), { bytes: body, tag: tagOf(body) });
    return { status: 200, headers: { etag: tagOf(body) } };
  }
  server.begun.delete(id);
  if (method === 'DELETE') return { status: 204 };
  const named = [...body.toString().matchAll(/<PartNumber>(\d+)<\/PartNumber><ETag>([^<]+)<\/ETag>/g)];
  const parts = named.map(([, number, tag]) => {
    const part = upload.parts.get(Number(number));
    return part && part.tag === tag ? part.bytes : null;
  });
  if (parts.length === 0 || parts.some((part) => part === null)) return error(400, 'InvalidPart');
  const whole = parts as Buffer[];
  if (whole.slice(0, -1).some(({ length }) => length < LEAST_PART_BYTES)) return error(400, 'EntityTooSmall');
  server.objects.set(key, Buffer.concat(whole));
  return xml(200, '<CompleteMultipartUploadResult></CompleteMultipartUploadResult>');
}
