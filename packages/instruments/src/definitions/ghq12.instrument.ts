import type { Instrument } from '../instrument.types.js';
import { q, qRange, unlabelled, unworded } from './definition.helpers.js';

export const ghq12: Instrument = {
  id: 'ghq12',
  version: '1.0.0',
  title: '一般健康问卷-12',
  titleEn: 'GHQ-12',
  officialName: 'GHQ-12',
  shipClass: 'import-only',
  shipVerdict: 'import only',
  timeFrame: null,
  instruction: null,
  items: unworded(qRange(1, 12)),
  optionSets: { answer: unlabelled(0, 1, 2, 3) },
  textHash: null,
  scoring: 'Likert 0-36 or bimodal 0-0-1-1 (0-12)',
  reverse: [],
  reverseWhen: [{ setting: 'agreementCoded', is: true, items: q(1, 3, 4, 7, 8, 12) }],
  total: { items: qRange(1, 12), aggregate: 'sum' },
  subscales: [
    { id: 'bimodal', label: null, items: qRange(1, 12), aggregate: 'sum', recode: { 0: 0, 1: 0, 2: 1, 3: 1 } },
  ],
  missing: { kind: 'required', source: null },
  settings: [
    {
      id: 'agreementCoded',
      values: [false, true],
      default: false,
      why: 'Answers are taken as printed beside the options, 0 to 3. A form coded by agreement turns 1, 3, 4, 7, 8, 12 round.',
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
    notes: ['The total is the Likert sum (0-36); the subscale bimodal is the 0-0-1-1 count (0-12).'],
  },
};
