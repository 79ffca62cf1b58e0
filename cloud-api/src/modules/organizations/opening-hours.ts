import type { OpeningHours } from './county-profile.types.js';

const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/;
const EVERY_DAY = 7;

/** Whether the hours can be read: real days, real times, an end after the beginning. `HH:MM` sorts as text. */
export function areReadable(hours: OpeningHours[]): boolean {
  return (
    hours.length > 0 &&
    hours.every(
      ({ days, from, to }) =>
        days.length > 0 &&
        new Set(days).size === days.length &&
        days.every((day) => Number.isInteger(day) && day >= 1 && day <= EVERY_DAY) &&
        TIME.test(from) &&
        TIME.test(to) &&
        from < to,
    )
  );
}

/** Whether they promise somebody at every hour of the week. */
export function areRoundTheClock(hours: OpeningHours[]): boolean {
  return Array.from({ length: EVERY_DAY }, (_, day) => day + 1).every((day) => coversDay(hours, day));
}

function coversDay(hours: OpeningHours[], day: number): boolean {
  const spans = hours.filter(({ days }) => days.includes(day)).sort((a, b) => (a.from < b.from ? -1 : 1));
  const reached = spans.reduce((end, { from, to }) => (from <= end && to > end ? to : end), '00:00');
  return reached === '24:00';
}
