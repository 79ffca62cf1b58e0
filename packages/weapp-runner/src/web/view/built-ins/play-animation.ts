import { toBrowserCss } from '../../rpx.js';

interface Action {
  animates: { type: string; args: unknown[] }[];
  option: { transformOrigin: string; transition: { duration: number; timingFunction: string; delay: number } };
}

const LENGTHS = /^(translate|matrix)/;
const ANGLES = /^(rotate|skew)/;

/** Plays what wx.createAnimation exported, one step after the other. */
export function playAnimation(element: HTMLElement, animation: unknown): void {
  const actions = (animation as { actions?: Action[] } | null)?.actions ?? [];
  let wait = 0;
  for (const action of actions) {
    window.setTimeout(() => apply(element, action), wait);
    wait += action.option.transition.duration + action.option.transition.delay;
  }
}

function apply(element: HTMLElement, { animates, option }: Action): void {
  const { duration, timingFunction, delay } = option.transition;
  const transforms: string[] = [];
  element.style.transition = `all ${duration}ms ${timingFunction} ${delay}ms`;
  element.style.transformOrigin = option.transformOrigin;
  for (const { type, args } of animates) {
    if (type === 'style') {
      const [name, value] = args as [string, unknown];
      element.style.setProperty(
        name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
        toBrowserCss(String(value)),
      );
    } else transforms.push(`${type}(${args.map((argument, index) => withUnit(type, argument, index)).join(',')})`);
  }
  if (transforms.length > 0) element.style.transform = transforms.join(' ');
}

function withUnit(type: string, argument: unknown, index: number): string {
  if (typeof argument !== 'number') return toBrowserCss(String(argument));
  if (LENGTHS.test(type) && !type.startsWith('matrix')) return `${argument}px`;
  if (ANGLES.test(type) && (type !== 'rotate3d' || index === 3)) return `${argument}deg`;
  return String(argument);
}
