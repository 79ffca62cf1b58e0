import type { Instrument } from '../instrument.types.js';
import { choice, qRange } from './definition.helpers.js';

export const k6: Instrument = {
  id: 'k6',
  version: '1.0.0',
  title: '凯斯勒心理困扰量表（K6）',
  titleEn: 'Kessler Psychological Distress Scale K6',
  officialName: 'K6',
  shipClass: 2,
  shipVerdict:
    'ship switched off by default; enable for non-commercial deployments or after written permission / text check',
  timeFrame: '最近1个月',
  instruction: null,
  items: [
    { id: 'q1', text: '您感到情绪沮丧、郁闷、做什么事情都不能振奋的频率？', textEn: null, input: choice() },
    { id: 'q2', text: '您感到精神紧张的频率？', textEn: null, input: choice() },
    { id: 'q3', text: '您感到坐卧不安、难以保持平静的频率？', textEn: null, input: choice() },
    { id: 'q4', text: '您感到未来没有希望的频率？', textEn: null, input: choice() },
    { id: 'q5', text: '您做任何事情都感到困难的频率？', textEn: null, input: choice() },
    { id: 'q6', text: '您认为生活没有意义的频率？', textEn: null, input: choice() },
  ],
  optionSets: {
    answer: [
      { value: 4, label: null, labelEn: 'All of the time' },
      { value: 3, label: null, labelEn: 'Most of the time' },
      { value: 2, label: null, labelEn: 'Some of the time' },
      { value: 1, label: null, labelEn: 'A little of the time' },
      { value: 0, label: null, labelEn: 'None of the time' },
    ],
  },
  textHash: 'd893725215e9808652d176b3c7de7fbb04f28efa94c6fb673e5154209f716737',
  textGap: 'No Chinese option labels are sourced; without them the answers cannot be told apart.',
  scoring: 'sum 0-24 (0-4 coding)',
  reverse: [],
  total: { items: qRange(1, 6), aggregate: 'sum' },
  subscales: [],
  missing: {
    kind: 'prorate',
    maxMissing: 1,
    source:
      'K10 sister rule (Australian PMHC MDS, logicly-au/pmhc-mds-spec): exactly one missing -> round(sum/9*10), more -> invalid',
  },
  settings: [],
  bandsOn: 'total',
  bands: [
    { min: 0, max: 4, label: '困扰较低', source: '>=13 Kessler 2003; >=5 unverified' },
    { min: 5, max: 12, label: '中等程度心理困扰', source: '>=13 Kessler 2003; >=5 unverified' },
    { min: 13, max: 24, label: '高度心理困扰', source: '>=13 Kessler 2003; >=5 unverified' },
  ],
  cutoffs: [],
  riskRules: [],
  totalRiskRules: [{ id: 'k6_high', op: '>=', value: 13, action: 'professional-contact' }],
  licence: {
    tier: 'B',
    status: 'free to use with citation per secondary sources; no licence text from the owner found',
    commercialUse: 'unclear',
    summary:
      'hcp.med.harvard.edu/ncs/k6_scales.php offers the forms; rhavekost/clinical-toolkit says "free to use without formal permission; include copyright and citation" (secondary).',
    evidence: [{ title: 'Harvard NCS', url: 'https://www.hcp.med.harvard.edu/ncs/k6_scales.php' }],
  },
  provenance: {
    citations: [],
    confidence: { level: 'medium-low', zhSourcesAgree: '3 for items (all CFPS codebooks)', options: 'unverified' },
    notes: ['Item 6 (生活没有意义) departs from EN "worthless". Chinese option labels not sourced.'],
  },
};
