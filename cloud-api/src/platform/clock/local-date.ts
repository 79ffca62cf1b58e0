/**
 * Days and years are those of one business zone, Asia/Shanghai: UTC+8 the whole year since 1991, so plain arithmetic
 * is exact. Instants stay in UTC everywhere else (data rule 9).
 */
const ZONE_OFFSET_MS = 8 * 60 * 60 * 1000;
const DAY_MS = 24 * 60 * 60 * 1000;
const PATTERN = /^\d{4}-\d{2}-\d{2}$/;

/** A day in the business zone, `YYYY-MM-DD`. Sorts as text. */
export type LocalDate = string & { readonly __localDate: unique symbol };

/** The business day an instant falls on. */
export function localDateOf(instant: Date): LocalDate {
  return new Date(instant.getTime() + ZONE_OFFSET_MS).toISOString().slice(0, 10) as LocalDate;
}

/** Accepts only real days; throws RangeError otherwise. */
export function parseLocalDate(text: string): LocalDate {
  if (!PATTERN.test(text) || localDateOf(startOfDay(text as LocalDate)) !== text) {
    throw new RangeError(`not a day: ${text}`);
  }
  return text as LocalDate;
}

/** The instant at which the business day begins. */
export function startOfDay(day: LocalDate): Date {
  return new Date(Date.parse(`${day}T00:00:00.000Z`) - ZONE_OFFSET_MS);
}

export function addDays(day: LocalDate, days: number): LocalDate {
  return localDateOf(new Date(startOfDay(day).getTime() + days * DAY_MS));
}

/** The same day of another month; the last day of that month where it has fewer (31 January + 1 = 28 February). */
export function addMonths(day: LocalDate, months: number): LocalDate {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const lastOfTarget = new Date(Date.UTC(year, month + months, 0));
  const target = new Date(
    Date.UTC(lastOfTarget.getUTCFullYear(), lastOfTarget.getUTCMonth(), Math.min(date, lastOfTarget.getUTCDate())),
  );
  return target.toISOString().slice(0, 10) as LocalDate;
}
