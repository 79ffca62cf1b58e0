import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { readCountyFile } from '../../src/cli/county/county-file.js';
import { OrganizationsFacade, type CountySetUp } from '../../src/modules/organizations/index.js';
import { loadDemoCounty } from '../../src/database/demo/index.js';
import { RandomSource } from '../../src/platform/random/index.js';
import { serverCommand, type Ended } from '../support/server-command.js';
import { startWorld, type World } from '../support/world.js';

const GUIDES = path.resolve(import.meta.dirname, '../../../docs/guides');
const EXAMPLE = path.join(GUIDES, 'county.example.json');

let world: World;
let folder: string;
beforeAll(async () => {
  world = await startWorld();
  folder = await mkdtemp(path.join(os.tmpdir(), 'anxin-county-'));
});
afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true, force: true });
});

const organizations = (of = world): OrganizationsFacade => of.app.get(OrganizationsFacade);
const units = (of = world) => organizations(of).listUnits({}, { after: null, most: 100 });
const county = (...args: string[]): Promise<Ended> => serverCommand(world, 'county', args);

/** The example, with its example numbers replaced and changed as the test says, in a folder of its own. */
async function write(edit: (json: string) => string, table: (csv: string) => string = (csv) => csv): Promise<void> {
  const json = (await readFile(EXAMPLE, 'utf8')).replaceAll('0000-', '0791-').replace('units.example.csv', 'units.csv');
  await writeFile(path.join(folder, 'county.json'), edit(json));
  await writeFile(
    path.join(folder, 'units.csv'),
    table(await readFile(path.join(GUIDES, 'units.example.csv'), 'utf8')),
  );
}
const asItIs = (text: string): string => text;

describe('npm run county', () => {
  it('accepts the example of the guide, and with --check stores nothing', async () => {
    const { code, out, problem } = await county(EXAMPLE, '--check');
    expect([code, problem]).toEqual([0, '']);
    expect(out).toContain('没有发现问题：部门 4 个，乡镇 3 个，园区 1 个，单位 6 个');
    expect(await organizations().holdsCounty()).toBe(false);
  });

  it('lists all mistakes at once, each with file, line and field, and stores nothing', async () => {
    await write(
      (json) =>
        json
          .replace('"unionPhone": "0791-5550100"', '"unionPhone": "总机"')
          .replace('"technicalUnit"', '"technicUnit"')
          .replace('"lastVerifiedOn": "2026-11-12"', '"lastVerifiedOn": "2026-11-31"')
          .replace('"to": "21:00"', '"to": "25:00"')
          .replace('"澄川镇"', '"栖云镇"'),
      (csv) =>
        csv
          .replace('县总工会,10至29人', '县工会,10至29人')
          .replace('事业单位,县卫生健康委', '医院,县卫生健康委')
          .replace('30至99人\n', '1月9日\n')
          .replace('禾溪县实验小学', '禾溪县总工会机关'),
    );
    const { code, problem } = await county(folder);
    expect(code).toBe(1);
    const [first, ...lines] = problem.trim().split('\n');
    expect(first).toMatch(/^有 \d+ 处要改，什么都没有存/);
    const told = [
      ...['unionPhone：请填真实的电话号码', 'technicUnit：没有这一项', 'technicalUnit：请填写'],
      ...['hotlines.0.lastVerifiedOn：日期要写成', 'duty.hours：请检查时段', 'regions.townships.2：“栖云镇”写了两次'],
      ...[
        '所属：没有“县工会”',
        '类别：请写其中一个',
        '人数：表格软件把它改成日期了',
        '名称：“禾溪县总工会机关”写了两次',
      ],
    ];
    for (const words of told) expect(lines.filter((line) => line.includes(words))).toHaveLength(1);
    const unionPhone = (await readFile(path.join(folder, 'county.json'), 'utf8')).split('\n');
    const line = unionPhone.findIndex((text) => text.includes('总机')) + 1;
    expect(lines.find((text) => text.includes('unionPhone'))).toMatch(new RegExp(`^county.json 第${line}行 `));
    expect(lines.find((text) => text.includes('县工会'))).toMatch(/^units.csv 第4行 /);
    expect(await organizations().holdsCounty()).toBe(false);
  });

  it('says where a file cannot be read at all', async () => {
    await write((json) => json.replace('"禾溪县",', '“禾溪县”，'));
    expect((await county(folder)).problem).toMatch(/county.json 第4行 ““禾溪县”，”看不懂/);
    expect((await county(path.join(folder, 'nowhere.json'))).problem).toMatch(/^没有找到 .*nowhere.json/);
    expect((await county()).problem).toMatch(/^用法/);
    expect((await county(folder, '--confirm', '温致远', '--check')).problem).toContain('不能一起用');
    expect((await county('--confirm', '温致远')).problem).toMatch(/^还没有县情况/);
  });

  it('stores all of it or nothing', async () => {
    const random = world.app.get(RandomSource);
    const sameCode = jest.spyOn(random, 'readableCode').mockReturnValue('AAAAAAAA');
    await expect(organizations().setUpCounty(await exampleSetUp())).rejects.toThrow();
    sameCode.mockRestore();
    expect(await organizations().holdsCounty()).toBe(false);
    expect(await units()).toEqual([]);
    expect((await world.api.get<{ items: unknown[] }>('/v1/places')).body.items).toEqual([]);
  });

  it('stores the county, tells the join codes, and what is still missing', async () => {
    await write(asItIs);
    const { code, out } = await county(folder);
    expect(code).toBe(0);
    const stored = await units();
    expect(stored.map(({ name, kind, regionName, headcountBand }) => [name, kind, regionName, headcountBand])).toEqual([
      ['禾溪县总工会机关', 'government', '县总工会', '10-29'],
      ['禾溪县人民医院', 'institution', '县卫生健康委', '300+'],
      ['禾溪县实验小学', 'institution', '县教育体育局', '30-99'],
      ['栖云镇人民政府', 'government', '栖云镇', '30-99'],
      ['禾溪县锦绣纺织有限公司', 'enterprise', '禾溪县工业园区', '300+'],
      ['禾溪县骑手服务站', 'new-economy', '禾溪县', '1-9'],
    ]);
    for (const { name, joinCode } of stored) expect(out).toContain(`新增 ${name}，加入码 ${joinCode}`);
    expect(out).toContain('正式环境启动前还缺：负责人的确认（姓名和日期）');
    const { body } = await world.api.get<{ items: { name: string }[] }>('/v1/places');
    expect(body.items.map(({ name }) => name)).toEqual(['禾溪县', '禾城镇', '栖云镇', '澄川镇', '禾溪县工业园区']);
  });

  it('is confirmed by a named person, and running it again with the same file changes nothing', async () => {
    const confirmed = await county('--confirm', ' 温致远 ');
    expect(confirmed).toMatchObject({ code: 0, problem: '' });
    expect(confirmed.out).toContain('12356 心理援助热线，周一、二、三、四、五、六、日 06:00—24:00，2026-11-12核对');
    expect(confirmed.out).toContain('县情况齐全，已经确认');
    const before = await units();
    const { code, out } = await county(folder);
    expect([code, out.includes('没有要改的'), out.includes('已经确认')]).toEqual([0, true, true]);
    expect(await units()).toEqual(before);
  });

  it('changes what differs, keeps codes and people, and deletes nothing', async () => {
    const [office, hospital, ...others] = await units();
    const worker = await world.signIn('纺织厂的人');
    const mill = others.find(({ kind }) => kind === 'enterprise')!;
    await organizations().join(worker.accountId, mill.joinCode);
    await write(
      (json) => json.replace('0791-5550101', '0791-5550109').replace('"澄川镇"', '"茶垄镇"'),
      (csv) =>
        csv
          .replace('禾溪县锦绣纺织有限公司,企业,禾溪县工业园区,300人以上\n', '')
          .replace('县总工会,10至29人', '禾溪县,30至99人')
          .concat('茶垄镇卫生院,事业单位,茶垄镇,12\n'),
    );
    const preview = await county(folder, '--check');
    const { code, out } = await county(folder);
    expect(code).toBe(0);
    for (const words of [
      ...['县情况改了：值班电话', '新增 茶垄镇', '新增 茶垄镇卫生院', '禾溪县总工会机关 改了：所属、人数'],
      '文件里没有、原样保留的：澄川镇、禾溪县锦绣纺织有限公司',
    ]) {
      expect(preview.out).toContain(words);
      expect(out).toContain(words);
    }
    expect(out).toContain('还缺：负责人的确认');
    const after = await units();
    expect(after[0]).toEqual({
      ...office!,
      regionId: after[0]!.regionId,
      regionName: '禾溪县',
      regionKind: 'county',
      headcountBand: '30-99',
    });
    expect(after[1]).toEqual(hospital);
    expect(after).toHaveLength(7);
    const { body } = await world.as(worker).get<{ membership: { unitName: string } }>('/v1/me');
    expect(body.membership.unitName).toBe('禾溪县锦绣纺织有限公司');
  });

  it('opens each unit once however many store it at the same time', async () => {
    const setUp = await exampleSetUp();
    const wanted = { ...setUp, units: [...setUp.units, { ...setUp.units[0]!, name: '禾溪县图书馆' }] };
    await Promise.all(Array.from({ length: 6 }, () => organizations().setUpCounty(wanted)));
    expect((await units()).filter(({ name }) => name === '禾溪县图书馆')).toHaveLength(1);
  });

  it('takes a table as spreadsheets save it in China, and says what to do with one that is none', async () => {
    await write(asItIs);
    // 名称,类别,所属,人数 / 县一中,事业单位,禾溪县,300人以上, in GBK
    const gbk =
      'c3fbb3c62cc0e0b1f02ccbf9caf42cc8cbcafd0acfd8d2bbd6d02ccac2d2b5b5a5cebb2cbacccfaacfd82c333030c8cbd2d4c9cf0a';
    await writeFile(path.join(folder, 'units.csv'), Buffer.from(gbk, 'hex'));
    expect((await county(folder, '--check')).out).toContain('新增 县一中');
    await writeFile(path.join(folder, 'units.csv'), 'PK\u0003\u0004');
    expect((await county(folder, '--check')).problem).toContain('另存为 CSV');
  });
});

describe('npm run county beside the demo', () => {
  it('refuses: invented people never stand beside real ones', async () => {
    const demo = await startWorld();
    try {
      await loadDemoCounty(demo.app);
      const { code, problem } = await serverCommand(demo, 'county', [EXAMPLE]);
      expect([code, problem]).toEqual([1, expect.stringMatching(/^这个数据库里是演示县/)]);
    } finally {
      await demo.close();
    }
  });
});

const exampleSetUp = (): Promise<CountySetUp> => readCountyFile(EXAMPLE, world.clock.today());
