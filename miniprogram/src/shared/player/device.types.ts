/** A sound as a device is given it. */
export interface Sound {
  /** an address of the server, or a file on this device */
  readonly source: string;
  readonly title: string;
}

/** offline: nothing came; refused: the browser wants a tap first; broken: what came is no sound, or gone */
export type Trouble = 'offline' | 'refused' | 'broken';

/** What a device tells. Times are seconds. */
export interface DeviceEvents {
  playing(): void;
  paused(): void;
  /** of a sound that has begun: more has to come first */
  waiting(): void;
  moved(position: number): void;
  ended(): void;
  /** the system closed it: going on begins anew */
  closed(): void;
  failed(trouble: Trouble): void;
  /** from the lock screen or a headset */
  asked: { play(): void; pause(): void; seek(position: number): void; skip(by: number): void };
}

/** What sounds, on this client. One at a time, and it goes on whatever page is shown. */
export interface Device {
  start(sound: Sound, from: number): void;
  resume(): void;
  pause(): void;
  /** lets go of it: the system shows nothing of it any more */
  close(): void;
  seek(position: number): void;
  /** the device itself begins again without a gap where it can; where it cannot, it tells `ended` */
  setLoop(on: boolean): void;
  /** 0 to 1; without effect where the platform has no say */
  setVolume(volume: number): void;
}
