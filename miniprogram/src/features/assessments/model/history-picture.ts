import type { HistoryPoint } from '../api/assessments.types';
import { assessments } from '../locales/assessments';

const words = assessments.result;
const LEAST_ROWS = 3;

/** `2026-11-24` in numbers; null for what is no day. */
export function dayOf(text: string): { readonly year: number; readonly month: number; readonly day: number } | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) } : null;
}

export interface HistoryRow {
  readonly bandIndex: number;
  readonly name: string;
}

export interface HistoryColumn {
  readonly label: string;
  /** row from the top, 0-based */
  readonly row: number;
  /** rows down to the next column's point; null for the last */
  readonly step: number | null;
}

export interface HistoryPicture {
  /** heaviest on top */
  readonly rows: readonly HistoryRow[];
  readonly columns: readonly HistoryColumn[];
  /** the whole picture as one sentence */
  readonly spoken: string;
}

/** Months, and days where two fall into one month; the last point is this time. */
function labelsOf(points: readonly HistoryPoint[]): readonly string[] {
  const days = points.map(({ takenOn }) => dayOf(takenOn));
  const months = days.slice(0, -1).map((day) => (day ? `${day.year}-${day.month}` : ''));
  const distinct = new Set(months).size === months.length;
  return days.map((day, index) => {
    if (index === days.length - 1) return words.thisTime;
    if (!day) return '';
    return distinct ? words.month(day.month) : words.day(day.month, day.day);
  });
}

/** At least three bands, those that occur among them, so that a step looks like a step. */
function shownBands(points: readonly HistoryPoint[], bandCount: number): readonly number[] {
  let low = Math.min(...points.map(({ bandIndex }) => bandIndex));
  let high = Math.max(...points.map(({ bandIndex }) => bandIndex));
  while (high - low + 1 < Math.min(LEAST_ROWS, bandCount)) {
    if (low > 0) low -= 1;
    else high += 1;
  }
  return Array.from({ length: high - low + 1 }, (_, index) => high - index);
}

/** What the small picture shows; null when there is nothing to compare with. */
export function historyPicture(points: readonly HistoryPoint[], bands: readonly string[]): HistoryPicture | null {
  const known = points.filter(({ bandIndex }) => bands[bandIndex] !== undefined);
  if (known.length < 2) return null;
  const labels = labelsOf(known);
  const shown = shownBands(known, bands.length);
  const rowOf = (bandIndex: number): number => shown.indexOf(bandIndex);
  return {
    rows: shown.map((bandIndex) => ({ bandIndex, name: bands[bandIndex] ?? '' })),
    columns: known.map(({ bandIndex }, index) => {
      const following = known[index + 1];
      return {
        label: labels[index] ?? '',
        row: rowOf(bandIndex),
        step: following ? rowOf(following.bandIndex) - rowOf(bandIndex) : null,
      };
    }),
    spoken: words.historySpoken(
      words.history(known.length),
      known
        .map(({ bandIndex }, index) => words.pointSpoken(labels[index] ?? '', bands[bandIndex] ?? ''))
        .join(words.comma),
    ),
  };
}
