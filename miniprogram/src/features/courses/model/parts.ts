import type { TextBlock, TextRun } from '@/shared/contents';

/** One point of a list, with the lists below it. */
export interface Point {
  readonly ordinal: number | null;
  readonly runs: readonly TextRun[];
  readonly below: readonly PointList[];
}
export interface PointList {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly points: readonly Point[];
}
type Flat = Exclude<TextBlock['kind'], 'item'>;
/** What stands in a text one below the other. */
export type Part = PointList | { readonly kind: Flat; readonly level: number; readonly runs: readonly TextRun[] };

/** The blocks of a text in their order, what belongs to one list together. */
export function partsOf(blocks: readonly TextBlock[]): readonly Part[] {
  const parts: Part[] = [];
  let at = 0;
  while (at < blocks.length) {
    const items = runOfItems(blocks, at);
    const block = blocks[at];
    if (items.length > 0) parts.push(...listsOf(items));
    else if (block && block.kind !== 'item') parts.push({ kind: block.kind, level: block.level, runs: block.runs });
    at += Math.max(1, items.length);
  }
  return parts;
}

function runOfItems(blocks: readonly TextBlock[], from: number): readonly TextBlock[] {
  const end = blocks.findIndex(({ kind }, index) => index >= from && kind !== 'item');
  return blocks.slice(from, end === -1 ? undefined : end);
}

/** Items at the depth of the first make lists, a new one where numbers begin or end; deeper ones stand below the one before. */
function listsOf(items: readonly TextBlock[]): readonly PointList[] {
  const depth = items[0]?.level ?? 1;
  const lists: { kind: 'list'; ordered: boolean; points: Point[] }[] = [];
  let at = 0;
  while (at < items.length) {
    const item = items[at];
    if (!item) break;
    const after = items.findIndex(({ level }, index) => index > at && level <= depth);
    const next = after === -1 ? items.length : after;
    const point = { ordinal: item.ordinal, runs: item.runs, below: listsOf(items.slice(at + 1, next)) };
    const ordered = item.ordinal !== null;
    const last = lists[lists.length - 1];
    if (last?.ordered === ordered) last.points.push(point);
    else lists.push({ kind: 'list', ordered, points: [point] });
    at = next;
  }
  return lists;
}
