import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';

/** The only source of randomness: ids, tokens, codes. */
export abstract class RandomSource {
  abstract bytes(count: number): Buffer;

  /** Random UUID (version 4): for rows whose time of making must not be known. */
  uuid(): string {
    return formatUuid(this.bytes(16), 4);
  }

  /** UUID version 7 (RFC 9562): sorts by time. For rows whose time may be known. */
  uuidV7(now: Date): string {
    const bytes = this.bytes(16);
    bytes.writeUIntBE(now.getTime(), 0, 6);
    return formatUuid(bytes, 7);
  }

  /** An opaque secret, base64url. 32 bytes are 256 bits. */
  token(byteCount = 32): string {
    return this.bytes(byteCount).toString('base64url');
  }

  /** A whole number, 0 <= n < maxExclusive <= 2^32, without modulo bias. */
  int(maxExclusive: number): number {
    const limit = Math.floor(2 ** 32 / maxExclusive) * maxExclusive;
    for (;;) {
      const drawn = this.bytes(4).readUInt32BE(0);
      if (drawn < limit) return drawn % maxExclusive;
    }
  }

  /** A code of decimal digits. */
  digits(count: number): string {
    return Array.from({ length: count }, () => this.int(10)).join('');
  }

  /** A code a person can read aloud: no 0/O, 1/I/L. */
  readableCode(length: number): string {
    const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
    return Array.from({ length }, () => alphabet[this.int(alphabet.length)]).join('');
  }
}

@Injectable()
export class SystemRandom extends RandomSource {
  bytes(count: number): Buffer {
    return randomBytes(count);
  }
}

/** The same bytes for the same seed: the demo county and tests. Never for real secrets. */
export class SeededRandom extends RandomSource {
  private counter = 0;

  constructor(private readonly seed: string) {
    super();
  }

  bytes(count: number): Buffer {
    const blocks: Buffer[] = [];
    for (let made = 0; made < count; made += 32) {
      blocks.push(createHash('sha256').update(`${this.seed}:${this.counter++}`).digest());
    }
    return Buffer.concat(blocks).subarray(0, count);
  }
}

function formatUuid(bytes: Buffer, version: number): string {
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | (version << 4), 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
