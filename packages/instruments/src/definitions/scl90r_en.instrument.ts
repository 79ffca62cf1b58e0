import type { Instrument } from '../instrument.types.js';
import { qRange, unlabelled, unworded } from './definition.helpers.js';
import { SCL90_FACTORS, scl90Indices } from './scl90.factors.js';

export const scl90rEn: Instrument = {
  id: 'scl90r_en',
  version: '1.0.0',
  title: 'SCL-90-R',
  titleEn: 'SCL-90-R',
  officialName: 'SCL-90-R',
  shipClass: 'import-only',
  shipVerdict: 'import only',
  timeFrame: null,
  instruction: null,
  items: unworded(qRange(1, 90)),
  optionSets: { answer: unlabelled(0, 1, 2, 3, 4) },
  textHash: null,
  scoring: '0-4 coding; same factors',
  reverse: [],
  total: { items: qRange(1, 90), aggregate: 'sum' },
  subscales: [...SCL90_FACTORS, ...scl90Indices(1)],
  missing: { kind: 'required', source: null },
  settings: [],
  bandsOn: 'total',
  bands: [],
  cutoffs: [],
  riskRules: [{ id: 'scl90r_en_item15', itemId: 'q15', op: '>', value: 0, action: 'crisis-path' }],
  totalRiskRules: [],
  licence: {
    tier: null,
    status: 'Pearson',
    commercialUse: 'unclear',
    summary: 'Item text is not carried: an institution that holds a licence imports it.',
    evidence: [],
  },
  provenance: {
    citations: [],
    confidence: null,
    notes: [
      'Risk item 15 as in scl90: the same item.',
      'Positive means at least 1 in this coding (at least 2 in 1-5 coding).',
      'Risk rule: the record names the item and no threshold; any answer above the lowest fires.',
      'convert 1-5 by subtracting 1 before EN norms',
    ],
  },
};
