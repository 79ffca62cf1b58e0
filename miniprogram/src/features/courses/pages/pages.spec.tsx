import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { block, content, contentSummary, run } from '../../../../test/fixtures/contents';
import { NOW, page, serve } from '../../../../test/fixtures/events';
import { expectNoFaults, show } from '../../../../test/fixtures/page';
import { resetTaro, world } from '../../../../test/stubs/taro';
import { setClock } from '@/shared/platform/clock';
import { queryClient } from '@/shared/state/query-client';
import ArticlePage from './article';
import { closePlayer } from '@/shared/player';
import PiecePage from './piece';
import TopicPage from './topic';

let restoreClock: () => void;
beforeEach(() => {
  restoreClock = setClock(() => NOW);
  resetTaro();
  queryClient.clear();
});
afterEach(() => {
  cleanup();
  restoreClock();
});

const offline = () => Promise.reject(Object.assign(new Error(), { errMsg: 'request:fail' }));

describe('a topic', () => {
  beforeEach(() => {
    world.params = { topic: 'emotions' };
  });

  it('lists its articles, each a link', async () => {
    serve({ 'GET /v1/contents': page([contentSummary()]) });
    const { container } = show(<TopicPage />);
    const article = await screen.findByRole('link', { name: /躺下就清醒/ });
    expect(article.getAttribute('href')).toBe('/article?contentId=c1');
    expect(within(article).getByText('约3分钟')).toBeTruthy();
    expect(screen.getByRole('heading', { level: 1, name: '情绪调节' })).toBeTruthy();
    expect(world.requests.at(-1)?.url).toBe('/v1/contents?topic=emotions');
    await expectNoFaults(container);
  });

  it('is narrowed to whom it is for, and widened again', async () => {
    serve({ 'GET /v1/contents': page([]) });
    show(<TopicPage />);
    await screen.findByText('这个主题还没有文章，');
    expect(screen.getByRole('link', { name: '回学习' }).getAttribute('href')).toBe('/learn');
    fireEvent.change(screen.getByRole('combobox', { name: '适合谁' }), { target: { value: 'officials' } });
    await screen.findByText('还没有适合他们的文章，');
    expect(world.requests.at(-1)?.url).toBe('/v1/contents?topic=emotions&audience=officials');
    fireEvent.click(screen.getByRole('button', { name: '看全部' }));
    expect(await screen.findByText('这个主题还没有文章，')).toBeTruthy();
  });

  it('that does not exist asks the server nothing and leads back', async () => {
    world.params = { topic: 'anything' };
    show(<TopicPage />);
    expect(await screen.findByText('没找到这个主题，')).toBeTruthy();
    expect(world.requests).toEqual([]);
  });
});

describe('an article', () => {
  beforeEach(() => {
    world.params = { contentId: 'c1' };
  });

  it('is its words, as a text with headings and lists, its sources and what to read next', async () => {
    const blocks = [
      block('paragraph', [run('关灯，上床。')]),
      block('heading', [run('今晚：'), run('睡不着就起来', { strong: true })]),
      block('item', [run('换鞋')], { ordinal: 1 }),
      block('item', [run('写一张'), run('条子', { strong: true })], { ordinal: 2 }),
      block('quote', [run('事情有人管了。')]),
      block('rule', []),
      block('paragraph', [run('可以打'), run('12356', { href: 'tel:12356' }), run('。')]),
    ];
    serve({ 'GET /v1/contents/c1': content({ blocks }) });
    const { container } = show(<ArticlePage />);
    expect(await screen.findByRole('heading', { level: 1, name: '躺下就清醒' })).toBeTruthy();
    expect(document.title).toBe('躺下就清醒 · 安心');
    const [facts] = screen.getAllByText('情绪调节 · 约3分钟');
    expect(facts?.className).toContain('ax-courses-facts');
    expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
      '今晚：睡不着就起来',
      '参考资料',
      '接着读',
    ]);
    const text = container.querySelector('.ax-courses-text') as HTMLElement;
    expect(text.querySelector('ol')?.textContent).toBe('1.换鞋2.写一张条子');
    expect(screen.getByText('事情有人管了。').closest('blockquote')).toBeTruthy();
    expect(screen.getByRole('link', { name: '拨打12356' }).getAttribute('href')).toBe('tel:12356');
    expect(screen.getByRole('link', { name: /提不起劲的日子/ }).getAttribute('href')).toBe('/article?contentId=c2');
    expect(screen.getByRole('link', { name: '“情绪调节”的全部文章' }).getAttribute('href')).toBe(
      '/topic?topic=emotions',
    );
    await expectNoFaults(container);
  });

  // Mutation: `linkOf` takes every address.
  it('leads out beside itself, and never by a script', async () => {
    const runs = [run('原文', { href: 'https://www.who.int/zh' }), run('点我', { href: 'javascript:alert(1)' })];
    serve({ 'GET /v1/contents/c1': content({ blocks: [block('paragraph', runs)] }) });
    show(<ArticlePage />);
    const out = await screen.findByRole('link', { name: '原文' });
    expect(out.getAttribute('href')).toBe('https://www.who.int/zh');
    expect([out.getAttribute('target'), out.getAttribute('rel')]).toEqual(['_blank', 'noopener noreferrer']);
    expect(screen.getByText('点我').closest('a')).toBeNull();
  });

  it('takes markup for what it is: words', async () => {
    const text = '<img src=x onerror="alert(1)">';
    serve({ 'GET /v1/contents/c1': content({ title: text, blocks: [block('paragraph', [run(text)])] }) });
    const { container } = show(<ArticlePage />);
    await screen.findByRole('heading', { level: 1, name: text });
    expect(container.querySelector('img')).toBeNull();
  });

  it('says when it was changed', async () => {
    serve({ 'GET /v1/contents/c1': content({ changedAt: '2026-11-22T16:30:00.000Z' }) });
    show(<ArticlePage />);
    expect(await screen.findByText('情绪调节 · 约3分钟 · 更新于11月23日')).toBeTruthy();
  });

  it('that is gone leads to the others', async () => {
    serve({});
    show(<ArticlePage />);
    expect(await screen.findByText('没找到这篇文章，')).toBeTruthy();
    expect(screen.getByRole('link', { name: '看看别的文章' }).getAttribute('href')).toBe('/learn');
  });

  // Mutation: `useContent` asks for an empty id, which is the address of the list.
  it('of an address that was cut short is gone, too, and asks the server nothing', async () => {
    world.params = { contentId: '' };
    serve({});
    show(<ArticlePage />);
    expect(await screen.findByText('没找到这篇文章，')).toBeTruthy();
    expect(world.requests).toEqual([]);
  });

  it('can be asked for again', async () => {
    world.reply = offline;
    show(<ArticlePage />);
    await screen.findByText('没连上网络，请检查后再试');
    serve({ 'GET /v1/contents/c1': content() });
    fireEvent.click(screen.getByRole('button', { name: '重试' }));
    expect(await screen.findByText('关灯，上床，头一挨枕头，人醒了。')).toBeTruthy();
  });
});

describe('a piece', () => {
  const RAIN = content({
    ...{
      contentId: 'p1',
      kind: 'audio',
      title: '窗外小雨',
      summary: '雨在外头下。',
      seconds: 80,
      blocks: [],
      sources: [],
    },
    sound: { address: '/sounds/p1/1', bytes: 733_660, loops: true, licence: 'CC0 1.0' },
    related: [contentSummary({ contentId: 'p2', kind: 'audio', title: '夜里的海', seconds: 96 })],
  });
  let audio: HTMLMediaElement | null = null;
  const hold = (element: HTMLMediaElement): void => void (audio = element);
  beforeEach(() => {
    world.params = { contentId: 'p1' };
    // jsdom plays nothing
    const browser = window.HTMLMediaElement.prototype;
    browser.play = function play(this: HTMLMediaElement) {
      hold(this);
      return Promise.resolve(void this.dispatchEvent(new Event('playing')));
    };
    browser.pause = function pause(this: HTMLMediaElement) {
      this.dispatchEvent(new Event('pause'));
    };
    browser.load = () => undefined;
  });
  afterEach(() => act(closePlayer));

  it('waits for a tap, says how long it is and whose, and leads to others', async () => {
    serve({ 'GET /v1/contents/p1': RAIN });
    const { container } = show(<PiecePage />);
    await screen.findByRole('heading', { level: 1, name: '窗外小雨' });
    const slider = screen.getByRole('slider', { name: '放到哪里' });
    expect(slider.getAttribute('aria-valuetext')).toBe('0:00，共1:20');
    expect(screen.getByText('CC0 1.0')).toBeTruthy();
    expect(screen.getByRole('link', { name: /夜里的海/ }).getAttribute('href')).toBe('/piece?contentId=p2');
    expect(screen.queryByRole('switch')).toBeNull();
    expect(audio).toBeNull();
    await expectNoFaults(container);
  });

  it('is played, moved in, looped or not, and stopped by a timer that was chosen', async () => {
    serve({ 'GET /v1/contents/p1': RAIN });
    const { container } = show(<PiecePage />);
    fireEvent.click(await screen.findByRole('button', { name: '播放' }));
    expect([screen.getByText('正在放').tagName, new URL(audio!.src).pathname]).toEqual(['P', '/sounds/p1/1']);
    fireEvent.change(screen.getByRole('slider'), { target: { value: '30' } });
    fireEvent.click(screen.getByRole('button', { name: '进15秒' }));
    expect([audio!.currentTime, screen.getByText('0:45').tagName]).toEqual([45, 'SPAN']);
    fireEvent.click(screen.getByRole('button', { name: '退15秒' }));
    expect(audio!.currentTime).toBe(30);
    expect(audio!.loop).toBe(true);
    fireEvent.click(screen.getByRole('switch', { name: /循环播放/ }));
    expect([audio!.loop, screen.getByRole('switch').getAttribute('aria-checked')]).toEqual([false, 'false']);
    fireEvent.click(screen.getByRole('button', { name: /定时关闭/ }));
    await expectNoFaults(container);
    fireEvent.click(screen.getByRole('radio', { name: '20分钟后' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getByRole('button', { name: /定时关闭.*还有20分钟/ })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '暂停' }));
    expect(screen.getByText('停着')).toBeTruthy();
  });

  it('says what went wrong in words', async () => {
    serve({ 'GET /v1/contents/p1': RAIN });
    show(<PiecePage />);
    fireEvent.click(await screen.findByRole('button', { name: '播放' }));
    act(() => void audio!.dispatchEvent(new Event('error')));
    expect(screen.getByText('没放出来，请稍后再试')).toBeTruthy();
    expect(screen.getByRole('button', { name: '播放' })).toBeTruthy();
  });

  it('is not found where an article stands, or nothing', async () => {
    serve({ 'GET /v1/contents/p1': content({ contentId: 'p1' }) });
    show(<PiecePage />);
    expect(await screen.findByText('没找到这一段，')).toBeTruthy();
  });
});
