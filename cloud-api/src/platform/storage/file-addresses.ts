import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/index.js';
import { DerivedKeys } from '../crypto/index.js';
import { FileStorage, isKey } from './file-storage.js';
import { S3FileStorage } from './s3-file-storage.js';

const HOUR_MS = 60 * 60_000;

/** By the ending of a key, which is of our own making: what else a file may be is served to nobody. */
const TYPES: Readonly<Record<string, string>> = {
  m4a: 'audio/mp4',
  mp3: 'audio/mpeg',
  mp4: 'video/mp4',
  webp: 'image/webp',
};

interface AddressedFile {
  key: string;
  type: string;
  /** the address is good no longer than that */
  seconds: number;
}

/**
 * Addresses of single files for whoever may have them now: they lead to that file alone, and for an hour or two. A
 * folder's are signed by us and served by `/media/…`, a bucket's by its store.
 */
@Injectable()
export class FileAddresses {
  private readonly key: Buffer;

  constructor(
    keys: DerivedKeys,
    private readonly files: FileStorage,
    private readonly clock: Clock,
  ) {
    this.key = keys.lasting('storage.file-addresses');
  }

  /** The same for an hour, so that whoever was given it twice keeps what was fetched once. */
  async addressOf(key: string): Promise<string> {
    const now = this.clock.now().getTime();
    const until = (Math.ceil(now / HOUR_MS) + 1) * HOUR_MS;
    if (this.files instanceof S3FileStorage) return this.files.addressFor(key, typeOf(key), (until - now) / 1000);
    const expires = String(until / 1000);
    return `/media/${key.replaceAll('/', '~')}?expires=${expires}&signature=${this.signatureOf(key, expires)}`;
  }

  /** @param name the key, as it stands in an address. @returns null: it leads nowhere, or no longer */
  opened(name: string, expires: string, signature: string): AddressedFile | null {
    const key = name.replaceAll('~', '/');
    const type = TYPES[key.split('.').at(-1) ?? ''];
    const right = Buffer.from(this.signatureOf(key, expires));
    const given = Buffer.from(signature);
    if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
    const seconds = Math.floor(Number(expires) - this.clock.now().getTime() / 1000);
    return seconds > 0 && type !== undefined && isKey(key) ? { key, type, seconds } : null;
  }

  private signatureOf(key: string, expires: string): string {
    return createHmac('sha256', this.key).update(`${key}\n${expires}`).digest('base64url');
  }
}

function typeOf(key: string): string {
  const type = TYPES[key.split('.').at(-1) ?? ''];
  if (type === undefined) throw new Error('no type for the ending of this key');
  return type;
}
