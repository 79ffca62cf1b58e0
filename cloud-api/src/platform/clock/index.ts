export { asIfAt, Clock, DemoClock, FixedClock, SystemClock } from './clock.js';
export { dayInWords, instantInWords, timeInWords } from './locales/time-words.zh.js';
export { addDays, addMonths, localDateOf, parseLocalDate, startOfDay, type LocalDate } from './local-date.js';
