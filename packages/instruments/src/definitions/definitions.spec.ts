import { describe, expect, it } from '@jest/globals';
import { definition } from '../../test/answer-forms.js';
import type { Band, Instrument } from '../instrument.types.js';
import { INSTRUMENTS } from '../registry.js';

const CLASS_1 = ['phq9', 'phq8', 'phq2', 'phq4', 'gad7', 'gad2', 'cesd10', 'audit_c'];
const CLASS_2 = 'who5 dass21 swls gses rses k6 cbi brs ucla3 family_apgar phq15 mini_ipip'.split(' ');
const CLASS_3 = ['pcl5', 'cesd20'];
const IMPORT_ONLY = 'ais audit ghq12 hads isi mbi_gs psqi pss10 pss4 sas scl90 scl90r_en sds'.split(' ');

const ITEM_COUNTS: Readonly<Record<string, number>> = {
  ...{ phq9: 9, phq8: 8, phq2: 2, phq4: 4, gad7: 7, gad2: 2, cesd10: 10, audit_c: 3, who5: 5, dass21: 21, swls: 5 },
  ...{ gses: 10, rses: 10, k6: 6, cbi: 19, brs: 6, ucla3: 3, family_apgar: 5, phq15: 15, mini_ipip: 20, pcl5: 20 },
  ...{ cesd20: 20, ais: 8, audit: 10, ghq12: 12, hads: 14, isi: 7, mbi_gs: 16, psqi: 18, pss10: 10, pss4: 4, sas: 20 },
  ...{ scl90: 90, scl90r_en: 90, sds: 20 },
};

function ids(shipClass: Instrument['shipClass']): string[] {
  return INSTRUMENTS.filter((instrument) => instrument.shipClass === shipClass)
    .map(({ id }) => id)
    .sort();
}

function isMonotone(values: readonly number[]): boolean {
  const steps = values.slice(1).map((value, index) => value - (values[index] ?? 0));
  return steps.every((step) => step > 0) || steps.every((step) => step < 0);
}

/** Names of items that some rule of the definition mentions. */
function mentionedItems(instrument: Instrument): string[] {
  const {
    reverse,
    reverseWhen = [],
    branches = [],
    total,
    subscales,
    missing,
    indications = [],
    riskRules,
  } = instrument;
  return [
    ...reverse,
    ...reverseWhen.flatMap(({ items }) => items),
    ...branches.flatMap(({ itemId, skips }) => [itemId, ...skips]),
    ...(total?.items ?? []),
    ...subscales.flatMap(({ items }) => items),
    ...(missing.kind === 'required' ? (missing.optional ?? []) : []),
    ...indications.flatMap(({ clusters }) => clusters.flatMap(({ items }) => items)),
    ...riskRules.map(({ itemId }) => itemId),
  ];
}

/** What makes a definition one that cannot be scored or shown; empty when it is sound. */
function flaws(instrument: Instrument): string[] {
  const itemIds = instrument.items.map(({ id }) => id);
  const sets = Object.entries(instrument.optionSets);
  const usedSets = instrument.items.flatMap(({ input }) => (input.kind === 'choice' ? [input.optionSet] : []));
  const settingIds = instrument.settings.map(({ id }) => id);
  const usedSettings = [
    ...(instrument.reverseWhen ?? []).map(({ setting }) => setting),
    ...(instrument.total?.roundBy === undefined ? [] : [instrument.total.roundBy]),
    ...(instrument.bands.some(({ sex }) => sex !== undefined) ? ['sex'] : []),
  ];
  const complaints: [string, boolean][] = [
    ['item ids are not unique', new Set(itemIds).size !== itemIds.length],
    ['a rule names an item that is not there', mentionedItems(instrument).some((id) => !itemIds.includes(id))],
    ['an item uses an option set that is not there', usedSets.some((id) => instrument.optionSets[id] === undefined)],
    ['an option set is unused', sets.some(([id]) => !usedSets.includes(id))],
    ['options go up and down', sets.some(([, options]) => !isMonotone(options.map(({ value }) => value)))],
    [
      'a subscale id is not unique',
      new Set(instrument.subscales.map(({ id }) => id)).size !== instrument.subscales.length,
    ],
    ['a score names an item twice', instrument.subscales.some(({ items }) => new Set(items).size !== items.length)],
    ['a setting is unused or not declared', usedSettings.sort().join() !== [...settingIds].sort().join()],
    ['the version is not a version', !/^\d+\.\d+\.\d+$/.test(instrument.version)],
    ['the licence says nothing', instrument.licence.status === '' || instrument.licence.summary === ''],
    ['the scoring rule is not recorded', instrument.scoring === ''],
    ['the title is empty', instrument.title === '' || instrument.officialName === ''],
  ];
  return complaints.filter(([, found]) => found).map(([complaint]) => complaint);
}

describe('the definitions', () => {
  it('are the 35, in their classes', () => {
    expect(INSTRUMENTS).toHaveLength(35);
    expect(new Set(INSTRUMENTS.map(({ id }) => id)).size).toBe(35);
    expect([ids(1), ids(2), ids(3), ids('import-only')]).toEqual([
      [...CLASS_1].sort(),
      [...CLASS_2].sort(),
      [...CLASS_3].sort(),
      [...IMPORT_ONLY].sort(),
    ]);
  });

  it('have the published number of items', () => {
    expect(Object.fromEntries(INSTRUMENTS.map(({ id, items }) => [id, items.length]))).toEqual(ITEM_COUNTS);
  });

  it.each(INSTRUMENTS.map((instrument) => [instrument.id, instrument] as const))('%s is sound', (_id, instrument) => {
    expect(flaws(instrument)).toEqual([]);
  });

  it('would be found unsound', () => {
    const phq9 = definition('phq9');
    const [first, ...rest] = phq9.items;
    if (first === undefined) throw new Error('PHQ-9 has items');
    expect(flaws({ ...phq9, items: [first, first, ...rest] })).toEqual(['item ids are not unique']);
    expect(flaws({ ...phq9, reverse: ['q10'] })).toEqual(['a rule names an item that is not there']);
    expect(flaws({ ...phq9, optionSets: {} })).toEqual(['an item uses an option set that is not there']);
    const answer = [...(phq9.optionSets.answer ?? [])];
    expect(flaws({ ...phq9, optionSets: { answer: [...answer.slice(1), ...answer.slice(0, 1)] } })).toEqual([
      'options go up and down',
    ]);
    expect(flaws({ ...phq9, licence: { ...phq9.licence, status: '' } })).toEqual(['the licence says nothing']);
    expect(flaws(phq9)).toEqual([]);
  });

  it('have no gap and no overlap between bands at the step of the score', () => {
    for (const instrument of INSTRUMENTS) {
      const step = instrument.total?.aggregate === 'mean' || instrument.id === 'cbi' ? 0.01 : 1;
      const scaleOf = ({ subscale, sex }: Band): string => `${subscale ?? ''}${sex ?? ''}`;
      for (const scale of new Set(instrument.bands.map(scaleOf))) {
        const bands = instrument.bands.filter((band) => scaleOf(band) === scale);
        const seams = bands.slice(1).map((band, index) => band.min - (bands[index]?.max ?? Number.NaN));
        for (const seam of seams) expect(seam).toBeCloseTo(step, 8);
      }
    }
  });

  it('carry the wording of class 1 and 2 whole, and of the others none', () => {
    for (const { shipClass, items, optionSets, textHash, instruction } of INSTRUMENTS) {
      const texts = items.map(({ text }) => text);
      if (shipClass === 1 || shipClass === 2) {
        expect(texts.every((text) => text !== null && text.length > 0)).toBe(true);
        expect(textHash).toMatch(/^[0-9a-f]{64}$/);
      } else {
        const carried = [...texts, ...items.map(({ textEn }) => textEn), instruction];
        const labels = Object.values(optionSets).flatMap((options) => options.map(({ label }) => label));
        expect([...carried, ...labels].every((text) => text === null)).toBe(true);
        expect(textHash).toBeNull();
      }
    }
  });

  it('record a licence with its evidence for what is on everywhere, and confidence in the text', () => {
    for (const { shipClass, licence, provenance } of INSTRUMENTS) {
      if (shipClass === 1)
        expect(licence).toMatchObject({ tier: 'A', evidence: expect.arrayContaining([expect.anything()]) });
      if (shipClass === 'import-only') expect(licence.tier).toBeNull();
      else expect(provenance.confidence?.level).toMatch(/^(high|medium-high|medium|medium-low|low)$/);
    }
  });

  it('keep the traps of the sources', () => {
    const text = (id: string, index: number): string | null | undefined => definition(id).items[index]?.text;
    expect([text('phq4', 0), text('phq4', 2)]).toEqual([text('gad7', 0), text('phq9', 0)]);
    expect(definition('rses').reverse).toEqual(['q3', 'q5', 'q9', 'q10']);
    expect(definition('rses').reverseWhen).toEqual([{ setting: 'item8Reverse', is: true, items: ['q8'] }]);
    expect(definition('gad7').optionSets.answer?.[0]).toEqual({ value: 0, label: '完全不会' });
    expect(definition('cesd20').reverse).toEqual([]);
    expect(definition('phq8').riskRules).toEqual([]);
  });

  it('of SCL-90 sort each of the ninety items into exactly one factor', () => {
    for (const id of ['scl90', 'scl90r_en']) {
      const items = definition(id)
        .subscales.slice(0, 10)
        .flatMap((factor) => [...factor.items]);
      expect([items.length, new Set(items).size]).toEqual([90, 90]);
    }
  });
});
