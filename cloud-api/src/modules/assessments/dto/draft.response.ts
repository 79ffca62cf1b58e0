import type { Draft, DraftProgress } from '../drafts.service.js';

export class DraftProgressResponse {
  assessmentId: string;
  instrumentVersion: string;
  answeredCount: number;
  itemCount: number;
  revision: number;

  static from(draft: DraftProgress): DraftProgressResponse {
    const { assessmentId, instrumentVersion, answeredCount, itemCount, revision } = draft;
    return { assessmentId, instrumentVersion, answeredCount, itemCount, revision };
  }
}

export class DraftListResponse {
  items: DraftProgressResponse[];

  static from(drafts: readonly DraftProgress[]): DraftListResponse {
    return { items: drafts.map((draft) => DraftProgressResponse.from(draft)) };
  }
}

export class DraftResponse {
  instrumentVersion: string;
  answers: Record<string, number>;
  revision: number;

  static from({ instrumentVersion, answers, revision }: Draft): DraftResponse {
    return { instrumentVersion, answers: { ...answers }, revision };
  }
}

export class DraftSavedResponse {
  revision: number;

  static from(revision: number): DraftSavedResponse {
    return { revision };
  }
}
