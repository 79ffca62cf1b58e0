const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'] as const;

/** Days and times in words. */
export const times = {
  /** weekday: 0 is Sunday */
  day: (month: number, date: number, weekday: number): string => `${month}月${date}日 周${WEEKDAYS[weekday] ?? ''}`,
  yesterday: (time: string): string => `昨天 ${time}`,
  withYear: (year: number, day: string): string => `${year}年${day}`,
  dayAndTime: (day: string, time: string): string => `${day} ${time}`,
} as const;
