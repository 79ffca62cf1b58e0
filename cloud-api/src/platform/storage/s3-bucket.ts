import { createHash } from 'node:crypto';
import type { AwsClient } from 'aws4fetch';
import type { Clock } from '../clock/index.js';
import type { BucketConfig } from '../config/index.js';

/** A store that does not answer holds up whoever waits; what streams out takes as long as its reader does. */
const ANSWERS_WITHIN_MS = 60_000;
const RETRIES = 3;

/** What a store refused, without anything of the request but its method: neither keys nor signatures stand in a log. */
export class BucketError extends Error {
  constructor(method: string, status: number, text: string) {
    super(`the bucket answered ${status} ${valuesOf(text, 'Code')[0] ?? ''} to ${method}`.replace('  ', ' '));
    this.name = 'BucketError';
  }
}

interface BucketRequest {
  method: 'DELETE' | 'GET' | 'HEAD' | 'POST' | 'PUT';
  /** empty: the bucket itself */
  key?: string;
  query?: Readonly<Record<string, string>>;
  headers?: Readonly<Record<string, string>>;
  body?: Buffer;
}

/** Signed requests to one bucket (AWS Signature Version 4); what it says back is XML of which we read a few names. */
export class S3Bucket {
  private opened: Promise<AwsClient> | null = null;

  constructor(
    private readonly config: BucketConfig,
    private readonly clock: Clock,
  ) {}

  /**
   * The hash of the body is signed with it: on its way nobody can change it.
   * @throws BucketError, but for a file that is looked for and missing (404); where a bucket is missing nothing is stored
   */
  async send({ method, key = '', query = {}, headers = {}, body }: BucketRequest): Promise<Response> {
    const client = await this.client();
    const reply = await client.fetch(this.addressOf(key, query), {
      ...{ method, aws: { datetime: this.datetime() } },
      headers: {
        ...headers,
        'x-amz-content-sha256': createHash('sha256')
          .update(body ?? '')
          .digest('hex'),
      },
      ...(body ? { body: new Uint8Array(body) } : {}),
      ...(method === 'GET' && key ? {} : { signal: AbortSignal.timeout(ANSWERS_WITHIN_MS) }),
    });
    const isLookedFor = key !== '' && method !== 'PUT' && method !== 'POST';
    if (reply.ok || (reply.status === 404 && isLookedFor)) return reply;
    throw new BucketError(method, reply.status, await reply.text());
  }

  /** For whoever is sent there. @param seconds at most a week */
  async addressFor(key: string, seconds: number, query: Readonly<Record<string, string>>): Promise<string> {
    const client = await this.client();
    const address = this.addressOf(key, { ...query, 'X-Amz-Expires': String(seconds) });
    return (await client.sign(address, { aws: { signQuery: true, datetime: this.datetime() } })).url;
  }

  private addressOf(key: string, query: Readonly<Record<string, string>>): string {
    const address = new URL(`${this.config.url}/${key}`);
    for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
    return address.href;
  }

  /** `20261124T040000Z` */
  private datetime(): string {
    return this.clock
      .now()
      .toISOString()
      .replace(/[:-]|\.\d{3}/g, '');
  }

  /** Read when the first file is asked for: most installations have no bucket. */
  private client(): Promise<AwsClient> {
    const { accessKey: accessKeyId, secretKey: secretAccessKey, region } = this.config;
    this.opened ??= import('aws4fetch').then(
      ({ AwsClient }) =>
        new AwsClient({ ...{ accessKeyId, secretAccessKey, region }, service: 's3', retries: RETRIES }),
    );
    return this.opened;
  }
}

/** The texts of every element of a name; keys and ids of ours have nothing in them that XML spells otherwise. */
export const valuesOf = (xml: string, name: string): string[] =>
  [...xml.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, 'g'))].map(([, value = '']) => value);
