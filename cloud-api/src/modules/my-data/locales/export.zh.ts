/** The words around a person's data in the file that they take away. */
export const exportWords = {
  title: '我的数据',
  htmlFile: (day: string): string => `我的数据-${day}.html`,
  jsonFile: (day: string): string => `我的数据-${day}.json`,
  madeAt: (when: string): string => `导出时间：${when}`,
  issuer: (name: string): string => `提供者：${name}`,
  careful: '里面有您的个人信息，请放在别人看不到的地方。',
  nothing: '没有数据',
  times: '时间都是北京时间。',
};
