import type { Instrument } from '../instrument.types.js';
import { q, qRange, unlabelled, unworded } from './definition.helpers.js';

export const cesd20: Instrument = {
  id: 'cesd20',
  version: '1.0.0',
  title: '流调中心抑郁量表（CES-D，20题，负向措辞版）',
  titleEn: 'CES-D 20',
  officialName: 'CES-D',
  shipClass: 3,
  shipVerdict: 'do not ship',
  timeFrame: '过去一周',
  instruction: null,
  items: unworded(qRange(1, 20)),
  optionSets: { answer: unlabelled(0, 1, 2, 3) },
  textHash: null,
  scoring:
    'sum 0-60. TRAP: this Chinese text words 4,8,12,16 negatively -> NO reversal; the standard (EN) form reverses 4,8,12,16.',
  reverse: [],
  reverseWhen: [{ setting: 'standardWording', is: true, items: q(4, 8, 12, 16) }],
  total: { items: qRange(1, 20), aggregate: 'sum' },
  subscales: [],
  missing: { kind: 'required', source: null },
  settings: [
    {
      id: 'standardWording',
      values: [false, true],
      default: false,
      why: 'The Chinese text words 4, 8, 12, 16 negatively: no reversal. The standard (English) form reverses them.',
    },
  ],
  bandsOn: 'total',
  bands: [
    { min: 0, max: 15, label: '抑郁情绪较少', source: 'Radloff 1977 >=16' },
    { min: 16, max: 60, label: '存在抑郁情绪，建议进一步评估', source: 'Radloff 1977 >=16' },
  ],
  cutoffs: [],
  riskRules: [],
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
  provenance: { citations: [], confidence: { level: 'low', zhSourcesAgree: '1' }, notes: ['Do not ship; use cesd10.'] },
};
