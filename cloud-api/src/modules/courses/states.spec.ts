import { describe, expect, it } from '@jest/globals';
import { CONTENT_VERSION_STATES, type ContentVersionState } from '@anxin/contracts';
import { CONTENT_STATES, contentAfter, type ContentDeed } from './content.state.js';
import { versionAfter, type VersionDeed } from './version.state.js';

const VERSION_DEEDS: VersionDeed[] = [
  ...(['change', 'submit', 'return', 'approve', 'schedule', 'unschedule'] as const),
  ...(['publish', 'supersede', 'withdraw', 'revise'] as const),
];
const CONTENT_DEEDS: ContentDeed[] = ['publish', 'withdraw'];

describe('the states of a version', () => {
  // Mutation: any cell, for one `approved: { change: 'draft' }`: what was read by somebody else is changed afterwards.
  it.each<[string, Partial<Record<VersionDeed, string>>]>([
    ['draft', { change: 'draft', submit: 'in-review' }],
    ['in-review', { return: 'returned', approve: 'approved' }],
    ['returned', { change: 'draft' }],
    ['approved', { publish: 'published', schedule: 'scheduled', return: 'returned' }],
    ['scheduled', { publish: 'published', unschedule: 'approved' }],
    ['published', { supersede: 'superseded', withdraw: 'withdrawn', revise: 'published' }],
    ['withdrawn', { supersede: 'superseded', revise: 'withdrawn' }],
    ['superseded', {}],
  ])('%s: these deeds and no others', (state, after) => {
    const found = VERSION_DEEDS.map((deed) => [deed, versionAfter(state as ContentVersionState, deed)]);
    expect(found).toEqual(VERSION_DEEDS.map((deed) => [deed, after[deed] ?? null]));
  });

  it('is published only after somebody approved it', () => {
    const published = CONTENT_VERSION_STATES.filter((state) => versionAfter(state, 'publish') !== null);
    expect(published).toEqual(['approved', 'scheduled']);
    expect(CONTENT_VERSION_STATES.filter((state) => versionAfter(state, 'schedule') !== null)).toEqual(['approved']);
    expect(CONTENT_VERSION_STATES.filter((state) => versionAfter(state, 'approve') !== null)).toEqual(['in-review']);
  });
});

describe('the states of a content', () => {
  it.each<[string, Partial<Record<ContentDeed, string>>]>([
    ['unpublished', { publish: 'published' }],
    ['published', { publish: 'published', withdraw: 'withdrawn' }],
    ['withdrawn', { publish: 'published' }],
  ])('%s: these deeds and no others', (state, after) => {
    const found = CONTENT_DEEDS.map((deed) => [deed, contentAfter(state as (typeof CONTENT_STATES)[number], deed)]);
    expect(found).toEqual(CONTENT_DEEDS.map((deed) => [deed, after[deed] ?? null]));
  });
});
