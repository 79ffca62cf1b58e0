import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { expectNoFaults, show } from '../../../../test/fixtures/page';
import { answeringServer } from '../../../../test/fixtures/answering-server';
import { resultOf } from '../../../../test/fixtures/assessments';
import { resetTaro, world } from '../../../../test/stubs/taro';
import { useSession } from '@/app/session';
import { queryClient } from '@/shared/state/query-client';
import { assessmentKeys } from '../api/assessments';
import type { ResultResponse } from '../api/assessments.types';
import ConsentPage from './consent';
import FinishPage from './finish';
import HistoryPage from './history';
import ResultPage from './result';

const account = {
  accountId: 'reader',
  nickname: '张三',
  roles: [],
  membership: { membershipId: 'm', unitId: 'u', unitName: '青石茶业' },
};

function showResult(overrides: Partial<ResultResponse> = {}) {
  queryClient.setQueryData(assessmentKeys.result('s1'), resultOf('s1', overrides));
  world.params = { submissionId: 's1' };
  return show(<ResultPage />);
}

beforeEach(() => {
  resetTaro();
  queryClient.clear();
  useSession.setState({ status: 'signed-in', account }, true);
});
afterEach(cleanup);

describe('the consent', () => {
  beforeEach(() => {
    world.params = { assessmentId: 'mood' };
  });

  it('is not ticked beforehand, and starts nothing unless ticked', async () => {
    const server = answeringServer({ consent: false });
    const { container } = show(<ConsentPage />);
    const box = await screen.findByRole('checkbox', { name: '我已阅读，单独同意处理上述敏感个人信息' });
    expect(box.getAttribute('aria-checked')).toBe('false');
    fireEvent.click(screen.getByRole('button', { name: '同意并开始' }));
    expect(screen.getByText('请先勾选上面这一行')).toBeTruthy();
    expect(server.consent).toBe(false);
    await expectNoFaults(container);
    fireEvent.click(box);
    fireEvent.click(screen.getByRole('button', { name: '同意并开始' }));
    await waitFor(() => expect(world.navigation.at(-1)?.[1]).toContain('question/index?assessmentId=mood'));
    expect(server.consent).toBe(true);
  });

  it('offers both answers with the same weight, and respects a no', async () => {
    const server = answeringServer({ consent: false });
    show(<ConsentPage />);
    const [yes, no] = await Promise.all(
      ['同意并开始', '暂不同意'].map((name) => screen.findByRole('button', { name })),
    );
    expect(yes?.className).toBe(no?.className);
    expect(yes?.parentElement).toBe(no?.parentElement);
    fireEvent.click(no as HTMLElement);
    expect(screen.getByText('好的，自测不会开始。其他内容照常可用。')).toBeTruthy();
    expect(server.consent).toBe(false);
    expect(world.requests.some(({ method }) => method === 'PUT')).toBe(false);
  });
});

describe('a result', () => {
  it('says it in words, with the picture, what to do next, and the number only when asked for', async () => {
    const { container } = showResult();
    expect(screen.getByRole('heading', { level: 1, name: '这两周，您有些低落' })).toBeTruthy();
    expect(screen.getByText('这只是提示，不是诊断。')).toBeTruthy();
    expect(screen.getByRole('img', { name: '五档，从比较平稳到非常辛苦；这次是第2档：有些低落' })).toBeTruthy();
    expect(screen.getByRole('link', { name: '做3分钟呼吸' }).getAttribute('href')).toBe('/breathing');
    expect(screen.getByRole('link', { name: '读几篇短文章' }).getAttribute('href')).toBe('/learn');
    expect(screen.getByRole('link', { name: '找人聊聊：12356' }).getAttribute('href')).toBe('tel:12356');
    expect(container.textContent).not.toContain('4分');
    fireEvent.click(screen.getByRole('button', { name: '查看分数' }));
    expect(screen.getByText('M-3 4分（满分9分，最低0分）')).toBeTruthy();
    await expectNoFaults(container);
  });

  it('carries no name and no unit: people are asked for screenshots', () => {
    const { container } = showResult();
    expect(container.textContent).not.toMatch(/张三|青石茶业/);
  });

  it('begins with safety when an answer spoke of harming oneself, people first, the number last', () => {
    const nextSteps = [
      { kind: 'people', label: '找身边的人说说', target: 'trusted-person' },
      { kind: 'help', label: '去医院看看', target: 'hospital' },
      { kind: 'breathing', label: '做3分钟呼吸', target: 'breathing-3-minutes' },
    ] as const;
    const { container } = showResult({ safetyFirst: true, nextSteps });
    expect(screen.getByRole('heading', { level: 1, name: '先照顾好安全' })).toBeTruthy();
    const text = container.textContent;
    const order = [
      '没有人会自动收到这个回答',
      '拨打120',
      '拨打12356',
      '这两周，您有些低落',
      '找身边的人说说',
      '做3分钟呼吸',
      '查看分数',
    ];
    const places = order.map((words) => text.indexOf(words));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(text).not.toMatch(/分享|\d分（/);
  });

  it('shows how it was before, also to whoever listens', () => {
    showResult({
      history: [
        { takenOn: '2026-10-03', bandIndex: 2 },
        { takenOn: '2026-11-24', bandIndex: 1 },
      ],
    });
    expect(screen.getByRole('img', { name: '最近两次：10月不太轻松，这次有些低落' })).toBeTruthy();
  });

  it('stays with its owner, and ends on the page that everybody sees', async () => {
    showResult();
    fireEvent.click(screen.getByRole('button', { name: '只留给自己' }));
    await waitFor(() =>
      expect(world.navigation.at(-1)).toEqual(['redirectTo', '/features/assessments/pages/finish/index']),
    );
  });

  it('of somebody else is not found', async () => {
    answeringServer();
    world.params = { submissionId: 'of-somebody-else' };
    show(<ResultPage />);
    expect(await screen.findByText('可以在“我的测评”里看看')).toBeTruthy();
  });
});

describe('the history', () => {
  const row = (id: string) => ({
    submissionId: id,
    assessmentId: 'mood',
    title: '最近两周的心情',
    takenOn: '2026-11-24',
    takenAt: '2026-11-24T12:00:00.000Z',
    headline: '这两周，您有些低落',
    bandIndex: 1,
    bandCount: 5,
  });

  it('lists what was answered, page by page', async () => {
    world.reply = ({ url }) =>
      Promise.resolve({
        statusCode: 200,
        data: url.includes('cursor=2')
          ? { items: [row('b')], nextCursor: null }
          : { items: [row('a')], nextCursor: '2' },
      });
    const { container } = show(<HistoryPage />);
    const link = await screen.findByRole('link', { name: /最近两周的心情/ });
    expect(link.getAttribute('href')).toBe('/assessments/result?submissionId=a');
    expect(screen.getByText('2026年11月24日')).toBeTruthy();
    await expectNoFaults(container);
    fireEvent.click(screen.getByRole('button', { name: '再看早一些的' }));
    await waitFor(() => expect(screen.getAllByRole('link', { name: /最近两周的心情/ })).toHaveLength(2));
  });

  it('is empty for whoever never consented', async () => {
    world.reply = () =>
      Promise.resolve({ statusCode: 403, data: { code: 'CONSENT_REQUIRED', message: '', requestId: 'r' } });
    show(<HistoryPage />);
    expect(await screen.findByText('还没有测评记录，')).toBeTruthy();
    expect(screen.getByRole('link', { name: '去看看自测' })).toBeTruthy();
  });

  it('can be asked for again', async () => {
    world.reply = () => Promise.reject(Object.assign(new Error(), { errMsg: 'request:fail' }));
    show(<HistoryPage />);
    await screen.findByText('没加载出来');
    world.reply = () => Promise.resolve({ statusCode: 200, data: { items: [row('a')], nextCursor: null } });
    fireEvent.click(screen.getByRole('button', { name: '重试' }));
    expect(await screen.findByRole('link', { name: /最近两周的心情/ })).toBeTruthy();
  });
});

describe('the thank-you page', () => {
  it('is the same for everybody, signed in or not, answered or not', () => {
    const first = show(<FinishPage />).container.innerHTML;
    cleanup();
    useSession.setState({ status: 'anonymous', account: null }, true);
    expect(show(<FinishPage />).container.innerHTML).toBe(first);
    expect(world.requests).toEqual([]);
    expect(screen.getByText('这一页谁都能打开。')).toBeTruthy();
  });
});
