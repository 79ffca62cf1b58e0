import { describe, expect, it } from '@jest/globals';
import type { PlanSectionKey } from '@anxin/contracts';
import { DomainError } from '../../../platform/errors/index.js';
import type { PlainValue } from '../plan.types.js';
import { readPatch } from './patch.js';

const change = (field: string, to: PlainValue, measureId: string | null = null) => ({
  measureId,
  field,
  from: null,
  to,
});
const read = (section: PlanSectionKey, ...changes: ReturnType<typeof change>[]) =>
  readPatch(section, { added: [], changes, removed: [] });
function refused(attempt: () => unknown): string[] {
  try {
    attempt();
  } catch (error) {
    if (error instanceof DomainError) return (error.fields ?? []).map(({ path }) => path);
    throw error;
  }
  return ['nothing'];
}

describe('a patch from a client', () => {
  it('means the same however nothing is written', () => {
    expect(read('situation', change('overview', null), change('women', '')).changes).toMatchObject([
      { from: '', to: '' },
      { from: null, to: null },
    ]);
  });

  it.each([
    ['situation', change('goal', 'x'), 'changes.0.field'],
    ['situation', change('headcountBand', 'x'), 'changes.0.field'],
    ['safeguards', change('budgetFen', 5), 'changes.0.field'],
    ['education', change('constructor', 'x'), 'changes.0.field'],
    ['education', change('measureId', 'x', 'm'), 'changes.0.field'],
    ['situation', change('what', 'x', 'm'), 'changes.0.field'],
    ['situation', change('women', -1), 'changes.0.to'],
    ['situation', change('women', 'many'), 'changes.0.to'],
    ['situation', change('overview', 'x'.repeat(1001)), 'changes.0.to'],
    ['situation', change('shiftWork', 'maybe'), 'changes.0.to'],
    ['education', change('budgetFen', 10_000_000_001, 'm'), 'changes.0.to'],
  ] as const)('to %s with %j is refused at %s', (section, one, path) => {
    expect(refused(() => read(section, one))).toEqual([path]);
  });

  it('adds, moves and removes measures only where there are any', () => {
    const added = [{ measureId: 'm', after: null }];
    expect(refused(() => readPatch('safeguards', { added, moved: added, changes: [], removed: [] }))).toEqual([
      'added',
      'moved',
    ]);
  });
});
