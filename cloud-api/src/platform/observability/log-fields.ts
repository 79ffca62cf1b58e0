/** One line of a stack: function, file, position; never the message of the error. */
const FRAME = /^\s+at (?:[\w.<>[\] #$]+ \()?(?:file:\/\/)?[^\s()]{1,300}:\d+:\d+\)?$/;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const NAME = /^[a-z][a-z0-9.-]{0,60}$/;

const matches = (pattern: RegExp) => (value: unknown) => typeof value === 'string' && pattern.test(value);
const isCount = (value: unknown) => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

/**
 * All a log line may say, and what each part must look like. Everything else is dropped: a secret that somebody
 * passes by mistake has no field to stand in, and none that would let it through.
 */
const ALLOWED = {
  attempts: isCount,
  code: matches(/^[A-Z][A-Z0-9_]{0,60}$/),
  consumer: matches(NAME),
  context: matches(/^[A-Z][A-Za-z]{0,40}$|^errors$/),
  count: isCount,
  errorName: matches(/^[A-Z][A-Za-z]{0,60}$/),
  eventId: matches(UUID),
  job: matches(NAME),
  method: matches(/^[A-Z]{3,7}$/),
  ms: (value: unknown) => typeof value === 'number' && Number.isFinite(value),
  requestId: matches(UUID),
  /** The pattern a route was declared with, never the address that was asked for. */
  route: matches(/^\/[\w:.*/-]{0,120}$|^\(unmatched\)$/),
  stack: (value: unknown) => Array.isArray(value) && value.every(matches(FRAME)),
  status: isCount,
  type: matches(NAME),
} satisfies Record<string, (value: unknown) => boolean>;

export type LogFields = Partial<Record<keyof typeof ALLOWED, string | number | string[]>>;

/** What of the fields may be written. */
export function allowedOnly(fields: object): LogFields {
  const entries = Object.entries(fields).filter(
    ([name, value]) => Object.hasOwn(ALLOWED, name) && ALLOWED[name as keyof typeof ALLOWED](value),
  );
  return Object.fromEntries(entries);
}

/** A line is named by a constant of ours (`job.failed`); a text made of somebody's data has no place. */
export function allowedEvent(event: unknown): string {
  return typeof event === 'string' && NAME.test(event) ? event : 'unnamed';
}

/**
 * What is said of an error: its class, its code and where it came from. Messages are left out, for drivers and
 * parsers quote the values they fail on.
 */
export function describeError(error: unknown): LogFields {
  if (typeof error !== 'object' || error === null) return { errorName: 'NotAnError' };
  const { name, code, message, stack } = error as Record<string, unknown>;
  return allowedOnly({ errorName: name, code, stack: framesOf(stack, message) });
}

/** The message stands in front of the frames, and may be written to look like one: it is cut off first. */
function framesOf(stack: unknown, message: unknown): string[] {
  if (typeof stack !== 'string') return [];
  const text = typeof message === 'string' ? message : '';
  const messageAt = text ? stack.indexOf(text) : 0;
  if (messageAt < 0) return [];
  const frames = stack.slice(messageAt + text.length).split('\n');
  return frames.filter((line) => FRAME.test(line)).slice(0, 12);
}
