import type {
  Audience,
  ContentDeed,
  ContentKind,
  ContentVersionState,
  TextBlockKind,
  TextChange,
  Topic,
} from '@anxin/contracts';
import type { Page } from '../../../platform/pagination/index.js';
import { audiencesIn } from '../audiences.js';
import type { ContentDifference, DeskContent, DeskItem } from '../content-desk.types.js';
import { TextBlockResponse, TextRunResponse } from './content.response.js';

export class StaffContentSummaryResponse {
  contentId: string;
  kind: ContentKind;
  /** of its version in this state */
  number: number;
  state: ContentVersionState;
  title: string;
  topic: Topic;
  /** empty: who is gone */
  writerName: string;
  /** ISO instant, UTC */
  writtenAt: string;
  /** ISO instant, UTC: when it is published by itself */
  publishAt: string | null;

  static from({ contentId, kind, number, state, title, topic, ...item }: DeskItem): StaffContentSummaryResponse {
    return {
      ...{ contentId, kind, number, state, title, topic, writerName: item.writerName },
      ...{ writtenAt: item.writtenAt.toISOString(), publishAt: item.publishAt?.toISOString() ?? null },
    };
  }
}

export class StaffContentListResponse {
  items: StaffContentSummaryResponse[];
  nextCursor: string | null;

  static from({ items, nextCursor }: Page<DeskItem>): StaffContentListResponse {
    return { items: items.map((item) => StaffContentSummaryResponse.from(item)), nextCursor };
  }
}

export class StaffContentCountResponse {
  state: ContentVersionState;
  contents: number;
}

/** States in which there is nothing are left out. */
export class StaffContentCountsResponse {
  items: StaffContentCountResponse[];

  static from(counts: ReadonlyMap<string, number>): StaffContentCountsResponse {
    return { items: [...counts].map(([state, contents]) => ({ state: state as ContentVersionState, contents })) };
  }
}

export class StaffContentVersionResponse {
  number: number;
  state: ContentVersionState;
  title: string;
  writerName: string;
  writtenAt: string;
}

export class StaffContentResponse {
  contentId: string;
  kind: ContentKind;
  /** of its last version, which everything here is about */
  number: number;
  state: ContentVersionState;
  /** names this text: what is done with it says it again */
  stamp: string;
  title: string;
  summary: string;
  topic: Topic;
  audiences: Audience[];
  minutes: number;
  /** cleaned HTML, for an editor */
  text: string;
  sources: string[];
  /** as readers get it */
  blocks: TextBlockResponse[];
  writerName: string;
  writtenAt: string;
  reviewerName: string | null;
  reviewedAt: string | null;
  returnReason: string | null;
  publishAt: string | null;
  /** the version that people read, or read last */
  publishedNumber: number | null;
  /** people read it */
  isPublished: boolean;
  /** the last one first */
  versions: StaffContentVersionResponse[];
  /** what whoever asks may do with it now */
  deeds: ContentDeed[];

  static from({ content, version, stamp, blocks, names, versions, deeds }: DeskContent): StaffContentResponse {
    const nameOf = (accountId: string): string => names.get(accountId) ?? '';
    const { number, state, title, summary, topic, minutes, html: text, returnReason } = version;
    return {
      ...{ contentId: content.id, kind: content.kind, number, state, stamp, deeds },
      ...{ title, summary, topic, minutes, text, returnReason, audiences: audiencesIn(version.audiences) },
      sources: version.sources === '' ? [] : version.sources.split('\n'),
      blocks: blocks.map((block) => TextBlockResponse.from(block)),
      ...{ writerName: nameOf(version.writtenBy), writtenAt: version.writtenAt.toISOString() },
      reviewerName: version.reviewedBy === null ? null : nameOf(version.reviewedBy),
      reviewedAt: version.reviewedAt?.toISOString() ?? null,
      publishAt: version.publishAt?.toISOString() ?? null,
      ...{ publishedNumber: content.publishedVersion, isPublished: content.state === 'published' },
      versions: versions.map((one) => ({
        ...{ number: one.number, state: one.state, title: one.title },
        ...{ writerName: nameOf(one.writtenBy), writtenAt: one.writtenAt.toISOString() },
      })),
    };
  }
}

export class ContentPreviewResponse {
  blocks: TextBlockResponse[];
}

export class FactDifferenceResponse {
  field: 'title' | 'summary' | 'topic' | 'audiences' | 'minutes' | 'sources';
  before: string;
  after: string;
}

/** Sentences that stand in both texts, or in one of them. */
export class DifferencePieceResponse {
  change: TextChange;
  runs: TextRunResponse[];
}

/** A block of the later text, or of the earlier one where it is gone. */
export class DifferencePartResponse {
  kind: TextBlockKind;
  level: number;
  ordinal: number | null;
  pieces: DifferencePieceResponse[];
}

export class ContentDifferenceResponse {
  facts: FactDifferenceResponse[];
  parts: DifferencePartResponse[];

  static from({ facts, parts }: ContentDifference): ContentDifferenceResponse {
    return {
      facts,
      parts: parts.map(({ kind, level, ordinal, pieces }) => ({
        ...{ kind, level, ordinal },
        pieces: pieces.map(({ change, runs }) => ({ change, runs: runs.map((run) => TextRunResponse.from(run)) })),
      })),
    };
  }
}
