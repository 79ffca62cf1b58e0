import { home } from '../locales/home';

/** Hours from which each greeting holds, in China's one time zone. */
const SHANGHAI_OFFSET_HOURS = 8;
const HOURS_A_DAY = 24;

/** Words for the time of day in Shanghai, wherever the device believes to be. */
export function greetingAt(instant: Date): string {
  const hour = (instant.getUTCHours() + SHANGHAI_OFFSET_HOURS) % HOURS_A_DAY;
  if (hour >= 5 && hour < 11) return home.greetings.morning;
  if (hour >= 11 && hour < 13) return home.greetings.noon;
  if (hour >= 13 && hour < 18) return home.greetings.afternoon;
  return home.greetings.evening;
}
