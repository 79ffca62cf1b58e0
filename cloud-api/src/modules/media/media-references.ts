import { Injectable } from '@nestjs/common';

/** What a module shows of media. */
export interface MediaReferencePort {
  /** Which of these it shows now, or would show again (drafts, versions before). */
  usedOf(mediaIds: readonly string[]): Promise<Iterable<string>>;
}

/** Where modules say which media they show: what nobody names is deleted after two days. */
@Injectable()
export class MediaReferences {
  private readonly ports: MediaReferencePort[] = [];

  /** Called in the constructor of whoever shows something. */
  register(port: MediaReferencePort): void {
    this.ports.push(port);
  }

  async usedOf(mediaIds: readonly string[]): Promise<Set<string>> {
    const used = new Set<string>();
    for (const port of this.ports) for (const mediaId of await port.usedOf(mediaIds)) used.add(mediaId);
    return used;
  }
}
