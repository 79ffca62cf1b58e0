import type { OutboxEvent } from '../../../platform/outbox/index.js';
import type { ContentId } from '../content.types.js';

/** Contents were learnt from: learning visits that nobody had made before. Whose they are is not told. */
export const CONTENTS_LEARNT = 'courses.contents-learnt';
export interface ContentsLearnt {
  readonly day: string;
  readonly contents: readonly { readonly contentId: ContentId; readonly visits: number }[];
}

export const contentsLearnt = (payload: ContentsLearnt): OutboxEvent<ContentsLearnt> => ({
  type: CONTENTS_LEARNT,
  version: 1,
  payload,
});
