import type { AudioState, JsonObject, LogicMessage } from '../protocol.js';
import { textOf } from '../text-of.js';
import { mediaUrl } from '../media-url.js';

type AudioMessage = Extract<LogicMessage, { type: 'audio' }>;
type Notify = (audioId: number, name: string, state: AudioState, detail: JsonObject) => void;

const EVENTS: Record<string, string> = {
  canplay: 'Canplay',
  ended: 'Ended',
  pause: 'Pause',
  play: 'Play',
  seeked: 'Seeked',
  seeking: 'Seeking',
  timeupdate: 'TimeUpdate',
  waiting: 'Waiting',
};

/** Real <audio> elements behind InnerAudioContext and BackgroundAudioManager. */
export class AudioPlayers {
  private readonly players = new Map<number, HTMLAudioElement>();

  constructor(private readonly notify: Notify) {}

  handle({ audioId, action, value }: AudioMessage): void {
    const audio = this.players.get(audioId) ?? this.create(audioId);
    switch (action) {
      case 'src':
        audio.src = mediaUrl(String(value), '');
        return;
      case 'play':
        audio.play().catch((error: unknown) => this.send(audioId, audio, 'Error', failure(error)));
        return;
      case 'pause': {
        audio.pause();
        return;
      }
      case 'stop':
        audio.pause();
        audio.currentTime = 0;
        {
          this.send(audioId, audio, 'Stop', {});
          return;
        }
      case 'seek':
        audio.currentTime = Number(value);
        return;
      case 'startTime':
        audio.addEventListener('loadedmetadata', () => (audio.currentTime = Number(value)), { once: true });
        return;
      case 'destroy':
        audio.pause();
        audio.removeAttribute('src');
        this.players.delete(audioId);
        return;
      case 'loop':
        audio.loop = value === true;
        return;
      case 'volume':
        audio.volume = Number(value);
        return;
      case 'playbackRate':
        audio.playbackRate = Number(value);
        return;
    }
  }

  private create(audioId: number): HTMLAudioElement {
    const audio = new Audio();
    this.players.set(audioId, audio);
    for (const [event, name] of Object.entries(EVENTS)) {
      audio.addEventListener(event, () => this.send(audioId, audio, name, {}));
    }
    audio.addEventListener('error', () => {
      // Destroying a player empties its source, which is not an error of the mini-program.
      if (this.players.has(audioId)) this.send(audioId, audio, 'Error', failure(audio.error?.message));
    });
    return audio;
  }

  private send(audioId: number, audio: HTMLAudioElement, name: string, detail: JsonObject): void {
    const { currentTime, duration, paused, buffered } = audio;
    const state: AudioState = {
      src: audio.src,
      currentTime,
      duration: Number.isFinite(duration) ? duration : 0,
      paused,
      buffered: buffered.length > 0 ? buffered.end(buffered.length - 1) : 0,
    };
    this.notify(audioId, name, state, detail);
  }
}

const failure = (error: unknown): JsonObject => ({
  errCode: 10001,
  errMsg: error instanceof Error ? error.message : textOf(error) || 'audio error',
});
