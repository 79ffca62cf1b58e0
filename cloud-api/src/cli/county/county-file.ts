import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { setUpProblems, type CountySetUp } from '../../modules/organizations/index.js';
import type { LocalDate } from '../../platform/clock/index.js';
import type { FieldProblem } from '../../platform/errors/index.js';
import { fileWords, tableWords } from '../locales/county.zh.js';
import { CommandProblem } from '../shared/command.js';
import { CountyDocumentReader } from './county-document.js';
import { decodeText, parseCsv } from './csv.js';
import { JsonProblem, parseJson, type JsonFile } from './json-file.js';
import { columnOf, readUnits, type UnitsTable } from './units-table.js';

interface PlacedProblem {
  file: string;
  line: number;
  field: string;
  message: string;
}

/** What an .xlsx file begins with. */
const ZIP = 'PK\u0003\u0004';
const OF_UNIT = /^units\.(\d+)\.(name|region)$/;

/**
 * Reads `county.json` of a folder, or a file, and the table of units that it names.
 * @throws CommandProblem that lists everything that is wrong, each with its place
 */
export async function readCountyFile(target: string, today: LocalDate): Promise<CountySetUp> {
  const file = (await isFolder(target)) ? path.join(target, 'county.json') : target;
  const json = parsed(file, decodeText(await bytesOf(file)));
  const reader = new CountyDocumentReader();
  const { unitsFile, ...document } = reader.read(json.value);
  const tableFile = unitsFile === null ? null : path.resolve(path.dirname(file), unitsFile);
  const table = tableFile === null ? null : await tableOf(tableFile);
  const setUp: CountySetUp = { ...document, units: table?.units ?? [] };

  const inTable = (problem: Omit<PlacedProblem, 'file'>): PlacedProblem => ({ file: tableFile ?? file, ...problem });
  const placed = ({ path: field, message }: FieldProblem): PlacedProblem => {
    const [, index, column] = OF_UNIT.exec(field) ?? [];
    if (index === undefined) return { file, line: json.lineOf(field), field, message };
    const line = table?.lines[Number(index)] ?? 1;
    return inTable({ line, field: columnOf(column as 'name' | 'region'), message });
  };
  // what could not be read was replaced, and a rule that refuses the replacement has nothing to add
  const told = new Set(reader.problems.map(({ path: field }) => field));
  const further = setUpProblems(setUp, today).filter(({ path: field }) => !told.has(field));
  const problems = [...[...reader.problems, ...further].map(placed), ...(table?.problems ?? []).map(inTable)];
  if (problems.length > 0) throw problemIn(problems, file);
  return setUp;
}

async function isFolder(target: string): Promise<boolean> {
  return (await stat(target).catch(() => null))?.isDirectory() ?? false;
}

async function bytesOf(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch {
    throw new CommandProblem(fileWords.missing(file));
  }
}

function parsed(file: string, text: string): JsonFile {
  try {
    return parseJson(text);
  } catch (error) {
    if (!(error instanceof JsonProblem)) throw error;
    throw problemIn([{ file, line: error.line, field: '', message: error.message }], file);
  }
}

async function tableOf(file: string): Promise<UnitsTable> {
  const bytes = await bytesOf(file);
  if (bytes.subarray(0, ZIP.length).toString('latin1') === ZIP) {
    throw problemIn([{ file, line: 1, field: '', message: tableWords.isSpreadsheet }], file);
  }
  return readUnits(parseCsv(decodeText(bytes)));
}

/** In the order in which somebody goes through the files. */
function problemIn(problems: PlacedProblem[], first: string): CommandProblem {
  const inOrder = problems
    .map((problem) => ({ ...problem, isFirst: problem.file === first }))
    .sort((a, b) => Number(b.isFirst) - Number(a.isFirst) || a.line - b.line);
  const lines = inOrder.map(({ file, line, field, message }) =>
    fileWords.problem(path.basename(file), line, field, message),
  );
  return new CommandProblem([fileWords.problems(lines.length), ...lines].join('\n'));
}
