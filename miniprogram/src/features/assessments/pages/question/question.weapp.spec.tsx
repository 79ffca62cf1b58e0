import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { answeringServer } from '../../../../../test/fixtures/answering-server';
import { resetTaro, world } from '../../../../../test/stubs/taro';
import { useSession } from '@/app/session';
import { queryClient } from '@/shared/state/query-client';
import QuestionPage from './index';

(globalThis as Record<string, unknown>).wx = {
  getRandomValues: ({
    length,
    success,
  }: {
    length: number;
    success: (result: { randomValues: ArrayBuffer }) => void;
  }) => success({ randomValues: crypto.getRandomValues(new Uint8Array(length)).buffer }),
};
const account = { accountId: 'worker-1', nickname: '', roles: [], membership: null };

function show() {
  useSession.setState({ status: 'signed-in', account }, true);
  world.params = { assessmentId: 'mood' };
  return render(
    <QueryClientProvider client={queryClient}>
      <QuestionPage />
    </QueryClientProvider>,
  );
}
const tap = (text: string) => fireEvent.click(screen.getByText(text));

beforeEach(() => {
  resetTaro();
  queryClient.clear();
});
afterEach(cleanup);

describe('in WeChat', () => {
  it('answers are kept on the device, and a test opened before goes on without a network', async () => {
    const server = answeringServer();
    const first = show();
    await screen.findByText('题目q1');
    server.offline = true;
    tap('好几天');
    await screen.findByText('题目q2');
    await waitFor(() => expect(screen.getByText('已保存在本机')).toBeTruthy());
    first.unmount();
    show();
    await screen.findByText('题目q2');
    const group = document.querySelector('[data-role="radiogroup"]');
    expect(group?.getAttribute('aria-label')).toBe('题目q2');
    expect(group?.querySelectorAll('[data-role="radio"]')).toHaveLength(4);
  });
});
