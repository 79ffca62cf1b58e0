import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, cleanup, screen } from '@testing-library/react';
import { content, contentSummary } from '../../../../test/fixtures/contents';
import { lastSent, NOW, page, serve } from '../../../../test/fixtures/events';
import { expectNoFaults, press, show } from '../../../../test/fixtures/page';
import { resetTaro, world } from '../../../../test/stubs/taro';
import { setAnonymous, setSignedIn } from '@/app/session/session.store';
import type { MeResponse } from '@/shared/api/types';
import { setClock } from '@/shared/platform/clock';
import { queryClient } from '@/shared/state/query-client';
import ArticlePage from './article';
import FavouritesPage from './favourites';

/** The text is 2,700 px high on a screen of 700; its upper edge is where `top` says. */
let top: number;
let time: number;
let restoreClock: () => void;

beforeEach(() => {
  jest.useFakeTimers();
  [top, time] = [120, NOW.getTime()];
  restoreClock = setClock(() => new Date(time));
  jest.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(() => new DOMRect(0, top, 390, 2700));
  window.innerHeight = 700;
  resetTaro();
  queryClient.clear();
  world.params = { contentId: 'c1' };
  act(() => setSignedIn({ accountId: 'a1', roles: [] } as unknown as MeResponse));
});
afterEach(() => {
  cleanup();
  restoreClock();
  jest.restoreAllMocks();
  jest.useRealTimers();
});

const MINE = 'GET /v1/my/contents/c1';
const REPORT = '/v1/my/progress/c1';
const progress = (position: number, done = false) => ({ position, furthest: position, done });
const served = (mine: object) => ({
  ...{ 'GET /v1/contents/c1': content(), [MINE]: { favourite: false, progress: null, ...mine } },
  ...{ [`PUT ${REPORT}`]: progress(0), 'PUT /v1/my/favourites/c1': {}, 'DELETE /v1/my/favourites/c1': {} },
});
const pass = (seconds: number) =>
  act(async () => {
    for (let second = 0; second < seconds; second++) {
      time += 1000;
      await jest.advanceTimersByTimeAsync(1000);
    }
  });
/** The page has its words, and the server knows that it is open. */
const open = async () => {
  for (let second = 0; second < 10 && reports().length === 0; second++) await pass(1);
};
const reports = () => world.requests.filter(({ method, url }) => method === 'PUT' && url === REPORT);

describe('an article that somebody reads', () => {
  // Mutation: `contentsApi.report` of the opening left out: the server's clock has nothing to begin with.
  it('is reported as it is opened, every fifteen seconds, and as it is left, with the seconds of real reading', async () => {
    serve(served({}));
    const { unmount } = show(<ArticlePage />);
    await open();
    expect(reports().map(({ data }) => data)).toEqual([{ position: 0, seconds: 0, secondsAgo: 0 }]);
    top = -880;
    await pass(16);
    expect(lastSent('PUT', REPORT)).toEqual({ position: 440, seconds: 15, secondsAgo: 0 });
    top = -2000;
    await pass(6);
    expect(reports()).toHaveLength(2);
    unmount();
    await pass(0);
    expect(lastSent('PUT', REPORT)).toEqual({ position: 1000, seconds: 6, secondsAgo: 0 });
  });

  it('is not reported of a visitor', async () => {
    act(() => setAnonymous());
    serve(served({}));
    show(<ArticlePage />);
    await pass(40);
    expect(world.requests.map(({ url }) => url)).toEqual(['/v1/contents/c1']);
  });

  // Mutation: `stoppedAt` is the position of what is done, too.
  it.each([
    ['where it was left', progress(500), 1120, 1],
    ['at its beginning when it was read to the end', progress(1000, true), 0, 0],
  ])('opens %s', async (_, stood, scrolled, told) => {
    serve(served({ progress: stood }));
    show(<ArticlePage />);
    await open();
    expect(document.documentElement.scrollTop).toBe(scrolled);
    expect(screen.queryAllByText('接着上次看的地方')).toHaveLength(told);
    document.documentElement.scrollTop = 0;
    // what was said goes by itself
    await pass(3);
  });

  // Mutation: `unsaid` left out: what was read without a network is lost.
  it('loses nothing that was read while no network was there', async () => {
    serve(served({}));
    show(<ArticlePage />);
    await open();
    world.reply = () => Promise.reject(Object.assign(new Error(), { errMsg: 'request:fail' }));
    top = -400;
    await pass(15);
    top = -800;
    serve(served({}));
    await pass(16);
    const seconds = reports()
      .slice(-1)
      .map(({ data }) => (data as { seconds: number }).seconds);
    expect(seconds[0]).toBeGreaterThanOrEqual(27);
  });
});

describe('a favourite', () => {
  beforeEach(() => {
    jest.useRealTimers();
  });

  it('is kept, and given up again', async () => {
    serve(served({}));
    const { container } = show(<ArticlePage />);
    const button = await screen.findByRole('button', { name: '收藏' });
    serve(served({ favourite: true }));
    await press(button);
    expect(world.requests.some(({ method, url }) => `${method} ${url}` === 'PUT /v1/my/favourites/c1')).toBe(true);
    await press(await screen.findByRole('button', { name: '已收藏，按一下取消' }));
    expect(world.requests.some(({ method, url }) => `${method} ${url}` === 'DELETE /v1/my/favourites/c1')).toBe(true);
    await expectNoFaults(container);
  });

  it('asks a visitor to sign in, and comes back to the article', async () => {
    act(() => setAnonymous());
    serve(served({}));
    show(<ArticlePage />);
    await press(await screen.findByRole('button', { name: '收藏' }));
    const next = encodeURIComponent('{"name":"article","params":{"contentId":"c1"}}');
    expect(world.navigation).toEqual([['navigateTo', `/features/identity/pages/sign-in/index?next=${next}`]]);
    expect(world.requests.filter(({ method }) => method === 'PUT')).toEqual([]);
  });

  it('that could not be kept is said to be so, and stays as it was', async () => {
    serve(served({}));
    show(<ArticlePage />);
    const button = await screen.findByRole('button', { name: '收藏' });
    world.reply = () => Promise.reject(Object.assign(new Error(), { errMsg: 'request:fail' }));
    await press(button);
    expect(screen.getByText('没连上网络，请检查后再试')).toBeTruthy();
    expect(screen.getByRole('button', { name: '收藏' })).toBeTruthy();
  });

  it('stands in a list, page by page; an empty one leads to what there is', async () => {
    serve({ 'GET /v1/my/favourites': page([contentSummary()], 'next') });
    const { container } = show(<FavouritesPage />);
    const article = await screen.findByRole('link', { name: /躺下就清醒/ });
    expect(article.getAttribute('href')).toBe('/article?contentId=c1');
    expect(screen.getByRole('button', { name: '再看一些' })).toBeTruthy();
    await expectNoFaults(container);
    cleanup();
    queryClient.clear();
    serve({ 'GET /v1/my/favourites': page([]) });
    show(<FavouritesPage />);
    expect((await screen.findByRole('link', { name: '去看看' })).getAttribute('href')).toBe('/learn');
  });
});
