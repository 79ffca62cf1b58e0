import { times } from '../locales/times';

/** China has one time zone, and deadlines are meant in it wherever the phone believes to be. */
const OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;

const local = (instant: string): Date => new Date(new Date(instant).getTime() + OFFSET_MS);

/** `2026-12-31`, the day of an instant in the business zone. */
export const dayOf = (instant: string): string => local(instant).toISOString().slice(0, 10);

/** `17:00` */
export const timeOf = (instant: string): string => local(instant).toISOString().slice(11, 16);

/** The instant of a day and a time of it in the business zone. */
export const instantOf = (day: string, time: string): string =>
  new Date(Date.parse(`${day}T${time}:00.000Z`) - OFFSET_MS).toISOString();

/** Whole days from one day to another; negative when it lies before. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);

/** `12月31日 周四`, with the year when it is another than `thisYear`. */
export function dayWords(day: string, thisYear?: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const words = times.day(month, date, new Date(`${day}T00:00:00.000Z`).getUTCDay());
  return thisYear === undefined || thisYear === year ? words : times.withYear(year, words);
}

/** `12月31日 周四 17:00` */
export const instantWords = (instant: string): string => times.dayAndTime(dayWords(dayOf(instant)), timeOf(instant));
