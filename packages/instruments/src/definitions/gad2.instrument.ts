import type { Instrument } from '../instrument.types.js';
import { choice, q } from './definition.helpers.js';
import { PHQ_FREQUENCY, PHQ_LICENCE } from './phq.shared.js';

export const gad2: Instrument = {
  id: 'gad2',
  version: '1.0.0',
  title: '广泛性焦虑障碍量表-2（GAD-2）',
  titleEn: 'GAD-2',
  officialName: 'GAD-2',
  shipClass: 1,
  shipVerdict: 'ship built-in (any deployment)',
  timeFrame: '过去两周',
  instruction: null,
  derivedFrom: 'gad7 items 1-2',
  items: [
    { id: 'q1', text: '感觉紧张，焦虑或急切', textEn: 'Feeling nervous, anxious or on edge', input: choice() },
    { id: 'q2', text: '不能够停止或控制担忧', textEn: 'Not being able to stop or control worrying', input: choice() },
  ],
  optionSets: { answer: PHQ_FREQUENCY },
  textHash: '9a31f663fbf6a84e965bafff032294ed0ce406cd1e0c11e807280f307f669543',
  scoring: 'sum 0-6',
  reverse: [],
  total: { items: q(1, 2), aggregate: 'sum' },
  subscales: [],
  missing: { kind: 'required', source: null },
  settings: [],
  bandsOn: 'total',
  bands: [
    { min: 0, max: 2, label: '筛查阴性', displayLabel: '未达到需要进一步了解的界限', source: 'Kroenke 2010' },
    {
      min: 3,
      max: 6,
      label: '筛查阳性，建议完成 GAD-7',
      displayLabel: '达到需要进一步了解的界限，建议完成 GAD-7',
      source: 'Kroenke 2010',
    },
  ],
  cutoffs: [],
  riskRules: [],
  totalRiskRules: [],
  licence: PHQ_LICENCE,
  provenance: { citations: [], confidence: { level: 'high' }, notes: [] },
};
