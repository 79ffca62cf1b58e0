/** Words that 学习 and the pages of articles share. */
export const contentWords = {
  minutes: (count: number): string => `约${count}分钟`,
  dot: ' · ',
} as const;
