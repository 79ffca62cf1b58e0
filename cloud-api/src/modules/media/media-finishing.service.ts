import { createHash } from 'node:crypto';
import { PassThrough, Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { MediaRefusal } from '@anxin/contracts';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { DomainError } from '../../platform/errors/index.js';
import { FileMissingError, FileStorage } from '../../platform/storage/index.js';
import { cleanPictures } from '../../platform/uploads/index.js';
import type { MediaEntity } from './media.entity.js';
import { mediaFolder, PICTURE_SIDES, pictureKey, wholeKey } from './media-keys.js';
import { MediaReferences } from './media-references.js';
import { MediaRepository } from './media.repository.js';
import { probeAudio, probeVideo } from './probe.js';
import { StoredParts } from './stored-parts.js';
import type { UploadEntity } from './upload.entity.js';
import { KEPT_MS, UploadsService } from './uploads.service.js';
import { UploadsRepository } from './uploads.repository.js';

const DAY_MS = 24 * 60 * 60_000;
/** At a run; the next one is seconds later. */
const FINISHED_AT_ONCE = 5;
const LOOKED_AT_ONCE = 100;

type Facts = Pick<MediaEntity, 'bytes' | 'height' | 'milliseconds' | 'sha256' | 'type' | 'width'>;

/** What becomes of uploads that are complete, and of media that nothing shows. All of it may be killed and repeated. */
@Injectable()
export class MediaFinishingService {
  constructor(
    private readonly uploads: UploadsRepository,
    private readonly uploading: UploadsService,
    private readonly media: MediaRepository,
    private readonly references: MediaReferences,
    private readonly files: FileStorage,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** A job. */
  async finishCompleted(): Promise<void> {
    for (const upload of await this.uploads.completed(FINISHED_AT_ONCE)) {
      // to the end of the queue first: one that cannot be finished today holds up nobody
      await this.uploads.update(upload.mediaId, { completedAt: this.clock.now() });
      await this.finish(upload);
    }
  }

  /** A job: deletes what nothing shows. */
  async collect(): Promise<void> {
    const now = this.clock.now();
    const due = await this.media.due(now, LOOKED_AT_ONCE);
    const used = await this.references.usedOf(due.map(({ id }) => id));
    for (const media of due) {
      const isKept = media.state === 'arriving' || used.has(media.id);
      if (isKept || !(await this.leaves(media))) await this.media.lookAgain(media.id, new Date(now.getTime() + DAY_MS));
      else await this.remove(media.id);
    }
  }

  private async finish({ mediaId, length }: UploadEntity): Promise<void> {
    const media = await this.media.find(mediaId);
    if (media?.state === 'arriving') {
      const parts = new StoredParts(this.files, await this.uploads.parts(mediaId));
      const made = parts.size === length ? await this.made(media, parts) : 'broken';
      const lookAt = new Date(this.clock.now().getTime() + KEPT_MS);
      const change =
        typeof made === 'string' ? { state: 'refused' as const, refusal: made } : { state: 'ready' as const, ...made };
      await this.media.settle(mediaId, 'arriving', { ...change, lookAt });
    }
    await this.uploading.forget(mediaId);
  }

  private async made(media: MediaEntity, parts: StoredParts): Promise<Facts | MediaRefusal> {
    try {
      return await (media.kind === 'picture' ? this.pictures(media.id, parts) : this.playable(media, parts));
    } catch (error) {
      if (error instanceof FileMissingError) return 'broken';
      throw error;
    }
  }

  /** From the dots alone, in every width (platform/uploads). */
  private async pictures(mediaId: string, parts: StoredParts): Promise<Facts | MediaRefusal> {
    const bytes = await buffer(parts.stream());
    try {
      const pictures = await cleanPictures(bytes, PICTURE_SIDES);
      for (const [index, { content }] of pictures.entries()) {
        await this.files.put(pictureKey(mediaId, PICTURE_SIDES[index] ?? 0), Readable.from([content]));
      }
      const largest = pictures.at(-1);
      return {
        ...{ type: 'image/webp', milliseconds: null, width: largest?.width ?? null, height: largest?.height ?? null },
        bytes: pictures.reduce((sum, { content }) => sum + content.length, 0),
        sha256: createHash('sha256').update(bytes).digest('hex'),
      };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return error.code === 'UPLOAD_TOO_LARGE' ? 'too-large' : 'other-kind';
    }
  }

  private async playable({ id, kind }: MediaEntity, parts: StoredParts): Promise<Facts | MediaRefusal> {
    const found = await (kind === 'audio' ? probeAudio(parts) : probeVideo(parts));
    if (typeof found === 'string') return found;
    const hash = createHash('sha256');
    const passed = new PassThrough();
    passed.on('data', (chunk: Buffer) => hash.update(chunk));
    const content = parts.stream();
    content.on('error', (error) => passed.destroy(error));
    const { size: bytes } = await this.files.put(wholeKey(id, found.type), content.pipe(passed));
    return { ...found, bytes, sha256: hash.digest('hex') };
  }

  /** Nobody who holds it meanwhile is left with nothing: it is asked once more while its row is held. */
  private leaves({ id, state }: MediaEntity): Promise<boolean> {
    if (state === 'leaving') return Promise.resolve(true);
    return this.work.run(async () => {
      if (!(await this.media.settle(id, state, { state: 'leaving' }))) return false;
      if (!(await this.references.usedOf([id])).has(id)) return true;
      await this.media.settle(id, 'leaving', { state });
      return false;
    });
  }

  private async remove(mediaId: string): Promise<void> {
    for await (const key of this.files.list(mediaFolder(mediaId))) await this.files.delete(key);
    await this.media.delete(mediaId);
  }
}
