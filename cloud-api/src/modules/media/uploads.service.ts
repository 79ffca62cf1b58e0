import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { AppConfig } from '../../platform/config/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { DomainError } from '../../platform/errors/index.js';
import { RandomSource } from '../../platform/random/index.js';
import { FileStorage } from '../../platform/storage/index.js';
import { isWithinBounds } from './media-bounds.policy.js';
import { partKey, partsFolder } from './media-keys.js';
import './media.errors.js';
import { MediaRepository } from './media.repository.js';
import type { Announced, Checksum } from './tus-headers.js';
import type { UploadEntity } from './upload.entity.js';
import type { UploadPartEntity } from './upload-part.entity.js';
import { UploadsRepository } from './uploads.repository.js';

const DAY_MS = 24 * 60 * 60_000;
/** After its last part; and what nobody refers to stays as long. */
export const KEPT_MS = 2 * DAY_MS;

/** What is held in memory of an upload, and what a killed server may have to be sent again. */
const PART_BYTES = 4 * 1024 * 1024;
const MIB = 1024 * 1024;

interface Piece {
  offset: number;
  checksum: Checksum | null;
  bytes: AsyncIterable<Buffer>;
}

/**
 * Uploads that may break off anywhere (tus 1.0). A part is acknowledged after its bytes are on the disk and a row says
 * where: whatever is killed, nothing that was acknowledged has to be sent again.
 */
@Injectable()
export class UploadsService {
  constructor(
    private readonly uploads: UploadsRepository,
    private readonly media: MediaRepository,
    private readonly files: FileStorage,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly random: RandomSource,
    private readonly config: AppConfig,
  ) {}

  /** @throws DomainError MEDIA_TOO_LARGE, MEDIA_QUOTA */
  async announce(by: string, { kind, name, length }: Announced): Promise<UploadEntity> {
    if (!isWithinBounds(kind, length)) throw new DomainError('MEDIA_TOO_LARGE');
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + KEPT_MS);
    const upload = { mediaId: this.random.uuid(), length, received: 0, expiresAt, completedAt: null };
    await this.work.run(async () => {
      await this.media.insert({
        ...{ id: upload.mediaId, kind, state: 'arriving', name, type: null, bytes: length, sha256: null },
        ...{ milliseconds: null, width: null, height: null, refusal: null },
        ...{ uploadedBy: by, createdAt: now, lookAt: expiresAt },
      });
      await this.uploads.insert(upload);
    });
    // counted once it is written: of two at the same moment each sees the other, and neither slips through
    if ((await this.media.bytesOf(by)) > this.config.mediaQuotaBytes) {
      await this.discard(upload.mediaId);
      throw new DomainError('MEDIA_QUOTA', { most: this.config.mediaQuotaBytes / MIB });
    }
    return upload;
  }

  /** @throws DomainError NOT_FOUND: not theirs, given up, or finished */
  async find(by: string, mediaId: string): Promise<UploadEntity> {
    const [upload, media] = [await this.uploads.find(mediaId), await this.media.find(mediaId)];
    if (!upload || media?.uploadedBy !== by || upload.expiresAt <= this.clock.now()) throw new DomainError('NOT_FOUND');
    return upload;
  }

  /**
   * Takes what comes. Of a piece that breaks off what came stays, unless it has a checksum: then all of it or nothing.
   * @throws DomainError as `find`, UPLOAD_OFFSET, UPLOAD_CHECKSUM, MEDIA_TOO_LARGE
   */
  async receive(by: string, mediaId: string, { offset, checksum, bytes }: Piece): Promise<UploadEntity> {
    const upload = await this.find(by, mediaId);
    if (upload.received !== offset) throw new DomainError('UPLOAD_OFFSET');
    const hash = checksum ? createHash(checksum.algorithm) : null;
    /** on the disk, not acknowledged */
    const held: UploadPartEntity[] = [];
    let end = offset;
    try {
      for await (const part of partsOf(bytes, upload.length - offset)) {
        hash?.update(part);
        held.push(await this.store(mediaId, end, part));
        end += part.length;
        if (!hash) await this.acknowledge(upload, held.splice(0), held);
      }
      if (hash && hash.digest('base64') !== checksum?.value) throw new DomainError('UPLOAD_CHECKSUM');
      if (held.length > 0) await this.acknowledge(upload, held.splice(0), held);
    } catch (error) {
      // of any other error it is not known whether the row was written
      if (error instanceof DomainError)
        for (const { partId } of held) await this.files.delete(partKey(mediaId, partId));
      throw error;
    }
    return this.find(by, mediaId);
  }

  /** @throws DomainError as `find` */
  async giveUp(by: string, mediaId: string): Promise<void> {
    await this.find(by, mediaId);
    await this.discard(mediaId);
  }

  /** What nobody has gone on with. A job. */
  async discardExpired(): Promise<void> {
    for (;;) {
      const expired = await this.uploads.expired(this.clock.now(), 50);
      for (const { mediaId } of expired) await this.discard(mediaId);
      if (expired.length === 0) return;
    }
  }

  /** From here on nobody can go on with it. May be killed anywhere: the job goes on. */
  private async discard(mediaId: string): Promise<void> {
    await this.uploads.update(mediaId, { expiresAt: this.clock.now() });
    await this.forget(mediaId);
  }

  /** The bytes, then the rows that lead to them; the media too, unless something has become of it. */
  async forget(mediaId: string): Promise<void> {
    for await (const key of this.files.list(partsFolder(mediaId))) await this.files.delete(key);
    await this.work.run(async () => {
      if ((await this.media.find(mediaId))?.state === 'arriving') await this.media.delete(mediaId);
      await this.uploads.delete(mediaId);
    });
  }

  private async store(mediaId: string, start: number, bytes: Buffer): Promise<UploadPartEntity> {
    const partId = this.random.uuid();
    await this.files.put(partKey(mediaId, partId), Readable.from([bytes]));
    return { mediaId, start, bytes: bytes.length, partId };
  }

  /** @param refused gets the parts back that are not counted: another request has gone on meanwhile */
  private async acknowledge(
    { mediaId, length }: UploadEntity,
    parts: readonly UploadPartEntity[],
    refused: UploadPartEntity[],
  ): Promise<void> {
    const [first, last] = [parts[0], parts.at(-1)];
    if (!first || !last) return;
    const received = last.start + last.bytes;
    const now = this.clock.now();
    const change = {
      ...{ received, expiresAt: new Date(now.getTime() + KEPT_MS) },
      completedAt: received === length ? now : null,
    };
    const isOurs = await this.work.run(async () => {
      if (!(await this.uploads.advance(mediaId, first.start, change, now))) return false;
      for (const part of parts) await this.uploads.insertPart(part);
      return true;
    });
    if (isOurs) return;
    refused.push(...parts);
    throw new DomainError('UPLOAD_OFFSET');
  }
}

/** What came before it broke off is a part as well. @throws DomainError MEDIA_TOO_LARGE: more than was announced */
async function* partsOf(bytes: AsyncIterable<Buffer>, most: number): AsyncGenerator<Buffer, void> {
  let waiting: Buffer[] = [];
  let length = 0;
  let left = most;
  const taken = (): Buffer => {
    const part = Buffer.concat(waiting);
    waiting = [];
    length = 0;
    return part;
  };
  try {
    for await (const chunk of bytes) {
      left -= chunk.length;
      if (left < 0) throw new DomainError('MEDIA_TOO_LARGE');
      waiting.push(chunk);
      length += chunk.length;
      if (length >= PART_BYTES) yield taken();
    }
  } catch (error) {
    if (error instanceof DomainError) throw error;
    // the connection broke off: whoever sent it asks how far it came
  }
  if (length > 0) yield taken();
}
