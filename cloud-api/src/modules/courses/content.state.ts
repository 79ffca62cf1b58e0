/** unpublished: nobody has been able to read it yet. */
export const CONTENT_STATES = ['unpublished', 'published', 'withdrawn'] as const;
export type ContentState = (typeof CONTENT_STATES)[number];

export type ContentDeed = 'publish' | 'withdraw';

/** What is not listed cannot be done. What was withdrawn comes back with another version, never by itself. */
const TRANSITIONS: Readonly<Record<ContentState, Partial<Record<ContentDeed, ContentState>>>> = {
  unpublished: { publish: 'published' },
  published: { publish: 'published', withdraw: 'withdrawn' },
  withdrawn: { publish: 'published' },
};

/** @returns null when the deed is not possible in this state */
export function contentAfter(state: ContentState, deed: ContentDeed): ContentState | null {
  return TRANSITIONS[state][deed] ?? null;
}
