import type { ContentKind } from '@anxin/contracts';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type PageText, PageTexts } from '../../platform/http/index.js';
import { escapeHtml } from '../../platform/rich-text/index.js';
import { ID } from '../../platform/validation/index.js';
import { ContentsRepository } from './contents.repository.js';
import type { ContentId, ListedContent, ReadContent } from './content.types.js';
import { pageWords as words } from './locales/pages.zh.js';

/** As miniprogram/src/routes.ts has them. */
const LEARN = '/learn';
const ARTICLE = '/article';
const PIECE = '/piece';

/** What the page of all articles names; older ones are found through the sitemap. */
const NAMED = 50;
/** A county writes some hundred in ten years; a sitemap may hold 50,000. */
const MOST_IN_SITEMAP = 5_000;

/** The website's pages of articles and pieces as search engines are given them, at the addresses that the app has for them. */
@Injectable()
export class ContentPages implements OnModuleInit {
  constructor(
    private readonly contents: ContentsRepository,
    private readonly texts: PageTexts,
  ) {}

  onModuleInit(): void {
    this.texts.register(LEARN, { text: () => this.learn(), addresses: () => Promise.resolve([LEARN]) });
    this.texts.register(PIECE, {
      text: (query) => this.piece(query.get('contentId') ?? ''),
      addresses: () => Promise.resolve([]),
    });
    this.texts.register(ARTICLE, {
      text: (query) => this.article(query.get('contentId') ?? ''),
      // of both kinds
      addresses: async () => (await this.newest(MOST_IN_SITEMAP)).map(addressOf),
    });
  }

  private async learn(): Promise<PageText> {
    const items = (await this.newest(NAMED)).map(
      (content) =>
        `<li><a href="${escapeHtml(addressOf(content))}">${escapeHtml(content.title)}</a><p>${escapeHtml(content.summary)}</p></li>`,
    );
    return {
      address: LEARN,
      title: words.learn,
      description: words.learnDescription,
      html: `<ul>${items.join('')}</ul>`,
    };
  }

  private async article(id: ContentId): Promise<PageText | null> {
    const found = await this.found(id, 'article');
    if (!found) return null;
    const { title, summary, html, sources } = found;
    const named = sources === '' ? [] : sources.split('\n').map((source) => `<li>${escapeHtml(source)}</li>`);
    const foot = named.length === 0 ? '' : `<h2>${words.sources}</h2><ul>${named.join('')}</ul>`;
    return { address: addressOf(found), title, description: summary, html: html + foot };
  }

  private async piece(id: ContentId): Promise<PageText | null> {
    const found = await this.found(id, 'audio');
    if (!found) return null;
    const { title, summary, html, licence } = found;
    const lines = [summary, licence ?? ''].map((line) => `<p>${escapeHtml(line)}</p>`);
    return { address: addressOf(found), title, description: summary, html: lines.join('') + html };
  }

  private async found(id: ContentId, kind: ContentKind): Promise<ReadContent | null> {
    const found = ID.test(id) ? await this.contents.findPublished(id) : null;
    return found?.kind === kind ? found : null;
  }

  private newest(most: number): Promise<ListedContent[]> {
    return this.contents.listPublished({}, { after: null, most });
  }
}

const addressOf = ({ id, kind }: ListedContent): string => `${kind === 'audio' ? PIECE : ARTICLE}?contentId=${id}`;
