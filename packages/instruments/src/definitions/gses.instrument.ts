import type { Instrument } from '../instrument.types.js';
import { choice, qRange } from './definition.helpers.js';

export const gses: Instrument = {
  id: 'gses',
  version: '1.0.0',
  title: '一般自我效能感量表（GSES）',
  titleEn: 'General Self-Efficacy Scale',
  officialName: 'GSES',
  shipClass: 2,
  shipVerdict:
    'ship switched off by default; enable for non-commercial deployments or after written permission / text check',
  timeFrame: '通常',
  instruction: null,
  items: [
    { id: 'q1', text: '如果我尽力去做的话，我总是能够解决问题的。', textEn: null, input: choice() },
    { id: 'q2', text: '即使别人反对我，我仍有办法取得我所要的。', textEn: null, input: choice() },
    { id: 'q3', text: '对我来说，坚持理想和达成目标是轻而易举的。', textEn: null, input: choice() },
    { id: 'q4', text: '我自信能有效地应付任何突如其来的事情。', textEn: null, input: choice() },
    { id: 'q5', text: '以我的才智，我定能应付意料之外的情况。', textEn: null, input: choice() },
    { id: 'q6', text: '如果我付出必要的努力，我一定能解决大多数的难题。', textEn: null, input: choice() },
    { id: 'q7', text: '我能冷静地面对困难，因为我信赖自己处理问题的能力。', textEn: null, input: choice() },
    { id: 'q8', text: '面对一个难题时，我通常能找到几个解决方法。', textEn: null, input: choice() },
    { id: 'q9', text: '有麻烦的时候，我通常能想到一些应付的方法。', textEn: null, input: choice() },
    { id: 'q10', text: '无论什么事在我身上发生，我都能够应付自如。', textEn: null, input: choice() },
  ],
  optionSets: {
    answer: [
      { value: 1, label: '完全不正确' },
      { value: 2, label: '有点正确' },
      { value: 3, label: '多数正确' },
      { value: 4, label: '完全正确' },
    ],
  },
  textHash: '2233e4642d3a15eca9b655d31d37799fe974ffbad9a6a9e43f25d156884c50f5',
  scoring: 'sum 10-40 (some Chinese sites report the mean 1-4)',
  reverse: [],
  total: { items: qRange(1, 10), aggregate: 'sum' },
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
    status: 'free for research with recognition, no explicit permission needed (Schwarzer FAQ)',
    commercialUse: 'unclear',
    summary: 'Chinese adaptation Zhang & Schwarzer 1995. Commercial use not addressed.',
    evidence: [{ title: 'Schwarzer FAQ copy', url: 'https://docplayer.net/12394800' }],
  },
  provenance: {
    citations: [],
    confidence: { level: 'high', zhSourcesAgree: '7' },
    notes: ['authors give no cut-offs'],
  },
};
