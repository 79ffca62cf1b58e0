import { ui } from '../locales/ui';
import type { Device, DeviceEvents, Trouble } from './device.types';

/** Older browsers have none, whatever the types say. */
const session: MediaSession | null = 'mediaSession' in navigator ? navigator.mediaSession : null;
const FADE_IN_MS = 2_000;
const STEP_MS = 50;

/** One `<audio>` that belongs to no page; the lock screen and headsets reach it through the Media Session. */
export function openDevice(events: DeviceEvents): Device {
  const audio = new Audio();
  let fade: ReturnType<typeof setInterval> | undefined;
  const listen = (name: string, told: () => void): void => audio.addEventListener(name, told);
  listen('playing', () => events.playing());
  listen('pause', () => {
    // at its end a sound pauses as well, which is told by itself
    if (!audio.ended) events.paused();
  });
  listen('waiting', () => events.waiting());
  listen('timeupdate', () => events.moved(audio.currentTime));
  listen('ended', () => events.ended());
  listen('error', () => events.failed(troubleOf(audio.error)));
  listenToSystem(events);

  const stopFade = (): void => clearInterval(fade);
  const play = (): void => {
    audio.play().catch((error: unknown) => {
      // a second `play` or a pause before the first came: nothing is wrong
      if (nameOf(error) === 'NotAllowedError') events.failed('refused');
    });
  };
  /** Nobody is startled at night. */
  const fadeIn = (): void => {
    stopFade();
    const step = STEP_MS / FADE_IN_MS;
    audio.volume = 0;
    fade = setInterval(() => {
      audio.volume = Math.min(1, audio.volume + step);
      if (audio.volume === 1) stopFade();
    }, STEP_MS);
  };
  return {
    start({ source, title }, from) {
      audio.src = source;
      audio.currentTime = from;
      showToSystem(title);
      fadeIn();
      play();
    },
    resume: play,
    pause: () => audio.pause(),
    close() {
      stopFade();
      audio.removeAttribute('src');
      audio.load();
      if (session) session.metadata = null;
    },
    seek(position) {
      audio.currentTime = position;
    },
    setLoop(on) {
      audio.loop = on;
    },
    setVolume(volume) {
      stopFade();
      audio.volume = volume;
    },
  };
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : '');

function troubleOf(error: MediaError | null): Trouble {
  const isOfNetwork = error?.code === 2 || !navigator.onLine;
  return isOfNetwork ? 'offline' : 'broken';
}

function showToSystem(title: string): void {
  if (session) session.metadata = new MediaMetadata({ title, artist: ui.brand });
}

function listenToSystem({ asked }: DeviceEvents): void {
  const actions: readonly (readonly [MediaSessionAction, (details: MediaSessionActionDetails) => void])[] = [
    ['play', () => asked.play()],
    ['pause', () => asked.pause()],
    ['seekbackward', ({ seekOffset = 15 }) => asked.skip(-seekOffset)],
    ['seekforward', ({ seekOffset = 15 }) => asked.skip(seekOffset)],
    ['seekto', ({ seekTime }) => seekTime !== undefined && asked.seek(seekTime)],
  ];
  for (const [action, told] of actions) {
    try {
      session?.setActionHandler(action, told);
    } catch {
      // an older browser knows fewer of them
    }
  }
}
