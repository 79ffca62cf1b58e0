import type { Instrument } from '../instrument.types.js';
import { choice, q, qRange } from './definition.helpers.js';

export const cesd10: Instrument = {
  id: 'cesd10',
  version: '1.0.0',
  title: '流调中心抑郁量表10题版（CES-D-10）',
  titleEn: 'CES-D-10 (Andresen 1994; CHARLS wording)',
  officialName: 'CES-D-10',
  shipClass: 1,
  shipVerdict: 'ship built-in (any deployment)',
  timeFrame: '过去一周',
  instruction: null,
  items: [
    {
      id: 'q1',
      text: '我因一些小事而烦恼',
      textEn: 'I was bothered by things that usually don’t bother me',
      input: choice(),
    },
    {
      id: 'q2',
      text: '我在做事时很难集中精力',
      textEn: 'I had trouble keeping my mind on what I was doing',
      input: choice(),
    },
    { id: 'q3', text: '我感到情绪低落', textEn: 'I felt depressed', input: choice() },
    { id: 'q4', text: '我觉得做任何事都很费劲', textEn: 'I felt that everything I did was an effort', input: choice() },
    { id: 'q5', text: '我对未来充满希望', textEn: 'I felt hopeful about the future', input: choice() },
    { id: 'q6', text: '我感到害怕', textEn: 'I felt fearful', input: choice() },
    { id: 'q7', text: '我的睡眠不好', textEn: 'My sleep was restless', input: choice() },
    { id: 'q8', text: '我很愉快', textEn: 'I was happy', input: choice() },
    { id: 'q9', text: '我感到孤独', textEn: 'I felt lonely', input: choice() },
    { id: 'q10', text: '我觉得我无法继续我的生活', textEn: 'I could not “get going”', input: choice() },
  ],
  optionSets: {
    answer: [
      { value: 0, label: '很少或根本没有（<1天）' },
      { value: 1, label: '不太多（1-2天）' },
      { value: 2, label: '有时或一半时间（3-4天）' },
      { value: 3, label: '大多数时间（5-7天）' },
    ],
  },
  textHash: 'c7f52dedfa8661cab2c79711a90aa3a7afb76adb8b1d0202473fe3741e5c42b3',
  scoring: 'reverse 5,8; sum 0-30',
  reverse: q(5, 8),
  total: { items: qRange(1, 10), aggregate: 'sum' },
  subscales: [],
  missing: { kind: 'required', source: null },
  settings: [],
  bandsOn: 'total',
  bands: [
    { min: 0, max: 9, label: '抑郁情绪较少', source: '>=10 usual in CHARLS studies (source not pinned)' },
    {
      min: 10,
      max: 30,
      label: '存在明显抑郁情绪，建议进一步评估',
      source: '>=10 usual in CHARLS studies (source not pinned)',
    },
  ],
  cutoffs: [],
  riskRules: [{ id: 'cesd10_item10', itemId: 'q10', op: '>=', value: 2, action: 'ask-phq9-item9' }],
  totalRiskRules: [],
  licence: {
    tier: 'A',
    status: 'public domain / free (NIMH)',
    commercialUse: 'yes',
    summary:
      'CES-D free to use without permission (CamCOPS docs); CESD-R public domain (cesd-r.com). Chinese CHARLS wording: survey instrument published by Peking University, translation rights not stated.',
    evidence: [
      { title: 'CamCOPS docs cesd', url: 'https://camcops.readthedocs.io/' },
      { title: 'CESD-R', url: 'https://cesd-r.com' },
    ],
  },
  provenance: {
    citations: [
      {
        title: 'EN ucam-department-of-psychiatry/camcops@56a303e server/camcops_server/extra_strings/cesd.xml',
        url: 'https://github.com/ucam-department-of-psychiatry/camcops',
      },
    ],
    confidence: { level: 'high', zhSourcesAgree: '5', textEn: 'taken from the 20-item form by matching content' },
    notes: [
      'Risk rule cesd10_item10: product rule: zh wording 无法继续我的生活 is stronger than EN "could not get going"',
    ],
  },
};
