/** superseded: people read a later one. */
export const VERSION_STATES = ['draft', 'in-review', 'returned', 'approved', 'published', 'superseded'] as const;
export type VersionState = (typeof VERSION_STATES)[number];

export type VersionDeed = 'change' | 'submit' | 'return' | 'approve' | 'publish' | 'supersede' | 'revise';

/**
 * What is not listed cannot be done. `revise` begins the next version and leaves this one as it is: only where nobody
 * works on this one any more.
 */
const TRANSITIONS: Readonly<Record<VersionState, Partial<Record<VersionDeed, VersionState>>>> = {
  draft: { change: 'draft', submit: 'in-review' },
  'in-review': { return: 'returned', approve: 'approved' },
  returned: { change: 'draft' },
  approved: { publish: 'published', return: 'returned' },
  published: { supersede: 'superseded', revise: 'published' },
  superseded: {},
};

/** @returns null when the deed is not possible in this state */
export function versionAfter(state: VersionState, deed: VersionDeed): VersionState | null {
  return TRANSITIONS[state][deed] ?? null;
}
