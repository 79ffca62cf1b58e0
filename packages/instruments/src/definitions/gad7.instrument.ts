import type { Instrument } from '../instrument.types.js';
import { choice, qRange } from './definition.helpers.js';
import { PHQ_FREQUENCY, PHQ_LICENCE } from './phq.shared.js';

export const gad7: Instrument = {
  id: 'gad7',
  version: '1.0.0',
  title: '广泛性焦虑障碍量表（GAD-7）',
  titleEn: 'Generalized Anxiety Disorder-7',
  officialName: 'GAD-7',
  shipClass: 1,
  shipVerdict: 'ship built-in (any deployment)',
  timeFrame: '过去两周',
  instruction: '在过去的两周里，您有多少时间受到以下问题困扰？',
  items: [
    { id: 'q1', text: '感觉紧张，焦虑或急切', textEn: 'Feeling nervous, anxious or on edge', input: choice() },
    { id: 'q2', text: '不能够停止或控制担忧', textEn: 'Not being able to stop or control worrying', input: choice() },
    { id: 'q3', text: '对各种各样的事情担忧过多', textEn: 'Worrying too much about different things', input: choice() },
    { id: 'q4', text: '很难放松下来', textEn: 'Trouble relaxing', input: choice() },
    { id: 'q5', text: '由于不安而无法静坐', textEn: 'Being so restless that it is hard to sit still', input: choice() },
    { id: 'q6', text: '变得容易烦恼或急躁', textEn: 'Becoming easily annoyed or irritable', input: choice() },
    {
      id: 'q7',
      text: '感到似乎将有可怕的事情发生而害怕',
      textEn: 'Feeling afraid as if something awful might happen',
      input: choice(),
    },
  ],
  optionSets: { answer: PHQ_FREQUENCY },
  textHash: '2500fcafd94a5301021310e56f5bf510c6afe23a8e3ab69f3197095ea9127f36',
  scoring: 'sum 0-21',
  reverse: [],
  total: { items: qRange(1, 7), aggregate: 'sum' },
  subscales: [],
  missing: {
    kind: 'required',
    source:
      'Online form: require all items. If pro-rating is ever allowed, round(sum*7/answered) with at most 1–2 missing is what third-party code does (an NHANES script requires >=7 valid); the publisher manual text was not retrieved -> unverified.',
  },
  settings: [],
  bandsOn: 'total',
  bands: [
    {
      min: 0,
      max: 4,
      label: '没有或极轻微的焦虑情绪',
      source: 'Kroenke & Spitzer PHQ instruction manual; CamCOPS docs; awell-score tests',
    },
    {
      min: 5,
      max: 9,
      label: '轻度焦虑情绪',
      source: 'Kroenke & Spitzer PHQ instruction manual; CamCOPS docs; awell-score tests',
    },
    {
      min: 10,
      max: 14,
      label: '中度焦虑情绪',
      source: 'Kroenke & Spitzer PHQ instruction manual; CamCOPS docs; awell-score tests',
    },
    {
      min: 15,
      max: 21,
      label: '重度焦虑情绪',
      source: 'Kroenke & Spitzer PHQ instruction manual; CamCOPS docs; awell-score tests',
    },
  ],
  cutoffs: [
    { value: 10, meaning: 'screen positive (Kroenke 2010)' },
    { value: 8, meaning: 'NHS Talking Therapies caseness' },
    { meaning: 'Chinese clinic variant 10-13/14-18/19-21 exists; not recommended' },
  ],
  riskRules: [],
  totalRiskRules: [],
  retest: {
    reliableChange: 4,
    source:
      'NHS Talking Therapies manual via cbtwatch.com; Toussaint 2020 J Affect Disord 265:395-401 gives MCID (abstract number not retrieved)',
  },
  licence: PHQ_LICENCE,
  provenance: {
    citations: [
      { title: 'bigxun GAD-7', url: 'https://www.bigxun.com/view/1863520054978646018' },
      {
        title: 'EN text ucam-department-of-psychiatry/camcops@56a303e server/camcops_server/extra_strings/gad7.xml',
        url: 'https://github.com/ucam-department-of-psychiatry/camcops',
      },
    ],
    confidence: { level: 'high', zhSourcesAgree: '5' },
    notes: [
      'Zero option must be 完全不会 ("not at all"), not "not at all sure" (Zorowitz 2021, quoted in CamCOPS docs).',
    ],
  },
};
