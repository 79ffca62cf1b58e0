import type { Weight } from './chinese-font.js';
import { breakLines, charactersOf } from './line-breaks.js';

/** In points, 72 to the inch. */
export const A4 = { width: 595.28, height: 841.89 };
export const MARGIN = 56;
/** Room for the footer. */
const BOTTOM = 56;
const LEADING = 1.6;
const PADDING = 5;

export interface Style {
  size?: number;
  weight?: Weight;
  align?: 'left' | 'center' | 'right';
}

export interface TableColumn {
  header: string;
  /** share of the page's width */
  share: number;
  align?: Style['align'];
}

const BODY = { size: 10.5, weight: 'regular', align: 'left' } as const;

/** Writes from top to bottom; what does not fit goes on at the next page. Every method returns the pages. */
export class PdfPages {
  private readonly widths = new Map<string, number>();
  private y = MARGIN;

  constructor(private readonly document: PDFKit.PDFDocument) {}

  title(text: string): this {
    return this.paragraph(text, { size: 18, weight: 'bold', align: 'center' }).space(6);
  }

  /** Stays with at least a few lines of what it heads. */
  heading(text: string): this {
    this.space(8).keepTogether(90);
    return this.paragraph(text, { size: 13, weight: 'bold' }).space(2);
  }

  note(text: string): this {
    return this.paragraph(text, { size: 9 });
  }

  paragraph(text: string, style: Style = {}): this {
    const { size, weight, align } = { ...BODY, ...style };
    const lines = this.lines(text, this.innerWidth, size, weight);
    for (const line of lines) {
      this.keepTogether(size * LEADING);
      this.write(line, { x: MARGIN, width: this.innerWidth }, { size, weight, align });
      this.y += size * LEADING;
    }
    return this.space(3);
  }

  /** Fields side by side, each with a line to write on: 签字, 盖章, 日期. `height`: room above the next content. */
  blanks(labels: readonly string[], height = 40): this {
    this.keepTogether(height);
    const width = this.innerWidth / labels.length;
    labels.forEach((label, index) => {
      const x = MARGIN + index * width;
      const from = x + this.widthOf(label, BODY.size, 'regular') + 6;
      this.write(label, { x, width }, BODY);
      this.rule(from, x + width - 14, this.y + BODY.size * LEADING);
    });
    this.y += height;
    return this;
  }

  /** A grid whose header is repeated on every page; a row longer than a page goes on at the next. */
  table(columns: readonly TableColumn[], rows: readonly (readonly string[])[], minRowHeight = 0): this {
    const all = columns.reduce((sum, { share }) => sum + share, 0);
    const boxes: Box[] = [];
    let x = MARGIN;
    for (const { share, align = 'left' } of columns) {
      const width = (this.innerWidth * share) / all;
      boxes.push({ x, width, align });
      x += width;
    }
    const header = () =>
      this.row(
        boxes,
        columns.map(({ header: text }) => text),
        'bold',
        0,
        () => undefined,
      );
    this.keepTogether(80);
    header();
    for (const row of rows) this.row(boxes, row, 'regular', minRowHeight, header);
    return this.space(6);
  }

  space(points: number): this {
    this.y += points;
    return this;
  }

  /** Goes to the next page unless so many points are left on this one. */
  keepTogether(points: number): this {
    if (this.y + points > this.bottom && this.y > MARGIN) this.nextPage();
    return this;
  }

  nextPage(): this {
    this.document.addPage();
    this.y = MARGIN;
    return this;
  }

  private row(boxes: Box[], texts: readonly string[], weight: Weight, minHeight: number, header: () => void): void {
    const size = 9.5;
    const lineHeight = size * 1.45;
    let cells = boxes.map(({ width }, index) => this.lines(texts[index] ?? '', width - 2 * PADDING, size, weight));
    let least = minHeight;
    for (let isFresh = false; ; isFresh = true) {
      const wanted = Math.max(...cells.map(({ length }) => length)) * lineHeight + 2 * PADDING;
      const height = Math.max(wanted, least);
      const room = this.bottom - this.y;
      const fits = height <= room;
      // a row that a fresh page holds whole goes there; a longer one is cut after the last line that fits
      if (!fits && !isFresh && height <= this.bottom - MARGIN) {
        this.nextPage();
        header();
        continue;
      }
      const linesHere = fits ? Infinity : Math.max(1, Math.floor((room - 2 * PADDING) / lineHeight));
      this.cellsOf(
        boxes,
        cells.map((lines) => lines.slice(0, linesHere)),
        weight,
        fits ? height : room,
      );
      if (fits) return;
      cells = cells.map((lines) => lines.slice(linesHere));
      least = 0;
      this.nextPage();
      header();
    }
  }

  private cellsOf(boxes: Box[], cells: string[][], weight: Weight, height: number): void {
    const size = 9.5;
    boxes.forEach(({ x, width, align }, index) => {
      this.document.lineWidth(0.6).strokeColor('#888888').rect(x, this.y, width, height).stroke();
      (cells[index] ?? []).forEach((line, row) => {
        const inner = { x: x + PADDING, width: width - 2 * PADDING };
        this.write(line, inner, { size, weight, align }, PADDING + row * size * 1.45);
      });
    });
    this.y += height;
  }

  private write(line: string, box: { x: number; width: number }, style: Required<Style>, below = 0): void {
    if (line === '') return;
    const { size, weight, align } = style;
    const spare = box.width - this.widthOf(line, size, weight);
    const indent = align === 'left' ? 0 : align === 'right' ? spare : spare / 2;
    this.document.font(weight).fontSize(size).fillColor('black');
    this.document.text(line, box.x + Math.max(0, indent), this.y + below, { lineBreak: false });
  }

  private rule(from: number, to: number, y: number): void {
    this.document.lineWidth(0.6).strokeColor('#888888').moveTo(from, y).lineTo(to, y).stroke();
  }

  private lines(text: string, width: number, size: number, weight: Weight): string[] {
    return breakLines(text, width, (character) => this.widthOfCharacter(character, weight) * size);
  }

  private widthOf(text: string, size: number, weight: Weight): number {
    return charactersOf(text).reduce((sum, character) => sum + this.widthOfCharacter(character, weight), 0) * size;
  }

  /** At size 1. Laying out a whole text for its width would take most of a document's time. */
  private widthOfCharacter(character: string, weight: Weight): number {
    const key = `${weight}${character}`;
    let width = this.widths.get(key);
    if (width === undefined) {
      width = this.document.font(weight).fontSize(1).widthOfString(character);
      this.widths.set(key, width);
    }
    return width;
  }

  private get innerWidth(): number {
    return this.document.page.width - 2 * MARGIN;
  }

  private get bottom(): number {
    return this.document.page.height - BOTTOM;
  }
}

type Box = { x: number; width: number; align: 'left' | 'center' | 'right' };
