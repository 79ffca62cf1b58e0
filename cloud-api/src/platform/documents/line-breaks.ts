/** Must not begin a line. */
const CLOSING = new Set('，。、；：？！）】》」』”’％…—·,.;:?!)]}%');
/** Must not end a line. */
const OPENING = new Set('（【《「『“‘￥([{');
const WORD = /^[A-Za-z0-9_@#&+\-/.,:~]$/;

const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** What people see as one character each, with the marks that combine with it. */
export const charactersOf = (text: string): string[] => Array.from(segmenter.segment(text), ({ segment }) => segment);

/** The width of one character in the unit of `width`. */
export type Measure = (character: string) => number;

/**
 * Breaks a text into lines no wider than `width`: anywhere between Chinese characters, within a word only when it is
 * wider than a line, never before a closing mark or after an opening one while there is another way. Line feeds break.
 * Joined again the lines are the text, but for blanks at the breaks.
 */
export function breakLines(text: string, width: number, measure: Measure): string[] {
  return text.split(/\r\n|\r|\n/).flatMap((paragraph) => breakParagraph(charactersOf(paragraph), width, measure));
}

function breakParagraph(characters: readonly string[], width: number, measure: Measure): string[] {
  const lines: string[] = [];
  let from = 0;
  while (from < characters.length) {
    const end = endOfLine(characters, from, width, measure);
    lines.push(characters.slice(from, end).join('').trimEnd());
    from = end;
    while (characters[from] === ' ') from++;
  }
  return lines.length === 0 ? [''] : lines;
}

/** Index after the last character of the line that begins at `from`; at least one character is taken. */
function endOfLine(characters: readonly string[], from: number, width: number, measure: Measure): number {
  let end = from;
  let used = 0;
  while (end < characters.length) {
    used += measure(characters[end] ?? '');
    if (used > width && end > from) break;
    end++;
  }
  if (end === characters.length) return end;
  for (let candidate = end; candidate > from; candidate--) {
    if (mayBreak(characters[candidate - 1] ?? '', characters[candidate] ?? '')) return candidate;
  }
  return end;
}

function mayBreak(before: string, after: string): boolean {
  if (CLOSING.has(after) || OPENING.has(before)) return false;
  return !(WORD.test(before) && WORD.test(after));
}
