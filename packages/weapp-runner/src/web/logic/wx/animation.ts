import { asOptions, optionalNumber, optionalText, type Options } from '../options.js';
import type { ApiSet } from './api-set.js';

const STYLES = ['backgroundColor', 'bottom', 'height', 'left', 'opacity', 'right', 'top', 'width'];
const TRANSFORMS = [
  'matrix',
  'matrix3d',
  'rotate',
  'rotate3d',
  'rotateX',
  'rotateY',
  'rotateZ',
  'scale',
  'scale3d',
  'scaleX',
  'scaleY',
  'scaleZ',
  'skew',
  'skewX',
  'skewY',
  'translate',
  'translate3d',
  'translateX',
  'translateY',
  'translateZ',
];

interface Step {
  animates: { type: string; args: unknown[] }[];
  option: { transformOrigin: string; transition: { duration: number; timingFunction: string; delay: number } };
}

/** wx.createAnimation: collects steps; the view plays what `export()` returns. */
export function animationApis(): ApiSet {
  return { sync: { createAnimation: (options?: Options) => createAnimation(asOptions(options)) } };
}

function createAnimation(defaults: Options): Record<string, unknown> {
  let steps: Step[] = [];
  let animates: Step['animates'] = [];
  const animation: Record<string, unknown> = {
    step(options: Options = {}) {
      steps.push({ animates, option: timing({ ...defaults, ...options }) });
      animates = [];
      return animation;
    },
    export() {
      const actions = steps;
      steps = [];
      return { actions };
    },
  };
  for (const name of TRANSFORMS) {
    animation[name] = (...args: unknown[]) => {
      animates.push({ type: name, args });
      return animation;
    };
  }
  for (const name of STYLES) {
    animation[name] = (value: unknown) => {
      animates.push({
        type: 'style',
        args: [name, typeof value === 'number' && name !== 'opacity' ? `${value}px` : value],
      });
      return animation;
    };
  }
  return animation;
}

const timing = (options: Options): Step['option'] => ({
  transformOrigin: optionalText(options, 'transformOrigin', '50% 50% 0'),
  transition: {
    duration: optionalNumber(options, 'duration', 400),
    timingFunction: optionalText(options, 'timingFunction', 'linear'),
    delay: optionalNumber(options, 'delay', 0),
  },
});
