import { addDays, startOfDay, type LocalDate } from '../../platform/clock/index.js';
import type { DemoDay } from './events.data.js';

export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;

/** The first such weekday from so many days away on. */
export function dayOf(today: LocalDate, { from, weekday }: DemoDay): LocalDate {
  const first = addDays(today, from);
  const firstWeekday = new Date(`${first}T00:00:00.000Z`).getUTCDay() || 7;
  return addDays(first, (weekday - firstWeekday + 7) % 7);
}

/** `time`: `14:30` in the county. */
export function momentOf(day: LocalDate, time: string): Date {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return new Date(startOfDay(day).getTime() + hours * HOUR_MS + minutes * 60_000);
}

export const after = (moment: Date, milliseconds: number): Date => new Date(moment.getTime() + milliseconds);
export const earlier = (a: Date, b: Date): Date => (a < b ? a : b);

/** The moment at a share of the way from one to the other. */
export const between = (from: Date, to: Date, share: number): Date =>
  new Date(Math.round(from.getTime() + (to.getTime() - from.getTime()) * share));
