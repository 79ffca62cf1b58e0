import type { Trouble } from '../player/device.types';

const troubles: Record<Trouble, string> = {
  offline: '没连上网络，连上后再点一下',
  refused: '浏览器要您再点一下才能放',
  broken: '没放出来，请稍后再试',
};

/** Words that the mini player and a piece's page share. */
export const playerWords = {
  heard: '正在听',
  playing: '正在放',
  paused: '停着',
  loading: '正在加载',
  play: '播放',
  pause: '暂停',
  close: '不听了',
  troubles,
} as const;
