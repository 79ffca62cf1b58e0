import type { GoingOn } from '@/shared/contents';

/** A text is measured in thousandths, what is heard in seconds. */
const TEXT_LENGTH = 1000;

/** What is begun is never nothing, and what is not finished never all. */
export const percentOf = ({ content, progress }: GoingOn): number =>
  Math.min(99, Math.max(1, Math.round((progress.position / (content.seconds ?? TEXT_LENGTH)) * 100)));
