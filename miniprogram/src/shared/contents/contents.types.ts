import type { Audience, Topic } from '@anxin/contracts';

export interface ContentSummary {
  readonly contentId: string;
  readonly kind: 'article';
  readonly title: string;
  readonly summary: string;
  readonly topic: Topic;
  readonly audiences: readonly Audience[];
  readonly minutes: number;
  readonly publishedAt: string;
}
export interface TextRun {
  readonly text: string;
  readonly strong: boolean;
  readonly em: boolean;
  readonly href: string | null;
}
export interface TextBlock {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'quote' | 'rule';
  readonly level: number;
  readonly ordinal: number | null;
  readonly runs: readonly TextRun[];
}
export interface Content extends ContentSummary {
  readonly changedAt: string | null;
  readonly sources: readonly string[];
  readonly blocks: readonly TextBlock[];
  readonly related: readonly ContentSummary[];
}
