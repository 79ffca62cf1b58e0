import { create } from 'zustand';
import { now } from '../platform/clock';
import { serverUrl } from '../request';
import { openDevice } from './device';
import type { Device, Trouble } from './device.types';
import { positionOf, rememberPosition } from './positions';

/** A piece as the player needs it. */
export interface Piece {
  readonly contentId: string;
  readonly title: string;
  readonly address: string;
  readonly seconds: number;
  /** begins again without a seam */
  readonly loops: boolean;
}

/** `end`: when this piece has been heard; else the moment, in milliseconds */
export type Timer = number | 'end' | null;

interface PlayerState {
  readonly piece: Piece | null;
  readonly status: 'loading' | 'playing' | 'paused';
  readonly trouble: Trouble | null;
  /** whole seconds: a page is drawn anew no oftener */
  readonly position: number;
  readonly loop: boolean;
  readonly timer: Timer;
  /** whole minutes until the timer ends; null: it is not a time */
  readonly minutesLeft: number | null;
}

const NOTHING: PlayerState = {
  ...{ piece: null, status: 'paused', trouble: null, position: 0, loop: false, timer: null, minutesLeft: null },
};
const TICK_MS = 1_000;
const MINUTE_MS = 60_000;
/** The last of it, in which it gets quieter where the platform lets us. */
const FADE_OUT_MS = 10_000;
/** How often a position is worth writing down. */
const REMEMBERED_EVERY = 5;

/** What is heard, on whatever page. */
export const usePlayer = create<PlayerState>()(() => NOTHING);

const state = usePlayer.getState;
const set = usePlayer.setState;

let device: Device | null = null;
/** whether the device holds the piece: WeChat lets go of it at its end and when the system closes it */
let isHeld = false;
let ticking: ReturnType<typeof setInterval> | undefined;

const opened = (): Device =>
  (device ??= openDevice({
    playing: () => set({ status: 'playing', trouble: null }),
    paused: () => set({ status: 'paused' }),
    waiting: () => set({ status: 'loading' }),
    moved,
    ended,
    closed: letGo,
    failed(trouble) {
      letGo();
      set({ trouble });
    },
    asked: { play: resume, pause, seek, skip },
  }));

/** From where it was left; what was heard before stops. */
export function play(piece: Piece): void {
  if (piece.contentId === state().piece?.contentId) {
    resume();
    return;
  }
  remember();
  set({ ...NOTHING, timer: state().timer, minutesLeft: state().minutesLeft, piece, loop: piece.loops });
  begin(positionOf(piece.contentId));
}

function resume(): void {
  if (isHeld) {
    opened().resume();
    return;
  }
  begin(state().position);
}

function pause(): void {
  opened().pause();
  remember();
}

export function toggle(): void {
  if (state().status === 'paused') resume();
  else pause();
}

export function seek(position: number): void {
  const { piece } = state();
  if (!piece) return;
  const within = Math.min(Math.max(0, position), piece.seconds);
  set({ position: Math.floor(within) });
  if (isHeld) opened().seek(within);
}

export function skip(by: number): void {
  seek(state().position + by);
}

export function setLoop(loop: boolean): void {
  set({ loop });
  tellLoop();
}

/** @param minutes or at the end of this piece; null: it goes on until somebody stops it */
export function setTimer(minutes: number | 'end' | null): void {
  const timer = typeof minutes === 'number' ? now().getTime() + minutes * MINUTE_MS : minutes;
  set({ timer, minutesLeft: typeof minutes === 'number' ? minutes : null });
  opened().setVolume(1);
  tellLoop();
  clearInterval(ticking);
  if (typeof timer === 'number') ticking = setInterval(tick, TICK_MS);
}

/** Nothing is heard and nothing is offered any more. */
export function closePlayer(): void {
  pause();
  clearInterval(ticking);
  isHeld = false;
  opened().close();
  set(NOTHING);
}

function begin(from: number): void {
  const { piece } = state();
  if (!piece) return;
  set({ status: 'loading', trouble: null, position: Math.floor(from) });
  isHeld = true;
  tellLoop();
  opened().start({ source: serverUrl(piece.address), title: piece.title }, from);
}

/** A timer that waits for the end needs an end. */
function tellLoop(): void {
  const { loop, timer } = state();
  opened().setLoop(loop && timer !== 'end');
}

function moved(exact: number): void {
  const position = Math.floor(exact);
  const { status, position: before } = state();
  if (position === before || !isHeld) return;
  // what moves sounds: not every phone says so again after it had to wait
  set({ position, status: status === 'loading' ? 'playing' : status });
  if (position % REMEMBERED_EVERY === 0) remember();
  tick();
}

function ended(): void {
  const { loop, timer } = state();
  tick();
  if (loop && timer !== 'end' && isHeld) begin(0);
  else stop();
}

/** By the clock, whoever asks: behind a locked screen nobody is woken every second. */
function tick(): void {
  const { timer, minutesLeft } = state();
  if (typeof timer !== 'number') return;
  const left = timer - now().getTime();
  if (left <= 0) {
    stop();
    return;
  }
  if (left < FADE_OUT_MS) opened().setVolume(left / FADE_OUT_MS);
  const minutes = Math.ceil(left / MINUTE_MS);
  if (minutes !== minutesLeft) set({ minutesLeft: minutes });
}

/** It has been heard for as long as somebody wanted; the next time it begins at its beginning. */
function stop(): void {
  clearInterval(ticking);
  opened().pause();
  isHeld = false;
  set({ status: 'paused', position: 0, timer: null, minutesLeft: null });
  opened().setVolume(1);
  remember();
}

function letGo(): void {
  isHeld = false;
  set({ status: 'paused' });
  remember();
}

function remember(): void {
  const { piece, position } = state();
  if (piece) rememberPosition(piece.contentId, position, piece.seconds);
}
