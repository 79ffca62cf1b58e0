import { Readable } from 'node:stream';
import type { Clock } from '../clock/index.js';
import type { BucketConfig } from '../config/index.js';
import { type ByteRange, FileMissingError, FileStorage, isKey, segmentsOf, type StoredFile } from './file-storage.js';
import { BucketError, S3Bucket, valuesOf } from './s3-bucket.js';

/** What is longer goes in parts of this; one is held in memory. At least 5 MiB, says S3. */
const PART_BYTES = 8 * 1024 * 1024;

/** A bucket of an S3-compatible store. */
export class S3FileStorage extends FileStorage {
  private readonly bucket: S3Bucket;

  constructor(config: BucketConfig, clock: Clock) {
    super();
    this.bucket = new S3Bucket(config, clock);
  }

  async put(key: string, content: Readable): Promise<StoredFile> {
    segmentsOf(key);
    const parts = partsOf(content);
    const first = (await parts.next()).value ?? Buffer.alloc(0);
    if (first.length < PART_BYTES) {
      await this.bucket.send({ method: 'PUT', key, body: first });
      return { size: first.length };
    }
    return this.putInParts(key, first, parts);
  }

  async get(key: string, range?: ByteRange): Promise<Readable> {
    segmentsOf(key);
    const headers: Record<string, string> = range ? { range: `bytes=${range.start}-${range.end}` } : {};
    const { status, body } = await this.bucket.send({ method: 'GET', key, headers });
    if (status === 404) throw new FileMissingError();
    return body ? Readable.fromWeb(body) : Readable.from([]);
  }

  async stat(key: string): Promise<StoredFile | null> {
    segmentsOf(key);
    const { status, headers } = await this.bucket.send({ method: 'HEAD', key });
    return status === 404 ? null : { size: Number(headers.get('content-length')) };
  }

  async *list(under?: string): AsyncGenerator<string, void, undefined> {
    const prefix = under === undefined ? '' : `${segmentsOf(under).join('/')}/`;
    let token = '';
    do {
      const query = { 'list-type': '2', prefix, ...(token ? { 'continuation-token': token } : {}) };
      const page = await (await this.bucket.send({ method: 'GET', query })).text();
      yield* valuesOf(page, 'Key').filter(isKey); // others may be in the bucket, not of ours
      token = valuesOf(page, 'NextContinuationToken')[0] ?? '';
    } while (token);
  }

  async delete(key: string): Promise<boolean> {
    if (!(await this.stat(key))) return false;
    await this.bucket.send({ method: 'DELETE', key });
    return true;
  }

  /** Parts that were never put together are no file, but are paid for. */
  async sweep(before: Date): Promise<number> {
    const page = await (await this.bucket.send({ method: 'GET', query: { uploads: '' } })).text();
    const [keys, ids, begun] = [valuesOf(page, 'Key'), valuesOf(page, 'UploadId'), valuesOf(page, 'Initiated')];
    let swept = 0;
    for (const [index, uploadId] of ids.entries()) {
      const key = keys[index] ?? '';
      if (!isKey(key) || new Date(begun[index] ?? '') >= before) continue;
      await this.bucket.send({ method: 'DELETE', key, query: { uploadId } });
      swept += 1;
    }
    return swept;
  }

  /** For whoever is sent to the bucket itself: this file, as what it is, for so long. */
  addressFor(key: string, type: string, seconds: number): Promise<string> {
    segmentsOf(key);
    const query = { 'response-content-type': type, 'response-content-disposition': 'inline' };
    return this.bucket.addressFor(key, Math.ceil(seconds), query);
  }

  /** Nothing of it is a file before all of it is there. */
  private async putInParts(key: string, first: Buffer, more: AsyncGenerator<Buffer, undefined>): Promise<StoredFile> {
    const begun = await this.bucket.send({ method: 'POST', key, query: { uploads: '' } });
    const uploadId = valuesOf(await begun.text(), 'UploadId')[0] ?? '';
    try {
      const tags: string[] = [];
      let size = 0;
      for (let part: Buffer | undefined = first; part; part = (await more.next()).value) {
        const query = { partNumber: String(tags.length + 1), uploadId };
        const { headers } = await this.bucket.send({ method: 'PUT', key, query, body: part });
        tags.push(headers.get('etag') ?? '');
        size += part.length;
      }
      const listed = tags.map((tag, index) => `<Part><PartNumber>${index + 1}</PartNumber><ETag>${tag}</ETag></Part>`);
      const body = Buffer.from(`<CompleteMultipartUpload>${listed.join('')}</CompleteMultipartUpload>`);
      const { status, ...reply } = await this.completed({ method: 'POST', key, query: { uploadId }, body });
      // a store may notice only after it has begun to answer with 200
      if (reply.text.includes('<Error>')) throw new BucketError('POST', status, reply.text);
      return { size };
    } catch (error) {
      // what went wrong is what is told; parts that stay behind are swept
      await this.bucket.send({ method: 'DELETE', key, query: { uploadId } }).catch(() => undefined);
      throw error;
    }
  }

  private async completed(request: Parameters<S3Bucket['send']>[0]): Promise<{ status: number; text: string }> {
    const reply = await this.bucket.send(request);
    return { status: reply.status, text: await reply.text() };
  }
}

/** Each full but the last; of nothing, none. */
async function* partsOf(content: Readable): AsyncGenerator<Buffer, undefined> {
  let waiting: Buffer[] = [];
  let length = 0;
  for await (const chunk of content as AsyncIterable<Buffer>) {
    waiting.push(chunk);
    length += chunk.length;
    while (length >= PART_BYTES) {
      const all = Buffer.concat(waiting);
      yield all.subarray(0, PART_BYTES);
      waiting = [all.subarray(PART_BYTES)];
      length -= PART_BYTES;
    }
  }
  if (length > 0) yield Buffer.concat(waiting);
}
