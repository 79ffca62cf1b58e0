import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Readable } from 'node:stream';
import { type S3Server, startS3Server } from '../../../test/support/s3/s3-server.js';
import { refusalOf, signatureOf } from '../../../test/support/s3/signature-v4.js';
import { FixedClock } from '../clock/index.js';
import { S3FileStorage } from './s3-file-storage.js';

const NOW = new Date('2026-11-24T04:00:00Z');
const KEY = 'media/one.mp4';

describe('the signatures that the store of the tests checks', () => {
  // the two examples of the specification, with the key that it prints
  const credentials = {
    ...{ accessKey: 'AKIAIOSFODNN7EXAMPLE', secretKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' },
    region: 'us-east-1',
  };
  const credential = `${credentials.accessKey}/20130524/us-east-1/s3/aws4_request`;
  const at = '20130524T000000Z';
  const empty = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

  it('are those of the specification', () => {
    const host = 'examplebucket.s3.amazonaws.com';
    const asked = {
      ...{ method: 'GET', url: '/test.txt' },
      headers: { host, range: 'bytes=0-9', 'x-amz-content-sha256': empty, 'x-amz-date': at },
    };
    const signed = ['host', 'range', 'x-amz-content-sha256', 'x-amz-date'];
    expect(signatureOf(asked, { at, credential, signed, hash: empty }, credentials)).toBe(
      'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
    );
    const query =
      'X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request' +
      '&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host' +
      '&X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404';
    const sent = { method: 'GET', url: `/test.txt?${query}`, headers: { host } };
    const on = (day: string) => refusalOf(sent, Buffer.alloc(0), credentials, new Date(day));
    expect([on('2013-05-24T23:59:59Z'), on('2013-05-25T00:00:01Z')]).toEqual([null, 'AccessDenied']);
  });
});

describe('what is asked of a bucket', () => {
  let server: S3Server;
  let clock: FixedClock;
  let storage: S3FileStorage;
  beforeEach(async () => {
    clock = new FixedClock(NOW);
    server = await startS3Server(clock);
    storage = new S3FileStorage(server.config, clock);
    await put('0123456789');
  });
  afterEach(() => server.close());
  const put = (text: string) => storage.put(KEY, Readable.from([Buffer.from(text)]));
  const wrong = (change: Partial<S3Server['config']>) => new S3FileStorage({ ...server.config, ...change }, clock);

  it('is refused with another key, another secret, another region or a clock that is wrong', async () => {
    const stat = (files: S3FileStorage) => files.get(KEY);
    await expect(stat(wrong({ accessKey: 'else' }))).rejects.toThrow('403 InvalidAccessKeyId to GET');
    await expect(stat(wrong({ secretKey: 'else' }))).rejects.toThrow('403 SignatureDoesNotMatch to GET');
    await expect(stat(wrong({ region: 'else' }))).rejects.toThrow('403 AuthorizationHeaderMalformed to GET');
    const late = new S3FileStorage(server.config, new FixedClock(new Date(NOW.getTime() + 16 * 60_000)));
    await expect(stat(late)).rejects.toThrow('403 RequestTimeTooSkewed to GET');
    const bare = await fetch(`${server.config.url}/${KEY}`);
    expect(bare.status).toBe(403);
  });

  // Mutation: `UNSIGNED-PAYLOAD` instead of the hash of the body.
  it('is refused when somebody between changed the body, and the file stays as it was', async () => {
    server.onTheWay = (body) => Buffer.from(body.toString().replace('a', 'b'));
    await expect(put('a new text')).rejects.toThrow('403 XAmzContentSHA256Mismatch to PUT');
    expect(server.objects.get(KEY)?.toString()).toBe('0123456789');
  });

  it('leaves neither half a file nor parts that are paid for when the store fails in the middle', async () => {
    server.outOfOrder = (method, query) => method === 'PUT' && query.get('partNumber') === '2';
    await expect(storage.put(KEY, Readable.from([Buffer.alloc(17 * 1024 * 1024)]))).rejects.toThrow('400');
    expect([server.objects.get(KEY)?.toString(), server.begun.size]).toEqual(['0123456789', 0]);
  });

  it('tells nobody the secret when it fails', async () => {
    const { secretKey } = server.config;
    const error = await wrong({ accessKey: 'else' })
      .get(KEY)
      .catch((reason: unknown) => reason);
    expect(JSON.stringify([String(error), (error as Error).stack])).not.toContain(secretKey);
  });

  // Mutation: any 404 is taken for a file that is missing.
  it('stores and lists nothing where there is no such bucket, and says so', async () => {
    const nowhere = new S3FileStorage({ ...server.config, url: server.config.url.replace(/files$/, 'fils') }, clock);
    await expect(nowhere.put(KEY, Readable.from([Buffer.from('x')]))).rejects.toThrow(
      'the bucket answered 404 NoSuchBucket to PUT',
    );
    await expect(nowhere.list().next()).rejects.toThrow('the bucket answered 404 NoSuchBucket to GET');
  });
});
