import { describe, expect, it } from '@jest/globals';
import { extractText, getDocumentProxy, getMeta } from 'unpdf';
import { pdfDocument, type PdfPages } from './index.js';

const about = { title: '2026年度工作计划', author: '禾溪县总工会', createdAt: new Date('2026-11-24T04:00:00.000Z') };
const make = (build: (pages: PdfPages) => void, more: object = {}) => pdfDocument({ ...about, ...more }, build);
const open = async (pdf: Buffer) => getDocumentProxy(new Uint8Array(pdf));
const pagesOf = async (pdf: Buffer): Promise<string[]> => {
  const { text } = await extractText(await open(pdf), { mergePages: false });
  return text.map((page) => page.replace(/\s/g, ''));
};
const sentence = '去年开展讲座四场、团体辅导两场，职工反映良好；今年重点关注夜班职工的休息。';

describe('a PDF', () => {
  it('says in Chinese what was written, when another reader opens it', async () => {
    const pdf = await make((pages) =>
      pages
        .title('2026年度职工心理健康服务计划')
        .heading('一、单位情况')
        .paragraph(sentence)
        .table(
          [
            { header: '做什么', share: 3 },
            { header: '预算（元）', share: 1, align: 'right' },
          ],
          [['讲座', '8,000.00']],
        )
        .note('填表人：魏长青、䶮翀、𬭎')
        .blanks(['负责人签字：', '单位盖章：', '日期：']),
    );
    const [text] = await pagesOf(pdf);
    for (const part of ['2026年度职工心理健康服务计划', '一、单位情况', sentence, '做什么预算（元）讲座8,000.00']) {
      expect(text).toContain(part);
    }
    for (const part of ['填表人：魏长青、䶮翀、𬭎', '负责人签字：', '单位盖章：', '第1页共1页'])
      expect(text).toContain(part);
  });

  it('holds its fonts, and of them only what it uses', async () => {
    const pdf = await make((pages) => pages.title('签到表').paragraph(sentence));
    const raw = pdf.toString('latin1');
    expect(raw).toMatch(/\/FontFile3/);
    expect(raw).toMatch(/\/BaseFont \/[A-Z]{6}\+NotoSansHans-Regular/);
    expect(raw).not.toMatch(/Helvetica/);
    expect(pdf.length).toBeLessThan(130_000);
  });

  it('carries its title, its office and the moment it was made', async () => {
    const { info } = await getMeta(await open(await make((pages) => pages.paragraph('一'))));
    expect(info).toMatchObject({ Title: about.title, Author: about.author, CreationDate: 'D:20261124040000Z' });
  });

  it('goes on at the next page, with numbers and a footer on each', async () => {
    const pdf = await make(
      (pages) => {
        for (let index = 0; index < 120; index++) pages.paragraph(`第${index}段`);
      },
      { footer: '禾溪县总工会' },
    );
    const pages = await pagesOf(pdf);
    expect(pages.length).toBeGreaterThan(2);
    pages.forEach((page, index) => {
      expect(page).toContain(`禾溪县总工会第${index + 1}页共${pages.length}页`);
    });
    const numbers = [...pages.join('').matchAll(/第(\d+)段/g)].map(([, number]) => Number(number));
    expect(numbers).toEqual(Array.from({ length: 120 }, (_, index) => index));
  });

  it('repeats a table’s header, cuts no row that fits a page, and loses nothing of one that does not', async () => {
    const long = Array.from({ length: 900 }, (_, index) => `字${index}`).join('，');
    const rows = Array.from({ length: 60 }, (_, index) => [`${index}`, index === 30 ? long : `行${index}`]);
    const pages = await pagesOf(
      await make((out) =>
        out.table(
          [
            { header: '序号', share: 1 },
            { header: '内容', share: 4 },
          ],
          rows,
          24,
        ),
      ),
    );
    for (const page of pages) expect(page.startsWith('序号内容')).toBe(true);
    const text = pages.map((page) => page.slice('序号内容'.length).replace(/第\d+页共\d+页$/, '')).join('');
    for (let index = 0; index < 900; index++) expect(text).toContain(`字${index}`);
    for (const [number, content] of rows.filter((_, index) => index !== 30))
      expect(text).toContain(`${number}${content}`);
  });

  it('lies on its side where asked', async () => {
    const page = await (await open(await make((pages) => pages.paragraph('一'), { landscape: true }))).getPage(1);
    const { width, height } = page.getViewport({ scale: 1 });
    expect([Math.round(width), Math.round(height)]).toEqual([842, 595]);
  });
});
