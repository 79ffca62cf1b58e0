const MINUTE = 60;

/** Words that 学习 and the pages of contents share. */
export const contentWords = {
  minutes: (count: number): string => `约${count}分钟`,
  /** how far somebody is in a text */
  readTo: (percent: number): string => `看到${percent}%`,
  favourites: '我的收藏',
  // a piece as long as it is
  length: (seconds: number): string =>
    [
      seconds >= MINUTE ? `${Math.floor(seconds / MINUTE)}分` : '',
      seconds % MINUTE > 0 ? `${seconds % MINUTE}秒` : '钟',
    ].join(''),
  dot: ' · ',
} as const;
