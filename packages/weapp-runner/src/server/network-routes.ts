import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody, readJson, sendBytes, sendJson } from './http-helpers.js';
import type { NetworkReply } from './network.js';
import type { Session } from './session.js';
import type { Upstream } from './upstream.js';

interface TransferOrder {
  url: string;
  header: Record<string, string>;
  filePath?: string;
  /** Upload only: name of the form field. */
  name?: string;
  formData?: Record<string, string>;
}

/** wx.request: method, target and headers travel in headers, the body as it is. */
export async function proxyRequest(
  request: IncomingMessage,
  response: ServerResponse,
  session: Session,
  upstream: Upstream,
): Promise<void> {
  const { 'x-runner-target': url, 'x-runner-method': method, 'x-runner-headers': encoded } = request.headers;
  const headers = JSON.parse(Buffer.from(String(encoded), 'base64').toString('utf8')) as Record<string, string>;
  const body = await readBody(request);
  await answer(response, async () => {
    const reply = await session.network.carry(
      { url: decodeURIComponent(String(url)), method: String(method), headers, body },
      upstream.send,
    );
    response.writeHead(200, {
      'x-runner-status': reply.status,
      'x-runner-headers': Buffer.from(JSON.stringify(reply.headers)).toString('base64'),
      'content-type': 'application/octet-stream',
      'cache-control': 'no-store',
    });
    response.end(reply.body);
  });
}

/** Images, audio and video of views: the same network, the same faults. */
export async function proxyMedia(
  request: IncomingMessage,
  response: ServerResponse,
  url: string,
  session: Session,
  upstream: Upstream,
): Promise<void> {
  await answer(response, async () => {
    const reply = await session.network.carry(
      { url, method: 'GET', headers: {}, body: Buffer.alloc(0) },
      upstream.send,
    );
    if (reply.status >= 400) {
      response.writeHead(reply.status).end();
      return;
    }
    sendBytes(request, response, reply.headers['content-type'] ?? 'application/octet-stream', reply.body);
  });
}

export async function download(
  request: IncomingMessage,
  response: ServerResponse,
  session: Session,
  upstream: Upstream,
): Promise<void> {
  const { url, header, filePath } = (await readJson(request)) as TransferOrder;
  await answer(response, async () => {
    const reply = await session.network.carry(
      { url, method: 'GET', headers: header, body: Buffer.alloc(0) },
      upstream.send,
    );
    const path = filePath ?? `wxfile://tmp_${randomUUID()}${extensionOf(url)}`;
    session.files.set(path, reply.body);
    sendJson(response, { path, statusCode: reply.status, header: reply.headers, bytes: reply.body.length });
  });
}

export async function upload(
  request: IncomingMessage,
  response: ServerResponse,
  session: Session,
  upstream: Upstream,
): Promise<void> {
  const { url, header, filePath = '', name = 'file', formData = {} } = (await readJson(request)) as TransferOrder;
  await answer(response, async () => {
    const file = session.files.get(filePath);
    if (!file) throw new Error(`file not found ${filePath}`);
    const boundary = `----runner${randomUUID()}`;
    const reply = await session.network.carry(
      {
        url,
        method: 'POST',
        headers: { ...header, 'content-type': `multipart/form-data; boundary=${boundary}` },
        body: multipart(boundary, name, filePath, file, formData),
      },
      upstream.send,
    );
    sendJson(response, uploadResult(reply));
  });
}

const uploadResult = (reply: NetworkReply): unknown => ({
  data: reply.body.toString('utf8'),
  statusCode: reply.status,
  header: reply.headers,
});

function multipart(
  boundary: string,
  name: string,
  filePath: string,
  file: Buffer,
  formData: Record<string, string>,
): Buffer {
  const fileName = filePath.slice(filePath.lastIndexOf('/') + 1);
  const fields = Object.entries(formData).map(
    ([key, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${key}"\r\n\r\n${value}\r\n`,
  );
  const head =
    `--${boundary}\r\nContent-Disposition: form-data; name="${name}"; filename="${fileName}"\r\n` +
    'Content-Type: application/octet-stream\r\n\r\n';
  return Buffer.concat([Buffer.from(fields.join('') + head), file, Buffer.from(`\r\n--${boundary}--\r\n`)]);
}

const extensionOf = (url: string): string => /\.\w+$/.exec(new URL(url).pathname)?.[0] ?? '';

/** Network failures become a 502 with the reason: the logic thread turns it into `xxx:fail reason`. */
async function answer(response: ServerResponse, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    response.writeHead(502, { 'content-type': 'application/json', 'cache-control': 'no-store' });
    response.end(JSON.stringify({ reason: error instanceof Error ? error.message : String(error) }));
  }
}
