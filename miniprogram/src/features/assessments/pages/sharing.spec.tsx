import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { expectNoFaults, press, show } from '../../../../test/fixtures/page';
import { resetTaro, world } from '../../../../test/stubs/taro';
import { useSession } from '@/app/session';
import { setClock } from '@/shared/platform/clock';
import { queryClient } from '@/shared/state/query-client';
import type { Share, SharedResult, ShareReceiver } from '../api/sharing';
import SharePage from './share';
import SharedResultPage from './shared-result';
import SharedWithMePage from './shared-with-me';
import SharesPage from './shares';

const expert: ShareReceiver = {
  ...{ accountId: 'e1', name: '俞静安', role: 'expert', roleName: '专家', unitKindName: null, maySeeAnswers: true },
};
const peer: ShareReceiver = {
  ...{ accountId: 'p1', name: '何静之', role: 'peer-counselor', roleName: '心理辅导员', unitKindName: '事业单位' },
  maySeeAnswers: false,
};
const own: Share = {
  ...{ shareId: 'sh1', submissionId: 's1', title: '最近两周的心情', takenOn: '2026-11-24', receiverName: '俞静安' },
  ...{ receiverRoleName: '专家', purposeText: '听听建议', withAnswers: true, givenOn: '2026-11-24' },
  untilOn: '2026-12-08',
};
const opened: SharedResult = {
  ...{ shareId: 'sh1', name: '老周', purposeText: '听听建议', untilOn: '2026-12-08', title: '最近两周的心情' },
  ...{ officialName: 'PHQ-9', takenOn: '2026-11-24', headline: '这两周，有些低落', body: '这只是提示，不是诊断。' },
  ...{ bandIndex: 1, bands: ['比较平稳', '有些低落', '不太轻松', '很辛苦', '非常辛苦'], officialBand: '轻度' },
  answers: [{ question: '做事提不起劲', answer: '好几天' }],
};

/** The API as far as sharing sees it. */
function sharingServer() {
  const state = {
    receivers: [expert, peer],
    shares: [own] as Share[],
    opened: opened as SharedResult | null,
    sent: [] as { path: string; body: Record<string, unknown> }[],
  };
  const ok = (data: unknown) => ({ statusCode: 200, data });
  world.reply = async ({ method, url, data }) => {
    const path = (url.split('?')[0] ?? '').replace(/^https?:\/\/[^/]+/, '');
    const body = data as Record<string, unknown>;
    if (path === '/v1/share-receivers') {
      return ok({ items: state.receivers, purposes: [{ purpose: 'advice', label: '听听建议' }], mostDays: 90 });
    }
    if (path === '/v1/share-texts') {
      state.sent.push({ path, body });
      const name = body.receiverId === 'e1' ? '俞静安' : '何静之';
      return ok({
        ...{ version: 'v1', title: '分享结果单独同意书', paragraphs: [{ heading: '给谁看', text: `${name}。` }] },
        ...{ statement: `我已阅读，单独同意把上述内容给${name}看`, accept: '同意并分享', decline: '先不分享' },
        declined: '好的，没有分享，只有您看得到。',
      });
    }
    if (method === 'PUT') {
      state.sent.push({ path, body });
      return ok(own);
    }
    if (method === 'DELETE') {
      state.shares = [];
      return { statusCode: 204, data: '' };
    }
    if (path === '/v1/shares') return ok({ items: state.shares });
    if (path === '/v1/shared-with-me') return ok({ items: state.opened ? [state.opened] : [] });
    return state.opened
      ? ok(state.opened)
      : { statusCode: 404, data: { code: 'SHARE_NOT_FOUND', message: '没有找到', requestId: 'r' } };
  };
  return state;
}

let restoreClock = (): void => undefined;
beforeEach(() => {
  resetTaro();
  queryClient.clear();
  restoreClock = setClock(() => new Date('2026-11-24T04:00:00.000Z'));
  const account = { accountId: 'a', nickname: '老周', roles: [], membership: null };
  useSession.setState({ status: 'signed-in', account }, true);
});
afterEach(() => {
  restoreClock();
  cleanup();
});

const choose = (label: string, value: string): void =>
  void fireEvent.change(screen.getByLabelText(label), { target: { value } });

describe('sharing a result', () => {
  beforeEach(() => {
    world.params = { submissionId: 's1' };
  });

  it('asks whom, why and until when, shows the consent that names them, and shares what was agreed to', async () => {
    const server = sharingServer();
    const { container } = show(<SharePage />);
    await screen.findByText('给谁看');
    await press(screen.getByRole('button', { name: '去看同意书' }));
    expect(screen.getByText('请把上面几项选好')).toBeTruthy();
    expect(server.sent).toEqual([]);
    choose('给谁看', 'e1');
    choose('为了什么', 'advice');
    await expectNoFaults(container);
    await press(screen.getByRole('button', { name: '去看同意书' }));
    const box = await screen.findByRole('checkbox', { name: '我已阅读，单独同意把上述内容给俞静安看' });
    expect(box.getAttribute('aria-checked')).toBe('false');
    await press(screen.getByRole('button', { name: '同意并分享' }));
    expect(screen.getByText('请先勾选上面这一行')).toBeTruthy();
    expect(server.sent).toHaveLength(1);
    fireEvent.click(box);
    await press(screen.getByRole('button', { name: '同意并分享' }));
    await waitFor(() => expect(world.navigation.at(-1)?.[1]).toContain('shares/index'));
    expect(server.sent[1]?.path).toMatch(/^\/v1\/shares\/[0-9a-f-]{36}$/);
    expect(server.sent[1]?.body).toEqual({
      ...{ submissionId: 's1', receiverId: 'e1', purpose: 'advice', untilOn: '2026-12-08', withAnswers: false },
      ...{ name: '老周', consentVersion: 'v1' },
    });
  });

  it('offers the answers for experts only, and never ticked', async () => {
    sharingServer();
    show(<SharePage />);
    await screen.findByText('给谁看');
    expect(screen.queryByRole('checkbox')).toBeNull();
    choose('给谁看', 'p1');
    expect(screen.queryByRole('checkbox')).toBeNull();
    choose('给谁看', 'e1');
    expect(screen.getByRole('checkbox', { name: '也给逐题的回答' }).getAttribute('aria-checked')).toBe('false');
  });

  it('takes no for an answer, with the same weight', async () => {
    const server = sharingServer();
    show(<SharePage />);
    await screen.findByText('给谁看');
    choose('给谁看', 'p1');
    choose('为了什么', 'advice');
    await press(screen.getByRole('button', { name: '去看同意书' }));
    const [yes, no] = await Promise.all(
      ['同意并分享', '先不分享'].map((name) => screen.findByRole('button', { name })),
    );
    expect(yes?.className).toBe(no?.className);
    fireEvent.click(no as HTMLElement);
    expect(screen.getByText('好的，没有分享，只有您看得到。')).toBeTruthy();
    expect(server.sent).toHaveLength(1);
  });

  it('says so when there is nobody to choose', async () => {
    sharingServer().receivers = [];
    show(<SharePage />);
    expect(await screen.findByText('现在没有可以选的人，')).toBeTruthy();
  });
});

describe('one’s own shares', () => {
  it('say who sees what until when, and stop after one question', async () => {
    const server = sharingServer();
    const { container } = show(<SharesPage />);
    expect(await screen.findByText('给俞静安（专家）')).toBeTruthy();
    expect(screen.getByText('带逐题的回答')).toBeTruthy();
    await expectNoFaults(container);
    fireEvent.click(screen.getByRole('button', { name: '停止分享' }));
    const [, confirm] = screen.getAllByRole('button', { name: '停止分享' });
    await press(confirm as HTMLElement);
    expect(server.shares).toEqual([]);
    expect(await screen.findByText('现在没有分享给谁，')).toBeTruthy();
  });
});

describe('what was shared with an expert', () => {
  it('is a list of who and why, without anything of the results', async () => {
    sharingServer();
    const { container } = show(<SharedWithMePage />);
    expect((await screen.findByRole('link', { name: /老周/ })).getAttribute('href')).toBe('/shared-result?shareId=sh1');
    expect(container.textContent).not.toMatch(/低落|心情|PHQ/);
    await expectNoFaults(container);
  });

  it('opens in words and bands with the answers that were given, and asks the server once', async () => {
    sharingServer();
    world.params = { shareId: 'sh1' };
    const { container } = show(<SharedResultPage />);
    expect(await screen.findByRole('heading', { level: 1, name: '老周分享给您' })).toBeTruthy();
    expect(screen.getByText('好几天')).toBeTruthy();
    expect(screen.getByRole('img', { name: '五档，从比较平稳到非常辛苦；这次是第2档：有些低落' })).toBeTruthy();
    await expectNoFaults(container);
    window.dispatchEvent(new Event('focus'));
    expect(world.requests.filter(({ url }) => url.includes('/v1/shared-with-me/sh1'))).toHaveLength(1);
  });

  it('is gone once its owner has stopped it', async () => {
    sharingServer().opened = null;
    world.params = { shareId: 'sh1' };
    show(<SharedResultPage />);
    expect(await screen.findByText('这次分享已经停止，')).toBeTruthy();
  });
});
