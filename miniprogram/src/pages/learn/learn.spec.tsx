import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { contentSummary } from '../../../test/fixtures/contents';
import { lastSent, page, Refused, serve } from '../../../test/fixtures/events';
import { expectNoFaults, press, show } from '../../../test/fixtures/page';
import { resetTaro, world } from '../../../test/stubs/taro';
import { setAnonymous, setSignedIn } from '@/app/session/session.store';
import type { MeResponse } from '@/shared/api/types';
import { queryClient } from '@/shared/state/query-client';
import LearnPage from './index';

beforeEach(() => {
  resetTaro();
  queryClient.clear();
  setAnonymous();
});
afterEach(cleanup);

const PIECES = 'GET /v1/contents?kind=audio&limit=3';

describe('what there is to learn', () => {
  it('has six topics, and the newest articles page by page', async () => {
    serve({ [PIECES]: page([]), 'GET /v1/contents': page([contentSummary()], 'next') });
    const { container } = show(<LearnPage />);
    const topics = within(screen.getByRole('list', { name: '主题' })).getAllByRole('link');
    expect(topics.map((topic) => [topic.textContent, topic.getAttribute('href')])).toEqual([
      ['职场压力', '/topic?topic=work-stress'],
      ['职场人际', '/topic?topic=work-relations'],
      ['自我成长', '/topic?topic=self-growth'],
      ['婚姻家庭', '/topic?topic=marriage-family'],
      ['亲子关系', '/topic?topic=parenting'],
      ['情绪调节', '/topic?topic=emotions'],
    ]);
    const newest = await screen.findByRole('link', { name: /躺下就清醒/ });
    expect(newest.getAttribute('href')).toBe('/article?contentId=c1');
    expect(within(newest).getByText('情绪调节 · 约3分钟')).toBeTruthy();
    await expectNoFaults(container);
    serve({ 'GET /v1/contents': page([contentSummary({ contentId: 'c2', title: '提不起劲的日子' })]) });
    fireEvent.click(screen.getByRole('button', { name: '再看一些' }));
    expect(await screen.findByText('提不起劲的日子')).toBeTruthy();
    expect(world.requests.map(({ url }) => url)).toEqual([
      '/v1/contents?kind=audio&limit=3',
      '/v1/contents?kind=article&limit=6',
      '/v1/contents?kind=article&limit=6&cursor=next',
    ]);
  });

  it('has three pieces to listen to above them, and says nothing where there are none', async () => {
    const rain = contentSummary({ contentId: 'p1', kind: 'audio', title: '窗外小雨', seconds: 80 });
    serve({ [PIECES]: page([rain], 'next'), 'GET /v1/contents': page([contentSummary()]) });
    const { unmount, container } = show(<LearnPage />);
    const piece = await screen.findByRole('link', { name: /窗外小雨/ });
    expect([piece.getAttribute('href'), within(piece).getByText('1分20秒').tagName]).toEqual([
      '/piece?contentId=p1',
      'P',
    ]);
    await expectNoFaults(container);
    unmount();
    queryClient.clear();
    serve({ [PIECES]: page([]), 'GET /v1/contents': page([contentSummary()]) });
    show(<LearnPage />);
    await screen.findByRole('link', { name: /躺下就清醒/ });
    expect(screen.queryByText('今晚听')).toBeNull();
  });

  it('keeps its topics when the list does not come, and can be asked for it again', async () => {
    world.reply = () => Promise.reject(Object.assign(new Error(), { errMsg: 'request:fail' }));
    show(<LearnPage />);
    await screen.findByText('没连上网络，请检查后再试');
    expect(screen.getByRole('link', { name: '情绪调节' })).toBeTruthy();
    serve({ 'GET /v1/contents': page([]) });
    fireEvent.click(screen.getByRole('button', { name: '重试' }));
    expect(await screen.findByText('这里还没有文章，')).toBeTruthy();
  });
});

describe('what somebody began', () => {
  // Mutation: `enabled: signedIn` left out, or `standing` of ContentRow.
  it('stands on 学习 with how far they are, for themselves alone', async () => {
    const item = (contentId: string, title: string, position: number) => ({
      content: contentSummary({ contentId, title }),
      progress: { position, furthest: position, done: false },
    });
    serve({
      'GET /v1/contents': page([]),
      'GET /v1/my/progress': { items: [item('c1', '躺下就清醒', 420), item('c2', '提不起劲的日子', 2)] },
    });
    const { container } = show(<LearnPage />);
    await screen.findByText('这里还没有文章，');
    expect(screen.queryByText('接着看')).toBeNull();
    expect(world.requests.map(({ url }) => url)).not.toContain('/v1/my/progress');
    act(() => setSignedIn({ accountId: 'a1' } as MeResponse));
    const list = within(await screen.findByRole('list', { name: '接着看' }));
    expect(list.getByText('情绪调节 · 约3分钟 · 看到42%')).toBeTruthy();
    expect(list.getByText('情绪调节 · 约3分钟 · 看到1%')).toBeTruthy();
    expect(list.getByRole('link', { name: '我的收藏' }).getAttribute('href')).toBe('/favourites');
    await expectNoFaults(container);
  });
});

describe('looking for something', () => {
  const SEARCHES = '/v1/content-searches';
  const SLEEP = contentSummary();
  const found = (items: readonly unknown[], urgent = false) => ({
    [PIECES]: page([]),
    'GET /v1/contents': page([contentSummary({ contentId: 'c9', title: '年底检查，一个接一个' })]),
    [`POST ${SEARCHES}`]: { items, urgent },
  });
  const field = () => screen.getByRole<HTMLInputElement>('textbox', { name: '搜文章' });
  const write = (text: string) => fireEvent.change(field(), { target: { value: text } });
  const search = async (text: string) => {
    write(text);
    await press(screen.getByRole('button', { name: '搜索' }));
  };
  const searches = () => world.requests.filter(({ method }) => method === 'POST');

  // Mutation: `onChange` searches too.
  it('asks when somebody says so, and shows what was found instead of the topics until it is cleared', async () => {
    serve(found([SLEEP, contentSummary({ contentId: 'c2', title: '连上夜班，白天怎么睡' })]));
    const { container } = show(<LearnPage />);
    await screen.findByText('年底检查，一个接一个');
    write('  睡不着 ');
    expect(searches()).toEqual([]);
    await press(screen.getByRole('button', { name: '搜索' }));
    expect(lastSent('POST', SEARCHES)).toEqual({ text: '睡不着' });
    expect(screen.getByRole('heading', { name: '找到2篇' })).toBeTruthy();
    const rows = within(screen.getByRole('list', { name: '找到2篇' })).getAllByRole('link');
    expect(rows.map((row) => row.getAttribute('href'))).toEqual(['/article?contentId=c1', '/article?contentId=c2']);
    expect(screen.queryByRole('list', { name: '主题' })).toBeNull();
    expect(screen.queryByText('年底检查，一个接一个')).toBeNull();
    expect(screen.queryByText('如果您正难熬，')).toBeNull();
    await expectNoFaults(container);
    await press(screen.getByRole('button', { name: '清空' }));
    expect(field().value).toBe('');
    expect(document.activeElement).toBe(field());
    expect(screen.getByRole('list', { name: '主题' })).toBeTruthy();
  });

  // Mutation: `isComposing` left out.
  it('searches by the keyboard’s key, but not by the one that ends the spelling of Chinese, nor for nothing', async () => {
    serve(found([SLEEP]));
    show(<LearnPage />);
    expect([field().getAttribute('enterkeyhint'), field().maxLength]).toEqual(['search', 60]);
    write('shui');
    fireEvent.keyDown(field(), { key: 'Enter', isComposing: true });
    write('   ');
    fireEvent.keyDown(field(), { key: 'Enter' });
    write('睡');
    fireEvent.keyDown(field(), { key: 'Enter' });
    await screen.findByText('找到1篇');
    expect(searches().map(({ data }) => data)).toEqual([{ text: '睡' }]);
  });

  // Mutation: `forget` calls `reset` only: the words stay.
  it('says when nothing was found, and leads back to the topics', async () => {
    serve(found([]));
    show(<LearnPage />);
    await search('航天发动机');
    expect(screen.getByText('没找到，')).toBeTruthy();
    expect(screen.getByText('换个词试试')).toBeTruthy();
    await press(screen.getByRole('button', { name: '看全部主题' }));
    expect(screen.getByRole('list', { name: '主题' })).toBeTruthy();
    expect(field().value).toBe('');
  });

  // Mutation: `again` is `search`: what is written by then is asked for.
  it('keeps the words when no answer comes, and asks for the same once more', async () => {
    world.reply = () => Promise.reject(Object.assign(new Error(), { errMsg: 'request:fail' }));
    show(<LearnPage />);
    await search('睡不着');
    expect(screen.getByText('没连上网络，请检查后再试')).toBeTruthy();
    expect(field().value).toBe('睡不着');
    write('睡不着了');
    serve(found([SLEEP]));
    await press(screen.getByRole('button', { name: '重试' }));
    expect(lastSent('POST', SEARCHES)).toEqual({ text: '睡不着' });
    expect(screen.getByText('找到1篇')).toBeTruthy();
  });

  // Mutation: `Found` draws no `ErrorState`.
  it('says how long to wait after very many', async () => {
    const reply = { status: 429, code: 'RATE_LIMITED', message: '操作有点频繁，请过1分钟再试' };
    serve({ ...found([]), [`POST ${SEARCHES}`]: new Refused(reply) });
    show(<LearnPage />);
    await search('睡不着');
    expect(screen.getByText('操作有点频繁，请过1分钟再试')).toBeTruthy();
    expect(screen.queryByText('没找到，')).toBeNull();
  });

  // Mutation: `SomeoneToTalkTo` only where something was found.
  it.each([
    ['before what was found', [SLEEP]],
    ['when nothing was found', []],
  ])('tells whom to call after heavy words, calmly: %s', async (_, items) => {
    serve(found(items, true));
    const { container } = show(<LearnPage />);
    await search('不想活了');
    const call = screen.getByRole('link', { name: '拨打12356，心理援助热线' });
    expect(call.getAttribute('href')).toBe('tel:12356');
    expect(screen.getByText('如果您正难熬，')).toBeTruthy();
    expect(screen.getByRole('link', { name: /还能打给谁、去哪里/ }).getAttribute('href')).toBe('/help');
    const after = screen.getByText(items.length > 0 ? '找到1篇' : '没找到，');
    expect(call.compareDocumentPosition(after)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    expect(screen.queryByRole('alert')).toBeNull();
    await expectNoFaults(container);
  });

  // Mutation: `onDuty` is false: a telephone that nobody answers is offered for now.
  it.each([
    ['12356', '现在就可以找人说说', true, true],
    ['0796-1', '现在就可以找人说说', false, true],
    ['12356', '不必一个人扛', false, false],
  ])('offers %s: “%s” (12356 answers: %s, the duty telephone: %s)', async (number, words, hotline, duty) => {
    // on no day, or at every hour
    const hours = (open: boolean) => [{ days: open ? [1, 2, 3, 4, 5, 6, 7] : [], from: '00:00', to: '24:00' }];
    const county = {
      hotlines: [{ key: '12356', name: '心理援助热线', number: '12356', hours: hours(hotline), lastVerifiedOn: null }],
      duty: { number: '0796-1', hours: hours(duty), lastVerifiedOn: null },
      hospital: { name: '县人民医院', address: '', phone: '' },
    };
    serve({ ...found([SLEEP], true), 'GET /v1/county': county });
    show(<LearnPage />);
    await search('不想活了');
    await screen.findByText(/^服务时间/);
    const calls = screen.getAllByRole('link').filter((link) => link.getAttribute('href')?.startsWith('tel:'));
    expect(calls.map((call) => call.getAttribute('href'))).toEqual([`tel:${number}`]);
    expect(screen.getByText(words)).toBeTruthy();
    expect(screen.queryByText(/现在不在服务时间/) !== null).toBe(!hotline && !duty);
  });

  // Mutation: the effect of `useSearch` left out: whoever signs in next reads them.
  it('keeps the words in no address and nowhere on the device, and forgets them with the person', async () => {
    serve(found([SLEEP]));
    act(() => setSignedIn({ accountId: 'a1' } as MeResponse));
    show(<LearnPage />);
    await search('睡不着');
    expect(field().autocomplete).toBe('off');
    expect(world.requests.map(({ url }) => decodeURIComponent(url)).join()).not.toContain('睡');
    expect(
      JSON.stringify([...world.storage, Object.entries(localStorage), Object.entries(sessionStorage)]),
    ).not.toContain('睡');
    expect(JSON.stringify([decodeURIComponent(location.href), world.navigation])).not.toContain('睡');
    act(() => setAnonymous());
    expect(field().value).toBe('');
    expect(screen.queryByText('找到1篇')).toBeNull();
    expect(screen.getByRole('list', { name: '主题' })).toBeTruthy();
  });
});
