import { Injectable } from '@nestjs/common';
import { DomainError } from '../../platform/errors/index.js';
import type { Bytes } from '../../platform/http/index.js';
import { decodeCursor, type Page, type PageQuery, pageOf } from '../../platform/pagination/index.js';
import { FileAddresses, FileStorage } from '../../platform/storage/index.js';
import type { MediaEntity } from './media.entity.js';
import { PICTURE_SIDES, pictureKey, wholeKey } from './media-keys.js';
import './media.errors.js';
import { MediaRepository } from './media.repository.js';

/** One file of a media, where it can be had now. */
export interface MediaFile {
  /** of a picture, its longest side at most; null: there is one file alone */
  side: number | null;
  address: string;
}

export interface MediaWithFiles {
  media: MediaEntity;
  /** none before it is ready */
  files: MediaFile[];
}

const BY_CREATED = { createdAt: 'instant', id: 'string' } as const;

@Injectable()
export class MediaService {
  constructor(
    private readonly media: MediaRepository,
    private readonly files: FileStorage,
    private readonly addresses: FileAddresses,
  ) {}

  /** What one person has uploaded, the newest first. */
  async list(by: string, { cursor, limit }: PageQuery): Promise<Page<MediaWithFiles>> {
    const after = cursor === undefined ? null : decodeCursor(BY_CREATED, cursor);
    const rows = await this.media.listOf(by, { after, most: limit + 1 });
    const { items, nextCursor } = pageOf(rows, limit, BY_CREATED);
    return { items: await Promise.all(items.map((media) => this.withFiles(media))), nextCursor };
  }

  /** @throws DomainError NOT_FOUND, also for somebody else's */
  async read(by: string, mediaId: string): Promise<MediaWithFiles> {
    const media = await this.media.find(mediaId);
    if (media?.uploadedBy !== by || media.state === 'leaving') throw new DomainError('NOT_FOUND');
    return this.withFiles(media);
  }

  /** For a module that shows it. Within a transaction: it stays while that lasts. @returns false: it is not ready */
  hold(mediaId: string): Promise<boolean> {
    return this.media.hold(mediaId);
  }

  /** For whoever may have it by a module that shows it. @returns none when it is not ready */
  async filesOf(mediaId: string): Promise<MediaFile[]> {
    const media = await this.media.find(mediaId);
    return media ? (await this.withFiles(media)).files : [];
  }

  /** Of a signed address, and for how long it may be kept. @throws DomainError NOT_FOUND: it leads nowhere, or no longer */
  async open(name: string, expires: string, signature: string): Promise<Bytes> {
    const file = this.addresses.opened(name, expires, signature);
    const stored = file && (await this.files.stat(file.key));
    if (!file || !stored) throw new DomainError('NOT_FOUND');
    return {
      ...{ size: stored.size, type: file.type, cache: `private, max-age=${file.seconds}, immutable` },
      // what lies under a key of ours is never written a second time
      etag: file.key,
      open: (start, end) => this.files.get(file.key, { start, end }),
    };
  }

  private async withFiles(media: MediaEntity): Promise<MediaWithFiles> {
    if (media.state !== 'ready' || media.type === null) return { media, files: [] };
    if (media.kind !== 'picture') {
      return {
        media,
        files: [{ side: null, address: await this.addresses.addressOf(wholeKey(media.id, media.type)) }],
      };
    }
    const addressed = PICTURE_SIDES.map(async (side) => ({
      side,
      address: await this.addresses.addressOf(pictureKey(media.id, side)),
    }));
    return { media, files: await Promise.all(addressed) };
  }
}
