export const learn = {
  // articles only: what cannot be found yet is not offered
  search: '搜文章',
  found: (count: number): string => `找到${count}篇`,
  nothing: ['没找到，', '换个词试试'],
  toTopics: '看全部主题',
  talk: ['如果您正难熬，', '现在就可以找人说说'],
  // where nobody answers at this hour
  notAlone: ['如果您正难熬，', '不必一个人扛'],
  whoElse: '还能打给谁、去哪里',
  tonight: '今晚听',
  topics: '主题',
  exercises: '做个小练习',
  exercisesSub: ['几分钟，', '没有网络也能做'],
  goingOn: '接着看',
  newest: '新近的文章',
  empty: ['这里还没有文章，', '放好以后就能看'],
  toHome: '回首页',
} as const;
