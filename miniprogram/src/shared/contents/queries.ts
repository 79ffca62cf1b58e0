import type { Audience, ContentKind, Topic } from '@anxin/contracts';
import { usePages } from '../api/pages';
import type { ContentSummary } from './contents.types';

/** Keys of cached replies. */
export const contentKeys = {
  list: ['contents', 'list'],
  one: (contentId: string) => ['contents', 'one', contentId],
  /** what one content is to whoever is signed in */
  mine: (contentId: string) => ['contents', 'mine', contentId],
  favourites: ['contents', 'favourites'],
  goingOn: ['contents', 'going-on'],
} as const;

interface Narrowed {
  readonly kind?: ContentKind;
  readonly topic?: Topic;
  readonly audience?: Audience;
  /** how many come at a time, as the address says it */
  readonly limit?: string;
}

/** What can be read and heard, the newest first. */
export const useContents = ({ kind, topic, audience, limit }: Narrowed) =>
  usePages<ContentSummary>(contentKeys.list, '/v1/contents', { kind, topic, audience, limit });
