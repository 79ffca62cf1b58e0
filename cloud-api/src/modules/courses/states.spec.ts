import { describe, expect, it } from '@jest/globals';
import { CONTENT_STATES, contentAfter, type ContentDeed } from './content.state.js';
import { VERSION_STATES, versionAfter, type VersionDeed } from './version.state.js';

const VERSION_DEEDS: VersionDeed[] = ['change', 'submit', 'return', 'approve', 'publish', 'supersede', 'revise'];
const CONTENT_DEEDS: ContentDeed[] = ['publish', 'withdraw'];

describe('the states of a version', () => {
  // Mutation: any cell, for one `approved: { change: 'draft' }`: what was read by somebody else is changed afterwards.
  it.each<[string, Partial<Record<VersionDeed, string>>]>([
    ['draft', { change: 'draft', submit: 'in-review' }],
    ['in-review', { return: 'returned', approve: 'approved' }],
    ['returned', { change: 'draft' }],
    ['approved', { publish: 'published', return: 'returned' }],
    ['published', { supersede: 'superseded', revise: 'published' }],
    ['superseded', {}],
  ])('%s: these deeds and no others', (state, after) => {
    const found = VERSION_DEEDS.map((deed) => [deed, versionAfter(state as (typeof VERSION_STATES)[number], deed)]);
    expect(found).toEqual(VERSION_DEEDS.map((deed) => [deed, after[deed] ?? null]));
  });

  it('is published only after somebody approved it', () => {
    expect(VERSION_STATES.filter((state) => versionAfter(state, 'publish') !== null)).toEqual(['approved']);
    expect(VERSION_STATES.filter((state) => versionAfter(state, 'approve') !== null)).toEqual(['in-review']);
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
