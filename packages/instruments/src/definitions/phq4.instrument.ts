import type { Instrument } from '../instrument.types.js';
import { choice, q, qRange } from './definition.helpers.js';
import { PHQ_FREQUENCY, PHQ_LICENCE } from './phq.shared.js';

export const phq4: Instrument = {
  id: 'phq4',
  version: '1.0.0',
  title: '患者健康问卷-4（PHQ-4）',
  titleEn: 'PHQ-4',
  officialName: 'PHQ-4',
  shipClass: 1,
  shipVerdict: 'ship built-in (any deployment)',
  timeFrame: '过去两周',
  instruction: null,
  derivedFrom: 'GAD-2 then PHQ-2 (original order)',
  items: [
    { id: 'q1', text: '感觉紧张，焦虑或急切', textEn: 'Feeling nervous, anxious or on edge', input: choice() },
    { id: 'q2', text: '不能够停止或控制担忧', textEn: 'Not being able to stop or control worrying', input: choice() },
    {
      id: 'q3',
      text: '做事时提不起劲或没有兴趣',
      textEn: 'Little interest or pleasure in doing things',
      input: choice(),
    },
    { id: 'q4', text: '感到心情低落、沮丧或绝望', textEn: 'Feeling down, depressed, or hopeless', input: choice() },
  ],
  optionSets: { answer: PHQ_FREQUENCY },
  textHash: '630e12bb6ac794b6dc80ec591629703d18fa25c5b4a3608d3fe578e72a5aafb9',
  scoring: 'sum 0-12; subscale >=3 = screen positive',
  reverse: [],
  total: { items: qRange(1, 4), aggregate: 'sum' },
  subscales: [
    { id: 'anxiety', label: '焦虑', items: q(1, 2), aggregate: 'sum' },
    { id: 'depression', label: '抑郁', items: q(3, 4), aggregate: 'sum' },
  ],
  missing: { kind: 'required', source: null },
  settings: [],
  bandsOn: 'total',
  bands: [
    { min: 0, max: 2, label: '无明显困扰', source: 'awell-score phq_4 tests; Kroenke 2009' },
    { min: 3, max: 5, label: '轻度困扰', source: 'awell-score phq_4 tests; Kroenke 2009' },
    { min: 6, max: 8, label: '中度困扰', source: 'awell-score phq_4 tests; Kroenke 2009' },
    { min: 9, max: 12, label: '重度困扰', source: 'awell-score phq_4 tests; Kroenke 2009' },
  ],
  cutoffs: [
    {
      value: 3,
      meaning: 'Shanghai community adults, sens 87.1 % spec 82.6 %',
      source: 'https://qk.sjtu.edu.cn/jimcp (2021.02.010)',
    },
    { value: 3, on: 'anxiety', meaning: 'screen positive' },
    { value: 3, on: 'depression', meaning: 'screen positive' },
  ],
  riskRules: [],
  totalRiskRules: [],
  licence: PHQ_LICENCE,
  provenance: {
    citations: [],
    confidence: { level: 'high' },
    notes: ['ReproSchema and some apps use the order PHQ-2 first; always address items by id.'],
  },
};
