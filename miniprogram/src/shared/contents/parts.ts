import type { TextBlock } from './contents.types';

/** One point of a list, with what stands below it: paragraphs that go on, lists. */
export interface Point {
  readonly ordinal: number | null;
  readonly runs: TextBlock['runs'];
  readonly below: readonly Part[];
}
export interface PointList {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly points: readonly Point[];
}
interface Flat {
  readonly kind: Exclude<TextBlock['kind'], 'item'>;
  readonly level: number;
  readonly runs: TextBlock['runs'];
}
/** What stands in a text one below the other. */
export type Part = PointList | Flat;

interface Open {
  readonly depth: number;
  readonly below: Part[];
}

/** The blocks of a text in their order, what belongs to one list together and what belongs to a point below it. */
export function partsOf(blocks: readonly TextBlock[]): readonly Part[] {
  const text: Part[] = [];
  /** the points whose end has not come, the innermost last */
  let open: readonly Open[] = [];
  for (const { kind, level, ordinal, runs } of blocks) {
    if (kind === 'item') {
      open = open.filter(({ depth }) => depth < level);
      const below: Part[] = [];
      addPoint(innermost(open, text), { ordinal, runs, below });
      open = [...open, { depth: level, below }];
    } else {
      const goesOn = kind === 'paragraph' || kind === 'quote';
      open = goesOn ? open.filter(({ depth }) => depth <= level) : [];
      innermost(open, text).push({ kind, level, runs });
    }
  }
  return text;
}

const innermost = (open: readonly Open[], text: Part[]): Part[] => open[open.length - 1]?.below ?? text;

/** To the list that stands last, or to a new one where numbers begin or end. */
function addPoint(parts: Part[], point: Point): void {
  const ordered = point.ordinal !== null;
  const last = parts[parts.length - 1];
  if (last?.kind === 'list' && last.ordered === ordered) {
    parts[parts.length - 1] = { ...last, points: [...last.points, point] };
  } else {
    parts.push({ kind: 'list', ordered, points: [point] });
  }
}
