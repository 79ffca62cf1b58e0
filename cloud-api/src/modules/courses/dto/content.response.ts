import type { Audience, ContentKind, TextBlockKind, Topic } from '@anxin/contracts';
import type { Page } from '../../../platform/pagination/index.js';
import type { TextBlock, TextRun } from '../../../platform/rich-text/index.js';
import type { ContentDetail, ContentSound, ContentSummary } from '../content.types.js';

export class ContentSummaryResponse {
  contentId: string;
  kind: ContentKind;
  title: string;
  summary: string;
  topic: Topic;
  audiences: Audience[];
  /** how long reading or hearing it takes */
  minutes: number;
  /** of a piece; null: there is nothing to hear */
  seconds: number | null;
  /** ISO instant, UTC: for the first time */
  publishedAt: string;

  static from(content: ContentSummary): ContentSummaryResponse {
    return factsOf(content);
  }
}

export class ContentListResponse {
  items: ContentSummaryResponse[];
  nextCursor: string | null;

  static from({ items, nextCursor }: Page<ContentSummary>): ContentListResponse {
    return { items: items.map((summary) => ContentSummaryResponse.from(summary)), nextCursor };
  }
}

/** Neighbouring characters of one look. */
export class TextRunResponse {
  text: string;
  strong: boolean;
  em: boolean;
  /** `https:` or `tel:` */
  href: string | null;

  static from({ text, strong, em, href }: TextRun): TextRunResponse {
    return { text, strong, em, href };
  }
}

export class TextBlockResponse {
  kind: TextBlockKind;
  /** of a heading 2 to 4; of an item, and of a paragraph that goes on in one, how deep its list is, from 1; else 0 */
  level: number;
  /** of an item of a numbered list, from 1 */
  ordinal: number | null;
  runs: TextRunResponse[];

  static from({ kind, level, ordinal, runs }: TextBlock): TextBlockResponse {
    return { kind, level, ordinal, runs: runs.map((run) => TextRunResponse.from(run)) };
  }
}

/** How a piece is heard. */
export class ContentSoundResponse {
  /** on this server, outside the API: a player asks for it by itself */
  address: string;
  bytes: number;
  /** begins again without a seam */
  loops: boolean;
  /** who made it and what may be done with it */
  licence: string;

  static from({ address, bytes, loops, licence }: ContentSound): ContentSoundResponse {
    return { address, bytes, loops, licence };
  }
}

export class ContentResponse extends ContentSummaryResponse {
  /** ISO instant, UTC; null: it is as it was first published */
  changedAt: string | null;
  /** what it rests on */
  sources: string[];
  blocks: TextBlockResponse[];
  /** null: an article */
  sound: ContentSoundResponse | null;
  /** others of its topic, of a piece other pieces; three at most */
  related: ContentSummaryResponse[];

  static override from({ changedAt, sources, blocks, sound, related, ...summary }: ContentDetail): ContentResponse {
    return {
      ...factsOf(summary),
      changedAt: changedAt?.toISOString() ?? null,
      sources,
      blocks: blocks.map((block) => TextBlockResponse.from(block)),
      sound: sound && ContentSoundResponse.from(sound),
      related: related.map((other) => ContentSummaryResponse.from(other)),
    };
  }
}

function factsOf(content: ContentSummary) {
  const { contentId, kind, title, summary, topic, audiences, minutes, seconds, publishedAt } = content;
  const facts = { topic, audiences, minutes, seconds, publishedAt: publishedAt.toISOString() };
  return { contentId, kind, title, summary, ...facts };
}
