import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ReactElement } from 'react';
import axe from 'axe-core';
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { resetTaro, world } from '../../../../test/stubs/taro';
import { useSession } from '@/app/session';
import { queryClient } from '@/shared/state/query-client';
import type { SignedReceipt } from '../api/my-data';
import AccessLogPage from './access-log';
import MyConsentsPage from './consents';
import DeletionPage from './deletion';
import MyDataPage from './my-data';

const category = {
  ...{ group: 'assessments', title: '自测', what: '您的回答和结果', why: '算出结果', howLong: '保存24个月' },
  ...{ whenDeleted: '全部删除', count: 3 },
};

const signed: SignedReceipt = {
  receipt: {
    ...{ version: 1, receiptId: 'r-1', issuedAt: '2026-11-24T04:00:00.000Z', issuer: '县总工会' },
    erased: [{ group: 'assessments', title: '自测', count: 3 }],
    kept: [{ group: 'plans', title: '签过名的年度计划', count: 1, why: '工会要存的档' }],
    ...{ keyDestroyed: true, tombstone: 't' },
  },
  ...{ keyId: 'k', signature: 's' },
};

type Answer = { statusCode: number; data: unknown };
const refused = (statusCode: number, code: string): Answer => ({
  statusCode,
  data: { code, message: '为了保护您的数据，请再登录一次，然后继续', requestId: 'r' },
});

/** What was asked, and answers by `METHOD path`. */
function server(answers: Record<string, () => Answer | Promise<Answer>>): string[] {
  const asked: string[] = [];
  world.reply = async ({ method, url }) => {
    const what = `${method} ${url.split('?')[0]?.replace(/[0-9a-f-]{36}$/, '<id>') ?? ''}`;
    asked.push(what);
    return (answers[what] ?? (() => refused(404, 'NOT_FOUND')))();
  };
  return asked;
}

const overview = { 'GET /v1/me/data': () => ({ statusCode: 200, data: { categories: [category] } }) };

const show = (Shown: () => ReactElement) =>
  render(
    <QueryClientProvider client={queryClient}>
      <Shown />
    </QueryClientProvider>,
  );

const violationsIn = async (container: HTMLElement): Promise<string[]> => {
  const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
  return violations.map(({ id }) => id);
};

beforeEach(() => {
  resetTaro();
  queryClient.clear();
  useSession.setState(
    { status: 'signed-in', account: { accountId: 'a', nickname: '小李', roles: [], membership: null } },
    true,
  );
});
afterEach(cleanup);

describe('my data', () => {
  it('says what there is, what for, and how long', async () => {
    server(overview);
    const { container } = show(MyDataPage);
    await screen.findByText('3条');
    for (const words of ['自测', '您的回答和结果', '算出结果', '保存24个月']) screen.getByText(words);
    expect(screen.getByRole('link', { name: /谁看过我/ }).getAttribute('href')).toBe('/access-log');
    expect(await violationsIn(container)).toEqual([]);
  });

  it('leaves a way on when it is not loaded', async () => {
    server({ 'GET /v1/me/data': () => refused(500, 'INTERNAL') });
    show(MyDataPage);
    await screen.findByText('没加载出来');
    server(overview);
    fireEvent.click(screen.getByRole('button', { name: '重试' }));
    await screen.findByText('3条');
  });
});

describe('who looked at me', () => {
  it('says a role and a deed, never who', async () => {
    const entry = {
      entryId: '1',
      at: '2026-11-24T02:00:00.000Z',
      who: '工会干部',
      what: '查看了活动报名名单，里面有您',
    };
    server({ 'GET /v1/me/access-log': () => ({ statusCode: 200, data: { items: [entry], nextCursor: null } }) });
    const { container } = show(AccessLogPage);
    await screen.findByText('工会干部查看了活动报名名单，里面有您');
    expect(await violationsIn(container)).toEqual([]);
  });

  it('is warm when nobody did', async () => {
    server({ 'GET /v1/me/access-log': () => ({ statusCode: 200, data: { items: [], nextCursor: null } }) });
    show(AccessLogPage);
    await screen.findByText('目前没有人，');
  });
});

describe('what one agreed to', () => {
  it('is withdrawn one purpose at a time, after being asked once more', async () => {
    let givenOn: string | null = '2026-11-20';
    const standing = () => ({ purpose: 'self-assessment', currentVersion: 'v', version: 'v', givenOn });
    const asked = server({
      'GET /v1/consents': () => ({ statusCode: 200, data: { items: [standing()] } }),
      'DELETE /v1/consents/self-assessment': () => {
        givenOn = null;
        return { statusCode: 204, data: '' };
      },
    });
    show(MyConsentsPage);
    fireEvent.click(await screen.findByRole('button', { name: '撤回同意' }));
    const dialog = await screen.findByRole('dialog', { name: '要撤回同意吗？' });
    expect(dialog.textContent).toContain('看文章、报名活动照常。');
    fireEvent.click(screen.getAllByRole('button', { name: '撤回同意' }).at(-1)!);
    await screen.findByText('没有同意，什么也没有存');
    expect(asked).toContain('DELETE /v1/consents/self-assessment');
  });
});

describe('deleting everything', () => {
  const tickAndDelete = async (): Promise<void> => {
    fireEvent.click(await screen.findByRole('checkbox'));
    fireEvent.click(screen.getByRole('button', { name: '全部删除' }));
  };

  it('asks for the tick first, and sends nothing without it', async () => {
    const asked = server(overview);
    show(DeletionPage);
    fireEvent.click(await screen.findByRole('button', { name: '全部删除' }));
    await screen.findByText('请先看一看，再打勾');
    expect(asked.filter((what) => what.startsWith('POST'))).toEqual([]);
  });

  it('shows the receipt, signs out, and leaves nothing of the person on the device', async () => {
    world.storage.set('anxin.planning.a', 'kept');
    server({ ...overview, 'POST /v1/me/deletion': () => ({ statusCode: 200, data: signed }) });
    const { container } = show(DeletionPage);
    await tickAndDelete();
    await screen.findByText('已经删除了');
    for (const words of ['自测 3条', '签过名的年度计划 1条：工会要存的档']) screen.getByText(words);
    await waitFor(() => expect(useSession.getState().status).toBe('anonymous'));
    fireEvent.click(screen.getByRole('button', { name: '复制回执' }));
    await waitFor(() => expect(JSON.parse(world.clipboard)).toEqual(signed));
    expect(await violationsIn(container)).toEqual([]);
  });

  it('finds the receipt when the reply was lost', async () => {
    server({
      ...overview,
      'POST /v1/me/deletion': () => Promise.reject(Object.assign(new Error(), { errMsg: 'request:fail' })),
      'GET /v1/deletion-receipts/<id>': () => ({ statusCode: 200, data: signed }),
    });
    show(DeletionPage);
    await tickAndDelete();
    await screen.findByText('已经删除了');
  });

  it('says so when nothing was deleted, and can be tried again', async () => {
    server({ ...overview, 'POST /v1/me/deletion': () => refused(500, 'INTERNAL') });
    show(DeletionPage);
    await tickAndDelete();
    await screen.findByRole('alert');
    expect(screen.getByRole('button', { name: '全部删除' }).getAttribute('aria-disabled')).not.toBe('true');
  });

  it('asks for signing in again when that was long ago', async () => {
    server({ ...overview, 'POST /v1/me/deletion': () => refused(403, 'SESSION_NOT_FRESH') });
    show(DeletionPage);
    await tickAndDelete();
    fireEvent.click(await screen.findByRole('button', { name: '再登录一次' }));
    await waitFor(() => expect(world.navigation[0]?.[1]).toContain('sign-in'));
  });
});
