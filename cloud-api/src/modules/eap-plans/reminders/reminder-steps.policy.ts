import { addDays, localDateOf, startOfDay, type LocalDate } from '../../../platform/clock/index.js';

const HOUR_MS = 3_600_000;
/** People read a reminder at work, not at midnight. */
const AT_HOUR = 9;
/** The day after the deadline, for those who have not filed. */
const AFTERWARDS = -1;

export interface ReminderStep {
  /** `2026-12-15/7`: the deadline's day and how many days before it; the same step is the same text */
  key: string;
  /** days from today's to the deadline's day; below 0 it has passed */
  daysLeft: number;
}

/**
 * The reminder that is due now: the newest step whose hour has come. Steps of before the year was open are not made up
 * for; of several that were missed only the newest is sent.
 * @param since steps of an earlier moment are past
 */
export function dueReminder(
  dueAt: Date,
  daysBefore: readonly number[],
  { now, since }: { now: Date; since: Date },
): ReminderStep | null {
  const dueDay = localDateOf(dueAt);
  const steps = [...new Set([...daysBefore, AFTERWARDS])].sort((a, b) => a - b);
  const newest = steps.find((days) => sentAt(dueDay, days) <= now);
  if (newest === undefined || sentAt(dueDay, newest) < since) return null;
  return { key: `${dueDay}/${newest}`, daysLeft: daysBetween(localDateOf(now), dueDay) };
}

const sentAt = (dueDay: LocalDate, daysBefore: number): Date =>
  new Date(startOfDay(addDays(dueDay, -daysBefore)).getTime() + AT_HOUR * HOUR_MS);

const daysBetween = (from: LocalDate, to: LocalDate): number =>
  Math.round((startOfDay(to).getTime() - startOfDay(from).getTime()) / (24 * HOUR_MS));
