import { describe, expect, it } from '@jest/globals';
import type { Instrument } from '../instrument.types.js';
import { findInstrument } from '../registry.js';
import { scoreInstrument } from './score.js';

/** One letter per item, in order: which subscale it belongs to. Written from the published keys, item by item. */
const KEYS: Readonly<
  Record<string, { readonly letters: string; readonly subscales: Readonly<Record<string, string>> }>
> = {
  phq4: { letters: 'AADD', subscales: { A: 'anxiety', D: 'depression' } },
  dass21: { letters: 'SADADSASADSSDSADDSAAD', subscales: { S: 'stress', A: 'anxiety', D: 'depression' } },
  cbi: { letters: 'PPPPPPWWWWWWWCCCCCC', subscales: { P: 'personal', W: 'work', C: 'client' } },
  mini_ipip: {
    letters: 'EEEEAAAACCCCNNNNOOOO',
    subscales: { E: 'extraversion', A: 'agreeableness', C: 'conscientiousness', N: 'neuroticism', O: 'openness' },
  },
  pcl5: { letters: 'BBBBBCCDDDDDDDEEEEEE', subscales: { B: 'B', C: 'C', D: 'D', E: 'E' } },
  pss10: { letters: 'HHHSSHSSHH', subscales: { H: 'helplessness', S: 'self_efficacy' } },
  mbi_gs: { letters: 'EEEEEPPPDDPPDDDP', subscales: { E: 'EE', P: 'PA', D: 'DC' } },
  hads: { letters: 'ADADADADADADAD', subscales: { A: 'A', D: 'D' } },
  audit: { letters: 'CCCDDDPPPP', subscales: { C: 'consumption', D: 'dependence', P: 'problems' } },
};

const SCL90 = {
  letters: [
    'SAOSDIYROO', // 1-10
    'HSPDDYARXD', // 11-20
    'IDAHPDSODD', // 21-30
    'DDAIYIIOAS', // 31-40
    'ISRXOOPSSP', // 41-50
    'OSSDOSASXX', // 51-60
    'IYHXOXHRIP', // 61-70
    'DAIHPRYADA', // 71-80
    'HPRYYAYYXY', // 81-90
  ].join(''),
  subscales: {
    ...{ S: '躯体化', O: '强迫症状', I: '人际关系敏感', D: '抑郁', A: '焦虑', H: '敌对', P: '恐怖', R: '偏执' },
    ...{ Y: '精神病性', X: '其他' },
  },
};

const KEYED = Object.entries({ ...KEYS, scl90: SCL90, scl90r_en: SCL90 });

/** The subscales that change when only the item at `index` goes from its lowest to its highest answer. */
function moved(instrument: Instrument, index: number, watched: readonly string[]): string[] {
  const values = instrument.items.map((item) =>
    (item.input.kind === 'choice' ? (instrument.optionSets[item.input.optionSet] ?? []) : []).map(({ value }) => value),
  );
  const lowest = values.map((allowed) => Math.min(...allowed));
  const raised = values.map((allowed, at) => (at === index ? Math.max(...allowed) : Math.min(...allowed)));
  const before = scoreInstrument(instrument, lowest).subscales;
  const after = scoreInstrument(instrument, raised).subscales;
  return watched.filter((id) => before[id] !== after[id]);
}

function disagreements(instrument: Instrument, letters: string, subscales: Readonly<Record<string, string>>): string[] {
  const watched = Object.values(subscales);
  return [...letters].flatMap((letter, index) => {
    const found = moved(instrument, index, watched).join();
    return found === subscales[letter] ? [] : [`q${index + 1}: ${found} instead of ${subscales[letter] ?? 'nothing'}`];
  });
}

function definition(id: string): Instrument {
  const instrument = findInstrument(id);
  if (instrument === undefined) throw new Error(`no instrument ${id}`);
  return instrument;
}

describe('the key of each item', () => {
  it.each(KEYED)('%s: every item moves its own subscale and no other', (id, { letters, subscales }) => {
    expect(letters).toHaveLength(definition(id).items.length);
    expect(disagreements(definition(id), letters, subscales)).toEqual([]);
  });

  it('is noticed when two items change places between factors', () => {
    const scl90 = definition('scl90');
    const swap = (items: readonly string[], out: string, into: string): string[] =>
      items.map((item) => (item === out ? into : item));
    const mutated = {
      ...scl90,
      subscales: scl90.subscales.map((subscale) => {
        if (subscale.id === '躯体化') return { ...subscale, items: swap(subscale.items, 'q58', 'q65') };
        if (subscale.id === '强迫症状') return { ...subscale, items: swap(subscale.items, 'q65', 'q58') };
        return subscale;
      }),
    };
    expect(disagreements(mutated, SCL90.letters, SCL90.subscales)).toEqual([
      'q58: 强迫症状 instead of 躯体化',
      'q65: 躯体化 instead of 强迫症状',
    ]);
  });
});
