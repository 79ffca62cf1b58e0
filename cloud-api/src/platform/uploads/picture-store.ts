import { Readable } from 'node:stream';
import { DomainError } from '../errors/index.js';
import { FileMissingError, type FileStorage } from '../storage/index.js';
import { cleanPicture, type CleanPicture } from './clean-picture.js';

const PICTURE_ID = /^[0-9a-f]{64}$/;

/** A picture and nothing else: not to be guessed at, framed into power, or taken for a page of this site. */
const HEADERS = {
  'cache-control': 'public, max-age=31536000, immutable',
  'content-disposition': 'inline',
  'content-security-policy': "default-src 'none'; sandbox",
  'content-type': 'image/webp',
  'x-content-type-options': 'nosniff',
} as const;

/** Pictures that people uploaded, cleaned, by their content. */
export class PictureStore {
  constructor(private readonly files: FileStorage) {}

  /** @throws DomainError UPLOAD_TOO_LARGE, UPLOAD_NOT_A_PICTURE */
  async keep(bytes: Buffer): Promise<Omit<CleanPicture, 'content'>> {
    const { content, ...picture } = await cleanPicture(bytes);
    await this.files.put(keyOf(picture.pictureId), Readable.from([content]));
    return picture;
  }

  /**
   * The picture, with the headers that its reply carries.
   * @throws DomainError NOT_FOUND, also for what is no id
   */
  async open(pictureId: string): Promise<{ content: Readable; headers: Readonly<Record<string, string>> }> {
    if (!PICTURE_ID.test(pictureId)) throw new DomainError('NOT_FOUND');
    try {
      return { content: await this.files.get(keyOf(pictureId)), headers: HEADERS };
    } catch (error) {
      throw error instanceof FileMissingError ? new DomainError('NOT_FOUND') : error;
    }
  }
}

/** Not more than a few thousand in one folder. */
const keyOf = (pictureId: string): string => `pictures/${pictureId.slice(0, 2)}/${pictureId}.webp`;
