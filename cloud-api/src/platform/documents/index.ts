export { harmless, workbook, type ColumnKind, type Sheet, type SheetColumn } from './spreadsheet.js';
