import { ContentSummaryResponse } from '../../dto/content.response.js';
import type { Progress } from '../progress.policy.js';
import type { GoingOn, MyContent } from '../progress.service.js';

export class ProgressResponse {
  /** where the person was last: in thousandths of a text, in seconds of what is played */
  position: number;
  /** the furthest they have been */
  furthest: number;
  /** they have come to its end, now or before */
  done: boolean;

  static from({ position, furthest, doneAt }: Progress): ProgressResponse {
    return { position, furthest, done: doneAt !== null };
  }
}

/** What a content is to whoever asks. */
export class MyContentResponse {
  favourite: boolean;
  /** null: never opened */
  progress: ProgressResponse | null;

  static from({ favourite, progress }: MyContent): MyContentResponse {
    return { favourite, progress: progress && ProgressResponse.from(progress) };
  }
}

export class GoingOnResponse {
  content: ContentSummaryResponse;
  progress: ProgressResponse;

  static from({ content, progress }: GoingOn): GoingOnResponse {
    return { content: ContentSummaryResponse.from(content), progress: ProgressResponse.from(progress) };
  }
}

export class GoingOnListResponse {
  /** begun and not finished, the latest first, three at most */
  items: GoingOnResponse[];

  static from(items: readonly GoingOn[]): GoingOnListResponse {
    return { items: items.map((each) => GoingOnResponse.from(each)) };
  }
}
