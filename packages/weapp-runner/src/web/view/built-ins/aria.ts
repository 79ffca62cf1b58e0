import { any, type PropertySpecs } from './built-in.js';

const ARIA = [
  'Atomic',
  'Busy',
  'Checked',
  'Controls',
  'Current',
  'Describedby',
  'Disabled',
  'Expanded',
  'Haspopup',
  'Hidden',
  'Invalid',
  'Label',
  'Labelledby',
  'Level',
  'Live',
  'Modal',
  'Orientation',
  'Posinset',
  'Pressed',
  'Readonly',
  'Relevant',
  'Required',
  'Roledescription',
  'Selected',
  'Setsize',
  'Valuemax',
  'Valuemin',
  'Valuenow',
  'Valuetext',
];

/** Property to the DOM attribute it sets. `aria-role` is WeChat's older word for `role`. */
export const ARIA_ATTRIBUTES: ReadonlyMap<string, string> = new Map([
  ['role', 'role'],
  ['ariaRole', 'role'],
  ...ARIA.map((name) => [`aria${name}`, `aria-${name.toLowerCase()}`] as const),
]);

export const ariaProperties = (): PropertySpecs =>
  Object.fromEntries([...ARIA_ATTRIBUTES.keys()].map((name) => [name, any()]));
