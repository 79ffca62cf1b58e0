import { describe, expect, it } from '@jest/globals';
import { definition, formWithSum } from '../../test/answer-forms.js';
import { findInstrument, INSTRUMENTS } from '../registry.js';
import type { Instrument } from '../instrument.types.js';
import { scoreInstrument } from './score.js';

/** From this raw sum on, this label. */
type Edge = readonly [from: number, label: string];

interface Scale {
  readonly id: string;
  readonly form: { readonly count: number; readonly low: number; readonly high: number; readonly reversed?: number[] };
  /** Ascending, in raw sums; the last band ends at the highest sum. */
  readonly edges: readonly Edge[];
  readonly settings?: Readonly<Record<string, unknown>>;
}

const SEVERITY: readonly Edge[] = [
  [0, '没有或极轻微'],
  [5, '轻度'],
  [10, '中度'],
  [15, '中重度'],
  [20, '重度'],
];

/** Written from the published bands, in raw sums: WHO-5 percent / 4, SDS and SAS standard score / 1.25, BRS mean x 6. */
const SCALES: readonly Scale[] = [
  {
    ...{ id: 'phq9', form: { count: 9, low: 0, high: 3 } },
    edges: [
      [0, '没有或极轻微的抑郁情绪'],
      [5, '轻度抑郁情绪'],
      [10, '中度抑郁情绪'],
      [15, '中重度抑郁情绪'],
      [20, '重度抑郁情绪'],
    ],
  },
  { id: 'phq8', form: { count: 8, low: 0, high: 3 }, edges: SEVERITY },
  {
    ...{ id: 'phq2', form: { count: 2, low: 0, high: 3 } },
    edges: [
      [0, '筛查阴性'],
      [3, '筛查阳性，建议完成 PHQ-9'],
    ],
  },
  {
    ...{ id: 'gad2', form: { count: 2, low: 0, high: 3 } },
    edges: [
      [0, '筛查阴性'],
      [3, '筛查阳性，建议完成 GAD-7'],
    ],
  },
  {
    ...{ id: 'phq4', form: { count: 4, low: 0, high: 3 } },
    edges: [
      [0, '无明显困扰'],
      [3, '轻度困扰'],
      [6, '中度困扰'],
      [9, '重度困扰'],
    ],
  },
  {
    ...{ id: 'gad7', form: { count: 7, low: 0, high: 3 } },
    edges: [
      [0, '没有或极轻微的焦虑情绪'],
      [5, '轻度焦虑情绪'],
      [10, '中度焦虑情绪'],
      [15, '重度焦虑情绪'],
    ],
  },
  {
    ...{ id: 'cesd10', form: { count: 10, low: 0, high: 3, reversed: [5, 8] } },
    edges: [
      [0, '抑郁情绪较少'],
      [10, '存在明显抑郁情绪，建议进一步评估'],
    ],
  },
  {
    ...{ id: 'cesd20', form: { count: 20, low: 0, high: 3 } },
    edges: [
      [0, '抑郁情绪较少'],
      [16, '存在抑郁情绪，建议进一步评估'],
    ],
  },
  {
    ...{ id: 'audit_c', form: { count: 3, low: 0, high: 4 }, settings: { sex: 'male' } },
    edges: [
      [0, '低风险饮酒'],
      [4, '可能存在风险饮酒'],
    ],
  },
  {
    ...{ id: 'audit_c', form: { count: 3, low: 0, high: 4 }, settings: { sex: 'female' } },
    edges: [
      [0, '低风险饮酒'],
      [3, '可能存在风险饮酒'],
    ],
  },
  {
    // 28 % is raw 7, 50 % lies between raw 12 (48 %) and 13 (52 %)
    ...{ id: 'who5', form: { count: 5, low: 0, high: 5 } },
    edges: [
      [0, '幸福感很低，建议进一步评估'],
      [8, '幸福感偏低，建议关注'],
      [13, '幸福感良好'],
    ],
  },
  {
    ...{ id: 'swls', form: { count: 5, low: 1, high: 7 } },
    edges: [
      [5, '非常不满意'],
      [10, '不满意'],
      [15, '略不满意'],
      [20, '中立'],
      [21, '略满意'],
      [26, '满意'],
      [31, '非常满意'],
    ],
  },
  {
    // 2.99 | 3.00 is 17 | 18 of 36; 4.30 | 4.31 is 25 (4.17) | 26 (4.33)
    ...{ id: 'brs', form: { count: 6, low: 1, high: 5, reversed: [2, 4, 6] } },
    edges: [
      [6, '复原力偏低'],
      [18, '复原力一般'],
      [26, '复原力较高'],
    ],
  },
  {
    ...{ id: 'k6', form: { count: 6, low: 0, high: 4 } },
    edges: [
      [0, '困扰较低'],
      [5, '中等程度心理困扰'],
      [13, '高度心理困扰'],
    ],
  },
  {
    ...{ id: 'family_apgar', form: { count: 5, low: 0, high: 2 } },
    edges: [
      [0, '家庭支持明显不足'],
      [4, '家庭支持有所不足'],
      [7, '家庭支持良好'],
    ],
  },
  {
    ...{ id: 'phq15', form: { count: 15, low: 0, high: 2 } },
    edges: [
      [0, '极轻微躯体不适'],
      [5, '轻度'],
      [10, '中度'],
      [15, '重度'],
    ],
  },
  {
    ...{ id: 'isi', form: { count: 7, low: 0, high: 4 } },
    edges: [
      [0, '无显著失眠'],
      [8, '阈下失眠'],
      [15, '中度'],
      [22, '重度'],
    ],
  },
  {
    ...{ id: 'pss10', form: { count: 10, low: 0, high: 4, reversed: [4, 5, 7, 8] } },
    edges: [
      [0, '低'],
      [14, '中'],
      [27, '高'],
    ],
  },
  {
    // Standard 53, 63, 73: raw 42 gives 52, 43 gives 53; 50 gives 62, 51 gives 63; 58 gives 72, 59 gives 73
    ...{ id: 'sds', form: { count: 20, low: 1, high: 4, reversed: [2, 5, 6, 11, 12, 14, 16, 17, 18, 20] } },
    edges: [
      [20, '正常'],
      [43, '轻度'],
      [51, '中度'],
      [59, '重度'],
    ],
  },
  {
    // Standard 50, 60, 70: raw 40, 48, 56 give them exactly
    ...{ id: 'sas', form: { count: 20, low: 1, high: 4, reversed: [5, 9, 13, 17, 19] } },
    edges: [
      [20, '正常'],
      [40, '轻度'],
      [48, '中度'],
      [56, '重度'],
    ],
  },
];

function labelAt(edges: readonly Edge[], sum: number): string | undefined {
  return edges.filter(([from]) => from <= sum).at(-1)?.[1];
}

/** Every sum of the scale whose band is not the one expected. */
function wrongSums(scale: Scale, instrument: Instrument): number[] {
  const { count, low, high } = scale.form;
  const sums = Array.from({ length: count * (high - low) + 1 }, (_, step) => count * low + step);
  return sums.filter((sum) => {
    const { band, total } = scoreInstrument(instrument, formWithSum(scale.form, sum), scale.settings);
    if (band === null || total === null) return true;
    return band.label !== labelAt(scale.edges, sum) || total < band.min || total > band.max;
  });
}

describe('bands of the total', () => {
  it.each(SCALES.map((scale) => [scale.id, JSON.stringify(scale.settings ?? {}), scale] as const))(
    '%s %s: every sum from the lowest to the highest lies in the published band',
    (id, _settings, scale) => {
      expect(wrongSums(scale, definition(id))).toEqual([]);
    },
  );

  it('are checked for every instrument that has any', () => {
    const banded = INSTRUMENTS.filter(({ bandsOn, bands }) => bandsOn === 'total' && bands.length > 0);
    const checked = new Set(SCALES.map(({ id }) => id));
    expect(banded.map(({ id }) => id).filter((id) => !checked.has(id))).toEqual([]);
  });

  it('are noticed when any edge of any instrument moves by one step', () => {
    for (const scale of SCALES) {
      const instrument = definition(scale.id);
      instrument.bands.forEach((band, index) => {
        const step = scale.id === 'brs' ? 0.2 : scale.id === 'who5' ? 4 : 1.25;
        const moved = { ...band, max: band.max - step };
        const mutated = { ...instrument, bands: instrument.bands.map((other, at) => (at === index ? moved : other)) };
        const used = scale.settings === undefined || scale.settings.sex === band.sex;
        expect([scale.id, index, wrongSums(scale, mutated).length > 0]).toEqual([scale.id, index, used]);
      });
    }
  });

  it('of AUDIT-C agree for both sexes except at 3, where an unknown sex has none', () => {
    const auditC = definition('audit_c');
    const bands = Array.from({ length: 13 }, (_, sum) => {
      const { band } = scoreInstrument(auditC, formWithSum({ count: 3, low: 0, high: 4 }, sum));
      return band === null ? null : [band.label, band.min, band.max];
    });
    const low = ['低风险饮酒', 0, 2];
    const high = ['可能存在风险饮酒', 4, 12];
    expect(bands).toEqual([low, low, low, null, high, high, high, high, high, high, high, high, high]);
  });
});

describe('bands of subscales', () => {
  const DASS21: Readonly<Record<string, { letter: string; starts: readonly number[] }>> = {
    depression: { letter: 'D', starts: [0, 10, 14, 21, 28] },
    anxiety: { letter: 'A', starts: [0, 8, 10, 15, 20] },
    stress: { letter: 'S', starts: [0, 15, 19, 26, 34] },
  };
  const LABELS = ['正常范围', '轻度', '中度', '重度', '非常严重'];

  it.each(Object.entries(DASS21))('DASS-21 %s: every doubled sum lies in the published band', (id, scale) => {
    const letters = Array.from('SADADSASADSSDSADDSAAD');
    for (let sum = 0; sum <= 21; sum += 1) {
      const seven = formWithSum({ count: 7, low: 0, high: 3 }, sum);
      const answers = letters.map((letter) => (letter === scale.letter ? seven.shift() : 0));
      const { subscales, subscaleBands } = scoreInstrument(definition('dass21'), answers);
      const label = LABELS[scale.starts.filter((start) => start <= sum * 2).length - 1];
      expect([subscales[id], subscaleBands[id]?.label]).toEqual([sum * 2, label]);
    }
  });

  it('CBI: the mean of six answers in steps of 25 lies in the published band, the top one only at 100', () => {
    for (let quarters = 0; quarters <= 24; quarters += 1) {
      const personal = formWithSum({ count: 6, low: 0, high: 4 }, quarters).map((value) => value * 25);
      const { subscales, subscaleBands } = scoreInstrument(definition('cbi'), [
        ...personal,
        ...Array<null>(13).fill(null),
      ]);
      const mean = (quarters * 25) / 6;
      const label = mean < 50 ? '较低' : mean < 75 ? '中等' : mean < 100 ? '较高' : '很高';
      expect(subscales.personal).toBeCloseTo(mean, 1);
      expect(subscaleBands.personal?.label).toBe(label);
    }
  });
});

describe('labels a person may read', () => {
  it('replace the two that use a word the product never uses', () => {
    const shown = ['phq2', 'gad2'].map((id) => {
      const result = scoreInstrument(definition(id), [3, 3]);
      return [result.band?.label, result.band?.displayLabel];
    });
    expect(shown).toEqual([
      ['筛查阳性，建议完成 PHQ-9', '达到需要进一步了解的界限，建议完成 PHQ-9'],
      ['筛查阳性，建议完成 GAD-7', '达到需要进一步了解的界限，建议完成 GAD-7'],
    ]);
    expect(findInstrument('phq9')?.bands.every((band) => band.displayLabel === undefined)).toBe(true);
  });
});
