import type { Audience, ContentKind, Topic } from '@anxin/contracts';
import type { TextBlock } from '../../platform/rich-text/index.js';
import type { ContentEntity } from './content.entity.js';
import type { ContentVersionEntity } from './content-version.entity.js';

export type ContentId = string;

/** What somebody writes. */
export interface ContentDraft {
  title: string;
  /** one or two sentences, as lists and search engines show them */
  summary: string;
  topic: Topic;
  /** at least one */
  audiences: readonly Audience[];
  /** how long reading or hearing it takes */
  minutes: number;
  /** HTML; it is cleaned before it is stored */
  text: string;
  /** books, laws and guidelines that it rests on */
  sources: readonly string[];
  /** what is heard: with it this is a piece, without it an article */
  sound?: { name: string; licence: string };
}

/** What a list shows of a published content. */
export interface ContentSummary {
  contentId: ContentId;
  kind: ContentKind;
  title: string;
  summary: string;
  topic: Topic;
  audiences: Audience[];
  minutes: number;
  /** of a piece; null: there is nothing to hear */
  seconds: number | null;
  publishedAt: Date;
}

/** How a piece is heard. */
export interface ContentSound {
  /** on this server; other bytes have another address */
  address: string;
  bytes: number;
  loops: boolean;
  /** who made it and what may be done with it */
  licence: string;
}

/** A published content as its own page shows it. */
export interface ContentDetail extends ContentSummary {
  /** when a later version took the place of the first; null: it is still the first */
  changedAt: Date | null;
  sources: string[];
  blocks: TextBlock[];
  /** null: an article */
  sound: ContentSound | null;
  related: ContentSummary[];
}

/** What is read of both rows for a list. */
export type ListedContent = Pick<ContentEntity, 'id' | 'kind' | 'topic' | 'audiences'> & { publishedAt: Date } & Pick<
    ContentVersionEntity,
    'title' | 'summary' | 'minutes' | 'seconds'
  >;
export type ReadContent = ListedContent &
  Pick<ContentEntity, 'changedAt'> &
  Pick<ContentVersionEntity, 'number' | 'html' | 'sources' | 'sound' | 'licence'>;
