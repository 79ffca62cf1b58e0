import type { Instrument } from '../instrument.types.js';
import { choice, qRange } from './definition.helpers.js';

export const ucla3: Instrument = {
  id: 'ucla3',
  version: '1.0.0',
  title: 'UCLA 孤独量表3题版',
  titleEn: 'UCLA Three-Item Loneliness Scale',
  officialName: 'UCLA-3',
  shipClass: 2,
  shipVerdict:
    'ship switched off by default; enable for non-commercial deployments or after written permission / text check',
  timeFrame: '通常',
  instruction: null,
  items: [
    { id: 'q1', text: '您有多经常感到缺少陪伴？', textEn: null, input: choice() },
    { id: 'q2', text: '您有多经常感到被冷落？', textEn: null, input: choice() },
    { id: 'q3', text: '您有多经常感到与他人隔绝？', textEn: null, input: choice() },
  ],
  optionSets: {
    answer: [
      { value: 1, label: '几乎没有' },
      { value: 2, label: '有时' },
      { value: 3, label: '经常' },
    ],
  },
  textHash: 'b3e4af65f23fc9528f6e086fa4416b03c15a1dbc502091a8f1dd28be2ab14c13',
  scoring: 'sum 3-9',
  reverse: [],
  total: { items: qRange(1, 3), aggregate: 'sum' },
  subscales: [],
  missing: { kind: 'required', source: null },
  settings: [],
  bandsOn: 'total',
  bands: [],
  cutoffs: [],
  riskRules: [],
  totalRiskRules: [],
  licence: {
    tier: 'B',
    status: 'not stated; used as UK GSS harmonised standard',
    commercialUse: 'unclear',
    summary: 'Hughes 2004; permission position unverified.',
    evidence: [],
  },
  provenance: {
    citations: [],
    confidence: { level: 'low', zhSourcesAgree: '3 exist, wording differs' },
    notes: ['no accepted cut-off (UK GSS)'],
  },
};
