import type { PlainBand, PlainTexts } from './plain.types.js';

const IN_TWO_WEEKS = '两周后可再看看';

const STEADY = { name: '比较平稳', body: '忙的时候，也给自己留一点空。', weight: 'light' } as const;
const UNEASY = { name: '不太轻松', body: '这样过着不容易，不必一个人扛。', weight: 'talk' } as const;
const HARD = { name: '很辛苦', body: '撑到现在不容易，可以请人听您说说。', weight: 'heavy' } as const;
const VERY_HARD = {
  name: '非常辛苦',
  body: '这些日子很难，请别一个人扛。去医院问一问，也是个办法。',
  weight: 'heavy',
} as const;

/** PHQ-9 and PHQ-8 differ only in where the scale ends. */
function fiveSteps(highest: 24 | 27): readonly PlainBand[] {
  return [
    { ...STEADY, min: 0, max: 4, headline: '这两周，您比较平稳' },
    {
      min: 5,
      max: 9,
      name: '有些低落',
      headline: '这两周，您有些低落',
      body: '不少人忙累时也会这样。',
      weight: 'light',
    },
    { ...UNEASY, min: 10, max: 14, headline: '这两周，您不太轻松' },
    { ...HARD, min: 15, max: 19, headline: '这两周，您很辛苦' },
    { ...VERY_HARD, min: 20, max: highest, headline: '这两周，您非常辛苦' },
  ];
}

export const phq9Plain: PlainTexts = { bands: fiveSteps(27), retestHint: IN_TWO_WEEKS };
export const phq8Plain: PlainTexts = { bands: fiveSteps(24), retestHint: IN_TWO_WEEKS };

export const gad7Plain: PlainTexts = {
  bands: [
    { ...STEADY, min: 0, max: 4, headline: '这两周，您比较平稳' },
    {
      min: 5,
      max: 9,
      name: '有些担心',
      headline: '这两周，您有些担心',
      body: '事情多的时候，心里放不下很常见。',
      weight: 'light',
    },
    { ...UNEASY, min: 10, max: 14, headline: '这两周，您不太轻松' },
    { ...HARD, min: 15, max: 21, headline: '这两周，您很辛苦' },
  ],
  retestHint: IN_TWO_WEEKS,
};

export const phq2Plain: PlainTexts = {
  bands: [
    { ...STEADY, min: 0, max: 2, headline: '这两周，您比较平稳' },
    {
      min: 3,
      max: 6,
      name: '有些低落',
      headline: '这两周，您有些低落',
      body: '想看得清楚些，可以再答九道题。',
      weight: 'talk',
    },
  ],
  retestHint: IN_TWO_WEEKS,
};

export const gad2Plain: PlainTexts = {
  bands: [
    { ...STEADY, min: 0, max: 2, headline: '这两周，您比较平稳' },
    {
      min: 3,
      max: 6,
      name: '有些担心',
      headline: '这两周，您有些担心',
      body: '想看得清楚些，可以再答七道题。',
      weight: 'talk',
    },
  ],
  retestHint: IN_TWO_WEEKS,
};

export const phq4Plain: PlainTexts = {
  bands: [
    { ...STEADY, min: 0, max: 2, headline: '这两周，您比较平稳' },
    {
      min: 3,
      max: 5,
      name: '有些累心',
      headline: '这两周，您有些累心',
      body: '不少人忙累时也会这样。',
      weight: 'light',
    },
    { ...UNEASY, min: 6, max: 8, headline: '这两周，您不太轻松' },
    { ...HARD, min: 9, max: 12, headline: '这两周，您很辛苦' },
  ],
  retestHint: IN_TWO_WEEKS,
};

export const cesd10Plain: PlainTexts = {
  bands: [
    { ...STEADY, min: 0, max: 9, headline: '这一周，您比较平稳' },
    { ...UNEASY, min: 10, max: 30, headline: '这一周，您不太轻松' },
  ],
  retestHint: IN_TWO_WEEKS,
};
