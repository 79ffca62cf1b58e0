import { describe, expect, it } from '@jest/globals';
import { decodeText, parseCsv } from './csv.js';
import { readUnits } from './units-table.js';

const read = (text: string) => readUnits(parseCsv(text));
const bandOf = (typed: string): string | null => {
  const { units, problems } = read(`名称,类别,所属,人数\n甲,企业,某镇,${typed}`);
  return problems.length > 0 ? null : (units[0]?.headcountBand ?? null);
};

describe('a table of units', () => {
  it('has its columns in any order, other columns beside them, and empty and commented rows between', () => {
    const { units, lines, problems } = read(
      '# 2026年\n联系人,人数,所属,单位名称,类别\n\n张三,56,某镇," 甲,""乙""厂 ",企业\n# 还没定\n,,,,\n李四,300人以上,县,"丙\n分厂",事业单位\r\n',
    );
    expect(problems).toEqual([]);
    expect(units).toEqual([
      { name: '甲,"乙"厂', kind: 'enterprise', region: '某镇', headcountBand: '30-99' },
      { name: '丙\n分厂', kind: 'institution', region: '县', headcountBand: '300+' },
    ]);
    expect(lines).toEqual([4, 7]);
  });

  it('may be separated by tabs', () => {
    expect(read('名称\t类别\t所属\t人数\n甲\t新经济组织\t某镇\t9').units).toEqual([
      { name: '甲', kind: 'new-economy', region: '某镇', headcountBand: '1-9' },
    ]);
  });

  it('names every column that is missing', () => {
    expect(read('名称,类型\n甲,企业').problems.map(({ field }) => field)).toEqual(['类别', '所属', '人数']);
    expect(read('').problems).toHaveLength(4);
  });

  it('is read as UTF-8, with and without its mark, and as GBK', () => {
    const gbk = Buffer.from('cfd8d2bbd6d0', 'hex');
    expect([gbk, Buffer.from('县一中'), Buffer.from('\ufeff县一中')].map(decodeText)).toEqual(Array(3).fill('县一中'));
  });
});

describe('the number of people', () => {
  it.each([
    ...[['1-9', '1-9'] as const, ['１０－２９', '10-29'] as const, ['30 至 99 人', '30-99'] as const],
    ...[['100—299人', '100-299'] as const, ['300+', '300+'] as const, ['300人以上', '300+'] as const],
    ...[['300人及以上', '300+'] as const, ['9人及以下', '1-9'] as const, ['1', '1-9'] as const],
    ...[['10', '10-29'] as const, ['99人', '30-99'] as const, ['299', '100-299'] as const],
    ...[['4000', '300+'] as const, ['0', null] as const, ['', null] as const, ['很多', null] as const],
    ...[['1月9日', null] as const, ['20-40', null] as const, ['300人以下', null] as const],
  ])('%s is %s', (typed, band) => {
    expect(bandOf(typed)).toBe(band);
  });
});
