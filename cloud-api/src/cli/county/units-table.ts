import { UNIT_KINDS, type UnitKind } from '@anxin/contracts';
import {
  HEADCOUNT_BANDS,
  unitKindNames,
  type HeadcountBand,
  type NamedUnit,
} from '../../modules/organizations/index.js';
import { columnNames, tableWords } from '../locales/county.zh.js';
import type { CsvRow } from './csv.js';

type Column = keyof NamedUnit;
const COLUMNS = ['name', 'kind', 'region', 'headcountBand'] as const satisfies readonly Column[];

export interface TableProblem {
  line: number;
  field: string;
  message: string;
}

export interface UnitsTable {
  units: NamedUnit[];
  /** of each unit */
  lines: number[];
  problems: TableProblem[];
}

/** The first row names the columns, in any order; columns that nobody knows are left alone. */
export function readUnits([header, ...rows]: CsvRow[]): UnitsTable {
  const problems: TableProblem[] = [];
  const places = COLUMNS.map((column) => header?.cells.findIndex((name) => columnNames[column].includes(name)) ?? -1);
  COLUMNS.forEach((column, index) => {
    if (places[index] !== -1) return;
    problems.push({ line: header?.line ?? 1, field: columnOf(column), message: tableWords.noColumn });
  });
  if (problems.length > 0) return { units: [], lines: [], problems };
  const units = rows.map(({ line, cells }): NamedUnit => {
    const [name, kind, region, band] = places.map((place) => cells[place] ?? '') as [string, string, string, string];
    const tell = (column: Column, message: string): void =>
      void problems.push({ line, field: columnOf(column), message });
    const knownKind = kindOf(kind);
    if (knownKind === null) tell('kind', tableWords.kind(Object.values(unitKindNames).join('、')));
    const knownBand = bandOf(band);
    if (knownBand === null)
      tell('headcountBand', tableWords.ofDays.test(band) ? tableWords.bandIsDay : tableWords.band);
    // with a problem told, what stands in for the value is never stored
    return { name, region, kind: knownKind ?? 'government', headcountBand: knownBand ?? '1-9' };
  });
  return { units, lines: rows.map(({ line }) => line), problems };
}

/** What the column is called in the table's own language. */
export const columnOf = (column: Column): string => columnNames[column][0] ?? column;

const kindOf = (typed: string): UnitKind | null => UNIT_KINDS.find((kind) => unitKindNames[kind] === typed) ?? null;

/** `10-29`, `10至29人`, `300人以上`, or the number itself, of which only the band is kept. */
function bandOf(typed: string): HeadcountBand | null {
  const plain = typed.normalize('NFKC').replace(tableWords.aroundNumbers, '').replace(tableWords.betweenNumbers, '-');
  const [least, most] = /^(\d+)(?:-(\d+))?$/.exec(plain)?.slice(1) ?? [];
  if (plain === tableWords.fewest) return '1-9';
  if (plain === '300+' || tableWords.most.includes(plain)) return '300+';
  if (most !== undefined) return HEADCOUNT_BANDS.find((band) => band === plain) ?? null;
  return least === undefined ? null : bandAround(Number(least));
}

function bandAround(people: number): HeadcountBand | null {
  const reached = HEADCOUNT_BANDS.filter((band) => people >= Number.parseInt(band, 10));
  return reached.at(-1) ?? null;
}
