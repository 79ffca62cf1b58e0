import type { TextBlockKind, TextChange } from '@anxin/contracts';
import type { TextBlock, TextRun } from '../../platform/rich-text/index.js';

/** Some sentences that stand in both texts, or in one of them. */
export interface DifferencePiece {
  change: TextChange;
  runs: TextRun[];
}

/** A block of the later text, or of the earlier one where it is gone. */
export interface DifferencePart {
  kind: TextBlockKind;
  level: number;
  ordinal: number | null;
  pieces: DifferencePiece[];
}

interface Step<Item> {
  change: TextChange;
  item: Item;
}

/** Comparing everything with everything: beyond so many pairs the middle is told as gone and new. */
const MOST_PAIRS = 250_000;
const SENTENCE = /[^。！？；\n]*[。！？；\n]+[”’」）)]*|[^。！？；\n]+$/g;

/**
 * What became of a text, block by block, and sentence by sentence within a block that was rewritten: as somebody reads
 * who has to answer for it. Characters would say less: of one word in three a half is the same by chance. Pure.
 */
export function textDifference(before: readonly TextBlock[], after: readonly TextBlock[]): DifferencePart[] {
  const steps = difference(before, after, sameBlock);
  const parts: DifferencePart[] = [];
  for (let at = 0; at < steps.length;) {
    const { change, item } = steps[at]!;
    if (change === 'same') {
      parts.push(whole(item, 'same'));
      at++;
      continue;
    }
    // what is gone and what is new between two blocks that stayed: the first of each kind is the other rewritten
    const until = steps.findIndex((step, index) => index >= at && step.change === 'same');
    const between = steps.slice(at, until < 0 ? undefined : until);
    parts.push(...rewritten(blocksOf(between, 'removed'), blocksOf(between, 'added')));
    at += between.length;
  }
  return parts;
}

function rewritten(removed: TextBlock[], added: TextBlock[]): DifferencePart[] {
  const left = [...removed];
  const parts = added.map((block) => {
    const at = left.findIndex((other) => other.kind === block.kind && sharesASentence(other, block));
    if (at < 0) return whole(block, 'added');
    const [old] = left.splice(at, 1);
    return mixed(old!, block);
  });
  return [...left.map((block) => whole(block, 'removed')), ...parts];
}

function mixed(before: TextBlock, after: TextBlock): DifferencePart {
  const { kind, level, ordinal } = after;
  const pieces: DifferencePiece[] = [];
  for (const { change, item } of difference(sentencesOf(before), sentencesOf(after), sameRuns)) {
    const last = pieces.at(-1);
    if (last?.change === change) last.runs.push(...item);
    else pieces.push({ change, runs: [...item] });
  }
  return { kind, level, ordinal, pieces };
}

/** Its runs, cut where a sentence ends. */
function sentencesOf({ runs }: TextBlock): TextRun[][] {
  const sentences: TextRun[][] = [[]];
  for (const run of runs) {
    for (const [text] of run.text.matchAll(SENTENCE)) {
      sentences.at(-1)!.push({ ...run, text });
      if (/[。！？；\n]/.test(text)) sentences.push([]);
    }
  }
  return sentences.filter((sentence) => sentence.length > 0);
}

const whole = ({ kind, level, ordinal, runs }: TextBlock, change: TextChange): DifferencePart => ({
  ...{ kind, level, ordinal },
  pieces: runs.length === 0 ? [] : [{ change, runs }],
});

const blocksOf = (steps: readonly Step<TextBlock>[], change: TextChange): TextBlock[] =>
  steps.filter((step) => step.change === change).map(({ item }) => item);

const sameRuns = (one: readonly TextRun[], other: readonly TextRun[]): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
/** Its number follows from what stands before it. */
const sameBlock = (one: TextBlock, other: TextBlock): boolean =>
  one.kind === other.kind && one.level === other.level && sameRuns(one.runs, other.runs);
const sharesASentence = (one: TextBlock, other: TextBlock): boolean => {
  const known = new Set(sentencesOf(one).map((sentence) => JSON.stringify(sentence)));
  return sentencesOf(other).some((sentence) => known.has(JSON.stringify(sentence)));
};

/** The longest common order, as steps from one list to the other: what is gone stands before what is new. */
function difference<Item>(
  before: readonly Item[],
  after: readonly Item[],
  isSame: (one: Item, other: Item) => boolean,
): Step<Item>[] {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && isSame(before[head]!, after[head]!)) head++;
  let tail = 0;
  while (tail < most - head && isSame(before.at(-1 - tail)!, after.at(-1 - tail)!)) tail++;
  const step =
    (change: TextChange) =>
    (item: Item): Step<Item> => ({ change, item });
  const old = before.slice(head, before.length - tail);
  const fresh = after.slice(head, after.length - tail);
  const middle =
    old.length * fresh.length > MOST_PAIRS
      ? [...old.map(step('removed')), ...fresh.map(step('added'))]
      : longestCommon(old, fresh, isSame);
  return [...after.slice(0, head).map(step('same')), ...middle, ...after.slice(after.length - tail).map(step('same'))];
}

function longestCommon<Item>(
  before: readonly Item[],
  after: readonly Item[],
  isSame: (one: Item, other: Item) => boolean,
): Step<Item>[] {
  // lengths[i][j]: of what is common from i and j on
  const lengths = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0));
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      lengths[i]![j] = isSame(before[i]!, after[j]!)
        ? lengths[i + 1]![j + 1]! + 1
        : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
    }
  }
  const steps: Step<Item>[] = [];
  let i = 0;
  let j = 0;
  while (i < before.length || j < after.length) {
    if (i < before.length && j < after.length && isSame(before[i]!, after[j]!)) {
      steps.push({ change: 'same', item: after[j]! });
      i++;
      j++;
    } else if (i < before.length && (j === after.length || lengths[i + 1]![j]! >= lengths[i]![j + 1]!)) {
      steps.push({ change: 'removed', item: before[i++]! });
    } else {
      steps.push({ change: 'added', item: after[j++]! });
    }
  }
  return steps;
}
