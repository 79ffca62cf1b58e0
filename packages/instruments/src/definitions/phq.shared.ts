import type { AnswerOption, Licence } from '../instrument.types.js';

/** The four answers of PHQ-9 and GAD-7 and of everything derived from them. The zero is "not at all", 完全不会. */
export const PHQ_FREQUENCY: readonly AnswerOption[] = [
  { value: 0, label: '完全不会' },
  { value: 1, label: '好几天' },
  { value: 2, label: '一半以上的天数' },
  { value: 3, label: '几乎每天' },
];

/** One licence for the whole PHQ family. */
export const PHQ_LICENCE: Licence = {
  tier: 'A',
  status: 'free, no permission required',
  commercialUse: 'yes',
  summary:
    'Developed by Spitzer, Williams, Kroenke et al. with an educational grant from Pfizer. "No permission required to reproduce, translate, display or distribute." Show this credit line.',
  evidence: [
    { title: 'PHQ/GAD-7 Instruction Manual (phqscreeners)', url: 'https://www.phqscreeners.com' },
    { title: 'CamCOPS docs phq9/gad7/phq15', url: 'https://camcops.readthedocs.io/' },
    {
      title: 'zh page reproducing the credit line',
      url: 'https://www.omspace2u.com/psychological-test/depression-scale/',
    },
  ],
};
