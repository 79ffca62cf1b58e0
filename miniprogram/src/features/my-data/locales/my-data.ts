export const myData = {
  title: '我的数据',
  intro: ['这里是“安心”存着的、和您有关的全部内容。', '怎么用、存多久，都写在下面。'],
  accessLog: '谁看过我',
  consents: '我的同意',
  kinds: '存了什么',
  count: (count: number): string => (count === 0 ? '没有' : `${count}条`),
  why: '用来做什么',
  howLong: '存多久',
  take: '带走一份',
  takeText: ['里面有您的个人信息，', '请放在别人看不到的地方。'],
  takeHtml: '下载能看能打印的',
  takeJson: '下载给别的软件用的',
  file: (ending: string): string => `我的数据.${ending}`,
  remove: '删除我的全部数据',
  removeSub: '会给您一张回执',
  signInAgain: '再登录一次',

  log: {
    title: '谁看过我',
    intro: ['工作人员查看或更改和您有关的内容，', '都会记在这里。'],
    answers: '没有分享的自测结果，没有人能看。分享了的，对方每打开一次，都会记在这里。',
    empty: ['目前没有人，', '以后有人看过会记在这里'],
    toData: '回我的数据',
  },

  consent: {
    title: '我的同意',
    intro: ['每件事单独同意、单独撤回，', '撤回一件不影响别的。'],
    purposes: {
      'self-assessment': {
        title: '做自测',
        text: '记下您的回答，算出结果，给您看变化',
        withdrawText: ['撤回后，自测马上停下，', '回答、结果和草稿都会删除，找不回来。', '看文章、报名活动照常。'],
      },
    } as Readonly<
      Record<
        string,
        { readonly title: string; readonly text: string; readonly withdrawText: readonly string[] } | undefined
      >
    >,
    other: { title: '其他', text: '', withdrawText: ['撤回后马上停下，', '存着的内容会删除，找不回来。'] },
    given: (day: string): string => `${day}同意的`,
    notGiven: '没有同意，什么也没有存',
    withdraw: '撤回同意',
    ask: '要撤回同意吗？',
    keep: '先不撤回',
    withdrawn: '已撤回，存着的内容删除了',
  },

  deletion: {
    title: '删除我的全部数据',
    intro: ['删除以后找不回来。', '请先看看会发生什么。'],
    becomes: '会发生什么',
    freely: ['想留一份，可以先回上一页下载。', '删不删都由您决定。'],
    understood: '我看过了，知道删除后找不回来',
    tickFirst: '请先看一看，再打勾',
    confirm: '全部删除',
    busy: '正在删除',
    keep: '先不删除',
  },

  receipt: {
    title: '已经删除了',
    intro: ['您的数据已经删除，也退出了登录。', '下面是回执，关掉这一页就看不到了，请存好。'],
    number: '回执编号',
    time: '时间',
    erased: '删除了',
    key: '加密您回答的钥匙也销毁了，备份里的也打不开了。',
    kept: '留下的和原因',
    rows: (title: string, count: number): string => `${title} ${count}条`,
    keptRow: (title: string, count: number, why: string): string => `${title} ${count}条：${why}`,
    check: '回执有县里的数字签名，任何人都可以核对有没有被改过；里面没有能找到您的内容。',
    save: { h5: '存成文件', weapp: '发到聊天里存起来' },
    copy: '复制回执',
    copied: '回执复制好了',
    notCopied: '没复制上，请存成文件',
    file: '删除回执.json',
    home: '回首页',
  },
} as const;
