import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expectNoFaults, press, show } from '../../../../test/fixtures/page';
import { ok, planServer, refused } from '../../../../test/fixtures/plan-server';
import { filledSections, FULL_MEASURE, measureOf, PLAN_ID, planOf, sectionOf } from '../../../../test/fixtures/plans';
import { resetTaro, world } from '../../../../test/stubs/taro';
import { useSession } from '@/app/session';
import { setClock } from '@/shared/platform/clock';
import { queryClient } from '@/shared/state/query-client';
import { useNetwork } from '@/shared/state/network';
import type { Plan } from '@/shared/plans/plans.types';
import { deliverPlan, openPlanDesk, startPlanDelivery, usePlanning } from '../model/planning';
import { NOTHING } from '../model/planning.types';
import PlanPage from './plan';
import PlansPage from './plans';
import VersionsPage from './versions';

let people = 0;
const signIn = (): void =>
  useSession.setState(
    {
      status: 'signed-in',
      account: { accountId: `liaison-${(people += 1)}`, nickname: '小李', roles: [], membership: null },
    },
    true,
  );

function showPlan(start: Partial<Plan> = {}, step?: string) {
  const server = planServer(start);
  world.params = { planId: PLAN_ID, ...(step === undefined ? {} : { step }) };
  return { server, ...show(<PlanPage />) };
}

/** What is written leaves after a pause; here it leaves now. */
const flush = () => act(() => deliverPlan(PLAN_ID));

async function write(label: string, text: string): Promise<void> {
  const field = await screen.findByLabelText(label);
  fireEvent.change(field, { target: { value: text } });
  await act(async () => {
    fireEvent.blur(field);
    await openPlanDesk();
  });
}

/** jsdom lays nothing out, so it cannot scroll. */
Element.prototype.scrollIntoView = () => undefined;

let restoreClock = (): void => undefined;
beforeEach(() => {
  resetTaro();
  queryClient.clear();
  usePlanning.setState({ state: NOTHING, sending: [] });
  useNetwork.setState({ online: true });
  restoreClock = setClock(() => new Date('2026-11-24T04:00:00.000Z'));
  signIn();
});
afterEach(async () => {
  cleanup();
  await act(() => deliverPlan(PLAN_ID));
  restoreClock();
});

describe('my plans', () => {
  it('say the year, where it stands and what is left, and lead to the plan', async () => {
    planServer();
    const { container } = show(<PlansPage />);
    const row = await screen.findByRole('link', { name: /2026年度/ });
    expect(row.getAttribute('href')).toBe(`/plan?planId=${PLAN_ID}`);
    expect(row.textContent).toContain('还有37天');
    expect(row.textContent).toContain('正在填写');
    await expectNoFaults(container);
  });

  it('say so when there are none, and when they are not this person’s', async () => {
    const server = planServer();
    server.on('GET /v1/my/plans', () => ok({ items: [] }));
    show(<PlansPage />);
    await screen.findByText('现在没有要填的计划，');
    cleanup();
    queryClient.clear();
    server.on('GET /v1/my/plans', () => refused(403, 'PERMISSION_REFUSED', '没有权限'));
    show(<PlansPage />);
    await screen.findByText('这里由单位负责人、');
  });

  it('can be asked for again when they were not loaded', async () => {
    const server = planServer();
    server.on('GET /v1/my/plans', () => refused(404, 'NOT_FOUND', '没找到'));
    show(<PlansPage />);
    const again = await screen.findByRole('button', { name: '重试' });
    server.on('GET /v1/my/plans', () => ok({ items: [planOf()] }));
    fireEvent.click(again);
    await screen.findByRole('link', { name: /2026年度/ });
  });
});

describe('filling a plan', () => {
  it('shows the six steps, the deadline and the fields of the first, without a fault', async () => {
    const { container } = showPlan();
    await screen.findByRole('heading', { level: 1, name: '2026年度员工心理援助计划' });
    const steps = within(screen.getByRole('navigation', { name: '填写步骤' })).getAllByRole('button');
    expect(steps.map((step) => step.getAttribute('aria-label'))).toEqual([
      '第1步，单位情况，现在在这一步',
      '第2步，心理健康教育，已填好',
      '第3步，评估，已填好',
      '第4步，援助，已填好',
      '第5步，保障措施，已填好',
      '第6步，预览盖章',
    ]);
    expect(screen.getByText('还有37天')).toBeTruthy();
    expect(screen.getByLabelText<HTMLTextAreaElement>('单位概况').value).toBe('做茶叶加工，春茶季最忙');
    await expectNoFaults(container);
  });

  it('saves what is typed, field by field', async () => {
    const { server } = showPlan();
    await write('职工最关心的问题', '孩子上学');
    await flush();
    expect(server.state.bodies).toEqual([
      {
        changes: [{ measureId: null, field: 'concerns', from: '倒班睡不好', to: '孩子上学' }],
        added: [],
        moved: [],
        removed: [],
      },
    ]);
    expect(server.state.plan.sections[0]?.fields.concerns).toBe('孩子上学');
    await screen.findByText('已存好');
  });

  it('takes what was typed the moment before 存草稿 is pressed, though the field was not left', async () => {
    const { server } = showPlan();
    fireEvent.change(await screen.findByLabelText('职工最关心的问题'), { target: { value: '孩子上学' } });
    await press(screen.getByRole('button', { name: '存草稿' }));
    await screen.findByText('草稿存好了');
    expect(server.state.plan.sections[0]?.fields.concerns).toBe('孩子上学');
  });

  it('keeps yuan as fen, and says what is no amount without sending it', async () => {
    const { server, container } = showPlan({}, 'education');
    fireEvent.click(await screen.findByRole('button', { name: '第1项：夜班后放松课' }));
    expect(screen.getByLabelText<HTMLInputElement>('经费').value).toBe('2400');
    await write('经费', '三千');
    expect(screen.getByText('经费请填数字，比如2400或2400.50')).toBeTruthy();
    await expectNoFaults(container);
    await write('经费', '3000.5');
    await flush();
    expect(server.state.plan.sections[1]?.measures[0]?.budgetFen).toBe(300_050);
  });

  it('adds a measure, puts it first, and removes it after asking', async () => {
    const { server } = showPlan({}, 'education');
    await press(await screen.findByRole('button', { name: '再加一项' }));
    await write('做什么', '家属开放日');
    fireEvent.click(screen.getByRole('button', { name: '往上移' }));
    await flush();
    const measures = () => server.state.plan.sections[1]?.measures.map(({ what }) => what);
    expect(screen.getByRole('button', { name: '第1项：家属开放日' })).toBeTruthy();
    expect(measures()).toHaveLength(2);
    fireEvent.click(screen.getByRole('button', { name: '删掉这一项' }));
    const dialog = screen.getByRole('dialog', { name: '要删掉这一项吗？' });
    fireEvent.click(within(dialog).getByRole('button', { name: '删掉' }));
    await flush();
    expect(measures()).toEqual(['夜班后放松课']);
  });

  it('is kept on the device without a network, and sent when there is one', async () => {
    const { server } = showPlan();
    await screen.findByLabelText('单位概况');
    server.state.offline = true;
    act(() => useNetwork.setState({ online: false }));
    await write('单位概况', '车间改造中');
    await flush();
    // jsdom has no encrypted storage: then nothing is promised
    expect(screen.getByText('还没存上，请先别关这一页')).toBeTruthy();
    act(() => usePlanning.setState({ kept: true }));
    expect(screen.getByText('已存在本机，联网后自动提交')).toBeTruthy();
    server.state.offline = false;
    act(() => useNetwork.setState({ online: true }));
    await flush();
    expect(server.state.plan.sections[0]?.fields.overview).toBe('车间改造中');
  });
});

describe('a server that does not answer, though the device is connected', () => {
  it('is not said to have the words, and gets them as soon as it answers anything', async () => {
    const { server } = showPlan();
    await screen.findByLabelText('单位概况');
    server.state.offline = true;
    await write('单位概况', '车间改造中');
    await press(screen.getByRole('button', { name: '存草稿' }));
    expect(screen.queryByText('草稿存好了')).toBeNull();
    expect(screen.getAllByText('还没存上，请先别关这一页').length).toBeGreaterThan(0);
    server.state.offline = false;
    await act(() => queryClient.refetchQueries());
    await screen.findByText('已存好');
    expect(server.state.plan.sections[0]?.fields.overview).toBe('车间改造中');
  });
});

describe('a session that ends while the form is open', () => {
  it('asks to sign in, and whoever comes back finds the last word', async () => {
    const stop = startPlanDelivery();
    const { server } = showPlan();
    const before = useSession.getState();
    fireEvent.change(await screen.findByLabelText('单位概况'), { target: { value: '车间改造中' } });
    act(() => {
      queryClient.clear();
      useSession.setState({ status: 'anonymous', account: null }, true);
    });
    await waitFor(() => expect(world.navigation).toHaveLength(1));
    const next = encodeURIComponent(JSON.stringify({ name: 'plan', params: { planId: PLAN_ID } }));
    expect(world.navigation[0]).toEqual(['redirectTo', `/features/identity/pages/sign-in/index?next=${next}`]);
    expect(server.state.plan.sections[0]?.fields.overview).not.toBe('车间改造中');
    act(() => useSession.setState(before, true));
    await waitFor(() => expect(server.state.plan.sections[0]?.fields.overview).toBe('车间改造中'));
    stop();
  });
});

describe('two people', () => {
  it('are shown both texts, and both may stay', async () => {
    const { server, container } = showPlan({}, 'safeguards');
    await screen.findByLabelText('保障措施');
    server.state.plan = {
      ...server.state.plan,
      sections: server.state.plan.sections.map((each) =>
        each.section === 'safeguards' ? { ...each, fields: { ...each.fields, safeguards: '同事写的' } } : each,
      ),
    };
    await write('保障措施', '我写的');
    await flush();
    const choice = await screen.findByRole('group', { name: '同事也改了这里' });
    expect(choice.textContent).toContain('我写的');
    expect(choice.textContent).toContain('同事写的');
    await expectNoFaults(container);
    fireEvent.click(within(choice).getByRole('button', { name: '都留下' }));
    await flush();
    expect(server.state.plan.sections[4]?.fields.safeguards).toBe('同事写的\n我写的');
    expect(screen.queryByRole('group', { name: '同事也改了这里' })).toBeNull();
  });
});

describe('handing in', () => {
  const unfinished = () =>
    filledSections().map((each) =>
      each.section === 'education' ? { ...each, measures: [measureOf('m', { ...FULL_MEASURE, who: '' })] } : each,
    );

  it('says what is missing, and leads to the place', async () => {
    const { server, container } = showPlan({ sections: unfinished() });
    fireEvent.click(await screen.findByRole('button', { name: '提交审核' }));
    await screen.findByRole('heading', { name: '还有1处要填' });
    await expectNoFaults(container);
    fireEvent.click(screen.getByRole('button', { name: '第2步：请填写‘谁负责’' }));
    const who = await screen.findByLabelText('谁负责');
    expect(who.getAttribute('aria-invalid')).toBe('true');
    await waitFor(() => expect(document.activeElement).toBe(who));
    expect(server.state.requests.some((request) => request.endsWith('/submit'))).toBe(false);
  });

  it('reads what was typed the moment before, though the field was not left', async () => {
    showPlan({ sections: unfinished() }, 'education');
    fireEvent.click(await screen.findByRole('button', { name: '第1项：夜班后放松课' }));
    fireEvent.change(screen.getByLabelText('谁负责'), { target: { value: '工会主席' } });
    await press(screen.getByRole('button', { name: '提交审核' }));
    await screen.findByRole('dialog', { name: '提交给谁看' });
  });

  it('asks first, then sends, and shows where the plan stands', async () => {
    const { server, container } = showPlan();
    await press(await screen.findByRole('button', { name: '提交审核' }));
    const dialog = screen.getByRole('dialog', { name: '提交给谁看' });
    await expectNoFaults(container);
    const name = within(dialog).getByLabelText('填报人');
    fireEvent.change(name, { target: { value: ' 李 ' } });
    fireEvent.click(within(dialog).getByRole('button', { name: '提交审核' }));
    expect(within(dialog).getByText('请写名字，两个字以上')).toBeTruthy();
    fireEvent.change(name, { target: { value: ' 李秀英 ' } });
    await press(within(dialog).getByRole('button', { name: '提交审核' }));
    await screen.findByRole('heading', { name: '审核进度' });
    expect(server.state.bodies.at(-1)).toEqual({ id: expect.any(String), signedName: '李秀英' });
    expect(screen.queryByLabelText('单位概况')).toBeNull();
    await expectNoFaults(container);
  });

  it('waits in the queue without a network', async () => {
    const { server } = showPlan();
    await press(await screen.findByRole('button', { name: '提交审核' }));
    server.state.offline = true;
    const dialog = screen.getByRole('dialog', { name: '提交给谁看' });
    await press(within(dialog).getByRole('button', { name: '提交审核' }));
    await screen.findByText('已存在本机，联网后自动提交');
    server.state.offline = false;
    await flush();
    await screen.findByRole('heading', { name: '审核进度' });
  });

  it('shows why it came back, at its place', async () => {
    const comments = [
      { section: 'education' as const, measureId: 'education-1', field: 'who' as const, text: '写到人' },
      { section: 'education' as const, measureId: null, field: null, text: '再添一项' },
    ];
    const returned = { reason: '第2步不够细', comments, by: 'first' as const, at: '2026-11-20T02:00:00.000Z' };
    const { container } = showPlan({ state: 'returned', returned }, 'education');
    await screen.findByText('请补充后再提交：第2步不够细');
    expect(screen.getByText('审核意见：再添一项')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '第1项：夜班后放松课' }));
    expect(screen.getByText('审核意见：写到人')).toBeTruthy();
    expect(screen.getByRole('button', { name: '再次提交' })).toBeTruthy();
    await expectNoFaults(container);
  });
});

describe('last year', () => {
  it('stands beside this year and is taken over by one press', async () => {
    const lastYear = [
      sectionOf('education', { measures: [measureOf('old', { ...FULL_MEASURE, what: '去年的讲座' })] }),
    ];
    const { server, container } = showPlan({ lastYear }, 'education');
    await press(await screen.findByRole('button', { name: '照着去年填' }));
    await flush();
    expect(server.state.plan.sections[1]?.measures.map(({ what }) => what)).toEqual(['夜班后放松课', '去年的讲座']);
    expect(server.state.plan.sections[1]?.measures[1]).toMatchObject({ budgetFen: 240_000, who: '工会主席' });
    expect(screen.getByText('去年的都在了，没有要补的')).toBeTruthy();
    await expectNoFaults(container);
  });
});

describe('a plan that is not there', () => {
  it('says so', async () => {
    const server = planServer();
    server.on(`GET ${server.path}`, () => refused(404, 'PLAN_NOT_FOUND', '没有找到'));
    world.params = { planId: PLAN_ID };
    const { container } = show(<PlanPage />);
    await screen.findByText('没找到这份计划，');
    await expectNoFaults(container);
  });
});

describe('versions', () => {
  const submissions = [
    { number: 1, submittedAt: '2026-11-20T02:00:00.000Z', onTime: true, outcome: 'returned' as const },
    { number: 2, submittedAt: '2026-11-22T02:00:00.000Z', onTime: true, outcome: null },
  ];

  it('are listed newest first, with what changed in words', async () => {
    const server = planServer({ submissions });
    server.on(`GET ${server.path}/diff`, () =>
      ok({
        changes: [
          {
            ...{ section: 'education', measureId: 'm', field: 'budgetFen', kind: 'changed' },
            ...{ before: 240_000, after: 300_000, label: '第2步《心理健康教育》第1项：经费' },
          },
        ],
      }),
    );
    world.params = { planId: PLAN_ID };
    const { container } = show(<VersionsPage />);
    await screen.findByText('第2步《心理健康教育》第1项：经费');
    expect(screen.getByText('2,400元')).toBeTruthy();
    expect(screen.getByText('3,000元')).toBeTruthy();
    expect(screen.getAllByText(/第[12]次提交/).map((each) => each.textContent)).toEqual(['第2次提交', '第1次提交']);
    await expectNoFaults(container);
  });

  it('say so when there are none', async () => {
    planServer();
    world.params = { planId: PLAN_ID };
    show(<VersionsPage />);
    await screen.findByText('还没有交过，');
  });
});
