import type { Instrument, Item } from '../instrument.types.js';
import { q, unlabelled, unworded } from './definition.helpers.js';
import { psqiComponents } from './psqi.components.js';

/** Clock times and amounts of questions 1 to 4; the other 14 answers are choices from 0 to 3. */
const HABITS: readonly Item[] = [
  { id: 'q1', text: null, textEn: null, input: { kind: 'clock' } },
  { id: 'q2', text: null, textEn: null, input: { kind: 'number', min: 0, max: 1440, unit: 'minutes' } },
  { id: 'q3', text: null, textEn: null, input: { kind: 'clock' } },
  { id: 'q4', text: null, textEn: null, input: { kind: 'number', min: 0, max: 24, unit: 'hours' } },
];

const DISTURBANCES = ['q5a', 'q5b', 'q5c', 'q5d', 'q5e', 'q5f', 'q5g', 'q5h', 'q5i', 'q5j'];

export const psqi: Instrument = {
  id: 'psqi',
  version: '1.0.0',
  title: '匹兹堡睡眠质量指数',
  titleEn: 'PSQI',
  officialName: 'PSQI',
  shipClass: 'import-only',
  shipVerdict: 'import only',
  timeFrame: null,
  instruction: null,
  items: [...HABITS, ...unworded(DISTURBANCES), ...unworded(q(6, 7, 8, 9))],
  optionSets: { answer: unlabelled(0, 1, 2, 3) },
  textHash: null,
  scoring:
    '7 components 0-3, global 0-21; >5 (orig.) / >7 (Chinese practice, unverified here) = poor sleep. Components as implemented by LCBC-UiO/questionnaires: C1 quality (Q6); C2 latency = band(Q2 min: <=15=0,16-30=1,31-60=2,>60=3)+Q5a -> 0=0,1-2=1,3-4=2,5-6=3; C3 duration >7h=0, 6-7=1, 5-<6=2, <5=3; C4 efficiency = hours slept/hours in bed >=85=0, 75-84=1, 65-74=2, <65=3; C5 sum Q5b..j 0=0,1-9=1,10-18=2,19-27=3; C6 medication (Q7); C7 = Q8+Q9 -> 0=0,1-2=1,3-4=2,5-6=3',
  reverse: [],
  total: null,
  subscales: [],
  compute: psqiComponents,
  // q5j is "other reasons"; who has none leaves it empty, and the publisher's scoring then counts 0.
  missing: { kind: 'required', optional: ['q5j'], source: null },
  settings: [],
  bandsOn: 'total',
  bands: [],
  cutoffs: [
    { value: 5, on: 'total', meaning: 'above it: poor sleep (original)' },
    { value: 7, on: 'total', meaning: 'above it: poor sleep (Chinese practice, unverified here)' },
  ],
  riskRules: [],
  totalRiskRules: [],
  licence: {
    tier: null,
    status: '(c) University of Pittsburgh; fee for commercial use',
    commercialUse: 'unclear',
    summary: 'Item text is not carried: an institution that holds a licence imports it.',
    evidence: [],
  },
  provenance: {
    citations: [],
    confidence: null,
    notes: [
      'Trap: item numbers for quality/medication differ between versions (awell: Q6=medication, Q9=quality); here q6 is quality and q7 medication',
      'Trap: exactly 7 h = 1; bed time across midnight; awell efficiency has gaps 74-75 and 84-85 -> 3',
    ],
  },
};
