import type { FieldProblem } from '../../platform/errors/index.js';
import type { ContentDraft } from './content.types.js';
import { readinessWords as words } from './locales/readiness.zh.js';

/** Characters: what a row on the smallest phone shows in two lines, a search engine in one result. */
const TITLE = { least: 2, most: 40 };
const SUMMARY = { least: 10, most: 120 };
const LONGEST_MINUTES = 60;
/** What a column of text holds on MySQL, in bytes: some 20,000 Chinese characters. */
const LARGEST_TEXT = 65_535;
const LICENCE = { least: 2, most: 120 };
const SOURCES = { most: 12, longest: 120 };

/**
 * What is wrong with what somebody wrote, in the order of the form. Pure.
 * @param draft its text cleaned
 */
export function contentProblems(draft: ContentDraft): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const say = (path: string, message: string): void => void problems.push({ path, message });
  if (!isWithin(draft.title, TITLE)) say('title', words.title(TITLE.least, TITLE.most));
  if (!isWithin(draft.summary, SUMMARY)) say('summary', words.summary(SUMMARY.least, SUMMARY.most));
  if (draft.audiences.length === 0) say('audiences', words.audiences);
  if (!Number.isInteger(draft.minutes) || draft.minutes < 1 || draft.minutes > LONGEST_MINUTES) {
    say('minutes', words.minutes(LONGEST_MINUTES));
  }
  // a piece may have nothing to read
  const text = draft.sound && draft.text === '' ? null : textProblem(draft.text);
  if (text !== null) say('text', text);
  const areFew = draft.sources.length <= SOURCES.most;
  if (!areFew || !draft.sources.every((source) => isWithin(source, { least: 1, most: SOURCES.longest }))) {
    say('sources', words.sources(SOURCES.most, SOURCES.longest));
  }
  if (draft.sound && !isWithin(draft.sound.licence, LICENCE)) say('sound', words.licence(LICENCE.most));
  return problems;
}

function textProblem(html: string): string | null {
  if (Buffer.byteLength(html) > LARGEST_TEXT) return words.tooLong;
  if (html.includes('<img')) return words.picture;
  return html.replace(/<[^>]*>/g, '').trim() === '' ? words.empty : null;
}

const isWithin = (text: string, { least, most }: { least: number; most: number }): boolean =>
  text.trim().length >= least && text.length <= most && !text.includes('\n');
