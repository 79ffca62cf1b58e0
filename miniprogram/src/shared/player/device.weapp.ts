import Taro from '@tarojs/taro';
import { ui } from '../locales/ui';
import type { Device, DeviceEvents } from './device.types';

const NETWORK_ERROR = 10002;

/** WeChat's player goes on behind the lock screen and draws its own buttons there. It has no loop and no volume. */
export function openDevice(events: DeviceEvents): Device {
  const manager = Taro.getBackgroundAudioManager();
  manager.onPlay(() => events.playing());
  manager.onPause(() => events.paused());
  manager.onWaiting(() => events.waiting());
  manager.onTimeUpdate(() => events.moved(manager.currentTime));
  manager.onEnded(() => events.ended());
  manager.onStop(() => events.closed());
  const fail = ({ errCode }: { errCode?: number }): void =>
    events.failed(errCode === NETWORK_ERROR ? 'offline' : 'broken');
  // Taro's types forget what is told
  manager.onError(fail as () => void);
  return {
    start({ source, title }, from) {
      // without a title it refuses the address, which begins to play by being set
      manager.title = title;
      manager.singer = ui.brand;
      manager.startTime = from;
      manager.src = source;
    },
    resume: () => manager.play(),
    pause: () => manager.pause(),
    close: () => manager.stop(),
    seek: (position) => manager.seek(position),
    setLoop: () => undefined,
    setVolume: () => undefined,
  };
}
