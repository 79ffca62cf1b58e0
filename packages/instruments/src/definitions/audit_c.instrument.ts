import type { Instrument } from '../instrument.types.js';
import { choice, q, qRange } from './definition.helpers.js';

export const auditC: Instrument = {
  id: 'audit_c',
  version: '1.0.0',
  title: '酒精使用障碍筛查量表简版（AUDIT-C）',
  titleEn: 'AUDIT-C',
  officialName: 'AUDIT-C',
  shipClass: 1,
  shipVerdict: 'ship built-in (any deployment)',
  timeFrame: '过去一年',
  instruction: null,
  explanation: '1 标准杯 = 10 g 纯酒精; g = ml × %vol × 0.8',
  items: [
    {
      id: 'q1',
      text: '您多久喝一次含酒精的饮料？',
      textEn: 'How often did you have a drink containing alcohol in the past year?',
      input: choice('freq'),
    },
    {
      id: 'q2',
      text: '在您喝酒的日子里，您通常喝多少标准杯？',
      textEn: 'How many drinks did you have on a typical day when you were drinking in the past year?',
      input: choice('drinks'),
    },
    {
      id: 'q3',
      text: '您多久会在一次场合中喝6杯或更多？',
      textEn: 'How often did you have 6 or more drinks on one occasion in the past year?',
      input: choice('binge'),
    },
  ],
  optionSets: {
    freq: [
      { value: 0, label: '从不' },
      { value: 1, label: '每月1次或更少' },
      { value: 2, label: '每月2-4次' },
      { value: 3, label: '每周2-3次' },
      { value: 4, label: '每周4次或更多' },
    ],
    drinks: [
      { value: 0, label: '1-2杯' },
      { value: 1, label: '3-4杯' },
      { value: 2, label: '5-6杯' },
      { value: 3, label: '7-9杯' },
      { value: 4, label: '10杯或更多' },
    ],
    binge: [
      { value: 0, label: '从不' },
      { value: 1, label: '少于每月1次' },
      { value: 2, label: '每月1次' },
      { value: 3, label: '每周1次' },
      { value: 4, label: '每天或几乎每天' },
    ],
  },
  textHash: 'e280102eb6620d812e490102f540180cc8a729c265653e9ba35174394d191c99',
  scoring: 'sum 0-12; if q1=0 then q2,q3 are skipped and score 0 (branching)',
  reverse: [],
  branches: [{ itemId: 'q1', value: 0, skips: q(2, 3), scoreAs: 0 }],
  total: { items: qRange(1, 3), aggregate: 'sum' },
  subscales: [],
  missing: { kind: 'required', source: null },
  settings: [
    {
      id: 'sex',
      values: ['male', 'female'],
      default: null,
      why: 'The bands differ by sex (men from 4, women from 3). While it is not known, a band is given only where both agree.',
    },
  ],
  bandsOn: 'total',
  bands: [
    { min: 0, max: 3, label: '低风险饮酒', source: '男>=4', sex: 'male' },
    { min: 4, max: 12, label: '可能存在风险饮酒', source: '男>=4 caixin blog (北京地坛医院)', sex: 'male' },
    { min: 0, max: 2, label: '低风险饮酒', source: '女>=3', sex: 'female' },
    { min: 3, max: 12, label: '可能存在风险饮酒', source: '女>=3', sex: 'female' },
  ],
  cutoffs: [],
  riskRules: [],
  totalRiskRules: [],
  licence: {
    tier: 'A',
    status: 'AUDIT-C public domain per SAMHSA (CamCOPS docs); full AUDIT © WHO, free but not for sale',
    commercialUse: 'mostly (confirm)',
    summary: 'Ship AUDIT-C only.',
    evidence: [{ title: 'CamCOPS audit_c docs', url: 'https://camcops.readthedocs.io/' }],
  },
  provenance: {
    citations: [
      { title: 'cut-offs/standard drink', url: 'https://caihaodong.blog.caixin.com/archives/80790' },
      { title: 'full AUDIT trad. Chinese', url: 'https://jibing.lookup.tw/article/91805.htm' },
      {
        title: 'EN ucam-department-of-psychiatry/camcops@56a303e server/camcops_server/extra_strings/audit.xml',
        url: 'https://github.com/ucam-department-of-psychiatry/camcops',
      },
    ],
    confidence: { level: 'medium', zhSourcesAgree: '2-3, small differences' },
    notes: ['EN SAMHSA option "0, 1, or 2" for item 2.'],
  },
};
