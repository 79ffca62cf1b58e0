import type { Aria } from './types';

/** `classNames('a', condition && 'b')` -> `a b` */
export const classNames = (...names: readonly (string | false | null | undefined)[]): string =>
  names.filter(Boolean).join(' ');

/**
 * What a screen reader hears of a box, as its class. The mini-program has it from the attribute (config/plugin-weapp.cjs),
 * so that one thing crosses at a tap, not two.
 */
export const stateClass = ({ checked, expanded }: Pick<Aria, 'checked' | 'expanded'>): string =>
  classNames(checked && 'ax-on', expanded && 'ax-open');

const HEADING_STEP: Readonly<Record<string, number | undefined>> = { h1: 1, h2: 2, h3: 3, h4: 4 };

/** Headings bring their size. */
export const textClass = (
  tag: string,
  size: number | undefined,
  tone: string | undefined,
  strong?: boolean,
): string => {
  const step = size ?? HEADING_STEP[tag];
  return classNames(
    'ax-text',
    step !== undefined && `ax-t${step}`,
    tag.startsWith('h') && 'ax-heading',
    tone !== undefined && tone !== 'ink' && `ax-tone-${tone}`,
    strong && 'ax-strong',
  );
};
