import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { FileStorage } from '../../platform/storage/index.js';
import { partKey } from './media-keys.js';
import type { UploadPartEntity } from './upload-part.entity.js';

/** An upload that is complete, read as the one file it is. */
export class StoredParts {
  constructor(
    private readonly files: FileStorage,
    private readonly parts: readonly UploadPartEntity[],
  ) {}

  get size(): number {
    return this.parts.reduce((sum, { bytes }) => sum + bytes, 0);
  }

  /** From the first byte on. @throws FileMissingError */
  stream(): Readable {
    return Readable.from(this.chunks(), { objectMode: false });
  }

  /** @param end the byte after the last one. @throws FileMissingError */
  async read(start: number, end: number): Promise<Buffer> {
    const read: Buffer[] = [];
    for (const part of this.parts) {
      const [from, until] = [Math.max(start, part.start), Math.min(end, part.start + part.bytes)];
      if (from >= until) continue;
      const range = { start: from - part.start, end: until - part.start - 1 };
      read.push(await buffer(await this.files.get(partKey(part.mediaId, part.partId), range)));
    }
    return Buffer.concat(read);
  }

  private async *chunks(): AsyncGenerator<Buffer, void> {
    for (const { mediaId, partId } of this.parts) {
      yield* (await this.files.get(partKey(mediaId, partId))) as AsyncIterable<Buffer>;
    }
  }
}
