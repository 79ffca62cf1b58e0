import type { Instrument } from '../instrument.types.js';
import { choice, qRange } from './definition.helpers.js';
import { PHQ_FREQUENCY, PHQ_LICENCE } from './phq.shared.js';

export const phq9: Instrument = {
  id: 'phq9',
  version: '1.0.0',
  title: '患者健康问卷抑郁量表（PHQ-9）',
  titleEn: 'Patient Health Questionnaire-9',
  officialName: 'PHQ-9',
  shipClass: 1,
  shipVerdict: 'ship built-in (any deployment)',
  timeFrame: '过去两周',
  instruction: '在过去的两周里，您生活中以下症状出现的频率有多少？',
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
    {
      id: 'q9',
      text: '有不如死掉或用某种方式伤害自己的念头',
      textEn: 'Thoughts that you would be better off dead or of hurting yourself in some way',
      input: choice(),
    },
  ],
  optionSets: { answer: PHQ_FREQUENCY },
  extraItems: [
    {
      id: 'func',
      text: null,
      textEn:
        'If you checked off any problems, how difficult have these problems made it for you to do your work, take care of things at home, or get along with other people?',
      optionLabels: ['毫无困难', '有点困难', '非常困难', '极度困难'],
      note: 'Chinese stem not collected verbatim',
    },
  ],
  textHash: '48ad5cd366e95fa16f19df6281d20d9aaf7357a86d00f8a176d2728b1216374b',
  scoring: 'sum q1..q9, range 0-27; functional item not scored',
  reverse: [],
  total: { items: qRange(1, 9), aggregate: 'sum' },
  subscales: [],
  missing: {
    kind: 'required',
    source:
      'Online form: require all items. If pro-rating is ever allowed, round(sum*9/answered) with at most 1–2 missing is what third-party code does (an NHANES script requires >=7 valid); the publisher manual text was not retrieved -> unverified. Item 9 missing must never be pro-rated away: ask it again.',
  },
  settings: [],
  bandsOn: 'total',
  bands: [
    {
      min: 0,
      max: 4,
      label: '没有或极轻微的抑郁情绪',
      source: 'Kroenke & Spitzer PHQ instruction manual; CamCOPS docs; awell-score tests',
    },
    {
      min: 5,
      max: 9,
      label: '轻度抑郁情绪',
      source: 'Kroenke & Spitzer PHQ instruction manual; CamCOPS docs; awell-score tests',
    },
    {
      min: 10,
      max: 14,
      label: '中度抑郁情绪',
      source: 'Kroenke & Spitzer PHQ instruction manual; CamCOPS docs; awell-score tests',
    },
    {
      min: 15,
      max: 19,
      label: '中重度抑郁情绪',
      source: 'Kroenke & Spitzer PHQ instruction manual; CamCOPS docs; awell-score tests',
    },
    {
      min: 20,
      max: 27,
      label: '重度抑郁情绪',
      source: 'Kroenke & Spitzer PHQ instruction manual; CamCOPS docs; awell-score tests',
    },
  ],
  cutoffs: [
    {
      value: 10,
      meaning: 'screen positive',
      source: 'Kroenke 2010; Chinese meta-analysis sens .88 spec .89 https://html.rhhz.net/zhlxbx/20170121.htm',
    },
    { value: 8, meaning: 'TCM clinic study optimum (.856/.802), setting-specific' },
  ],
  riskRules: [{ id: 'phq9_item9', itemId: 'q9', op: '>', value: 0, action: 'crisis-path' }],
  totalRiskRules: [],
  retest: {
    reliableChange: 6,
    source: 'NHS Talking Therapies manual via cbtwatch.com',
    note: '5 points often quoted, unverified; Kounali 2022 PMC9340848: ~20 % of baseline, -1.7 points at moderate severity',
  },
  licence: PHQ_LICENCE,
  provenance: {
    citations: [
      { title: '江苏/南京健康教育页 PHQ-9', url: 'http://njjkjy.nj12320.org/HED/psychology.htm' },
      { title: 'xiaomilidoc PHQ-9', url: 'https://xiaomilidoc.com/p-11399331.html' },
      { title: 'xtxinli PHQ-9', url: 'https://xtxinli.com/list_16/141.html' },
      {
        title: 'EN text ucam-department-of-psychiatry/camcops@56a303e server/camcops_server/extra_strings/phq9.xml',
        url: 'https://github.com/ucam-department-of-psychiatry/camcops',
      },
    ],
    confidence: { level: 'high', zhSourcesAgree: '>=4 (items 1-7, 9 near-identical; item 8 and option labels vary)' },
    notes: [
      'Risk rule phq9_item9: any non-zero answer, independent of total, of completeness and of validity flags; show hotline 12356 + follow-up questions + human follow-up',
      'Variant: ReproSchema zh-cn is a different, HK-style wording (做任何事都觉得沉闷…): do not mix',
      'Variant (q8): ending varies between sources (动作/行动; 变得比平日更烦躁或坐立不安)',
      'Variant (options): 完全不会/完全没有/没有; 好几天/有几天',
    ],
  },
};
