import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import readExcelFile from 'read-excel-file/node';
import { extractText, getDocumentProxy } from 'unpdf';
import type { World } from '../support/world.js';
import {
  change,
  edit,
  fill,
  ok,
  openYear,
  organizationsOf,
  planOf,
  type PlanSummary,
  readPlan,
  refusal,
  review,
  rollUpAndRows,
  type Someone,
  someone,
  startPlanCounty,
  submit,
  TOWN,
  UNITS,
  type Year,
  YEAR_SETTINGS,
} from './support.js';

describe('a year', () => {
  let world: World;
  let county: Someone;
  let mill: Someone;
  const list = async (query: string) =>
    ok(await county.api.get<{ items: PlanSummary[]; nextCursor: string | null }>(`/v1/plan-years/2026/plans?${query}`));
  /** The file behind a path, with the county's session. */
  const download = async (path: string) => {
    const response = await fetch(`${world.url}${path}`, {
      headers: { 'x-client-version': 'weapp/0.1.0', authorization: `Bearer ${county.session.accessToken}` },
    });
    const { headers } = response;
    return { status: response.status, headers, bytes: Buffer.from(await response.arrayBuffer()) };
  };

  beforeAll(async () => {
    world = await startPlanCounty();
    county = await someone(world, '县工会干部', ['union-staff', 'county']);
    mill = await someone(world, '织造厂联络员', ['unit-liaison', { unit: UNITS.mill.id }]);
  });
  afterAll(() => world.close());

  it('is set up once, unseen by units until it is opened; opened again it serves units that came later', async () => {
    const settings = { year: 2026, ...YEAR_SETTINGS };
    const drafted = ok(await county.api.post<Year>('/v1/plan-years', settings));
    expect(drafted).toMatchObject({ year: 2026, state: 'draft', counts: { notStarted: 0 }, openedAt: null });
    expect(ok(await county.api.post<Year>('/v1/plan-years', settings)).state).toBe('draft');
    expect(refusal(await county.api.post('/v1/plan-years', { ...settings, reminderDays: [3] }))).toBe(
      '409 PLAN_YEAR_EXISTS',
    );
    expect(
      refusal(await county.api.post('/v1/plan-years', { ...settings, year: 2025, dueAt: '2025-12-15T10:00:00.000Z' })),
    ).toBe('400 VALIDATION_FAILED');
    expect(ok(await mill.api.get('/v1/my/plans'))).toEqual({ items: [] });
    expect(refusal(await mill.api.get('/v1/plan-years/current/progress'))).toBe('404 PLAN_YEAR_NOT_FOUND');

    ok(
      await county.api.put('/v1/plan-years/2026', {
        ...YEAR_SETTINGS,
        kinds: ['enterprise', 'institution', 'new-economy'],
      }),
    );
    const replies = await Promise.all([1, 2, 3].map(() => county.api.post<Year>('/v1/plan-years/2026/open')));
    for (const { status } of replies) expect([200, 409]).toContain(status);
    expect(ok(await county.api.post<Year>('/v1/plan-years/2026/open')).counts.notStarted).toBe(6); // no government
    world.clock.advance(60_000);
    const late = { id: '0192f0c1-0000-7000-8000-000000001009', regionId: TOWN, name: '新来的厂' };
    await organizationsOf(world).openUnit({ ...late, kind: 'enterprise', headcountBand: '10-29' });
    expect(ok(await county.api.post<Year>('/v1/plan-years/2026/open')).counts.notStarted).toBe(7);
    const [rollUp, rows] = await rollUpAndRows(world);
    expect(rollUp).toEqual(rows);
    expect(refusal(await county.api.post('/v1/plan-years/1999/open'))).toBe('404 PLAN_YEAR_NOT_FOUND');
  });

  it('is listed page by page, each plan once, filtered as asked', async () => {
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: { items: PlanSummary[]; nextCursor: string | null } = await list(
        `limit=2${cursor ? `&cursor=${cursor}` : ''}`,
      );
      seen.push(...page.items.map(({ unitName }) => unitName));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toEqual(['织造厂', '实验小学', '馒头铺', '理发店', '修车铺', '茶场', '新来的厂']);
    const names = async (query: string) => (await list(query)).items.map(({ unitName }) => unitName);
    expect(await names('kind=institution')).toEqual(['实验小学']);
    expect(await names(`regionId=${TOWN}&kind=enterprise`)).toEqual(['织造厂', '新来的厂']);
    expect(await names('state=approved')).toEqual([]);
    expect(refusal(await county.api.get('/v1/plan-years/2026/plans?cursor=x'))).toBe('400 VALIDATION_FAILED');
    expect(refusal(await county.api.get('/v1/plan-years/2026/plans?state=lost'))).toBe('400 VALIDATION_FAILED');
  });

  it('comes as a sheet with totals and every unit, whose texts are no formulas (ASVS 1.2.10)', async () => {
    world.clock.advance(60_000);
    const odd = { id: '0192f0c1-0000-7000-8000-000000001010', regionId: TOWN, name: '=HYPERLINK("x")厂' };
    await organizationsOf(world).openUnit({ ...odd, kind: 'enterprise', headcountBand: '10-29' });
    ok(await county.api.post('/v1/plan-years/2026/open'));
    const { status, headers, bytes } = await download('/v1/plan-years/2026/summary.xlsx');
    expect([status, headers.get('content-type')]).toEqual([
      200,
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ]);
    expect(headers.get('content-disposition')).toContain('attachment; filename="plans-2026.xlsx"');
    const sheets = await readExcelFile(bytes);
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['汇总', '各单位']);
    expect(sheets[0]?.data.slice(0, 3)).toEqual([
      ['分类', '应交', '未开始', '填写中', '待初审', '待县审', '已退回', '已通过', '逾期'],
      ['合计', 8, 8, 0, 0, 0, 0, 0, 0],
      ['企业', 4, 4, 0, 0, 0, 0, 0, 0],
    ]);
    expect(sheets[1]?.data).toHaveLength(9);
    expect(sheets[1]?.data.at(-1)?.[0]).toBe('\'=HYPERLINK("x")厂');
  });

  it('gives a plan its official paper: parts, names, version, room for the seal, every page numbered', async () => {
    const { planId } = await planOf(mill, UNITS.mill);
    await fill(mill, planId);
    const paper = async (query = '') => {
      const { status, headers, bytes } = await download(`/v1/plans/${planId}/plan.pdf${query}`);
      expect([status, headers.get('content-type')]).toEqual([200, 'application/pdf']);
      const { text, totalPages } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), {
        mergePages: false,
      });
      return {
        pages: totalPages,
        text: text.join('').replace(/\s/g, ''),
        fileName: headers.get('content-disposition'),
      };
    };
    expect((await paper()).text).toContain('草稿，还没有提交');
    ok(await submit(mill, planId));
    ok(await review(county, planId, 'return', { reason: '再写细一点' }));
    const education = (await readPlan(mill, planId)).sections[1]!;
    const words = [change('what', '心理讲座', '夜班后的放松课', education.measures[0]!.measureId)];
    ok(await edit(mill, planId, 'education', { changes: words }));
    expect((await submit(mill, planId, randomUUID(), { signedName: '周' })).status).toBe(400);
    ok(await submit(mill, planId, randomUUID(), { signedName: ' 周　联络 ' }));
    ok(await review(county, planId, 'pass', { number: 2, signedName: '林知夏' }));

    const { text, pages, fileName } = await paper();
    const nameOf = async ({ api }: Someone) => ok(await api.get<{ nickname: string }>('/v1/me')).nickname;
    for (const part of [
      ...['2026年度员工心理援助计划', '织造厂', '城关镇', '企业', '第2次提交', '版本号'],
      ...['一、单位情况', '100—299人', '二、心理健康教育', '夜班后的放松课', '三、心理健康评估', '四、心理援助'],
      ...['五、保障措施', '15,000.00', '分管负责人', '罗秋实', '周联络', '盖章处', '单位负责人签字：'],
      ...['填报人周联络', '县审人林知夏，', '本片区没有审核人', `第${pages}页共${pages}页`],
    ]) {
      expect(text).toContain(part);
    }
    expect(decodeURIComponent(fileName ?? '')).toContain('织造厂2026年度员工心理援助计划.pdf');
    const first = await paper('?number=1');
    expect(first.text).toContain('第1次提交');
    expect(first.text).toContain('心理讲座');
    expect(first.text).not.toContain('夜班后的放松课');
    // signed by nobody, as older clients hand in: the nickname stands for the name
    expect(first.text).toContain(`填报人${await nameOf(mill)}`);
    expect(ok(await mill.api.get<object>(`/v1/plans/${planId}/submissions/2`))).toMatchObject({
      submittedBy: '周 联络',
      reviews: [{ by: '林知夏' }],
    });
    expect((await download(`/v1/plans/${planId}/plan.pdf?number=9`)).status).toBe(404);
  });

  it('shows a unit what it handed in the year before, beside the new plan', async () => {
    ok(await county.api.post('/v1/plan-years/2026/close'));
    await openYear(county, 2027, { ...YEAR_SETTINGS, dueAt: '2027-12-15T10:00:00.000Z' });
    const next = await readPlan(mill, (await planOf(mill, UNITS.mill, 2027)).planId);
    expect(next).toMatchObject({ state: 'not-started', sections: [{ measures: [] }, {}, {}, {}, {}] });
    expect(next.lastYear?.[1]?.measures[0]?.what).toBe('夜班后的放松课');
    const { items } = ok(await mill.api.get<{ items: PlanSummary[] }>('/v1/my/plans'));
    expect(items.map(({ year, state }) => `${year} ${state}`)).toEqual(['2027 not-started', '2026 approved']);
  });
});
