import type { IncomingMessage, ServerResponse } from 'node:http';

const MAX_BODY_BYTES = 1_048_576;

/**
 * The whole body as text, or null when it is too large. It is read to its end all the same, without keeping it: breaking
 * off would reset the connection before the caller has read the answer.
 */
export async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= MAX_BODY_BYTES) chunks.push(chunk);
  }
  return size > MAX_BODY_BYTES ? null : Buffer.concat(chunks, size).toString('utf8');
}

export interface Reply {
  status: number;
  contentType: string;
  body: Buffer;
}

export function jsonReply(status: number, value: unknown, contentType = 'application/json'): Reply {
  return { status, contentType, body: Buffer.from(JSON.stringify(value)) };
}

export function sendReply(response: ServerResponse, { status, contentType, body }: Reply): void {
  response.writeHead(status, { 'content-type': contentType, 'content-length': body.length });
  response.end(body);
}

/** Promises the whole body, sends half of it and breaks the connection. */
export function sendCutOff(response: ServerResponse, { status, contentType, body }: Reply): void {
  response.writeHead(status, { 'content-type': contentType, 'content-length': body.length });
  response.write(body.subarray(0, Math.floor(body.length / 2)), () => response.socket?.destroy());
}
