import type { MediaKind, MediaRefusal, MediaState } from '@anxin/contracts';
import type { Page } from '../../../platform/pagination/index.js';
import type { MediaFile, MediaWithFiles } from '../media.service.js';

export class MediaFileResponse {
  /** of a picture: its longest side at most; null: there is one file alone */
  side: number | null;
  /** good for an hour at least; of this server without its origin, of a bucket with it */
  address: string;

  static from({ side, address }: MediaFile): MediaFileResponse {
    return { side, address };
  }
}

export class MediaResponse {
  mediaId: string;
  kind: MediaKind;
  state: MediaState;
  /** as its file was called */
  name: string;
  bytes: number;
  /** null: not ready */
  type: string | null;
  /** of sound and film */
  milliseconds: number | null;
  width: number | null;
  height: number | null;
  /** why it cannot be used */
  refusal: MediaRefusal | null;
  /** ISO instant, UTC */
  createdAt: string;
  files: MediaFileResponse[];

  static from({ media, files }: MediaWithFiles): MediaResponse {
    const { id, kind, name, bytes, type, milliseconds, width, height, refusal, createdAt } = media;
    return {
      ...{ mediaId: id, kind, name, bytes, type, milliseconds, width, height, refusal },
      state: media.state === 'leaving' ? 'refused' : media.state,
      createdAt: createdAt.toISOString(),
      files: files.map((file) => MediaFileResponse.from(file)),
    };
  }
}

export class MediaListResponse {
  items: MediaResponse[];
  nextCursor: string | null;

  static from({ items, nextCursor }: Page<MediaWithFiles>): MediaListResponse {
    return { items: items.map((item) => MediaResponse.from(item)), nextCursor };
  }
}
