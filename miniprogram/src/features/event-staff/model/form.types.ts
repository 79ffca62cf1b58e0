import type { Audience, EventCover, EventKind, SeatSharing, Topic } from '@anxin/contracts';
import type { LocalTime } from '@/shared/events';

/** Seats as they are typed. */
export interface TypedShare {
  readonly unitId: string;
  readonly unitName: string;
  readonly seats: string;
}

/** The form as it stands on the screen: words as typed, days and times in China. */
export interface EventForm {
  readonly kind: EventKind;
  readonly title: string;
  readonly speaker: string;
  readonly speakerIntro: string;
  readonly day: string;
  readonly from: string;
  readonly to: string;
  readonly venueId: string | null;
  readonly link: string;
  readonly seats: string;
  readonly sharing: SeatSharing;
  readonly unitShares: readonly TypedShare[];
  readonly audience: Audience;
  readonly topic: Topic | null;
  readonly cover: EventCover;
  readonly description: string;
  /** null: follows the beginning of the lecture */
  readonly signUpFrom: LocalTime | null;
  readonly signUpUntil: LocalTime | null;
  readonly cancelUntil: LocalTime | null;
}

export const FIELDS = [
  'kind',
  'title',
  'speaker',
  'speakerIntro',
  'time',
  'place',
  'link',
  'seats',
  'sharing',
  'unitShares',
  'audience',
  'topic',
  'cover',
  'description',
  'signUpFrom',
  'signUpUntil',
  'cancelUntil',
] as const;
/** Where on the page something is wrong. */
export type FormField = (typeof FIELDS)[number];
export type Problems = Partial<Readonly<Record<FormField, string>>>;

export const EMPTY_FORM: EventForm = {
  kind: 'lecture',
  title: '',
  speaker: '',
  speakerIntro: '',
  day: '',
  from: '',
  to: '',
  venueId: null,
  link: '',
  seats: '',
  sharing: 'first-come',
  unitShares: [],
  audience: 'everyone',
  topic: null,
  cover: 'tea-hills',
  description: '',
  signUpFrom: null,
  signUpUntil: null,
  cancelUntil: null,
};
