/** Words that 学习 and the pages of articles share. */
export const contentWords = {
  minutes: (count: number): string => `约${count}分钟`,
  /** how far somebody is in a text */
  readTo: (percent: number): string => `看到${percent}%`,
  favourites: '我的收藏',
  dot: ' · ',
} as const;
