import type { Audience, ContentKind, TextBlockKind, Topic } from '@anxin/contracts';
import type { Page } from '../../../platform/pagination/index.js';
import type { TextBlock, TextRun } from '../../../platform/rich-text/index.js';
import type { ContentDetail, ContentSummary } from '../content.types.js';

export class ContentSummaryResponse {
  contentId: string;
  kind: ContentKind;
  title: string;
  summary: string;
  topic: Topic;
  audiences: Audience[];
  /** how long reading it takes */
  minutes: number;
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

export class ContentResponse extends ContentSummaryResponse {
  /** ISO instant, UTC; null: it is as it was first published */
  changedAt: string | null;
  /** what it rests on */
  sources: string[];
  blocks: TextBlockResponse[];
  /** others of its topic, three at most */
  related: ContentSummaryResponse[];

  static override from({ changedAt, sources, blocks, related, ...summary }: ContentDetail): ContentResponse {
    return {
      ...factsOf(summary),
      changedAt: changedAt?.toISOString() ?? null,
      sources,
      blocks: blocks.map((block) => TextBlockResponse.from(block)),
      related: related.map((other) => ContentSummaryResponse.from(other)),
    };
  }
}

function factsOf(content: ContentSummary) {
  const { contentId, kind, title, summary, topic, audiences, minutes, publishedAt } = content;
  return { contentId, kind, title, summary, topic, audiences, minutes, publishedAt: publishedAt.toISOString() };
}
