import type { Instrument } from '../instrument.types.js';
import { q, qRange, unlabelled, unworded } from './definition.helpers.js';

export const pcl5: Instrument = {
  id: 'pcl5',
  version: '1.0.0',
  title: '创伤后应激障碍检查表（PCL-5）',
  titleEn: 'PTSD Checklist for DSM-5',
  officialName: 'PCL-5',
  shipClass: 3,
  shipVerdict: 'do not ship',
  timeFrame: '最近一个月',
  instruction: null,
  items: unworded(qRange(1, 20)),
  optionSets: { answer: unlabelled(0, 1, 2, 3, 4) },
  textHash: null,
  scoring: 'sum 0-80; provisional DSM-5 indication: >=1 B, >=1 C, >=2 D, >=2 E items rated >=2',
  reverse: [],
  total: { items: qRange(1, 20), aggregate: 'sum' },
  subscales: [
    { id: 'B', label: null, items: qRange(1, 5), aggregate: 'sum' },
    { id: 'C', label: null, items: q(6, 7), aggregate: 'sum' },
    { id: 'D', label: null, items: qRange(8, 14), aggregate: 'sum' },
    { id: 'E', label: null, items: qRange(15, 20), aggregate: 'sum' },
  ],
  missing: { kind: 'required', source: null },
  settings: [],
  bandsOn: 'total',
  bands: [],
  cutoffs: [{ value: '31-33', meaning: 'provisional, unverified for China' }],
  indications: [
    {
      id: 'provisional_dsm5',
      clusters: [
        { items: qRange(1, 5), atLeast: 2, count: 1 },
        { items: q(6, 7), atLeast: 2, count: 1 },
        { items: qRange(8, 14), atLeast: 2, count: 2 },
        { items: qRange(15, 20), atLeast: 2, count: 2 },
      ],
    },
  ],
  riskRules: [],
  totalRiskRules: [],
  licence: {
    tier: 'B',
    status: 'US government work, public domain (EN); translation rights unknown',
    commercialUse: 'unclear',
    summary: 'optional, after critical incidents only',
    evidence: [],
  },
  provenance: {
    citations: [],
    confidence: { level: 'low', zhSourcesAgree: '1' },
    notes: ['Chinese items 5, 9, 14 not stored verbatim -> null; do not ship.'],
  },
};
