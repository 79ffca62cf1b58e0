import type { TextBlockKind } from '@anxin/contracts';
import { Parser } from 'htmlparser2';

/** Neighbouring characters of one look. */
export interface TextRun {
  text: string;
  strong: boolean;
  em: boolean;
  /** `https:` or `tel:`; null: no link */
  href: string | null;
}

export interface TextBlock {
  kind: TextBlockKind;
  /** of a heading 2 to 4; of an item, and of a paragraph that goes on in one, how deep its list is, from 1; else 0 */
  level: number;
  /** of an item of a numbered list, from 1; null: any other block */
  ordinal: number | null;
  /** none in a rule */
  runs: TextRun[];
}

interface OpenList {
  isNumbered: boolean;
  items: number;
}

const HEADING = /^h([234])$/;

/**
 * A cleaned text as clients draw it, block after block: neither of them then has to read HTML, and both draw the same.
 * @param html what `cleanRichText` made
 * @throws RangeError for a picture, which no block shows
 */
export function textBlocksOf(html: string): TextBlock[] {
  const reader = new BlockReader();
  const parser = new Parser(
    {
      onopentag: (name, { href }) => reader.open(name, href ?? null),
      ontext: (text) => reader.text(text),
      onclosetag: (name) => reader.close(name),
    },
    { decodeEntities: true },
  );
  parser.end(html);
  return reader.blocks.map(tidied).filter(({ kind, runs }) => kind === 'rule' || runs.length > 0);
}

/** Their words, a line a block. */
export const plainTextOf = (blocks: readonly TextBlock[]): string =>
  blocks.map(({ runs }) => runs.map(({ text }) => text).join('')).join('\n');

class BlockReader {
  readonly blocks: TextBlock[] = [];
  private block: TextBlock | null = null;
  private readonly lists: OpenList[] = [];
  private readonly links: (string | null)[] = [];
  private quotes = 0;
  private strong = 0;
  private em = 0;

  open(name: string, href: string | null): void {
    const heading = HEADING.exec(name);
    if (heading) this.begin('heading', Number(heading[1]));
    else if (name === 'p' || name === 'figcaption') this.paragraph();
    else if (name === 'li') this.item();
    else if (name === 'ul' || name === 'ol') this.lists.push({ isNumbered: name === 'ol', items: 0 });
    else if (name === 'blockquote') this.quotes++;
    else if (name === 'strong') this.strong++;
    else if (name === 'em') this.em++;
    else if (name === 'a') this.links.push(href);
    else if (name === 'br') this.text('\n', true);
    else if (name === 'hr') this.begin('rule', 0);
    else if (name === 'img') throw new RangeError('a text with a picture');
  }

  close(name: string): void {
    if (name === 'ul' || name === 'ol') this.lists.pop();
    else if (name === 'blockquote') this.quotes--;
    else if (name === 'strong') this.strong--;
    else if (name === 'em') this.em--;
    else if (name === 'a') this.links.pop();
    // what follows an inner block belongs to none until another begins
    if (!['strong', 'em', 'a', 'br'].includes(name)) this.block = null;
  }

  /** @param asItIs a line that was broken on purpose; the editor's own line ends are spaces */
  text(text: string, asItIs = false): void {
    const shown = asItIs ? text : text.replace(/\s+/g, ' ');
    if (this.block === null && shown.trim() === '') return;
    if (this.block === null) this.paragraph();
    const style = { strong: this.strong > 0, em: this.em > 0, href: this.links.at(-1) ?? null };
    const last = this.block?.runs.at(-1);
    if (last && last.strong === style.strong && last.em === style.em && last.href === style.href) last.text += shown;
    else this.block?.runs.push({ text: shown, ...style });
  }

  /** The first one of an item is the item itself. */
  private paragraph(): void {
    if (this.block?.kind === 'item' && this.block.runs.length === 0) return;
    this.begin(this.quotes > 0 ? 'quote' : 'paragraph', this.lists.length);
  }

  private item(): void {
    const list = this.lists.at(-1);
    if (list) list.items++;
    this.begin('item', Math.max(1, this.lists.length), list?.isNumbered ? list.items : null);
  }

  private begin(kind: TextBlockKind, level: number, ordinal: number | null = null): void {
    this.block = { kind, level, ordinal, runs: [] };
    this.blocks.push(this.block);
  }
}

/** Without space at its edges and around broken lines. */
function tidied(block: TextBlock): TextBlock {
  const runs = block.runs.map((run) => ({ ...run, text: run.text.replace(/ *\n */g, '\n') }));
  const [first] = runs;
  if (first) first.text = first.text.trimStart();
  const last = runs.at(-1);
  if (last) last.text = last.text.trimEnd();
  return { ...block, runs: runs.filter(({ text }) => text !== '') };
}
