import { times } from '@/shared/locales/times';
import { dayOf, daysBetween, dayWords, timeOf } from '@/shared/time/business-time';

/** `14:30` today, `昨天 14:30`, otherwise the day. */
export function whenWords(instant: string, now: Date): string {
  const today = dayOf(now.toISOString());
  const day = dayOf(instant);
  const ago = daysBetween(day, today);
  if (ago === 0) return timeOf(instant);
  if (ago === 1) return times.yesterday(timeOf(instant));
  return dayWords(day, Number(today.slice(0, 4)));
}
