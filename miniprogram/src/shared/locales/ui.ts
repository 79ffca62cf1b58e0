/** Words of the shared ui kit. */
export const ui = {
  brand: '安心',
  help: '需要帮助',
  back: '返回',
  mainNavigation: '主导航',
  bottomNavigation: '底部导航',
  retry: '重试',
  notLoaded: '没加载出来',
  offline: ['没连上网络，', '已为您保留，点此重试'],
  unread: '有未读消息',
  loading: '正在加载',
  fetching: '正在下载',
  passOn: '好了，发到聊天里存起来',
  close: '关闭',
  more: '再看一些',
  linkCopied: '链接复制好了，用浏览器打开',
  privacy: {
    title: '先看一下隐私指引',
    text: ['这一步要用到手机的剪贴板，', '微信请您先看一看、点同意。'],
    guide: '查看《隐私保护指引》',
    agree: '同意',
    disagree: '先不用',
  },
  thisTime: '这次',
  bandsLabel: (first: string, last: string, index: number, name: string): string =>
    `五档，从${first}到${last}；这次是第${index}档：${name}`,
  progressLabel: (done: number, total: number): string => `第${done}题，共${total}题`,
} as const;
