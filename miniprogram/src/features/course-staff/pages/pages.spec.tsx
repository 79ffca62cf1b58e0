import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { block, run } from '../../../../test/fixtures/contents';
import { lastSent, NOW, page, Refused, serve } from '../../../../test/fixtures/events';
import { expectNoFaults, press, show } from '../../../../test/fixtures/page';
import { resetTaro, world } from '../../../../test/stubs/taro';
import { useSession } from '@/app/session';
import { setClock } from '@/shared/platform/clock';
import { queryClient } from '@/shared/state/query-client';
import type { StaffContent } from '../api/course-staff';
import ContentFormRoute from './content-form';
import StaffContentPage from './staff-content';
import StaffContentsPage from './staff-contents';

const CONTENT = '0197a000-0000-7000-8000-000000000001';
const STAMP = 'a'.repeat(32);
const content = (overrides: Partial<StaffContent> = {}): StaffContent => ({
  ...{ contentId: CONTENT, kind: 'article', number: 1, state: 'draft', stamp: STAMP, deeds: ['change', 'submit'] },
  ...{ title: '躺下就清醒', summary: '让床重新只管睡觉，从固定起床时间开始。', topic: 'emotions' },
  ...{ audiences: ['everyone'], minutes: 3, text: '<p>困了再上床。</p>', sources: [] },
  blocks: [block('paragraph', [run('困了再上床。')])],
  ...{ writerName: '俞静安', writtenAt: '2026-11-20T01:00:00.000Z', reviewerName: null, reviewedAt: null },
  ...{ returnReason: null, publishAt: null, publishedNumber: null, isPublished: false, versions: [] },
  ...overrides,
});
const ONE = 'GET /v1/staff/contents/:id';
const PREVIEW = { 'POST /v1/staff/contents/preview': { blocks: content().blocks } };
const COUNTS = { 'GET /v1/staff/contents/counts': { items: [{ state: 'in-review', contents: 2 }] } };

const signIn = (role: 'expert' | 'unit-head'): void => {
  const held = { role, roleName: role, scopeType: 'county' as const, scopeId: 'c1', scopeName: '禾溪县' };
  const account = { accountId: 'a1', nickname: '俞静安', roles: [held], membership: null };
  useSession.setState({ status: 'signed-in', account }, true);
};

let restoreClock: () => void;
beforeEach(() => {
  restoreClock = setClock(() => NOW);
  // jsdom lays nothing out
  Element.prototype.scrollIntoView = () => undefined;
  resetTaro();
  queryClient.clear();
  signIn('expert');
});
afterEach(() => {
  cleanup();
  restoreClock();
});

describe('what is being worked on', () => {
  it('is listed by state, with how much there is to do', async () => {
    serve({ ...COUNTS, 'GET /v1/staff/contents': page([{ ...content(), publishAt: null }]) });
    const { container } = show(<StaffContentsPage />);
    const row = await screen.findByRole('link', { name: /躺下就清醒/ });
    expect(row.getAttribute('href')).toBe(`/staff/content?contentId=${CONTENT}`);
    expect(await screen.findByRole('radio', { name: '待审核 2' })).toBeTruthy();
    expect(screen.getByRole('link', { name: '写文章' }).getAttribute('href')).toBe('/staff/content-form');
    await expectNoFaults(container);
  });

  it('is nobody’s page whose work it is not', async () => {
    signIn('unit-head');
    show(<StaffContentsPage />);
    expect(await screen.findByRole('link', { name: '回首页' })).toBeTruthy();
    expect(world.requests).toEqual([]);
  });
});

const inSheet = (name: string): HTMLElement => within(screen.getByRole('dialog')).getByRole('button', { name });

describe('an article that is reviewed', () => {
  beforeEach(() => {
    world.params = { contentId: CONTENT };
  });

  it('shows what is new in it, by words as well, and where a link was turned to', async () => {
    const link = (href: string) => ({ text: '打电话', strong: false, em: false, href });
    serve({
      [ONE]: content({
        number: 2,
        state: 'in-review',
        publishedNumber: 1,
        isPublished: true,
        deeds: ['approve', 'return'],
      }),
      [`${ONE}/difference`]: {
        facts: [{ field: 'topic', before: 'emotions', after: 'parenting' }],
        parts: [
          { kind: 'paragraph', level: 0, ordinal: null, pieces: [{ change: 'same', runs: [run('没变的')] }] },
          {
            ...{ kind: 'paragraph', level: 0, ordinal: null },
            pieces: [
              { change: 'removed', runs: [link('tel:12356')] },
              { change: 'added', runs: [link('https://evil.example')] },
            ],
          },
        ],
      },
    });
    const { container } = show(<StaffContentPage />);
    expect(await screen.findByText('打电话（链接：https://evil.example）')).toBeTruthy();
    expect(screen.getByText('亲子关系')).toBeTruthy();
    expect(screen.getAllByText('去掉的')).toHaveLength(2);
    expect(screen.queryByText('没变的')).toBeNull();
    await expectNoFaults(container);
  });

  it('goes back with a reason only, with the words that were read', async () => {
    serve({
      [ONE]: content({ state: 'in-review', deeds: ['approve', 'return'] }),
      'POST /v1/staff/contents/:id/return': content({ state: 'returned', returnReason: '请写明', deeds: [] }),
    });
    show(<StaffContentPage />);
    await press(await screen.findByRole('button', { name: '退回修改' }));
    await press(inSheet('退回修改'));
    expect(screen.getByText('请写一句要改什么')).toBeTruthy();
    fireEvent.change(screen.getByLabelText('要改什么', { selector: 'textarea' }), { target: { value: ' 请写明 ' } });
    await press(inSheet('退回修改'));
    expect(await screen.findByText('退回的原因：请写明')).toBeTruthy();
    expect(lastSent('POST', '/v1/staff/contents/:id/return')).toEqual({ stamp: STAMP, reason: '请写明' });
  });
});

describe('writing an article', () => {
  it('says at once what is missing, and sends nothing', async () => {
    serve({});
    const { container } = show(<ContentFormRoute />);
    await press(await screen.findByRole('button', { name: '提交审核' }));
    expect(screen.getByText('有4处要改，请看红字')).toBeTruthy();
    expect(screen.getByText('请选一个主题')).toBeTruthy();
    expect(world.requests).toEqual([]);
    await expectNoFaults(container);
  });

  it('stores the words that were changed, and says when somebody else was quicker', async () => {
    world.params = { contentId: CONTENT };
    const replies = serve({
      ...{ ...PREVIEW, [ONE]: content() },
      'PUT /v1/staff/contents/:id': content({ title: '改好了', stamp: 'b'.repeat(32) }),
    });
    show(<ContentFormRoute />);
    fireEvent.change(await screen.findByLabelText('标题', { selector: 'textarea' }), { target: { value: '改好了' } });
    await press(screen.getByRole('button', { name: '保存草稿' }));
    expect(lastSent('PUT', '/v1/staff/contents/:id')).toMatchObject({ stamp: STAMP, title: '改好了', minutes: 3 });
    await waitFor(() => expect(screen.getAllByText('已保存').length).toBeGreaterThan(0));
    replies['PUT /v1/staff/contents/:id'] = new Refused({
      ...{ status: 409, code: 'CONTENT_CHANGED', message: '刚刚有人改过这篇内容' },
    });
    fireEvent.change(screen.getByLabelText('标题', { selector: 'textarea' }), { target: { value: '再改' } });
    await press(screen.getByRole('button', { name: '保存草稿' }));
    expect(await screen.findByText('刚刚有人改过这篇内容')).toBeTruthy();
    replies[ONE] = content({ title: '别人改的', stamp: 'c'.repeat(32) });
    await press(screen.getByRole('button', { name: '用最新的，我写的不要了' }));
    await waitFor(() =>
      expect(screen.getByLabelText('标题', { selector: 'textarea' })).toHaveProperty('value', '别人改的'),
    );
  });
});
