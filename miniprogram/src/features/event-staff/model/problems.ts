import { instantOf } from '@/shared/events';
import { ApiError } from '@/shared/request';
import { eventStaff } from '../locales/event-staff';
import { deadlinesOf } from './defaults';
import { isOnline, numberOf, seatsOf } from './form';
import { FIELDS, type EventForm, type FormField, type Problems } from './form.types';

const words = eventStaff.problems;

export const LIMITS = {
  title: 40,
  speaker: 40,
  speakerIntro: 100,
  description: 2000,
  seats: 5000,
  reason: 200,
} as const;
const SHORTEST_TITLE = 2;

/** What keeps a draft from being stored at all. */
export function draftProblems({ title, speaker, ...form }: EventForm): Problems {
  const seats = seatsOf({ title, speaker, ...form });
  return {
    ...(title.trim().length < SHORTEST_TITLE ? { title: words.title } : {}),
    ...(speaker.trim() === '' ? { speaker: words.speaker } : {}),
    ...(seats < 1 || seats > LIMITS.seats
      ? { [form.sharing === 'per-unit' ? 'unitShares' : 'seats']: words.seats }
      : {}),
  };
}

/**
 * What keeps a lecture from being published, each at its place and in words.
 * @param running it is published already: its beginning may lie behind
 */
export function publishProblems(form: EventForm, now: Date, running = false): Problems {
  const time = timeProblem(form, now, running);
  return {
    ...draftProblems(form),
    ...time,
    ...placeProblem(form),
    ...shareProblem(form),
    // deadlines hang on the beginning: with a wrong one nothing can be said of them
    ...(time.time === undefined ? deadlineProblems(form, now) : {}),
  };
}

function timeProblem({ day, from, to }: EventForm, now: Date, running: boolean): Problems {
  const start = instantOf({ day, time: from });
  const end = instantOf({ day, time: to });
  if (start === null || end === null) return { time: words.time };
  if (end <= start) return { time: words.timeOrder };
  return !running && Date.parse(start) <= now.getTime() ? { time: words.timePast } : {};
}

function placeProblem(form: EventForm): Problems {
  if (!isOnline(form)) return form.venueId === null ? { place: words.place } : {};
  return /^https:\/\/\S+\.\S+$/.test(form.link.trim()) ? {} : { link: words.link };
}

function shareProblem({ sharing, unitShares }: EventForm): Problems {
  if (sharing !== 'per-unit') return {};
  if (unitShares.length === 0) return { unitShares: words.noShares };
  return unitShares.every(({ seats }) => numberOf(seats) > 0) ? {} : { unitShares: words.shareSeats };
}

function deadlineProblems(form: EventForm, now: Date): Problems {
  const start = instantOf({ day: form.day, time: form.from });
  if (start === null) return {};
  const { signUpFrom, signUpUntil, cancelUntil } = deadlinesOf(form, now);
  const problems: { -readonly [Field in FormField]?: string } = {};
  if (signUpUntil === null || signUpUntil > start) problems.signUpUntil = words.signUpUntil;
  else if (signUpUntil <= signUpFrom) problems.signUpUntil = words.signUpOrder;
  if (cancelUntil === null || cancelUntil > start) problems.cancelUntil = words.cancelUntil;
  return problems;
}

/** Where the form shows what the server calls by another name. */
const PLACE_OF: Readonly<Record<string, FormField>> = {
  startsAt: 'time',
  endsAt: 'time',
  venueId: 'place',
};
const isField = (name: string): name is FormField => (FIELDS as readonly string[]).includes(name);

/** What the server found, each at its place; null where it is about no field. */
export function problemsOf(error: unknown): Problems | null {
  if (!(error instanceof ApiError)) return null;
  if (error.code === 'EVENT_VENUE_TAKEN') return { time: error.message, place: error.message };
  const found: { -readonly [Field in FormField]?: string } = {};
  for (const { path, message } of error.fields) {
    const name = path.split('.')[0] ?? '';
    const field = PLACE_OF[name] ?? (isField(name) ? name : null);
    if (field) found[field] ??= message;
  }
  return Object.keys(found).length > 0 ? found : null;
}

/** The first place from the top where something is wrong. */
export const firstProblem = (problems: Problems): FormField | null =>
  FIELDS.find((field) => problems[field] !== undefined) ?? null;
