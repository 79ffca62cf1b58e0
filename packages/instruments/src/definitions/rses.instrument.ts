import type { Instrument } from '../instrument.types.js';
import { choice, q, qRange } from './definition.helpers.js';

export const rses: Instrument = {
  id: 'rses',
  version: '1.0.0',
  title: '罗森伯格自尊量表（SES）',
  titleEn: 'Rosenberg Self-Esteem Scale',
  officialName: 'RSES',
  shipClass: 2,
  shipVerdict:
    'ship switched off by default; enable for non-commercial deployments or after written permission / text check',
  timeFrame: '通常',
  instruction: null,
  items: [
    { id: 'q1', text: '我感到我是一个有价值的人，至少与其他人在同一水平上。', textEn: null, input: choice() },
    { id: 'q2', text: '我感到我有许多好的品质。', textEn: null, input: choice() },
    { id: 'q3', text: '归根结底，我倾向于觉得自己是一个失败者。', textEn: null, input: choice() },
    { id: 'q4', text: '我能像大多数人一样把事情做好。', textEn: null, input: choice() },
    { id: 'q5', text: '我感到自己值得自豪的地方不多。', textEn: null, input: choice() },
    { id: 'q6', text: '我对自己持肯定的态度。', textEn: null, input: choice() },
    { id: 'q7', text: '总的来说，我对自己是满意的。', textEn: null, input: choice() },
    { id: 'q8', text: '我希望我能为自己赢得更多尊重。', textEn: null, input: choice() },
    { id: 'q9', text: '我确实时常感到自己毫无用处。', textEn: null, input: choice() },
    { id: 'q10', text: '我时常认为自己一无是处。', textEn: null, input: choice() },
  ],
  optionSets: {
    answer: [
      { value: 1, label: '很不符合' },
      { value: 2, label: '不符合' },
      { value: 3, label: '符合' },
      { value: 4, label: '非常符合' },
    ],
  },
  textHash: '1a159a7ea4a430ca5f0ef4e698351cded6ccd0b872548fbd48976c0d956ddddd',
  scoring:
    'reverse 3,5,8,9,10 then sum 10-40. Item 8: original reversed; much Chinese practice scores it forward -> configurable item8_reverse (default true, show in report).',
  reverse: q(3, 5, 9, 10),
  reverseWhen: [{ setting: 'item8Reverse', is: true, items: q(8) }],
  total: { items: qRange(1, 10), aggregate: 'sum' },
  subscales: [],
  missing: { kind: 'required', source: null },
  settings: [
    {
      id: 'item8Reverse',
      values: [true, false],
      default: true,
      why: 'Item 8: original reversed; much Chinese practice scores it forward. Show the choice in the report.',
    },
  ],
  bandsOn: 'total',
  bands: [],
  cutoffs: [],
  riskRules: [],
  totalRiskRules: [],
  licence: {
    tier: 'B',
    status: 'free for educational and professional research use',
    commercialUse: 'unclear',
    summary: 'UMD Sociology FAQ; give credit to Morris Rosenberg.',
    evidence: [{ title: 'UMD Rosenberg FAQ', url: 'https://socy.umd.edu/quick-links/rosenberg-scale-faq-0' }],
  },
  provenance: {
    citations: [],
    confidence: { level: 'medium-high', zhSourcesAgree: '3' },
    notes: [
      'No cut-offs: UMD FAQ. Show position on the 10-40 range only.',
      'Chinese item n -> UMD English item: 7, 3, 9, 4, 5, 10, 1, 8, 6, 2',
    ],
  },
};
