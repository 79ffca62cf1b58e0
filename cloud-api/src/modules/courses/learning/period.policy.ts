/** Days of the county, both of them within. */
export interface Period {
  from: string;
  until: string;
}

const YEAR = /^\d{4}$/;
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
const DAYS = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/;

/** `2026`, `2026-11`, `2026-11-03..2026-11-20`. Pure. @returns null for anything else */
export function periodOf(text: string): Period | null {
  if (YEAR.test(text)) return { from: `${text}-01-01`, until: `${text}-12-31` };
  if (MONTH.test(text)) return { from: `${text}-01`, until: lastDayOf(text) };
  const [, from = '', until = ''] = DAYS.exec(text) ?? [];
  return isDay(from) && isDay(until) && from <= until ? { from, until } : null;
}

/** The parts of a period that lie in one month each. */
export function monthsOf({ from, until }: Period): Period[] {
  const months: Period[] = [];
  for (let month = from.slice(0, 7); month <= until.slice(0, 7); month = monthAfter(month)) {
    const [first, last] = [`${month}-01`, lastDayOf(month)];
    months.push({ from: first < from ? from : first, until: last > until ? until : last });
  }
  return months;
}

/** The parts of a period that lie in one year each. */
export function yearsOf({ from, until }: Period): Period[] {
  const years: Period[] = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(until.slice(0, 4)); year++) {
    const [first, last] = [`${year}-01-01`, `${year}-12-31`];
    years.push({ from: first < from ? from : first, until: last > until ? until : last });
  }
  return years;
}

const dayText = (day: Date): string => day.toISOString().slice(0, 10);
const isDay = (text: string): boolean => {
  const day = new Date(`${text}T00:00:00.000Z`);
  return !Number.isNaN(day.getTime()) && dayText(day) === text;
};
const partsOf = (month: string): [year: number, month: number] => [
  Number(month.slice(0, 4)),
  Number(month.slice(5, 7)),
];

function lastDayOf(month: string): string {
  const [year, number] = partsOf(month);
  return dayText(new Date(Date.UTC(year, number, 0)));
}

function monthAfter(month: string): string {
  const [year, number] = partsOf(month);
  return dayText(new Date(Date.UTC(year, number, 1))).slice(0, 7);
}
