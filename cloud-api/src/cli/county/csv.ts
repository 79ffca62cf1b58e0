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
export function parseCsv(text: string): CsvRow[] {
  const separator = /\t/.test(text.split('\n', 1)[0] ?? '') ? '\t' : ',';
  const rows: CsvRow[] = [];
  let [line, began, cell, quoted] = [1, 1, '', false];
  let cells: string[] = [];
  const endCell = (): void => {
    cells.push(cell.trim());
    cell = '';
  };
  const endRow = (): void => {
    endCell();
    if (cells.some((one) => one !== '') && cells[0]?.startsWith('#') !== true) rows.push({ line: began, cells });
    cells = [];
    began = line;
  };
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '\n') line++;
    if (quoted && character === '"' && text.charAt(at + 1) === '"') cell += text.charAt(++at);
    else if (character === '"' && (quoted || cell.trim() === '')) quoted = !quoted;
    else if (quoted) cell += character;
    else if (character === separator) endCell();
    else if (character === '\n') endRow();
    else cell += character;
  }
  endRow();
  return rows;
}
