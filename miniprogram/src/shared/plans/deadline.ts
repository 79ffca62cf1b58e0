import { planWords } from '../locales/plans';
import { dayOf, dayWords, daysBetween, timeOf } from '../time/business-time';

const SOON_DAYS = 7;
const words = planWords.due;

export interface Deadline {
  /** `12月31日 周四 18:00前交` */
  readonly until: string;
  /** `还有37天` */
  readonly left: string;
  readonly tone: 'plain' | 'soon' | 'over';
}

/** A deadline in plain words. Past it a plan is still taken, so nothing here sounds like the end. */
export function deadlineOf(dueAt: string, now: Date): Deadline {
  const at = now.toISOString();
  const days = daysBetween(dayOf(at), dayOf(dueAt));
  const thisYear = Number(dayOf(at).slice(0, 4));
  const until = words.until(dayWords(dayOf(dueAt), thisYear), timeOf(dueAt));
  if (Date.parse(dueAt) <= now.getTime()) {
    return {
      until: words.was(dayWords(dayOf(dueAt), thisYear)),
      left: days === 0 ? words.overToday : words.over(-days),
      tone: 'over',
    };
  }
  if (days === 0) return { until, left: words.today(timeOf(dueAt)), tone: 'soon' };
  if (days === 1) return { until, left: words.tomorrow, tone: 'soon' };
  return { until, left: words.days(days), tone: days <= SOON_DAYS ? 'soon' : 'plain' };
}
