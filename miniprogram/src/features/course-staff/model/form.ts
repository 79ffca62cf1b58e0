import { AUDIENCES, type Audience, TOPICS, type Topic } from '@anxin/contracts';
import * as v from 'valibot';
import { ApiError } from '@/shared/request';
import { courseStaffApi, type ContentInput, type StaffContent } from '../api/course-staff';
import { courseStaff } from '../locales/course-staff';

/** As it is typed. */
export interface ContentForm {
  readonly title: string;
  readonly summary: string;
  readonly topic: Topic | null;
  readonly audiences: readonly Audience[];
  /** empty: as many as the words take */
  readonly minutes: string;
  /** HTML */
  readonly text: string;
  /** one a line */
  readonly sources: string;
}

/** A form on its way: whose id it has, which words of the server's it changes, and what was stored of it last. */
export interface KeptForm {
  readonly contentId: string;
  /** null: the server does not know it yet */
  readonly stamp: string | null;
  readonly form: ContentForm;
  readonly saved: ContentForm;
}

export const EMPTY_FORM: ContentForm = {
  ...{ title: '', summary: '', topic: null, audiences: ['everyone'], minutes: '', text: '', sources: '' },
};
export const LIMITS = { title: 40, summary: 120, minutes: 60, sources: 1500 } as const;
const SHORTEST = { title: 2, summary: 10 } as const;
/** Characters that somebody reads in a minute, without hurry. */
const READ_A_MINUTE = 300;

type FormField = keyof ContentForm;
export type Problems = Partial<Record<FormField, string>>;
/** From the top of the page down. */
export const FIELDS: readonly FormField[] = ['title', 'summary', 'topic', 'audiences', 'text', 'minutes', 'sources'];

export const formOf = (content: StaffContent): ContentForm => ({
  ...{ title: content.title, summary: content.summary, topic: content.topic, audiences: content.audiences },
  ...{ minutes: String(content.minutes), text: content.text, sources: content.sources.join('\n') },
});

const lettersOf = (html: string): string => html.replace(/<[^>]*>/g, '').replace(/\s+/g, '');

/** How long reading takes, at least a minute. */
export const minutesOf = (html: string): number =>
  Math.min(LIMITS.minutes, Math.max(1, Math.round(lettersOf(html).length / READ_A_MINUTE)));

export const isSame = (one: ContentForm, other: ContentForm): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * Whether one goes on with what is on the device. Words that nobody has stored are never taken away by newer ones of the
 * server: storing them says that somebody else was quicker.
 */
export const isGoneOnWith = (kept: KeptForm, content: Pick<StaffContent, 'stamp'> | null): boolean =>
  content === null || kept.stamp === content.stamp || !isSame(kept.form, kept.saved);

/** What is missing, each at its place and in words. */
export function problemsOf({ title, summary, topic, audiences, text, minutes }: ContentForm): Problems {
  const words = courseStaff.form.missing;
  const count = Number(minutes);
  const isCounted = minutes === '' || (Number.isInteger(count) && count >= 1 && count <= LIMITS.minutes);
  return {
    ...(title.trim().length < SHORTEST.title ? { title: words.title(SHORTEST.title, LIMITS.title) } : {}),
    ...(summary.trim().length < SHORTEST.summary ? { summary: words.summary(SHORTEST.summary, LIMITS.summary) } : {}),
    ...(topic === null ? { topic: words.topic } : {}),
    ...(audiences.length === 0 ? { audiences: words.audiences } : {}),
    ...(lettersOf(text) === '' ? { text: words.text } : {}),
    ...(isCounted ? {} : { minutes: words.minutes(LIMITS.minutes) }),
  };
}

/** What the server found at a place of the form. */
export function problemsIn(error: unknown): Problems {
  if (!(error instanceof ApiError)) return {};
  const known = error.fields.filter(({ path }) => (FIELDS as readonly string[]).includes(path));
  return Object.fromEntries(known.map(({ path, message }) => [path, message]));
}

function inputOf(form: ContentForm): ContentInput {
  const { title, summary, topic, audiences, minutes, text, sources } = form;
  if (topic === null) throw new Error('a form without a topic is not sent');
  return {
    ...{
      title: title.trim(),
      summary: summary.trim().replace(/\s*\n\s*/g, ' '),
      topic,
      audiences: [...audiences],
      text,
    },
    minutes: minutes === '' ? minutesOf(text) : Number(minutes),
    sources: sources
      .split('\n')
      .map((source) => source.trim())
      .filter((source) => source !== ''),
  };
}

/**
 * Stores what is typed: a new one, a draft as it is now, or the next version of what people read. Sent again after a lost
 * reply it is the same.
 * @param content what the server has; null: nothing yet
 */
export async function store({ contentId, stamp, form }: KeptForm, content: StaffContent | null): Promise<StaffContent> {
  const input = inputOf(form);
  if (content?.deeds.includes('revise') && stamp === content.stamp) {
    return courseStaffApi.revise(contentId, content.number, input);
  }
  if (stamp !== null) return courseStaffApi.change(contentId, stamp, input);
  try {
    return await courseStaffApi.create(contentId, input);
  } catch (error) {
    if (!(error instanceof ApiError) || error.code !== 'IDEMPOTENCY_CONFLICT') throw error;
    // it arrived, and was typed on since
    const known = await courseStaffApi.one(contentId);
    return courseStaffApi.change(contentId, known.stamp, input);
  }
}

const Form: v.GenericSchema<unknown, ContentForm> = v.object({
  title: v.string(),
  summary: v.string(),
  topic: v.nullable(v.picklist(TOPICS)),
  audiences: v.array(v.picklist(AUDIENCES)),
  minutes: v.string(),
  text: v.string(),
  sources: v.string(),
});
const Kept: v.GenericSchema<unknown, KeptForm> = v.object({
  contentId: v.string(),
  stamp: v.nullable(v.string()),
  form: Form,
  saved: Form,
});

/** null for what another version of the client wrote. */
export function parseKept(text: string): KeptForm | null {
  try {
    const parsed = v.safeParse(Kept, JSON.parse(text));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}
