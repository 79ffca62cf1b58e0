import { Injectable } from '@nestjs/common';

/** What a page of the website says, for whoever runs no script: search engines, and a browser that is still loading. */
export interface PageText {
  /** path and query of the page, whatever else stood in the request */
  address: string;
  title: string;
  description: string;
  /** safe to be shown as it is */
  html: string;
}

/** What a module knows about one path of the website. */
export interface PageSource {
  /** @returns null when there is no such page */
  text(query: URLSearchParams): Promise<PageText | null>;
  /** What of it should be found, as path and query. */
  addresses(): Promise<string[]>;
}

/** Modules register what their pages say; the website asks (website.ts). A path that nobody registered is the app alone. */
@Injectable()
export class PageTexts {
  private readonly sources = new Map<string, PageSource>();

  register(path: string, source: PageSource): void {
    if (this.sources.has(path)) throw new Error(`two texts for ${path}`);
    this.sources.set(path, source);
  }

  of(path: string): PageSource | null {
    return this.sources.get(path) ?? null;
  }

  async addresses(): Promise<string[]> {
    const all: string[] = [];
    for (const source of this.sources.values()) all.push(...(await source.addresses()));
    return all;
  }
}
