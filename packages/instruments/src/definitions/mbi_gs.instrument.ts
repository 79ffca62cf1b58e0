import type { Instrument } from '../instrument.types.js';
import { q, qRange, unlabelled, unworded } from './definition.helpers.js';

export const mbiGs: Instrument = {
  id: 'mbi_gs',
  version: '1.0.0',
  title: '职业倦怠量表通用版',
  titleEn: 'MBI-GS',
  officialName: 'MBI-GS',
  shipClass: 'import-only',
  shipVerdict: 'import only',
  timeFrame: null,
  instruction: null,
  items: unworded(qRange(1, 16)),
  optionSets: { answer: unlabelled(0, 1, 2, 3, 4, 5, 6) },
  textHash: null,
  scoring: 'mean per subscale',
  reverse: [],
  total: null,
  subscales: [
    { id: 'EE', label: null, items: qRange(1, 5), aggregate: 'mean' },
    { id: 'PA', label: null, items: q(6, 7, 8, 11, 12, 16), aggregate: 'mean' },
    { id: 'DC', label: null, items: q(9, 10, 13, 14, 15), aggregate: 'mean' },
  ],
  missing: { kind: 'required', source: null },
  settings: [],
  bandsOn: 'total',
  bands: [],
  cutoffs: [],
  riskRules: [],
  totalRiskRules: [],
  licence: {
    tier: null,
    status: 'Mind Garden, per-use fee',
    commercialUse: 'unclear',
    summary: 'Item text is not carried: an institution that holds a licence imports it.',
    evidence: [],
  },
  provenance: {
    citations: [],
    confidence: null,
    notes: ['Trap: Chinese MBI-GS (李超平) has 15 items and a different order'],
  },
};
