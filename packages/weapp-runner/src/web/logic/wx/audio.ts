import type { AudioState, JsonObject } from '../../protocol.js';
import { nextId, post } from '../bridge.js';
import type { LogicContext } from '../context.js';
import { callSafely } from '../errors.js';
import type { ApiSet } from './api-set.js';

type Listener = (event: unknown) => void;

const EVENTS = [
  'Canplay',
  'Ended',
  'Error',
  'Next',
  'Pause',
  'Play',
  'Prev',
  'Seeked',
  'Seeking',
  'Stop',
  'TimeUpdate',
  'Waiting',
];
/** Settings the phone's player must know. */
const PLAYER_SETTINGS = ['loop', 'volume', 'playbackRate', 'startTime'];
const OTHER_SETTINGS = ['title', 'epname', 'singer', 'coverImgUrl', 'webUrl', 'protocol', 'autoplay', 'obeyMuteSwitch'];

const players = new Map<number, AudioPlayer>();

/** Hands an event of the phone's player to its context. */
export function deliverAudioEvent(audioId: number, name: string, state: AudioState, detail: JsonObject): void {
  players.get(audioId)?.receive(name, state, detail);
}

/** InnerAudioContext or BackgroundAudioManager; the sound comes from an <audio> of the host page. */
class AudioPlayer {
  private readonly id = nextId();
  private readonly listeners = new Map<string, Set<Listener>>();
  private state: AudioState = { src: '', currentTime: 0, duration: 0, paused: true, buffered: 0 };
  private readonly settings: Record<string, unknown> = {
    loop: false,
    volume: 1,
    playbackRate: 1,
    startTime: 0,
    title: '',
  };

  constructor(private readonly background: boolean) {
    players.set(this.id, this);
  }

  receive(name: string, state: AudioState, detail: JsonObject): void {
    this.state = { ...state, src: this.state.src };
    this.emit(name, detail);
  }

  /** The object scripts see. */
  facade(): Record<string, unknown> {
    const facade: Record<string, unknown> = {
      play: () => this.command('play'),
      pause: () => this.command('pause'),
      stop: () => this.command('stop'),
      seek: (seconds: number) => this.command('seek', seconds),
      destroy: () => {
        this.command('destroy');
        players.delete(this.id);
      },
    };
    for (const name of EVENTS) {
      const listeners = new Set<Listener>();
      this.listeners.set(name, listeners);
      facade[`on${name}`] = (listener: Listener) => void listeners.add(listener);
      facade[`off${name}`] = (listener?: Listener) => (listener ? void listeners.delete(listener) : listeners.clear());
    }
    for (const name of ['currentTime', 'duration', 'paused', 'buffered'] as const) {
      Object.defineProperty(facade, name, { enumerable: true, get: () => this.state[name] });
    }
    for (const name of [...PLAYER_SETTINGS, ...OTHER_SETTINGS]) {
      Object.defineProperty(facade, name, {
        enumerable: true,
        get: () => this.settings[name],
        set: (value: number | string | boolean) => this.change(name, value),
      });
    }
    Object.defineProperty(facade, 'src', {
      enumerable: true,
      get: () => this.state.src,
      set: (src: string) => this.load(src),
    });
    return facade;
  }

  private load(src: string): void {
    if (this.background && !this.settings['title']) {
      this.emit('Error', { errCode: 10004, errMsg: 'title is required before src is set' });
      return;
    }
    this.state = { ...this.state, src, currentTime: 0 };
    this.command('src', src);
    if (this.background || this.settings['autoplay'] === true) this.command('play');
  }

  private change(name: string, value: number | string | boolean): void {
    this.settings[name] = value;
    if (PLAYER_SETTINGS.includes(name)) this.command(name, value);
  }

  private emit(name: string, detail: JsonObject): void {
    for (const listener of [...(this.listeners.get(name) ?? [])]) callSafely(() => listener(detail));
  }

  private command(action: string, value?: number | string | boolean): void {
    post({ type: 'audio', audioId: this.id, action, ...(value === undefined ? {} : { value }) });
  }
}

export function audioApis(context: LogicContext): ApiSet {
  let backgroundAudio: Record<string, unknown> | null = null;
  return {
    sync: {
      createInnerAudioContext: () => new AudioPlayer(false).facade(),
      getBackgroundAudioManager: () => {
        if (!context.manifest.requiredBackgroundModes.includes('audio')) {
          throw new Error('getBackgroundAudioManager needs requiredBackgroundModes: ["audio"] in app.json');
        }
        return (backgroundAudio ??= new AudioPlayer(true).facade());
      },
    },
    async: { setInnerAudioOption: () => undefined },
  };
}
