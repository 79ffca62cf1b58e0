/** What a content lacks, beside the field it is about. */
export const readinessWords = {
  title: (least: number, most: number) => `标题请写${least}到${most}个字`,
  summary: (least: number, most: number) => `简介请写${least}到${most}个字`,
  audiences: '请选给谁看，至少选一类',
  minutes: (most: number) => `阅读时间请填1到${most}分钟`,
  empty: '正文还没写，请写好再保存',
  tooLong: '正文太长了，请分成几篇',
  picture: '正文里暂时不能放图片，请先去掉',
  licence: (most: number) => `请写明这段声音是谁做的、能不能用，最多${most}个字`,
  noSound: '没找到这段声音，请换一段',
  timeOver: '发布时间已经过了，请选一个之后的时间',
  sources: (count: number, length: number) => `参考资料最多${count}条，每条最多${length}个字`,
} as const;
