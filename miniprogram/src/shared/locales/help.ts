const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'] as const;
const weekday = (day: number): string => `周${WEEKDAYS[day - 1] ?? ''}`;

/** Words that the help page and the crisis card share. */
export const helpWords = {
  everyDay: '每天',
  day: weekday,
  dayRange: (first: number, last: number): string => `${weekday(first)}至${weekday(last)}`,
  timeRange: (from: string, to: string): string => `${from}—${to}`,
  listComma: '、',
  listSemicolon: '；',
  /** built into the client, for a phone that never reached the server */
  builtIn: { '12356': '心理援助热线', '120': '急救电话', '110': '报警电话' },
  call: (number: string): string => `拨打${number}`,
  callSpoken: (name: string, number: string): string => `拨打${number}，${name}`,
  closed: (hospital: string): string => `现在不在服务时间。情况紧急请拨120或110，也可去${hospital}急诊。`,
  hours: (hours: string): string => `服务时间：${hours}`,
  closedNow: '现在不在服务时间',
  duty: '县里的值班电话',
  anyHospital: '最近的医院',
  copySentence: '复制一句话给信任的人',
  sentence: '我现在很难受，你能陪我一会儿吗？',
  copied: '复制好了，发给信任的人就行',
  notCopied: '没复制上，可以直接打电话',
} as const;
