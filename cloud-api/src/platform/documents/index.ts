export { pdfDocument } from './pdf.js';
export { PdfPages, type TableColumn } from './pdf-pages.js';
export { harmless, workbook, type Sheet, type SheetColumn } from './spreadsheet.js';
