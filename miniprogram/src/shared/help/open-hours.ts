import type { OpeningHours } from '../api/types';
import { helpWords } from '../locales/help';

/** China has one time zone, and counties state their hours in it wherever the phone believes to be. */
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;
const DAYS_A_WEEK = 7;
const MINUTES_A_DAY = 1440;

/** `08:30` -> 510; null for what is no time of day. `24:00` is the end of the day. */
export function minutesOf(text: string): number | null {
  const match = /^(\d{1,2}):([0-5]\d)$/.exec(text);
  if (!match) return null;
  const minutes = Number(match[1]) * 60 + Number(match[2]);
  return minutes <= MINUTES_A_DAY ? minutes : null;
}

/** Day of the week (1 is Monday) and minute of the day in Shanghai. */
export function shanghaiTime(instant: Date): { readonly day: number; readonly minute: number } {
  const local = new Date(instant.getTime() + SHANGHAI_OFFSET_MS);
  const sundayFirst = local.getUTCDay();
  return {
    day: sundayFirst === 0 ? DAYS_A_WEEK : sundayFirst,
    minute: local.getUTCHours() * 60 + local.getUTCMinutes(),
  };
}

/** `to` at or before `from` means the next morning: 20:00 to 02:00. */
function covers({ days, from, to }: OpeningHours, day: number, minute: number): boolean {
  const start = minutesOf(from);
  const end = minutesOf(to);
  if (start === null || end === null) return false;
  const dayBefore = day === 1 ? DAYS_A_WEEK : day - 1;
  if (start < end) return days.includes(day) && minute >= start && minute < end;
  return (days.includes(day) && minute >= start) || (days.includes(dayBefore) && minute < end);
}

/** Whether somebody answers now; null when the hours are not known, which is not the same as closed. */
export function isOpen(hours: readonly OpeningHours[] | null, instant: Date): boolean | null {
  if (hours === null || hours.length === 0) return null;
  const { day, minute } = shanghaiTime(instant);
  return hours.some((period) => covers(period, day, minute));
}

/** `08:00` -> `8:00` */
const shortTime = (text: string): string => text.replace(/^0(\d)/, '$1');

function daysText(days: readonly number[]): string {
  const sorted = [...new Set(days)].filter((day) => day >= 1 && day <= DAYS_A_WEEK).sort((a, b) => a - b);
  const [first = 0] = sorted;
  const last = sorted[sorted.length - 1] ?? 0;
  if (sorted.length === DAYS_A_WEEK) return helpWords.everyDay;
  if (sorted.length > 2 && last - first === sorted.length - 1) return helpWords.dayRange(first, last);
  return sorted.map((day) => helpWords.day(day)).join(helpWords.listComma);
}

/** `每天8:00—24:00`; null when the hours are not known: then nothing is printed. */
export function hoursText(hours: readonly OpeningHours[] | null): string | null {
  if (hours === null || hours.length === 0) return null;
  return hours
    .map(({ days, from, to }) => `${daysText(days)}${helpWords.timeRange(shortTime(from), shortTime(to))}`)
    .join(helpWords.listSemicolon);
}
