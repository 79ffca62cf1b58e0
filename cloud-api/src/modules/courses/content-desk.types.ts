import type { ContentDeed } from '@anxin/contracts';
import type { TextBlock } from '../../platform/rich-text/index.js';
import type { ContentEntity } from './content.entity.js';
import type { DeskRow, VersionFacts } from './content-desk.repository.js';
import type { ContentVersionEntity } from './content-version.entity.js';
import type { DifferencePart } from './text-difference.policy.js';

export type DeskItem = DeskRow & { writerName: string };

/** The last version of a content, with everything that somebody who works on it has to know. */
export interface DeskContent {
  content: ContentEntity;
  version: ContentVersionEntity;
  stamp: string;
  blocks: TextBlock[];
  /** by account; who is gone is left out */
  names: ReadonlyMap<string, string>;
  /** the last one first */
  versions: VersionFacts[];
  deeds: ContentDeed[];
}

/** A line about the article that is not its text: `title` was one thing and is another. */
export interface FactDifference {
  field: 'title' | 'summary' | 'topic' | 'audiences' | 'minutes' | 'sources';
  before: string;
  after: string;
}

export interface ContentDifference {
  facts: FactDifference[];
  parts: DifferencePart[];
}
