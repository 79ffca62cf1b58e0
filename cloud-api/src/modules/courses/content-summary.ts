import { audiencesIn } from './audiences.js';
import type { ContentSummary, ListedContent } from './content.types.js';

/** A row as lists show it. */
export function summaryOf({ id, audiences, ...listed }: ListedContent): ContentSummary {
  const { kind, title, summary, topic, minutes, seconds, publishedAt } = listed;
  const facts = { topic, audiences: audiencesIn(audiences), minutes, seconds, publishedAt };
  return { contentId: id, kind, title, summary, ...facts };
}
