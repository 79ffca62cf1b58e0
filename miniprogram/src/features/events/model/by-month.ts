import { dateParts, type EventSummary } from '@/shared/events';

export interface Month<T> {
  /** `6月`, with the year where it is not this one */
  readonly heading: string;
  readonly items: readonly T[];
}

/** A list in its order, cut where the month changes. */
export function byMonth<T>(items: readonly T[], eventOf: (item: T) => EventSummary, now: Date): Month<T>[] {
  const months: { heading: string; items: T[] }[] = [];
  for (const item of items) {
    const heading = dateParts(eventOf(item).startsAt, now).monthHeading;
    const last = months[months.length - 1];
    if (last?.heading === heading) last.items.push(item);
    else months.push({ heading, items: [item] });
  }
  return months;
}
