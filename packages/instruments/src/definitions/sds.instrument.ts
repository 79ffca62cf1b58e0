import type { Instrument } from '../instrument.types.js';
import { q, qRange, unlabelled, unworded } from './definition.helpers.js';

export const sds: Instrument = {
  id: 'sds',
  version: '1.0.0',
  title: '抑郁自评量表',
  titleEn: 'Zung Self-Rating Depression Scale',
  officialName: 'SDS',
  shipClass: 'import-only',
  shipVerdict: 'import only',
  timeFrame: null,
  instruction: null,
  items: unworded(qRange(1, 20)),
  optionSets: { answer: unlabelled(1, 2, 3, 4) },
  textHash: null,
  scoring: 'raw sum 20-80; standard = INT(1.25*raw) (truncate; some sites round -> configurable)',
  reverse: q(2, 5, 6, 11, 12, 14, 16, 17, 18, 20),
  total: { items: qRange(1, 20), aggregate: 'sum', multiply: 1.25, roundBy: 'indexRounding' },
  subscales: [{ id: 'raw', label: '原始分', items: qRange(1, 20), aggregate: 'sum' }],
  missing: { kind: 'required', source: null },
  settings: [
    {
      id: 'indexRounding',
      values: ['truncate', 'round'],
      default: 'truncate',
      why: 'Standard score = 1.25 x raw sum; sources truncate or round it.',
    },
  ],
  bandsOn: 'total',
  bands: [
    { min: 25, max: 52, label: '正常', source: 'm.haodf.com/neirong/wenzhang/8970402653.html; igbc.cn' },
    { min: 53, max: 62, label: '轻度', source: 'm.haodf.com/neirong/wenzhang/8970402653.html; igbc.cn' },
    { min: 63, max: 72, label: '中度', source: 'm.haodf.com/neirong/wenzhang/8970402653.html; igbc.cn' },
    { min: 73, max: 100, label: '重度', source: 'm.haodf.com/neirong/wenzhang/8970402653.html; igbc.cn' },
  ],
  cutoffs: [],
  riskRules: [{ id: 'sds_item19', itemId: 'q19', op: '>', value: 1, action: 'crisis-path' }],
  totalRiskRules: [],
  licence: {
    tier: null,
    status: 'rights unresolved ("costs/copyright restricted" kb.medical-objects); not public domain proven',
    commercialUse: 'unclear',
    summary: 'Item text is not carried: an institution that holds a licence imports it.',
    evidence: [],
  },
  provenance: {
    citations: [],
    confidence: null,
    notes: [
      'The total is the standard score, which the bands are on; the subscale raw is the raw sum.',
      'Risk rule: the record names the item and no threshold; any answer above the lowest fires.',
      'Bands on: standard score, Chinese norm',
      'Trap: Japanese/EN sources band the index differently (<50/60/70); many Chinese apps re-word items positively/negatively and then reverse wrong items',
      'Source: m.haodf.com/neirong/wenzhang/8970402653.html; igbc.cn',
    ],
  },
};
