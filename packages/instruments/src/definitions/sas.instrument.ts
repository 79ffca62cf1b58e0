import type { Instrument } from '../instrument.types.js';
import { q, qRange, unlabelled, unworded } from './definition.helpers.js';

export const sas: Instrument = {
  id: 'sas',
  version: '1.0.0',
  title: '焦虑自评量表',
  titleEn: 'Zung Self-Rating Anxiety Scale',
  officialName: 'SAS',
  shipClass: 'import-only',
  shipVerdict: 'import only',
  timeFrame: null,
  instruction: null,
  items: unworded(qRange(1, 20)),
  optionSets: { answer: unlabelled(1, 2, 3, 4) },
  textHash: null,
  scoring: 'raw sum; standard = INT(1.25*raw)',
  reverse: q(5, 9, 13, 17, 19),
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
    { min: 25, max: 49, label: '正常', source: 'm.haodf.com/neirong/wenzhang/8970402653.html; igbc.cn' },
    { min: 50, max: 59, label: '轻度', source: 'm.haodf.com/neirong/wenzhang/8970402653.html; igbc.cn' },
    { min: 60, max: 69, label: '中度', source: 'm.haodf.com/neirong/wenzhang/8970402653.html; igbc.cn' },
    { min: 70, max: 100, label: '重度', source: 'm.haodf.com/neirong/wenzhang/8970402653.html; igbc.cn' },
  ],
  cutoffs: [],
  riskRules: [],
  totalRiskRules: [],
  licence: {
    tier: null,
    status: 'as SDS',
    commercialUse: 'unclear',
    summary: 'Item text is not carried: an institution that holds a licence imports it.',
    evidence: [],
  },
  provenance: {
    citations: [],
    confidence: null,
    notes: [
      'The total is the standard score, which the bands are on; the subscale raw is the raw sum.',
      'Source: m.haodf.com/neirong/wenzhang/8970402653.html; igbc.cn',
    ],
  },
};
