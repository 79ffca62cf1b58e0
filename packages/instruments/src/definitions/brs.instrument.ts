import type { Instrument } from '../instrument.types.js';
import { choice, q, qRange } from './definition.helpers.js';

export const brs: Instrument = {
  id: 'brs',
  version: '1.0.0',
  title: '简明心理韧性量表（BRS）',
  titleEn: 'Brief Resilience Scale',
  officialName: 'BRS',
  shipClass: 2,
  shipVerdict:
    'ship switched off by default; enable for non-commercial deployments or after written permission / text check',
  timeFrame: '通常',
  instruction: null,
  items: [
    { id: 'q1', text: '经历了困难时期后，我往往能很快恢复过来。', textEn: null, input: choice() },
    { id: 'q2', text: '我很难熬过压力事件。', textEn: null, input: choice() },
    { id: 'q3', text: '我从压力事件中恢复过来不需要很长时间。', textEn: null, input: choice() },
    { id: 'q4', text: '当不好的事情发生时，我很难迅速振作起来。', textEn: null, input: choice() },
    { id: 'q5', text: '我通常能比较顺利地度过困难时期。', textEn: null, input: choice() },
    { id: 'q6', text: '我往往需要很长时间才能从生活中的挫折中恢复过来。', textEn: null, input: choice() },
  ],
  optionSets: {
    answer: [
      { value: 1, label: '很不同意' },
      { value: 2, label: null },
      { value: 3, label: null },
      { value: 4, label: null },
      { value: 5, label: '很同意' },
    ],
  },
  textHash: 'ea7a911ec741a6fd95029155d04af409c23aa9b5117961c4a87df972f8678dcc',
  scoring: 'reverse 2,4,6; mean 1.00-5.00',
  reverse: q(2, 4, 6),
  total: { items: qRange(1, 6), aggregate: 'mean' },
  subscales: [],
  missing: { kind: 'required', source: null },
  settings: [],
  bandsOn: 'total',
  bands: [
    {
      min: 1,
      max: 2.99,
      label: '复原力偏低',
      source: 'Smith 2013 bands as given by psytoolkit; ours: compare after rounding to 2 decimals',
    },
    {
      min: 3,
      max: 4.3,
      label: '复原力一般',
      source: 'Smith 2013 bands as given by psytoolkit; ours: compare after rounding to 2 decimals',
    },
    {
      min: 4.31,
      max: 5,
      label: '复原力较高',
      source: 'Smith 2013 bands as given by psytoolkit; ours: compare after rounding to 2 decimals',
    },
  ],
  cutoffs: [],
  riskRules: [],
  totalRiskRules: [],
  licence: {
    tier: 'B',
    status: 'free for research and education if cited',
    commercialUse: 'unclear',
    summary: 'psytoolkit page; Chinese validation Fung 2020 IJERPH 17:1265 has the validated text (not retrieved).',
    evidence: [{ title: 'psytoolkit BRS', url: 'https://www.psytoolkit.org/survey-library/resilience-brs.html' }],
  },
  provenance: { citations: [], confidence: { level: 'low', zhSourcesAgree: '1, not validated' }, notes: [] },
};
