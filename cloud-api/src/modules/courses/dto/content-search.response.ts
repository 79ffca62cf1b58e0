import type { FoundContents } from '../content-search.service.js';
import { ContentSummaryResponse } from './content.response.js';

export class ContentSearchResponse {
  /** the likeliest first, twenty at most */
  items: ContentSummaryResponse[];
  /** whom to call is to be shown above them */
  urgent: boolean;

  static from({ items, urgent }: FoundContents): ContentSearchResponse {
    return { items: items.map((summary) => ContentSummaryResponse.from(summary)), urgent };
  }
}
