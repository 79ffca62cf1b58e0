export const courses = {
  topic: {
    title: '主题',
    audience: '适合谁',
    all: '不限',
    empty: ['这个主题还没有文章，', '可以先看看别的'],
    none: ['还没有适合他们的文章，', '看看这个主题的全部'],
    clear: '看全部',
    gone: ['没找到这个主题，', '看看有哪些'],
    toLearn: '回学习',
  },
  article: {
    title: '文章',
    changed: (day: string): string => `更新于${day}`,
    sources: '参考资料',
    next: '接着读',
    allOf: (topic: string): string => `“${topic}”的全部文章`,
    gone: ['没找到这篇文章，', '可能已经撤下了'],
    toLearn: '看看别的文章',
    goesOn: '接着上次看的地方',
  },
  favourites: {
    keep: '收藏',
    kept: '已收藏',
    /** spoken, so that it is known what a press does */
    giveUp: '已收藏，按一下取消',
    empty: ['还没有收藏，', '看到喜欢的，', '按一下收藏'],
    toLearn: '去看看',
  },
} as const;
