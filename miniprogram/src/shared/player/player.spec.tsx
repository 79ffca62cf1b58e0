import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { expectNoFaults, show } from '../../../test/fixtures/page';
import { resetTaro } from '../../../test/stubs/taro';
import { Page } from '../ui';
import { closePlayer, type Piece, play, setTimer, toggle, usePlayer } from './index';

const RAIN: Piece = { contentId: 'c1', title: '窗外小雨', address: '/sounds/c1/1', seconds: 80, loops: true };

/** jsdom plays nothing: what the browser is asked for, and what it says. */
let audio: HTMLMediaElement | null = null;
const hold = (element: HTMLMediaElement): void => void (audio = element);
let refuse: Error | null = null;
const prototype = window.HTMLMediaElement.prototype;
prototype.play = function play(this: HTMLMediaElement) {
  hold(this);
  return refuse ? Promise.reject(refuse) : Promise.resolve(void this.dispatchEvent(new Event('playing')));
};
prototype.pause = function pause(this: HTMLMediaElement) {
  this.dispatchEvent(new Event('pause'));
};
prototype.load = () => undefined;

beforeEach(() => {
  resetTaro();
  refuse = null;
  jest.useFakeTimers();
});
afterEach(() => {
  act(closePlayer);
  cleanup();
  jest.useRealTimers();
});

describe('the player on the website', () => {
  it('is one element that loops by itself, and begins without startling anybody', () => {
    play(RAIN);
    expect([new URL(audio!.src).pathname, audio!.loop, audio!.volume]).toEqual(['/sounds/c1/1', true, 0]);
    jest.advanceTimersByTime(1_000);
    expect(audio!.volume).toBeCloseTo(0.5);
    jest.advanceTimersByTime(2_000);
    expect([audio!.volume, usePlayer.getState().status]).toEqual([1, 'playing']);
    const before = audio;
    play({ ...RAIN, contentId: 'c2', loops: false });
    expect([audio === before, audio!.loop]).toEqual([true, false]);
  });

  it('does not loop for a timer that waits for the end, and gets quieter before a time is over', () => {
    play(RAIN);
    setTimer('end');
    expect(audio!.loop).toBe(false);
    setTimer(10);
    expect(audio!.loop).toBe(true);
    jest.advanceTimersByTime(595_000);
    expect(audio!.volume).toBeCloseTo(0.5, 1);
    jest.advanceTimersByTime(5_000);
    expect([usePlayer.getState().status, audio!.volume]).toEqual(['paused', 1]);
  });

  it('says that the browser wants a tap, and plays at the next one', async () => {
    refuse = Object.assign(new Error(), { name: 'NotAllowedError' });
    await act(async () => play(RAIN));
    expect(usePlayer.getState()).toMatchObject({ status: 'paused', trouble: 'refused' });
    refuse = null;
    toggle();
    expect(usePlayer.getState()).toMatchObject({ status: 'playing', trouble: null });
  });
});

describe('what is heard, on a tab page', () => {
  const page = (
    <Page title="首页" tab="home">
      {null}
    </Page>
  );

  it('is nothing until there is something', async () => {
    const { container } = show(page);
    expect(screen.queryByRole('region', { name: '正在听' })).toBeNull();
    act(() => play(RAIN));
    expect(screen.getByRole('link', { name: /窗外小雨/ }).getAttribute('href')).toBe('/piece?contentId=c1');
    jest.useRealTimers();
    await expectNoFaults(container);
  });

  it('stops, goes on and goes away at a tap', () => {
    play(RAIN);
    show(page);
    fireEvent.click(screen.getByRole('button', { name: '暂停' }));
    expect(screen.getByText('停着')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '播放' }));
    expect(screen.getByText('正在放')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '不听了' }));
    expect([screen.queryByText('窗外小雨'), usePlayer.getState().piece]).toEqual([null, null]);
  });
});
