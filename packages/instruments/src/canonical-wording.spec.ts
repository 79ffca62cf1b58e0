import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { definition } from '../test/answer-forms.js';
import { textHashOf } from '../test/text-hash.js';
import { canonicalWording } from './canonical-wording.js';
import type { Instrument } from './instrument.types.js';
import { INSTRUMENTS } from './registry.js';

const MANIFEST = JSON.parse(readFileSync(new URL('../text-hashes.json', import.meta.url), 'utf8')) as Record<
  string,
  string
>;

/** What is wrong between a definition, its own hash and the committed manifest. */
function hashProblems(instrument: Instrument): string[] {
  const actual = textHashOf(instrument);
  const committed = MANIFEST[`${instrument.id}@${instrument.version}`] ?? null;
  return [
    ...(actual === instrument.textHash ? [] : ['the definition carries another hash']),
    ...(actual === committed ? [] : ['the manifest holds another hash for this version']),
  ];
}

describe('the wording of an instrument', () => {
  it('is the wording of the committed manifest, version by version', () => {
    expect(INSTRUMENTS.flatMap((instrument) => hashProblems(instrument).map((what) => [instrument.id, what]))).toEqual(
      [],
    );
  });

  it('is in the manifest exactly for what carries text', () => {
    const carrying = INSTRUMENTS.filter(({ textHash }) => textHash !== null);
    expect(Object.keys(MANIFEST).sort()).toEqual(carrying.map(({ id, version }) => `${id}@${version}`).sort());
    expect(carrying).toHaveLength(20);
  });

  it('cannot change by one character, one label or one value without being noticed', () => {
    const phq9 = definition('phq9');
    const [first, ...others] = phq9.items;
    const [option, ...options] = phq9.optionSets.answer ?? [];
    if (first === undefined || option === undefined) throw new Error('PHQ-9 has items and options');
    const changes: Instrument[] = [
      { ...phq9, items: [{ ...first, text: `${first.text ?? ''}。` }, ...others] },
      { ...phq9, items: [...others, first] },
      { ...phq9, instruction: null },
      { ...phq9, timeFrame: '过去一周' },
      { ...phq9, optionSets: { answer: [{ ...option, label: '没有' }, ...options] } },
      { ...phq9, optionSets: { answer: [{ ...option, value: 1 }, ...options] } },
    ];
    for (const changed of changes) expect(hashProblems(changed)).toHaveLength(2);
    expect(hashProblems(phq9)).toEqual([]);
  });

  it('is the same whatever the order of the keys, and holds no scoring', () => {
    const phq9 = definition('phq9');
    const turned = { ...phq9, items: phq9.items.map(({ input, textEn, text, id }) => ({ input, textEn, text, id })) };
    expect(canonicalWording(turned)).toBe(canonicalWording(phq9));
    expect(canonicalWording({ ...phq9, bands: [], reverse: ['q1'] })).toBe(canonicalWording(phq9));
  });
});
