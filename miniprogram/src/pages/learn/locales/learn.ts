export const learn = {
  empty: ['这里还没有文章和音频，', '放好以后就能看、能听'],
  toHome: '回首页',
} as const;
