import { LEARNING_DEFINITION, type LearningFigures } from '../../modules/courses/index.js';

export const figuresWords = {
  usage: [
    '用法：npm run -s figures -- learning <期间>',
    '期间：2026（一年）、2026-11（一月）、2026-11-03..2026-11-20（从哪天到哪天）',
  ].join('\n'),
  noDatabase: '这里还没有数据库，或者它和这一版程序不配：先启动一次服务',
  learning: ({ from, until, definition, visits, persons, countedFrom }: LearningFigures): string[] => [
    `在线学习人次（定义第${definition}版）`,
    `一个登录的人、一篇内容、一天，真正看或听满${LEARNING_DEFINITION.seconds}秒，算一次`,
    `期间：${from}至${until}`,
    `人次：${visits}`,
    ...persons.map(({ year, persons: count }) => `人数（${year}年）：${count}`),
    ...(from < countedFrom ? [`${countedFrom}之前的只有合计：是哪些人次，已经按规定删除`] : []),
  ],
  agrees: '每篇每天的合计与重新数的一致',
  differing: (count: number): string =>
    `有${count}处（某篇某天）合计与重新数的不一致：服务在运行时，刚发生的几秒内会这样，过一会儿再数`,
};
