import type { Instrument } from '../instrument.types.js';
import { choice, q, qRange } from './definition.helpers.js';
import { PHQ_LICENCE } from './phq.shared.js';

export const phq15: Instrument = {
  id: 'phq15',
  version: '1.0.0',
  title: '患者健康问卷躯体症状群量表（PHQ-15）',
  titleEn: 'PHQ-15',
  officialName: 'PHQ-15',
  shipClass: 2,
  shipVerdict:
    'ship switched off by default; enable for non-commercial deployments or after written permission / text check',
  timeFrame: '过去四周',
  instruction: null,
  items: [
    { id: 'q1', text: '胃痛', textEn: 'Stomach pain', input: choice() },
    { id: 'q2', text: '背痛', textEn: 'Back pain', input: choice() },
    {
      id: 'q3',
      text: '手臂、腿或关节疼痛（膝、髋等）',
      textEn: 'Pain in your arms, legs, or joints (knees, hips, etc.)',
      input: choice(),
    },
    {
      id: 'q4',
      text: '痛经或其他月经问题（仅女性）',
      textEn: 'Menstrual cramps or other problems with your periods (WOMEN ONLY)',
      input: choice(),
    },
    { id: 'q5', text: '头痛', textEn: 'Headaches', input: choice() },
    { id: 'q6', text: '胸痛', textEn: 'Chest pain', input: choice() },
    { id: 'q7', text: '头晕', textEn: 'Dizziness', input: choice() },
    { id: 'q8', text: '昏厥', textEn: 'Fainting spells', input: choice() },
    { id: 'q9', text: '感到心跳剧烈或过快', textEn: 'Feeling your heart pound or race', input: choice() },
    { id: 'q10', text: '气短', textEn: 'Shortness of breath', input: choice() },
    { id: 'q11', text: '性交时疼痛或不适', textEn: 'Pain or problems during sexual intercourse', input: choice() },
    { id: 'q12', text: '便秘、稀便或腹泻', textEn: 'Constipation, loose bowels, or diarrhea', input: choice() },
    { id: 'q13', text: '恶心、胀气或消化不良', textEn: 'Nausea, gas, or indigestion', input: choice() },
    { id: 'q14', text: '感到疲倦或精力不足', textEn: 'Feeling tired or having low energy', input: choice() },
    { id: 'q15', text: '睡眠困难', textEn: 'Trouble sleeping', input: choice() },
  ],
  optionSets: {
    answer: [
      { value: 0, label: '完全没有困扰' },
      { value: 1, label: '稍微有点困扰' },
      { value: 2, label: '很困扰' },
    ],
  },
  textHash: '54c12c4edae597b4bdc2f4bbe00ef3a2042a747f0891d844c65c4557eb7c17a4',
  scoring: 'sum 0-30; item 4 only for women (skip = 0, max 28 for men); items 14,15 can be taken from PHQ-9',
  reverse: [],
  total: { items: qRange(1, 15), aggregate: 'sum' },
  subscales: [],
  missing: { kind: 'required', optional: q(4, 11), source: null },
  settings: [],
  bandsOn: 'total',
  bands: [
    {
      min: 0,
      max: 4,
      label: '极轻微躯体不适',
      source: 'PHQ manual; renrendoc.com/paper/309092825.html agrees on bands',
    },
    { min: 5, max: 9, label: '轻度', source: 'PHQ manual; renrendoc.com/paper/309092825.html agrees on bands' },
    { min: 10, max: 14, label: '中度', source: 'PHQ manual; renrendoc.com/paper/309092825.html agrees on bands' },
    { min: 15, max: 30, label: '重度', source: 'PHQ manual; renrendoc.com/paper/309092825.html agrees on bands' },
  ],
  cutoffs: [],
  riskRules: [
    { id: 'medical', itemId: 'q6', op: '==', value: 2, action: 'medical-check' },
    { id: 'medical', itemId: 'q8', op: '==', value: 2, action: 'medical-check' },
    { id: 'medical', itemId: 'q9', op: '==', value: 2, action: 'medical-check' },
  ],
  totalRiskRules: [],
  licence: PHQ_LICENCE,
  provenance: {
    citations: [
      {
        title: 'EN ucam-department-of-psychiatry/camcops@56a303e server/camcops_server/extra_strings/phq15.xml',
        url: 'https://mhscales.com/phq15',
      },
    ],
    confidence: { level: 'low', zhSourcesAgree: '1 (others differ in wording)' },
    notes: [
      'Risk rule medical: product rule, not from manual',
      'item 11 (sexual intercourse) is intrusive in a workplace; allow skip. Chinese text must be compared with the official phqscreeners Simplified Chinese PDF.',
    ],
  },
};
