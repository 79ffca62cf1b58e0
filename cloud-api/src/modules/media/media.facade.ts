import { Injectable } from '@nestjs/common';
import { type MediaFile, MediaService } from './media.service.js';

/** What a module that shows media does with them; beside it, it says in `MediaReferences` which they are. */
@Injectable()
export class MediaFacade {
  constructor(private readonly media: MediaService) {}

  /** Within the transaction that writes down that it is shown. @returns false: it is not ready, or gone */
  hold(mediaId: string): Promise<boolean> {
    return this.media.hold(mediaId);
  }

  /** Where its files can be had for an hour or two, by whoever may see what shows it. */
  filesOf(mediaId: string): Promise<MediaFile[]> {
    return this.media.filesOf(mediaId);
  }
}
