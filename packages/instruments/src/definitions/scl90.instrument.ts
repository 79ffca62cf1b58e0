import type { Instrument } from '../instrument.types.js';
import { qRange, unlabelled, unworded } from './definition.helpers.js';
import { SCL90_FACTORS, scl90Indices } from './scl90.factors.js';

export const scl90: Instrument = {
  id: 'scl90',
  version: '1.0.0',
  title: '症状自评量表',
  titleEn: 'SCL-90',
  officialName: 'SCL-90',
  shipClass: 'import-only',
  shipVerdict: 'import only',
  timeFrame: null,
  instruction: null,
  items: unworded(qRange(1, 90)),
  optionSets: { answer: unlabelled(1, 2, 3, 4, 5) },
  textHash: null,
  scoring:
    'factor score = mean of items (1-5); 总分; 总均分 = total/90; 阳性项目数 = items >=2; 阳性症状均分 = (total - 阴性项目数)/阳性项目数',
  reverse: [],
  total: { items: qRange(1, 90), aggregate: 'sum' },
  subscales: [...SCL90_FACTORS, ...scl90Indices(2)],
  missing: { kind: 'required', source: null },
  settings: [],
  bandsOn: 'total',
  bands: [],
  cutoffs: [
    {
      meaning:
        'common: total >160, or positive items >43, or any factor >2 (secondary; unverified here). Dang 2021 (PMC7873442, n=7,489): factor>=2 flags 38-50 %, mean+1SD 13-16 % -> prefers mean+1SD',
    },
  ],
  riskRules: [{ id: 'scl90_item15', itemId: 'q15', op: '>', value: 1, action: 'crisis-path' }],
  totalRiskRules: [],
  norms: [
    {
      id: 'norm_1986',
      author: '金华等 1986',
      n: 1388,
      values: {
        躯体化: { mean: 1.37, sd: 0.48 },
        强迫症状: { mean: 1.62, sd: 0.58 },
        人际关系敏感: { mean: 1.65, sd: 0.51 },
        抑郁: { mean: 1.5, sd: 0.59 },
        焦虑: { mean: 1.39, sd: 0.43 },
        敌对: { mean: 1.48, sd: 0.56 },
        恐怖: { mean: 1.23, sd: 0.41 },
        偏执: { mean: 1.43, sd: 0.57 },
        精神病性: { mean: 1.29, sd: 0.42 },
        阳性项目数: { mean: 24.92, sd: 18.41 },
        阳性症状均分: { mean: 2.6, sd: 0.59 },
        总均分: { mean: 1.44, sd: 0.43 },
        total: { mean: 129.96, sd: 38.76 },
      },
      note: '人际 SD .51 or .61; 敌对 1.48±.56 or 1.46±.55 depending on copy',
    },
  ],
  licence: {
    tier: null,
    status:
      'SCL-90-R is a commercial test (publisher terms not retrieved -> unverified); no free licence found for the Chinese version',
    commercialUse: 'unclear',
    summary: 'Item text is not carried: an institution that holds a licence imports it.',
    evidence: [],
  },
  provenance: {
    citations: [],
    confidence: null,
    notes: [
      'Risk rule: the record names the item and no threshold; any answer above the lowest fires.',
      'Trap: awell "scl90" is the Dutch 8-factor scoring; several Chinese apps map factors sequentially (wrong)',
      'Source: awell scl90r mapping identical (Q-lists)',
    ],
  },
};
