import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import readExcelFile from 'read-excel-file/node';
import { harmless, workbook, type Sheet, type SheetColumn } from './index.js';

const text = (header: string): SheetColumn => ({ header, kind: 'text', width: 20 });
const one = (rows: Sheet['rows'], columns = [text('姓名')]): Sheet => ({ name: '报名', columns, rows });
const read = async (sheets: Sheet[]) => readExcelFile(await workbook(sheets));

describe('a spreadsheet', () => {
  it('opens in another reader with its sheets, headers, texts and numbers', async () => {
    const columns: SheetColumn[] = [
      text('单位名称'),
      { header: '场次', kind: 'number', width: 8 },
      { header: '预算（元）', kind: 'money', width: 12 },
    ];
    const sheets = await read([
      {
        name: '汇总',
        columns,
        rows: [
          ['禾溪县第一中学', 3, 1_250_050],
          ['禾溪县人民医院', 0, null],
        ],
      },
      { name: '县直/乡镇[1]', columns: [text('备注')], rows: [['第一行\n第二行'], ['<b>&"quote"</b>'], ['𬭎䶮']] },
    ]);
    expect(sheets).toEqual([
      {
        sheet: '汇总',
        data: [
          ['单位名称', '场次', '预算（元）'],
          ['禾溪县第一中学', 3, 12500.5],
          ['禾溪县人民医院', 0, null],
        ],
      },
      { sheet: '县直乡镇1', data: [['备注'], ['第一行\n第二行'], ['<b>&"quote"</b>'], ['𬭎䶮']] },
    ]);
  });

  it.each(['=1+1', '+86 13800000000', '-2', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1+1', '－1', "=cmd|'/c calc'!A0"])(
    'holds %j as a text that starts no formula, also in a CSV file',
    async (dangerous) => {
      const [sheet] = await read([one([[dangerous]])]);
      const value = sheet?.data[1]?.[0];
      expect(typeof value).toBe('string');
      expect(String(value).startsWith("'")).toBe(true);
    },
  );

  it('does not let an escape of Excel’s stand for what it guards against', () => {
    expect(harmless('_x003D_1+1')).toBe('_x005F_x003D_1+1');
    expect(harmless('plan_x_2026')).toBe('plan_x_2026');
  });

  it('can be read whatever people wrote', async () => {
    const anything = fc.string({ unit: 'binary', maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(fc.array(anything, { minLength: 1, maxLength: 5 }), async (values) => {
        const [sheet] = await read([one(values.map((value) => [`甲${value}`]))]);
        expect(sheet?.data).toHaveLength(values.length + 1);
        for (const row of sheet?.data ?? []) expect(String(row[0])).not.toMatch(/^[=+\-@]/);
      }),
      { seed: 7, numRuns: 40 },
    );
  });

  it('guards any text, and harms none that needs no guarding (ASVS 1.2.10)', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (any) => {
        expect(harmless(any)).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
      }),
      { seed: 7 },
    );
    for (const plain of ['林知夏', '3-2班', '1+1公益社', 'a@b.cn', '', '（备注）']) expect(harmless(plain)).toBe(plain);
  });

  it('is refused with values for other columns, or two tabs of one name', async () => {
    await expect(workbook([one([['a', 'b']])])).rejects.toThrow('2 values for 1 columns');
    await expect(workbook([one([]), one([])])).rejects.toThrow('two sheets of one name');
    await expect(workbook([{ ...one([]), name: '[]' }])).rejects.toThrow('not a name');
  });

  it('of five thousand rows is there in a moment', async () => {
    const rows = Array.from({ length: 5000 }, (_, index) => [`禾溪县第${index}号单位`]);
    const [sheet] = await read([one(rows)]);
    expect(sheet?.data).toHaveLength(5001);
  });
});
