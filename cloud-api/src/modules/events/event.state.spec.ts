import { describe, expect, it } from '@jest/globals';
import { EVENT_STATES } from '@anxin/contracts';
import { eventAfter, type EventDeed } from './event.state.js';

const DEEDS: EventDeed[] = ['change', 'publish', 'cancel'];

describe('the states of an event', () => {
  it('change in the ways that are written here, and in no other (ASVS 2.3.1)', () => {
    const table = EVENT_STATES.map((state) => [state, ...DEEDS.map((deed) => eventAfter(state, deed))]);
    expect(table).toEqual([
      ['draft', 'draft', 'published', 'cancelled'],
      ['published', 'published', null, 'cancelled'],
      ['cancelled', null, null, null],
    ]);
  });
});
