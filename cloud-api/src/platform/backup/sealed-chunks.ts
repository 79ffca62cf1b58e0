import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { BackupError } from './backup-errors.js';

const MAGIC = Buffer.from('ANXIN-BACKUP\n');
const CHUNK_BYTES = 1024 * 1024;
const TAG_BYTES = 16;
const LAST = 0x80_00_00_00;
const LONGEST_HEADER = 4096;

/**
 * An archive: magic, length and text of the header, then chunks of at most 1 MiB, each `length | ciphertext | tag`, the
 * last one marked. AES-256-GCM under a key that seals nothing else, so that the chunk's number is its nonce; the header
 * and the mark are authenticated with every chunk. Whatever is changed, moved, left out or cut off is noticed, and neither
 * side ever holds more than two chunks.
 */
export async function* sealChunks(
  source: AsyncIterable<Buffer>,
  key: Buffer,
  header: object,
): AsyncGenerator<Buffer, void, undefined> {
  const headerBytes = Buffer.from(JSON.stringify(header));
  yield Buffer.concat([MAGIC, uint32(headerBytes.length), headerBytes]);
  let number = 0;
  let waiting = Buffer.alloc(0);
  for await (const part of source) {
    waiting = Buffer.concat([waiting, part]);
    // one byte more than a chunk: what is sealed here is never the last one
    while (waiting.length > CHUNK_BYTES) {
      yield sealed(key, headerBytes, number++, waiting.subarray(0, CHUNK_BYTES), false);
      waiting = waiting.subarray(CHUNK_BYTES);
    }
  }
  yield sealed(key, headerBytes, number, waiting, true);
}

/** @returns the header, not yet authenticated. @throws BackupError */
export async function readHeader(file: string): Promise<unknown> {
  const reader = await Reader.of(file);
  try {
    return headerOf(await readHeaderBytes(reader));
  } finally {
    await reader.close();
  }
}

/** The plain bytes, each chunk verified before any of it is given out. @throws BackupError */
export async function* openChunks(file: string, key: Buffer): AsyncGenerator<Buffer, void, undefined> {
  const reader = await Reader.of(file);
  try {
    const header = await readHeaderBytes(reader);
    for (let number = 0; ; number++) {
      const frame = (await reader.take(4)).readUInt32BE();
      const isLast = frame >= LAST;
      const length = isLast ? frame - LAST : frame;
      if (length > CHUNK_BYTES) throw new BackupError('BACKUP_CHANGED', `at byte ${reader.position}`);
      const begins = reader.position;
      const bytes = await reader.take(length + TAG_BYTES);
      const plain = opened(key, header, number, bytes, isLast);
      if (!plain) throw new BackupError('BACKUP_CHANGED', `between bytes ${begins} and ${reader.position}`);
      yield plain;
      if (isLast) break;
    }
    if (!(await reader.isAtEnd())) throw new BackupError('BACKUP_CHANGED', `behind byte ${reader.position}`);
  } finally {
    await reader.close();
  }
}

function sealed(key: Buffer, header: Buffer, number: number, plain: Buffer, isLast: boolean): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonce(number), { authTagLength: TAG_BYTES });
  cipher.setAAD(associatedData(header, isLast));
  const bytes = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([uint32(bytes.length + (isLast ? LAST : 0)), bytes, cipher.getAuthTag()]);
}

function opened(key: Buffer, header: Buffer, number: number, bytes: Buffer, isLast: boolean): Buffer | null {
  const decipher = createDecipheriv('aes-256-gcm', key, nonce(number), { authTagLength: TAG_BYTES });
  decipher.setAAD(associatedData(header, isLast));
  decipher.setAuthTag(bytes.subarray(bytes.length - TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(0, bytes.length - TAG_BYTES)), decipher.final()]);
  } catch {
    return null;
  }
}

function nonce(number: number): Buffer {
  const bytes = Buffer.alloc(12);
  bytes.writeBigUInt64BE(BigInt(number), 4);
  return bytes;
}

const associatedData = (header: Buffer, isLast: boolean): Buffer =>
  Buffer.concat([createHash('sha256').update(header).digest(), Buffer.from([isLast ? 1 : 0])]);

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

async function readHeaderBytes(reader: Reader): Promise<Buffer> {
  if (!(await reader.take(MAGIC.length, 'BACKUP_UNKNOWN_FILE')).equals(MAGIC)) {
    throw new BackupError('BACKUP_UNKNOWN_FILE');
  }
  const length = (await reader.take(4)).readUInt32BE();
  if (length > LONGEST_HEADER) throw new BackupError('BACKUP_CHANGED', 'in its first bytes');
  return reader.take(length);
}

function headerOf(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString());
  } catch {
    throw new BackupError('BACKUP_CHANGED', 'in its first bytes');
  }
}

/** A file read from its beginning, exactly as much as is asked for. */
class Reader {
  position = 0;

  private constructor(private readonly file: Awaited<ReturnType<typeof open>>) {}

  static async of(path: string): Promise<Reader> {
    return new Reader(await open(path, 'r'));
  }

  async take(bytes: number, otherwise: 'BACKUP_CUT_OFF' | 'BACKUP_UNKNOWN_FILE' = 'BACKUP_CUT_OFF'): Promise<Buffer> {
    const taken = Buffer.alloc(bytes);
    let filled = 0;
    while (filled < bytes) {
      const { bytesRead } = await this.file.read(taken, filled, bytes - filled, this.position);
      if (bytesRead === 0) throw new BackupError(otherwise, `at byte ${this.position}`);
      filled += bytesRead;
      this.position += bytesRead;
    }
    return taken;
  }

  async isAtEnd(): Promise<boolean> {
    return (await this.file.read(Buffer.alloc(1), 0, 1, this.position)).bytesRead === 0;
  }

  close(): Promise<void> {
    return this.file.close();
  }
}
