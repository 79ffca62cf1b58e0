export const learn = {
  topics: '主题',
  newest: '新近的文章',
  empty: ['这里还没有文章，', '放好以后就能看'],
  toHome: '回首页',
} as const;
