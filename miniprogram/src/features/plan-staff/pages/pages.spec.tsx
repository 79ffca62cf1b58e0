import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expectNoFaults, press, show } from '../../../../test/fixtures/page';
import { ok, planServer, refused } from '../../../../test/fixtures/plan-server';
import { PLAN_ID, planOf, summaryOf } from '../../../../test/fixtures/plans';
import { resetTaro, world } from '../../../../test/stubs/taro';
import { useSession } from '@/app/session';
import type { MeResponse } from '@/shared/api/types';
import { setClock } from '@/shared/platform/clock';
import { queryClient } from '@/shared/state/query-client';
import type { Counts, Plan, PlanYear, YearSummary } from '@/shared/plans/plans.types';
import { forgetRemarks } from '../model/remarks';
import PlanListPage from './plan-list';
import PlanReviewPage from './plan-review';
import PlanYearPage from './plan-year';
import PlanYearSettingsPage from './plan-year-settings';
import PlanYearsPage from './plan-years';

const counts: Counts = { notStarted: 2, draft: 1, submitted: 3, passed: 1, returned: 1, approved: 2, late: 2 };
const YEAR: PlanYear = {
  ...{ year: 2026, state: 'open', dueAt: '2026-12-31T10:00:00.000Z', reminderDays: [30, 7], templateVersion: 1 },
  ...{ kinds: ['government', 'enterprise'], shortFormBands: ['1-9'], openedAt: '2026-01-05T00:00:00.000Z', counts },
};
const SUMMARY: YearSummary = {
  ...{ year: 2026, dueAt: YEAR.dueAt, total: 10, counts },
  byKind: [{ ...counts, kind: 'enterprise', total: 10 }],
  byRegion: [{ ...counts, regionId: 'r1', regionName: '青石镇', total: 10 }],
};

function signIn(scopeType: 'county' | 'region'): void {
  const role = { role: 'union-staff', roleName: '工会干部', scopeType, scopeId: 's', scopeName: '青石县' };
  const account = { accountId: 'staff', nickname: '林知夏', roles: [role], membership: null } as unknown as MeResponse;
  useSession.setState({ status: 'signed-in', account }, true);
}

function serve(plan: Partial<Plan> = {}) {
  const server = planServer(plan);
  server.on('GET /v1/plan-years', () => ok({ items: [YEAR] }));
  server.on('GET /v1/plan-years/2026/summary', () => ok(SUMMARY));
  server.on('GET /v1/plan-years/2026/plans', () =>
    ok({ items: [summaryOf({ state: 'submitted', late: true })], nextCursor: null }),
  );
  return server;
}

let restoreClock = (): void => undefined;
beforeEach(() => {
  resetTaro();
  queryClient.clear();
  forgetRemarks(PLAN_ID);
  restoreClock = setClock(() => new Date('2026-11-24T04:00:00.000Z'));
  signIn('county');
});
afterEach(() => {
  cleanup();
  restoreClock();
});

describe('the years', () => {
  it('say how many have filed, and let the county open a new one', async () => {
    serve();
    const { container } = show(<PlanYearsPage />);
    const row = await screen.findByRole('link', { name: /2026年度/ });
    expect(row.textContent).toContain('10个单位，已交7个');
    expect(row.getAttribute('href')).toBe('/staff/plan-year?year=2026');
    expect(screen.getByRole('link', { name: '开一个新年度' })).toBeTruthy();
    await expectNoFaults(container);
  });

  it('are not opened by a township', async () => {
    signIn('region');
    serve();
    show(<PlanYearsPage />);
    await screen.findByRole('link', { name: /2026年度/ });
    expect(screen.queryByRole('link', { name: '开一个新年度' })).toBeNull();
  });

  it('say so when there are none', async () => {
    serve().on('GET /v1/plan-years', () => ok({ items: [] }));
    show(<PlanYearsPage />);
    await screen.findByText('还没有开过年度，');
  });

  it('say whose they are to whoever may not see them, without a button that cannot help', async () => {
    serve().on('GET /v1/plan-years', () => refused(403, 'PERMISSION_REFUSED', '您没有这项权限'));
    show(<PlanYearsPage />);
    await screen.findByText('这里给审核计划的');
    expect(screen.queryByRole('button', { name: '重试' })).toBeNull();
  });
});

describe('the county’s view', () => {
  beforeEach(() => {
    world.params = { year: '2026' };
  });

  it('shows the number that matters with words, by kind and by township', async () => {
    serve();
    const { container } = show(<PlanYearPage />);
    await screen.findByText('7 / 10');
    expect(screen.getByRole('img', { name: '10个单位里，7个已经交了' })).toBeTruthy();
    const kind = screen.getByRole('link', { name: '企业：10个单位，已交7个，晚2个' });
    expect(kind.getAttribute('href')).toBe('/staff/plans?year=2026&kind=enterprise');
    expect(screen.getByRole('link', { name: '青石镇：10个单位，已交7个，晚2个' })).toBeTruthy();
    expect(screen.getByRole('link', { name: /晚交或过期没交/ }).getAttribute('href')).toContain('late=true');
    await expectNoFaults(container);
  });

  it('says so when the year is not there, and when nobody has to file', async () => {
    const server = serve();
    server.on('GET /v1/plan-years/2026/summary', () => refused(404, 'PLAN_YEAR_NOT_FOUND', '没有找到'));
    show(<PlanYearPage />);
    await screen.findByText('没找到这个年度，');
    cleanup();
    queryClient.clear();
    server.on('GET /v1/plan-years/2026/summary', () => ok({ ...SUMMARY, total: 0 }));
    show(<PlanYearPage />);
    await screen.findByText('这个年度还没有单位要填，');
  });
});

describe('the list', () => {
  it('is narrowed by what one came for, and can be widened again', async () => {
    world.params = { year: '2026', state: 'submitted', late: 'true' };
    const server = serve();
    const { container } = show(<PlanListPage />);
    const row = await screen.findByRole('link', { name: /青石茶业/ });
    expect(row.textContent).toContain('晚交');
    expect(world.requests.at(-1)?.url ?? '').not.toContain('undefined');
    expect(world.requests.some(({ url }) => url.includes('state=submitted') && url.includes('late=true'))).toBe(true);
    await expectNoFaults(container);
    server.on('GET /v1/plan-years/2026/plans', () => ok({ items: [], nextCursor: null }));
    fireEvent.change(screen.getByLabelText('类别'), { target: { value: 'institution' } });
    fireEvent.click(await screen.findByRole('button', { name: '清除条件' }));
    await screen.findByText('没有这样的单位，');
    expect(world.requests.at(-1)?.url).not.toContain('state=');
  });
});

describe('a year’s settings', () => {
  it('are saved, then opened after asking', async () => {
    const server = serve();
    server.on('GET /v1/plan-years', () => ok({ items: [] }));
    server.on('POST /v1/plan-years', () => ok({ ...YEAR, state: 'draft' }));
    server.on('POST /v1/plan-years/2026/open', () => ok(YEAR));
    const { container } = show(<PlanYearSettingsPage />);
    await screen.findByRole('heading', { level: 1, name: '开一个新年度' });
    await expectNoFaults(container);
    fireEvent.click(screen.getByRole('checkbox', { name: '新经济组织' }));
    fireEvent.click(screen.getByRole('button', { name: '开通' }));
    await press(within(screen.getByRole('dialog', { name: '开通2026年度？' })).getByRole('button', { name: '开通' }));
    expect(server.state.bodies[0]).toEqual({
      year: 2026,
      dueAt: '2026-03-31T10:00:00.000Z',
      reminderDays: [30, 7, 1],
      kinds: ['government', 'enterprise', 'institution'],
      shortFormBands: ['1-9'],
    });
    expect(server.state.requests).toContain('POST /v1/plan-years/2026/open');
  });

  it('of an open year keep who must file, and of a township are closed', async () => {
    world.params = { year: '2026' };
    serve();
    show(<PlanYearSettingsPage />);
    const kind = await screen.findByRole('checkbox', { name: '党政机关' });
    expect((kind as HTMLButtonElement).disabled).toBe(true);
    cleanup();
    act(() => signIn('region'));
    show(<PlanYearSettingsPage />);
    await screen.findByText('年度由县总工会开通和设置');
  });
});

describe('a review', () => {
  const waiting = { state: 'submitted', mayFill: false, mayReview: true, reviewer: 'first', version: 1 } as const;
  beforeEach(() => {
    world.params = { planId: PLAN_ID };
  });

  it('remarks at the place and sends the plan back with a sentence', async () => {
    const server = serve(waiting);
    server.on(`POST ${server.path}/reviews`, () => ok(planOf({ state: 'returned', mayFill: false })));
    const { container } = show(<PlanReviewPage />);
    fireEvent.click(await screen.findByRole('button', { name: '给“心理健康教育第1项：夜班后放松课”写意见' }));
    const first = screen.getByRole('dialog');
    await expectNoFaults(container);
    fireEvent.change(within(first).getByLabelText('意见'), { target: { value: '写到人' } });
    fireEvent.click(within(first).getByRole('button', { name: '写好了' }));
    expect(screen.getByText('您的意见：写到人')).toBeTruthy();

    fireEvent.click(screen.getByRole('button', { name: '退回补充' }));
    const dialog = screen.getByRole('dialog', { name: '退回补充' });
    fireEvent.click(within(dialog).getByRole('button', { name: '退回补充' }));
    expect(within(dialog).getByText('请写一句原因，对方好知道怎么办')).toBeTruthy();
    await expectNoFaults(container);
    fireEvent.change(within(dialog).getByLabelText('原因'), { target: { value: '第2步再细些' } });
    fireEvent.change(within(dialog).getByLabelText('审核人'), { target: { value: '林知夏' } });
    await press(within(dialog).getByRole('button', { name: '退回补充' }));
    expect(server.state.bodies).toEqual([
      {
        id: expect.any(String),
        number: 1,
        decision: 'return',
        reason: '第2步再细些',
        comments: [{ section: 'education', measureId: 'education-1', field: null, text: '写到人' }],
        signedName: '林知夏',
      },
    ]);
    await waitFor(() => expect(screen.queryByRole('button', { name: '通过' })).toBeNull());
    expect(screen.queryByText('您的意见：写到人')).toBeNull();
  });

  it('is repeated under the same id when the answer was lost, and says what the server says', async () => {
    const server = serve(waiting);
    server.on(`POST ${server.path}/reviews`, () => refused(409, 'PLAN_STATE', '这份计划刚被别的同事处理了'));
    show(<PlanReviewPage />);
    fireEvent.click(await screen.findByRole('button', { name: '通过' }));
    const dialog = screen.getByRole('dialog', { name: '通过这份计划？' });
    fireEvent.change(within(dialog).getByLabelText('审核人'), { target: { value: '林知夏' } });
    await press(within(dialog).getByRole('button', { name: '通过' }));
    expect(within(dialog).getByText('这份计划刚被别的同事处理了')).toBeTruthy();
    await press(within(dialog).getByRole('button', { name: '通过' }));
    const [first, second] = server.state.bodies as { id: string }[];
    expect(second?.id).toBe(first?.id);
  });

  it('only reads what is not one’s own to decide', async () => {
    serve({ ...waiting, mayReview: false });
    const { container } = show(<PlanReviewPage />);
    await screen.findByRole('heading', { name: '心理健康教育' });
    expect(screen.queryByRole('button', { name: /写意见/ })).toBeNull();
    expect(screen.queryByRole('button', { name: '通过' })).toBeNull();
    await expectNoFaults(container);
  });

  it('lets the county give more time, with a day and a reason', async () => {
    const server = serve({ state: 'draft', mayFill: false });
    server.on(`POST ${server.path}/extension`, () => ok(planOf({ extended: true, extensionReason: '正在搬迁' })));
    show(<PlanReviewPage />);
    fireEvent.click(await screen.findByRole('button', { name: '延期' }));
    const dialog = screen.getByRole('dialog', { name: '给这个单位延期' });
    fireEvent.click(within(dialog).getByRole('button', { name: '延期' }));
    expect(within(dialog).getByText('请选新的日期，并写一句原因')).toBeTruthy();
    fireEvent.change(within(dialog).getByLabelText('新的截止日期'), { target: { value: '2027-01-15' } });
    fireEvent.change(within(dialog).getByLabelText('原因'), { target: { value: '正在搬迁' } });
    await press(within(dialog).getByRole('button', { name: '延期' }));
    expect(server.state.bodies).toEqual([{ dueAt: '2027-01-15T10:00:00.000Z', reason: '正在搬迁' }]);
    await screen.findByText('已延期：正在搬迁');
  });
});
