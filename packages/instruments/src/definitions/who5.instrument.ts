import type { Instrument } from '../instrument.types.js';
import { choice, qRange } from './definition.helpers.js';

export const who5: Instrument = {
  id: 'who5',
  version: '1.0.0',
  title: '世界卫生组织五项身心健康指标（WHO-5）',
  titleEn: 'WHO-5 Well-Being Index',
  officialName: 'WHO-5',
  shipClass: 2,
  shipVerdict:
    'ship switched off by default; enable for non-commercial deployments or after written permission / text check',
  timeFrame: '过去两周',
  instruction: null,
  items: [
    { id: 'q1', text: '我感觉快乐、心情舒畅', textEn: 'I have felt cheerful and in good spirits', input: choice() },
    { id: 'q2', text: '我感觉宁静和放松', textEn: 'I have felt calm and relaxed', input: choice() },
    { id: 'q3', text: '我感觉充满活力、精力充沛', textEn: 'I have felt active and vigorous', input: choice() },
    {
      id: 'q4',
      text: '我睡醒时感到清新、得到了足够休息',
      textEn: 'I woke up feeling fresh and rested',
      input: choice(),
    },
    {
      id: 'q5',
      text: '我每天生活充满了有趣的事情',
      textEn: 'My daily life has been filled with things that interest me',
      input: choice(),
    },
  ],
  optionSets: {
    answer: [
      { value: 5, label: '所有时间' },
      { value: 4, label: '大部分时间' },
      { value: 3, label: '超过一半的时间' },
      { value: 2, label: '少于一半的时间' },
      { value: 1, label: '有时候' },
      { value: 0, label: '从未有过' },
    ],
  },
  textHash: 'd8cce61aa47b24dc6321dfe456f179ee03aeb38a2f1a18908d78528bfeeda6ab',
  scoring: 'raw 0-25; percent = raw*4 (0-100); higher = better',
  reverse: [],
  total: { items: qRange(1, 5), aggregate: 'sum', multiply: 4 },
  subscales: [{ id: 'raw', label: '原始分', items: qRange(1, 5), aggregate: 'sum' }],
  missing: { kind: 'required', source: 'all 5 required (awell-score rejects missing)' },
  settings: [],
  bandsOn: 'total',
  bands: [
    {
      min: 0,
      max: 28,
      label: '幸福感很低，建议进一步评估',
      source: 'percent score; WHO 2024 / common practice raw<13 (<=50) and <=28',
    },
    {
      min: 29,
      max: 50,
      label: '幸福感偏低，建议关注',
      source: 'percent score; WHO 2024 / common practice raw<13 (<=50) and <=28',
    },
    {
      min: 51,
      max: 100,
      label: '幸福感良好',
      source: 'percent score; WHO 2024 / common practice raw<13 (<=50) and <=28',
    },
  ],
  cutoffs: [],
  riskRules: [],
  totalRiskRules: [{ id: 'low_wellbeing', op: '<=', value: 28, action: 'offer-phq9' }],
  licence: {
    tier: 'B',
    status: 'CC BY-NC-SA 3.0 IGO (WHO 2024); earlier statements "free, no permission"',
    commercialUse: 'no',
    summary:
      'NonCommercial + ShareAlike: fine for non-commercial/public-welfare deployments with WHO attribution; a paid SaaS needs a WHO answer (permissions@who.int). Do not alter text.',
    evidence: [
      { title: 'WHO-UCN-MSD-MHE-2024.01', url: 'https://www.who.int/publications/m/item/WHO-UCN-MSD-MHE-2024.01' },
    ],
  },
  provenance: {
    citations: [
      {
        title: 'EN text awell-health/awell-score@c37843e src/scores/who_5',
        url: 'https://github.com/awell-health/awell-score',
      },
    ],
    confidence: { level: 'high', zhSourcesAgree: '6' },
    notes: [],
  },
};
