import type { ContentVersionState } from '@anxin/contracts';

export type VersionDeed =
  | 'change'
  | 'submit'
  | 'return'
  | 'approve'
  | 'schedule'
  | 'unschedule'
  | 'publish'
  | 'supersede'
  | 'withdraw'
  | 'revise';

/**
 * What is not listed cannot be done. `revise` begins the next version and leaves this one as it is: only where nobody
 * works on this one any more.
 */
const TRANSITIONS: Readonly<Record<ContentVersionState, Partial<Record<VersionDeed, ContentVersionState>>>> = {
  draft: { change: 'draft', submit: 'in-review' },
  'in-review': { return: 'returned', approve: 'approved' },
  returned: { change: 'draft' },
  approved: { publish: 'published', schedule: 'scheduled', return: 'returned' },
  scheduled: { publish: 'published', unschedule: 'approved' },
  published: { supersede: 'superseded', withdraw: 'withdrawn', revise: 'published' },
  withdrawn: { supersede: 'superseded', revise: 'withdrawn' },
  superseded: {},
};

/** @returns null when the deed is not possible in this state */
export function versionAfter(state: ContentVersionState, deed: VersionDeed): ContentVersionState | null {
  return TRANSITIONS[state][deed] ?? null;
}
