import { eventWords as words } from '../locales/events';
import { dayOf, instantOf as instantAt, timeOf } from '../time/business-time';

const DAY_MS = 86_400_000;

/** A day `2026-06-14` and a time of day `09:30`, in China. */
export interface LocalTime {
  readonly day: string;
  readonly time: string;
}

const pad = (number: number): string => String(number).padStart(2, '0');

export const localOf = (instant: string | Date): LocalTime => {
  const iso = new Date(instant).toISOString();
  return { day: dayOf(iso), time: timeOf(iso) };
};

/** ISO UTC; null while day or time are missing or no such day exists. */
export function instantOf({ day, time }: LocalTime): string | null {
  const written = /^\d{4}-\d{2}-\d{2}$/.test(day) && /^\d{2}:\d{2}$/.test(time);
  return written && !Number.isNaN(Date.parse(`${day}T${time}Z`)) ? instantAt(day, time) : null;
}

export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00.000Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** Later on the same day; never past its last minute. */
export function addMinutes(time: string, minutes: number): string {
  const [hours = 0, rest = 0] = time.split(':').map(Number);
  const total = Math.min(hours * 60 + rest + minutes, 23 * 60 + 59);
  return `${pad(Math.floor(total / 60))}:${pad(total % 60)}`;
}

/** `09:30` -> `9:30` */
const shortTime = (time: string): string => time.replace(/^0/, '');

const yearOf = (now: Date): number => Number(localOf(now).day.slice(0, 4));

/** `6月14日`, with the year where it is not this one. */
export function dayWords(day: string, now: Date): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return year === yearOf(now) ? words.day(month, date) : words.dayOf(year, month, date);
}

const weekdayOf = (day: string): string => words.weekday(new Date(`${day}T00:00:00.000Z`).getUTCDay());

/** `6月14日 周六` */
export const longDayWords = (day: string, now: Date): string => `${dayWords(day, now)} ${weekdayOf(day)}`;

/** `6月12日18:00` */
export function momentWords(instant: string, now: Date): string {
  const { day, time } = localOf(instant);
  return `${dayWords(day, now)}${shortTime(time)}`;
}

/** `6月14日 周六` and `9:30–11:00`: pieces, each of which stays whole in a narrow line. */
export function spanParts(startsAt: string, endsAt: string, now: Date): [string, string] {
  const from = localOf(startsAt);
  const to = localOf(endsAt);
  const end = from.day === to.day ? shortTime(to.time) : `${longDayWords(to.day, now)} ${shortTime(to.time)}`;
  const between = from.day === to.day ? words.dash : words.until;
  return [longDayWords(from.day, now), `${shortTime(from.time)}${between}${end}`];
}

/** `6月14日 周六 9:30–11:00` */
export const spanWords = (startsAt: string, endsAt: string, now: Date): string =>
  spanParts(startsAt, endsAt, now).join(' ');

/** The pieces of a row's date: `14`, `周六`, `9:30`, `6月`, and the month as a heading of a list. */
export function dateParts(instant: string, now: Date) {
  const { day, time } = localOf(instant);
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const thisYear = year === yearOf(now);
  return {
    date: String(date),
    weekday: weekdayOf(day),
    time: shortTime(time),
    month: words.month(month),
    monthHeading: thisYear ? words.month(month) : words.monthOf(year, month),
    dayWords: dayWords(day, now),
    thisMonth: day.slice(0, 7) === localOf(now).day.slice(0, 7),
  };
}
