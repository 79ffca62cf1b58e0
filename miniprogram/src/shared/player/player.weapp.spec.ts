import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { resetTaro, world } from '../../../test/stubs/taro';
import { setClock } from '../platform/clock';
import { closePlayer, type Piece, play, seek, setLoop, setTimer, skip, toggle, usePlayer } from './index';

const RAIN: Piece = { contentId: 'c1', title: '窗外小雨', address: '/sounds/c1/1', seconds: 80, loops: true };
const BREATH: Piece = { contentId: 'c2', title: '跟着音呼吸', address: '/sounds/c2/1', seconds: 192, loops: false };
const BEGIN = new Date('2026-11-28T14:00:00.000Z');
const beginning = ({ title, address }: Piece, from = 0) => [`title ${title}`, `from ${from}`, `src ${address}`];

const tell = (event: string, detail?: unknown): void => world.soundEvents.get(event)?.(detail);
const reach = (seconds: number): void => {
  world.soundAt = seconds;
  tell('TimeUpdate');
};
const said = (): string[] => world.sound.splice(0);
const player = () => usePlayer.getState();

describe('the player in WeChat', () => {
  let restoreClock: () => void;
  let time: number;
  beforeEach(() => {
    jest.useFakeTimers();
    resetTaro();
    time = BEGIN.getTime();
    restoreClock = setClock(() => new Date(time));
  });
  afterEach(() => {
    closePlayer();
    restoreClock();
    jest.useRealTimers();
  });
  const pass = (seconds: number): void => {
    time += seconds * 1_000;
    jest.advanceTimersByTime(seconds * 1_000);
  };

  it('names a piece before it gives its address, and says when it sounds', () => {
    play(RAIN);
    expect([said(), player().status]).toEqual([beginning(RAIN), 'loading']);
    tell('Play');
    reach(12.4);
    expect(player()).toMatchObject({ status: 'playing', position: 12, trouble: null });
    tell('Waiting');
    expect(player().status).toBe('loading');
    reach(13);
    expect(player().status).toBe('playing');
    toggle();
    tell('Pause');
    toggle();
    expect([said(), player().status]).toEqual([['pause', 'play'], 'paused']);
  });

  // Mutation: `ended` does not look at `loop`.
  it('begins a piece that loops again when WeChat says that it is over, another one not', () => {
    play(RAIN);
    reach(79.9);
    said();
    tell('Ended');
    expect(said()).toEqual(beginning(RAIN));
    setLoop(false);
    tell('Ended');
    expect([said(), player()]).toMatchObject([['pause'], { status: 'paused', position: 0 }]);
    play(BREATH);
    said();
    tell('Ended');
    expect(said()).toEqual(['pause']);
    // what is over begins anew
    toggle();
    expect(said()).toEqual(beginning(BREATH));
  });

  it('goes to a place in it, never beyond its ends', () => {
    play(RAIN);
    reach(70);
    said();
    skip(15);
    seek(20);
    skip(-30);
    expect([said(), player().position]).toEqual([['seek 80', 'seek 20', 'seek 0'], 0]);
  });

  // Mutation: `stop` forgets the timer's interval or the timer.
  it('stops when the timer ends, also between two rounds, and the timer is gone then', () => {
    play(RAIN);
    setTimer(10);
    expect(player().minutesLeft).toBe(10);
    pass(9 * 60 + 30);
    expect([player().minutesLeft, said()]).toEqual([1, beginning(RAIN)]);
    pass(30);
    expect([said(), player()]).toMatchObject([['pause'], { status: 'paused', timer: null, minutesLeft: null }]);
    pass(3_600);
    expect(said()).toEqual([]);
    // behind a locked screen no timer of ours runs: the end of a round asks the clock
    toggle();
    setTimer(10);
    time += 11 * 60_000;
    said();
    tell('Ended');
    expect([said().filter((each) => each.startsWith('src')), player().status]).toEqual([[], 'paused']);
  });

  it('hears a piece to its end and stops there, when that was wished, however it loops', () => {
    play(RAIN);
    setTimer('end');
    said();
    tell('Ended');
    expect([said(), player()]).toMatchObject([['pause'], { status: 'paused', timer: null, loop: true }]);
  });

  // Mutation: `rememberPosition` keeps ends as well.
  it('goes on where a piece was left, after another one and after everything was closed', () => {
    play(RAIN);
    reach(33);
    play(BREATH);
    reach(100);
    said();
    play(RAIN);
    expect(said()).toEqual(beginning(RAIN, 33));
    closePlayer();
    said();
    play(BREATH);
    expect(said()).toEqual(beginning(BREATH, 100));
    reach(190);
    play(RAIN);
    said();
    play(BREATH);
    expect(said()).toEqual(beginning(BREATH));
  });

  it('says what went wrong and tries it anew at the next tap; closed by the system it begins where it was', () => {
    play(RAIN);
    reach(30);
    tell('Error', { errCode: 10002 });
    expect(player()).toMatchObject({ status: 'paused', trouble: 'offline' });
    tell('Error', { errCode: 10004 });
    expect(player().trouble).toBe('broken');
    said();
    toggle();
    expect([said(), player().trouble]).toEqual([beginning(RAIN, 30), null]);
    tell('Play');
    tell('Stop');
    toggle();
    expect([said(), player().status]).toEqual([beginning(RAIN, 30), 'loading']);
  });
});
