export const update = {
  title: '需要更新一下',
  text: ['当前版本较旧，', '更新后就能继续用。', '您的记录都在。'],
  wechatText: '如果点了没有变化，请关掉小程序再打开。',
  update: '更新',
} as const;
