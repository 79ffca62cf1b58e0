import { localDateOf, parseLocalDate, type LocalDate } from '../local-date.js';

const ZONE_OFFSET_MS = 8 * 60 * 60 * 1000;
const WEEKDAYS = '日一二三四五六';

/** `11月26日（周四）`. */
export function dayInWords(day: LocalDate): string {
  const [, month, date] = parseLocalDate(day).split('-').map(Number);
  return `${month}月${date}日（周${WEEKDAYS[new Date(`${day}T00:00:00.000Z`).getUTCDay()]}）`;
}

/** `14:30` in the business zone. */
export function timeInWords(instant: Date): string {
  return new Date(instant.getTime() + ZONE_OFFSET_MS).toISOString().slice(11, 16);
}

/** `11月26日（周四）14:30` in the business zone. */
export function instantInWords(instant: Date): string {
  return `${dayInWords(localDateOf(instant))}${timeInWords(instant)}`;
}
