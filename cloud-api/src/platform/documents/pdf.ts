import { FONT_FILES, type Weight } from './chinese-font.js';
import { pdfWords } from './locales/pdf.zh.js';
import { A4, MARGIN, PdfPages } from './pdf-pages.js';

export interface PdfAbout {
  /** in the reader's title bar */
  title: string;
  /** the office that the document comes from */
  author: string;
  /** the moment it says it was made */
  createdAt: Date;
  landscape?: boolean;
  /** at the foot of every page, beside its number */
  footer?: string;
}

const FOOTER_SIZE = 8.5;

/**
 * An A4 document with its Chinese font inside. `build` writes from top to bottom; pages begin by themselves.
 *
 *     await pdfDocument({ title, author, createdAt }, (pages) => pages.title('签到表').table(columns, rows))
 */
export async function pdfDocument(about: PdfAbout, build: (pages: PdfPages) => void): Promise<Buffer> {
  // read when somebody asks for a paper: a server that only starts does without
  const { default: PDFDocument } = await import('pdfkit');
  const document = new PDFDocument({
    size: [A4.width, A4.height],
    layout: about.landscape ? 'landscape' : 'portrait',
    margins: { top: MARGIN, bottom: 0, left: MARGIN, right: MARGIN },
    bufferPages: true,
    lang: 'zh-CN',
    displayTitle: true,
    info: { Title: about.title, Author: about.author, CreationDate: about.createdAt, ModDate: about.createdAt },
  });
  for (const weight of Object.keys(FONT_FILES) as Weight[]) document.registerFont(weight, FONT_FILES[weight]);
  const whole = collect(document);
  build(new PdfPages(document));
  writeFooters(document, about.footer ?? '');
  document.end();
  return whole;
}

function writeFooters(document: PDFKit.PDFDocument, footer: string): void {
  const { start, count } = document.bufferedPageRange();
  for (let index = start; index < start + count; index++) {
    document.switchToPage(index);
    document.font('regular').fontSize(FOOTER_SIZE).fillColor('#555555');
    const { width, height } = document.page;
    const number = pdfWords.pageNumber(index + 1, count);
    const y = height - MARGIN * 0.75;
    document.text(footer, MARGIN, y, { lineBreak: false });
    document.text(number, width - MARGIN - document.widthOfString(number), y, { lineBreak: false });
  }
}

function collect(document: PDFKit.PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    document.on('data', (part: Buffer) => parts.push(part));
    document.on('end', () => resolve(Buffer.concat(parts)));
    document.on('error', reject);
  });
}
