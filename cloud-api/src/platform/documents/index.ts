export { pdfDocument, type PdfAbout } from './pdf.js';
export { PdfPages, type Style, type TableColumn } from './pdf-pages.js';
export { harmless, workbook, type ColumnKind, type Sheet, type SheetColumn } from './spreadsheet.js';
