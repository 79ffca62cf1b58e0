import type { CellObject, SheetData } from 'write-excel-file/node';

/** money: integer fen, shown in yuan. */
export type ColumnKind = 'text' | 'number' | 'money';

export interface SheetColumn {
  header: string;
  kind: ColumnKind;
  /** in characters of the header's size; a Chinese character takes two */
  width: number;
}

export interface Sheet {
  /** on the tab; what Excel does not take there is left out */
  name: string;
  columns: readonly SheetColumn[];
  /** one value per column; null is an empty cell */
  rows: readonly (readonly (string | number | null)[])[];
}

const MOST_CHARACTERS = 32_767;
const MOST_IN_NAME = 31;
/** Control characters and halves of characters, which XML has no way to write. */
const UNWRITABLE = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;
/** What a spreadsheet takes for a formula once the cell has been through a CSV file, in both widths. */
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/;
/** Excel reads `_x003D_` as `=`. */
const EXCEL_ESCAPE = /_(?=x[0-9a-f]{4}_)/gi;

/**
 * An .xlsx file, one sheet after the other, each with its header row held in place. Texts are string cells, never
 * formulas, and stay harmless when somebody saves the sheet as CSV.
 * @throws RangeError when a row has not one value per column, or two tabs would have one name
 */
export async function workbook(sheets: readonly Sheet[]): Promise<Buffer> {
  const names = sheets.map(({ name }) => tabName(name));
  if (new Set(names).size !== names.length) throw new RangeError(`two sheets of one name: ${names.join(', ')}`);
  const written = sheets.map(({ columns, rows }, index) => ({
    data: [columns.map(({ header }) => headerCell(header)), ...rows.map((row) => cellsOf(columns, row))] as SheetData,
    sheet: names[index] ?? '',
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  }));
  // read when somebody asks for a sheet: a server that only starts does without
  const { default: writeExcelFile } = await import('write-excel-file/node');
  return writeExcelFile(written).toBuffer();
}

/** Text as it may stand in a cell: nothing in it starts a formula, here or in a CSV file made of it. */
export function harmless(text: string): string {
  const writable = text.replace(UNWRITABLE, '').replace(EXCEL_ESCAPE, '_x005F_');
  const guarded = FORMULA_START.test(writable) ? `'${writable}` : writable;
  return guarded.slice(0, MOST_CHARACTERS);
}

function cellsOf(columns: readonly SheetColumn[], row: readonly (string | number | null)[]): (CellObject | null)[] {
  if (row.length !== columns.length) throw new RangeError(`${row.length} values for ${columns.length} columns`);
  return columns.map(({ kind }, index) => cell(kind, row[index] ?? null));
}

function cell(kind: ColumnKind, value: string | number | null): CellObject | null {
  if (value === null || value === '') return null;
  if (typeof value === 'string') return { type: String, value: harmless(value), alignVertical: 'top', wrap: true };
  if (kind === 'money') return { type: Number, value: value / 100, format: '#,##0.00', alignVertical: 'top' };
  return { type: Number, value, alignVertical: 'top' };
}

function headerCell(text: string): CellObject {
  return { type: String, value: harmless(text), fontWeight: 'bold', alignVertical: 'top', wrap: true };
}

function tabName(name: string): string {
  const usable = name
    .replace(UNWRITABLE, '')
    .replace(/[[\]:*?/\\]|^'|'$/g, '')
    .slice(0, MOST_IN_NAME);
  if (usable === '') throw new RangeError(`not a name for a sheet: ${name}`);
  return usable;
}
