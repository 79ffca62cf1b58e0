import type { Instrument } from '../instrument.types.js';
import { choice, qRange } from './definition.helpers.js';

export const swls: Instrument = {
  id: 'swls',
  version: '1.0.0',
  title: '生活满意度量表（SWLS）',
  titleEn: 'Satisfaction With Life Scale',
  officialName: 'SWLS',
  shipClass: 2,
  shipVerdict:
    'ship switched off by default; enable for non-commercial deployments or after written permission / text check',
  timeFrame: '目前',
  instruction: null,
  items: [
    { id: 'q1', text: '我的生活在大多数方面接近我的理想', textEn: null, input: choice() },
    { id: 'q2', text: '我的生活条件很好', textEn: null, input: choice() },
    { id: 'q3', text: '我对我的生活感到满意', textEn: null, input: choice() },
    { id: 'q4', text: '到目前为止，我已经获得了生活中我想要的重要的东西', textEn: null, input: choice() },
    { id: 'q5', text: '如果生活可以重新来过，我基本上不会做任何改变', textEn: null, input: choice() },
  ],
  optionSets: {
    answer: [
      { value: 1, label: '非常不同意' },
      { value: 2, label: null },
      { value: 3, label: null },
      { value: 4, label: null },
      { value: 5, label: null },
      { value: 6, label: null },
      { value: 7, label: '非常同意' },
    ],
  },
  textHash: '6c968879fadb4659db61ef8cd96a7c4ff4c4630cca645ca64116e21d7c612659',
  scoring: 'sum 5-35',
  reverse: [],
  total: { items: qRange(1, 5), aggregate: 'sum' },
  subscales: [],
  missing: { kind: 'required', source: null },
  settings: [],
  bandsOn: 'total',
  bands: [
    { min: 5, max: 9, label: '非常不满意', source: 'Diener lab page' },
    { min: 10, max: 14, label: '不满意', source: 'Diener lab page' },
    { min: 15, max: 19, label: '略不满意', source: 'Diener lab page' },
    { min: 20, max: 20, label: '中立', source: 'Diener lab page' },
    { min: 21, max: 25, label: '略满意', source: 'Diener lab page' },
    { min: 26, max: 30, label: '满意', source: 'Diener lab page' },
    { min: 31, max: 35, label: '非常满意', source: 'Diener lab page' },
  ],
  cutoffs: [],
  riskRules: [],
  totalRiskRules: [],
  licence: {
    tier: 'B',
    status:
      'conflicting: "public domain, free without permission or charge" (labs.psychology.illinois.edu) vs newer eddiener.com "non-commercial"',
    commercialUse: 'unclear',
    summary:
      'Credit Diener, Emmons, Larsen & Griffin 1985. Ship in non-commercial deployments; ask for a commercial one.',
    evidence: [
      { title: 'Diener lab', url: 'https://labs.psychology.illinois.edu/~ediener/scales.html' },
      {
        title: 'official zh PDF (not retrieved)',
        url: 'https://eddiener.com/wp-content/uploads/2025/02/SWLS_Chinese.pdf',
      },
    ],
  },
  provenance: {
    citations: [],
    confidence: { level: 'medium', zhSourcesAgree: '3 (2 variants)', optionLabels: 'only endpoints sourced' },
    notes: [],
  },
};
