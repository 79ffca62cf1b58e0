/** What a person reads above the table of their export. */
export const messageHeadings = {
  title: '收到的消息',
  headings: { at: '时间', title: '标题', text: '内容', readAt: '读过的时间' },
};
