import type { Instrument } from '../instrument.types.js';
import { choice, qRange } from './definition.helpers.js';

export const familyApgar: Instrument = {
  id: 'family_apgar',
  version: '1.0.0',
  title: '家庭关怀度指数（APGAR）',
  titleEn: 'Family APGAR',
  officialName: 'Family APGAR',
  shipClass: 2,
  shipVerdict:
    'ship switched off by default; enable for non-commercial deployments or after written permission / text check',
  timeFrame: '目前',
  instruction: null,
  items: [
    { id: 'q1', text: '当我遇到困难时，可以从家人得到满意的帮助。', textEn: null, input: choice() },
    { id: 'q2', text: '我很满意家人与我讨论各种事情以及分担问题的方式。', textEn: null, input: choice() },
    { id: 'q3', text: '当我希望从事新的活动或发展时，家人都能接受且给予支持。', textEn: null, input: choice() },
    { id: 'q4', text: '我很满意家人对我表达情感的方式及对我情绪的反映。', textEn: null, input: choice() },
    { id: 'q5', text: '我很满意家人与我共度时光的方式。', textEn: null, input: choice() },
  ],
  optionSets: {
    answer: [
      { value: 2, label: '经常' },
      { value: 1, label: '有时' },
      { value: 0, label: '几乎从不' },
    ],
  },
  textHash: 'e8df496e03cfb0874b682aff7b35c3dfcdee06a0cb2a1216ea70ed6d8eb6576f',
  scoring: 'sum 0-10, higher = better',
  reverse: [],
  total: { items: qRange(1, 5), aggregate: 'sum' },
  subscales: [],
  missing: { kind: 'required', source: null },
  settings: [],
  bandsOn: 'total',
  bands: [
    { min: 0, max: 3, label: '家庭支持明显不足', source: 'wddqw.com (Smilkstein 1978 bands)' },
    { min: 4, max: 6, label: '家庭支持有所不足', source: 'wddqw.com (Smilkstein 1978 bands)' },
    { min: 7, max: 10, label: '家庭支持良好', source: 'wddqw.com (Smilkstein 1978 bands)' },
  ],
  cutoffs: [],
  riskRules: [],
  totalRiskRules: [],
  licence: {
    tier: 'B',
    status: 'unverified (Smilkstein 1978)',
    commercialUse: 'unclear',
    summary: 'no owner statement found',
    evidence: [],
  },
  provenance: {
    citations: [
      { title: 'wddqw APGAR text', url: 'https://wddqw.com/doc/8a97d5a202768e9950e7386e.html' },
      { title: 'history/scoring', url: 'https://mengte.online/medical_scales/14280' },
    ],
    confidence: { level: 'low', zhSourcesAgree: '1' },
    notes: [],
  },
};
