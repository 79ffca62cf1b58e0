import type { Instrument } from '../instrument.types.js';
import { q, qRange, unlabelled, unworded } from './definition.helpers.js';

export const hads: Instrument = {
  id: 'hads',
  version: '1.0.0',
  title: '医院焦虑抑郁量表',
  titleEn: 'HADS',
  officialName: 'HADS',
  shipClass: 'import-only',
  shipVerdict: 'import only',
  timeFrame: null,
  instruction: null,
  items: unworded(qRange(1, 14)),
  optionSets: { answer: unlabelled(0, 1, 2, 3) },
  textHash: null,
  scoring: 'A = odd items, D = even items; sum 0-21 each; BioPsyKit (printed-order coding) reverses 2,4,6,7,12,14',
  reverse: [],
  reverseWhen: [{ setting: 'printedOrderCoding', is: true, items: q(2, 4, 6, 7, 12, 14) }],
  total: null,
  subscales: [
    { id: 'A', label: null, items: q(1, 3, 5, 7, 9, 11, 13), aggregate: 'sum' },
    { id: 'D', label: null, items: q(2, 4, 6, 8, 10, 12, 14), aggregate: 'sum' },
  ],
  missing: { kind: 'required', source: null },
  settings: [
    {
      id: 'printedOrderCoding',
      values: [false, true],
      default: false,
      why: 'Coded values are imported as they are. A form whose options are numbered in printed order turns 2, 4, 6, 7, 12, 14 round (as BioPsyKit does).',
    },
  ],
  bandsOn: 'total',
  bands: [],
  cutoffs: [],
  riskRules: [],
  totalRiskRules: [],
  licence: {
    tier: null,
    status: 'GL Assessment fee',
    commercialUse: 'unclear',
    summary: 'Item text is not carried: an institution that holds a licence imports it.',
    evidence: [],
  },
  provenance: {
    citations: [],
    confidence: null,
    notes: ['Trap: reverse positions depend on how options are coded in the form; import coded values'],
  },
};
