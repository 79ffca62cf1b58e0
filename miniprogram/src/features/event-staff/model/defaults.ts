import { addDays, instantOf, localOf, type LocalTime } from '@/shared/events';
import type { EventForm } from './form.types';

/** Offices close at six: what people must do before a lecture ends then. */
const EVENING = '18:00';

type Times = Pick<EventForm, 'day' | 'from' | 'signUpFrom' | 'signUpUntil' | 'cancelUntil'>;

export interface Deadlines {
  readonly signUpFrom: string;
  readonly signUpUntil: string | null;
  readonly cancelUntil: string | null;
}

/**
 * Sign-up opens when it is published and ends the evening before; cancelling ends the evening before that. A lecture
 * that is too near for that keeps both open until it begins. What was chosen by hand stays.
 */
export function deadlinesOf(form: Times, now: Date): Deadlines {
  const start = instantOf({ day: form.day, time: form.from });
  const before = (days: number): string | null => {
    if (start === null) return null;
    const evening = instantOf({ day: addDays(form.day, -days), time: EVENING });
    return evening !== null && Date.parse(evening) > now.getTime() ? evening : start;
  };
  const chosen = (local: LocalTime | null): string | null => (local === null ? null : instantOf(local));
  const signUpUntil = chosen(form.signUpUntil) ?? before(1);
  return {
    signUpFrom: chosen(form.signUpFrom) ?? now.toISOString(),
    signUpUntil,
    cancelUntil: chosen(form.cancelUntil) ?? before(2) ?? signUpUntil,
  };
}

/** A stored instant as the form shows it; null where it is just what the form would choose by itself. */
export function chosenTime(stored: string | null, byItself: string | null): LocalTime | null {
  return stored === null || stored === byItself ? null : localOf(stored);
}
