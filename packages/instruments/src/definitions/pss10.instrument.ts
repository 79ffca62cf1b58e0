import type { Instrument } from '../instrument.types.js';
import { q, qRange, unlabelled, unworded } from './definition.helpers.js';

export const pss10: Instrument = {
  id: 'pss10',
  version: '1.0.0',
  title: '知觉压力量表',
  titleEn: 'PSS-10',
  officialName: 'PSS-10',
  shipClass: 'import-only',
  shipVerdict: 'import only',
  timeFrame: null,
  instruction: null,
  items: unworded(qRange(1, 10)),
  optionSets: { answer: unlabelled(0, 1, 2, 3, 4) },
  textHash: null,
  scoring: 'sum 0-40',
  reverse: q(4, 5, 7, 8),
  total: { items: qRange(1, 10), aggregate: 'sum' },
  subscales: [
    { id: 'helplessness', label: null, items: q(1, 2, 3, 6, 9, 10), aggregate: 'sum' },
    { id: 'self_efficacy', label: null, items: q(4, 5, 7, 8), aggregate: 'sum' },
  ],
  missing: { kind: 'required', source: null },
  settings: [],
  bandsOn: 'total',
  bands: [
    { min: 0, max: 13, label: '低', source: null },
    { min: 14, max: 26, label: '中', source: null },
    { min: 27, max: 40, label: '高', source: null },
  ],
  cutoffs: [],
  riskRules: [],
  totalRiskRules: [],
  licence: {
    tier: null,
    status:
      '(c) RST Assessments LLC 2022, via Mapi; xcoa catalogue: 付费获取. Older statements allow free academic use',
    commercialUse: 'unclear',
    summary: 'Item text is not carried: an institution that holds a licence imports it.',
    evidence: [],
  },
  provenance: {
    citations: [],
    confidence: null,
    notes: ['PSS-14 (CPSS) reverse 4,5,6,7,9,10,13 - unverified; PSS-4 reverse 2,3'],
  },
};
