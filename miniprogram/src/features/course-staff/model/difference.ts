import type { Difference } from '../api/course-staff';
import { courseStaff } from '../locales/course-staff';

type Part = Difference['parts'][number];
type Run = Part['pieces'][number]['runs'][number];

interface ShownPiece {
  readonly change: Part['pieces'][number]['change'];
  readonly text: string;
}

/** What leads somewhere says where: that a link was turned is seen by nobody otherwise. */
const textOf = (runs: readonly Run[], withLinks: boolean): string =>
  runs.map(({ text, href }) => (withLinks && href !== null ? text + courseStaff.content.leadsTo(href) : text)).join('');

/** The blocks in which something is different, each with its sentences. What stayed as it was is left out. */
export function gatheredParts(parts: readonly Part[]): readonly (readonly ShownPiece[])[] {
  return parts
    .filter(({ pieces }) => pieces.some(({ change }) => change !== 'same'))
    .map(({ pieces }) => pieces.map(({ change, runs }) => ({ change, text: textOf(runs, change !== 'same') })));
}

interface Names {
  readonly topic: (topic: string) => string;
  readonly audience: (audience: string) => string;
  readonly minutes: (count: number) => string;
}

/** A fact of an article as staff read it. */
export function factWords(field: Difference['facts'][number]['field'], value: string, names: Names): string {
  switch (field) {
    case 'topic':
      return names.topic(value);
    case 'audiences':
      return value.split(' ').map(names.audience).join('、');
    case 'minutes':
      return names.minutes(Number(value));
    default:
      return value;
  }
}
