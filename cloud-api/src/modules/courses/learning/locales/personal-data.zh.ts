/** What a person reads above the tables of their export. */
export const favouriteHeadings = {
  title: '收藏',
  headings: { content: '内容', savedAt: '收藏时间' },
};

export const progressHeadings = {
  title: '看到哪里',
  headings: {
    content: '内容',
    position: '上次的位置（文章是千分之几，音频是秒）',
    furthest: '最远的位置',
    seenAt: '上次看的时间',
    doneAt: '看完的时间',
  },
};

export const visitHeadings = {
  title: '计入学习人次的',
  headings: { content: '内容', day: '日期' },
};
