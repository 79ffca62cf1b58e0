import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import axe from 'axe-core';
import { QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { resetTaro, world } from '../../../../test/stubs/taro';
import { useSession } from '@/app/session';
import { setClock } from '@/shared/platform/clock';
import { queryClient } from '@/shared/state/query-client';
import { forgetUnread, loadUnread, useUnread } from '@/shared/state/unread';
import type { Message } from '../api/inbox';
import InboxPage from './inbox';

const messageOf = (messageId: string, part: Partial<Message> = {}): Message => ({
  messageId,
  kind: 'plan-returned',
  title: '计划请补充',
  text: '2026年度计划有几处请补充，点开看看。',
  target: { page: 'plan', id: 'p1' },
  createdAt: '2026-11-24T02:00:00.000Z',
  readAt: null,
  ...part,
});

/** An inbox behind the stub of `Taro.request`. */
function inboxServer(messages: readonly Message[]) {
  const state = { messages, fail: false };
  const readAt = '2026-11-24T04:00:00.000Z';
  world.reply = async ({ method, url }) => {
    const path = url.split('?')[0] ?? '';
    if (state.fail) return { statusCode: 500, data: { code: 'INTERNAL', message: '稍后再试', requestId: 'r' } };
    if (path.endsWith('/unread-count')) {
      return { statusCode: 200, data: { unread: state.messages.filter((each) => each.readAt === null).length } };
    }
    if (method === 'POST') {
      const [, messageId] = /messages\/(.+)\/read$/.exec(path) ?? [];
      state.messages = state.messages.map((each) =>
        messageId === undefined || each.messageId === messageId ? { ...each, readAt } : each,
      );
      return { statusCode: 204, data: '' };
    }
    return { statusCode: 200, data: { items: state.messages, nextCursor: null } };
  };
  return state;
}

const show = () =>
  render(
    <QueryClientProvider client={queryClient}>
      <InboxPage />
    </QueryClientProvider>,
  );

let restoreClock = (): void => undefined;
beforeEach(() => {
  resetTaro();
  queryClient.clear();
  forgetUnread();
  restoreClock = setClock(() => new Date('2026-11-24T04:00:00.000Z'));
  useSession.setState(
    { status: 'signed-in', account: { accountId: 'a', nickname: '小李', roles: [], membership: null } },
    true,
  );
});
afterEach(() => {
  cleanup();
  restoreClock();
});

describe('the inbox', () => {
  it('shows what is new, when, and where it leads', async () => {
    inboxServer([messageOf('1'), messageOf('2', { title: '讲座改了时间', readAt: '2026-11-24T03:00:00.000Z' })]);
    const { container } = show();
    const first = await screen.findByRole('link', { name: /计划请补充/ });
    expect(first.getAttribute('href')).toBe('/plan?planId=p1');
    expect(first.textContent).toContain('未读');
    expect(first.textContent).toContain('10:00');
    expect(screen.getByRole('link', { name: /讲座改了时间/ }).textContent).not.toContain('未读');
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  it('marks a message read when it is opened', async () => {
    const server = inboxServer([messageOf('1')]);
    show();
    fireEvent.click(await screen.findByRole('link', { name: /计划请补充/ }));
    await waitFor(() => expect(server.messages[0]?.readAt).not.toBeNull());
    expect(world.navigation).toEqual([['navigateTo', '/features/plans/pages/plan/index?planId=p1']]);
    await waitFor(() => expect(screen.queryByText('未读')).toBeNull());
  });

  it('marks all read at once, and the count goes', async () => {
    inboxServer([messageOf('1'), messageOf('2')]);
    await act(loadUnread);
    expect(useUnread.getState().unread).toBe(2);
    show();
    fireEvent.click(await screen.findByRole('button', { name: '全部标为已读' }));
    await waitFor(() => expect(useUnread.getState().unread).toBe(0));
    await waitFor(() => expect(screen.queryByRole('button', { name: '全部标为已读' })).toBeNull());
  });

  it('says so when it is empty', async () => {
    inboxServer([]);
    show();
    await screen.findByText('现在没有消息，');
  });
});

describe('the count of unread messages', () => {
  it('stays what it was when the server does not answer', async () => {
    const server = inboxServer([messageOf('1')]);
    await act(loadUnread);
    server.fail = true;
    await act(loadUnread);
    expect(useUnread.getState().unread).toBe(1);
  });
});
