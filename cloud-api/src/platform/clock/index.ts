export { Clock, FixedClock, SystemClock } from './clock.js';
export { addDays, addMonths, localDateOf, parseLocalDate, startOfDay, type LocalDate } from './local-date.js';
