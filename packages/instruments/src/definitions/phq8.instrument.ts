import type { Instrument } from '../instrument.types.js';
import { choice, qRange } from './definition.helpers.js';
import { PHQ_FREQUENCY, PHQ_LICENCE } from './phq.shared.js';

export const phq8: Instrument = {
  id: 'phq8',
  version: '1.0.0',
  title: '患者健康问卷抑郁量表（PHQ-8）',
  titleEn: 'PHQ-8',
  officialName: 'PHQ-8',
  shipClass: 1,
  shipVerdict: 'ship built-in (any deployment)',
  timeFrame: '过去两周',
  instruction: null,
  derivedFrom: 'phq9 items 1-8',
  items: [
    {
      id: 'q1',
      text: '做事时提不起劲或没有兴趣',
      textEn: 'Little interest or pleasure in doing things',
      input: choice(),
    },
    { id: 'q2', text: '感到心情低落、沮丧或绝望', textEn: 'Feeling down, depressed, or hopeless', input: choice() },
    {
      id: 'q3',
      text: '入睡困难、睡不安稳或睡眠过多',
      textEn: 'Trouble falling or staying asleep, or sleeping too much',
      input: choice(),
    },
    { id: 'q4', text: '感觉疲倦或没有活力', textEn: 'Feeling tired or having little energy', input: choice() },
    { id: 'q5', text: '食欲不振或吃太多', textEn: 'Poor appetite or overeating', input: choice() },
    {
      id: 'q6',
      text: '觉得自己很糟，或觉得自己很失败，或让自己或家人失望',
      textEn: 'Feeling bad about yourself — or that you are a failure or have let yourself or your family down',
      input: choice(),
    },
    {
      id: 'q7',
      text: '对事物专注有困难，例如阅读报纸或看电视时',
      textEn: 'Trouble concentrating on things, such as reading the newspaper or watching television',
      input: choice(),
    },
    {
      id: 'q8',
      text: '动作或说话速度缓慢到别人已经察觉？或正好相反——烦躁或坐立不安、动来动去的情况更胜于平常',
      textEn:
        'Moving or speaking so slowly that other people could have noticed? Or the opposite — being so fidgety or restless that you have been moving around a lot more than usual',
      input: choice(),
    },
  ],
  optionSets: { answer: PHQ_FREQUENCY },
  textHash: 'ed4240fe417ca146783d6bd6f2f7f8dea081b7cbf01dda1eb8bae374cdcd83dc',
  scoring: 'sum 0-24',
  reverse: [],
  total: { items: qRange(1, 8), aggregate: 'sum' },
  subscales: [],
  missing: {
    kind: 'required',
    source:
      'Online form: require all items. If pro-rating is ever allowed, round(sum*9/answered) with at most 1–2 missing is what third-party code does (an NHANES script requires >=7 valid); the publisher manual text was not retrieved -> unverified. Item 9 missing must never be pro-rated away: ask it again.',
  },
  settings: [],
  bandsOn: 'total',
  bands: [
    { min: 0, max: 4, label: '没有或极轻微', source: 'awell-score phq_8 tests; Kroenke 2009' },
    { min: 5, max: 9, label: '轻度', source: 'awell-score phq_8 tests; Kroenke 2009' },
    { min: 10, max: 14, label: '中度', source: 'awell-score phq_8 tests; Kroenke 2009' },
    { min: 15, max: 19, label: '中重度', source: 'awell-score phq_8 tests; Kroenke 2009' },
    { min: 20, max: 24, label: '重度', source: 'awell-score phq_8 tests; Kroenke 2009' },
  ],
  cutoffs: [],
  riskRules: [],
  totalRiskRules: [],
  licence: PHQ_LICENCE,
  provenance: {
    citations: [
      { title: '江苏/南京健康教育页 PHQ-9', url: 'http://njjkjy.nj12320.org/HED/psychology.htm' },
      { title: 'xiaomilidoc PHQ-9', url: 'https://xiaomilidoc.com/p-11399331.html' },
      { title: 'xtxinli PHQ-9', url: 'https://xtxinli.com/list_16/141.html' },
    ],
    confidence: { level: 'high' },
    notes: ['No self-harm item: use only where an anonymous survey has no crisis path.'],
  },
};
