export const assessments = {
  title: '想了解哪方面？',
  items: (count: number): string => `${count}题`,
  minutes: (count: number): string => `约${count}分钟`,
  resume: (question: number): string => `继续上次（第${question}题）`,
  onlyYou: '只有您看得到结果',
  empty: ['暂时没有可用的自测'],
  toLearn: '去学习',
} as const;
