import { parse } from 'csv-parse/sync';

export interface CsvRow {
  /** in the file, from 1 */
  line: number;
  cells: string[];
}

/** Spreadsheets of a Chinese Windows save their tables in GBK unless told otherwise. */
export function decodeText(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** Rows of a comma- or tab-separated table (RFC 4180); empty rows and those that begin with # are left out. */
export function parseCsv(table: string): CsvRow[] {
  const text = table.replace(/\r\n?/g, '\n');
  const rows = parse(text, {
    delimiter: text.split('\n', 1)[0]?.includes('\t') === true ? '\t' : ',',
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_records_with_empty_values: true,
    trim: true,
  }) as unknown as { record: string[]; info: { lines: number } }[];
  return (
    rows
      .filter(({ record }) => record[0]?.startsWith('#') !== true)
      // Blanks inside of quotes are the table's own for the parser, and nothing that a person means.
      .map(({ record, info }) => ({
        line: info.lines - record.join('').split('\n').length + 1,
        cells: record.map((cell) => cell.trim()),
      }))
  );
}
