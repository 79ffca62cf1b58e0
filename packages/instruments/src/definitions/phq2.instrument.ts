import type { Instrument } from '../instrument.types.js';
import { choice, q } from './definition.helpers.js';
import { PHQ_FREQUENCY, PHQ_LICENCE } from './phq.shared.js';

export const phq2: Instrument = {
  id: 'phq2',
  version: '1.0.0',
  title: '患者健康问卷-2（PHQ-2）',
  titleEn: 'PHQ-2',
  officialName: 'PHQ-2',
  shipClass: 1,
  shipVerdict: 'ship built-in (any deployment)',
  timeFrame: '过去两周',
  instruction: null,
  derivedFrom: 'phq9 items 1-2',
  items: [
    {
      id: 'q1',
      text: '做事时提不起劲或没有兴趣',
      textEn: 'Little interest or pleasure in doing things',
      input: choice(),
    },
    { id: 'q2', text: '感到心情低落、沮丧或绝望', textEn: 'Feeling down, depressed, or hopeless', input: choice() },
  ],
  optionSets: { answer: PHQ_FREQUENCY },
  textHash: 'a94a81918449c4933842e1f0c35c62930221a8efb29b86b1a71b14a925bb0811',
  scoring: 'sum 0-6',
  reverse: [],
  total: { items: q(1, 2), aggregate: 'sum' },
  subscales: [],
  missing: { kind: 'required', source: null },
  settings: [],
  bandsOn: 'total',
  bands: [
    {
      min: 0,
      max: 2,
      label: '筛查阴性',
      displayLabel: '未达到需要进一步了解的界限',
      source: 'Kroenke 2010; >=2 more sensitive (Arroll 2010 PMC2906530)',
    },
    {
      min: 3,
      max: 6,
      label: '筛查阳性，建议完成 PHQ-9',
      displayLabel: '达到需要进一步了解的界限，建议完成 PHQ-9',
      source: 'Kroenke 2010; >=2 more sensitive (Arroll 2010 PMC2906530)',
    },
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
    notes: [],
  },
};
