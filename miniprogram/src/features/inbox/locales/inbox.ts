export const inbox = {
  title: '消息',
  empty: ['现在没有消息，', '活动有变化、计划有结果时会告诉您'],
  home: '回首页',
  readAll: '全部标为已读',
  unread: '未读',
  allRead: '都标为已读了',
} as const;
