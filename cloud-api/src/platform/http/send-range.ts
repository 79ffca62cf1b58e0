import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../errors/index.js';

/** Bytes that do not change while they are sent. */
export interface Bytes {
  size: number;
  /** of all of them: `audio/mp4` */
  type: string;
  /** changes with any byte; without quotes */
  etag: string;
  /** `cache-control` of what is sent; without it as every reply: nobody keeps it */
  cache?: string;
  /** Both ends are sent; `end` is the last byte, not the one after it. */
  open: (start: number, end: number) => Readable | Promise<Readable>;
}

interface Range {
  start: number;
  end: number;
}

/**
 * Answers with all of it or with the part that was asked for: 200, 206, 304, 416, and HEAD as GET without the bytes.
 * Players ask for parts to begin in the middle; a phone that lost its network asks for the rest. Several parts at once
 * nobody asks for: they are answered with everything, as the standard allows (RFC 9110, 14.2).
 * @throws DomainError RANGE_BEYOND_END
 */
export async function sendRange(request: FastifyRequest, reply: FastifyReply, bytes: Bytes): Promise<FastifyReply> {
  const { size, type } = bytes;
  const etag = `"${bytes.etag}"`;
  const kept = bytes.cache === undefined ? {} : { 'cache-control': bytes.cache };
  void reply.headers({ etag, 'accept-ranges': 'bytes' });
  if (isKnown(request.headers['if-none-match'], etag)) return reply.headers(kept).code(304).send();
  const range = request.method === 'HEAD' ? null : askedFor(request, etag, size);
  if (range === 'beyond') {
    void reply.header('content-range', `bytes */${size}`);
    throw new DomainError('RANGE_BEYOND_END');
  }
  const { start, end } = range ?? { start: 0, end: size - 1 };
  void reply.type(type).headers({ ...kept, 'content-length': end - start + 1 });
  // nothing is opened to be thrown away; of a stream Fastify keeps the length that was said
  if (request.method === 'HEAD') return reply.send(Readable.from([]));
  if (range) void reply.code(206).header('content-range', `bytes ${start}-${end}/${size}`);
  return reply.send(await bytes.open(start, end));
}

function isKnown(header: string | undefined, etag: string): boolean {
  const known = header?.split(',').map((each) => each.trim().replace(/^W\//, ''));
  return known?.some((each) => each === etag || each === '*') ?? false;
}

/** @returns null: all of it */
function askedFor({ headers }: FastifyRequest, etag: string, size: number): Range | 'beyond' | null {
  // a part of something else than what the other part came from would be noise
  const ifRange = headers['if-range'];
  if (ifRange !== undefined && ifRange !== etag) return null;
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(headers.range ?? '') ?? [];
  if (from === '') {
    if (to === '') return null;
    const last = Math.min(Number(to), size);
    return last === 0 ? 'beyond' : { start: size - last, end: size - 1 };
  }
  const start = Number(from);
  if (to !== '' && Number(to) < start) return null;
  if (start >= size) return 'beyond';
  return { start, end: to === '' ? size - 1 : Math.min(Number(to), size - 1) };
}
