import { createHash } from 'node:crypto';
import type { ContentVersionEntity } from './content-version.entity.js';

const WRITTEN = [
  ...(['contentId', 'number', 'sound', 'licence', 'title', 'summary', 'topic', 'audiences'] as const),
  ...(['minutes', 'html', 'sources', 'writtenBy', 'writtenAt'] as const),
] as const;

/**
 * Names what was written in a version, by whom and when: whoever changes, approves or publishes it says which text they
 * had before them. Where it stands is not part of it, so that a deed that comes again is known.
 */
export function stampOf(version: ContentVersionEntity): string {
  const said = WRITTEN.map((field) => version[field]);
  return createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 32);
}
