import type { Counts } from '@/shared/plans/plans.types';

/** Handed in at least once. */
export const filedOf = ({ submitted, passed, returned, approved }: Counts): number =>
  submitted + passed + returned + approved;

export const totalOf = (counts: Counts): number => filedOf(counts) + counts.notStarted + counts.draft;

export const DOORS = 10;

/** How many of the ten doorways are lit: none only when nobody has filed, all only when everybody has. */
export function litDoors(filed: number, total: number): number {
  if (total <= 0 || filed <= 0) return 0;
  if (filed >= total) return DOORS;
  return Math.min(DOORS - 1, Math.max(1, Math.round((filed / total) * DOORS)));
}

/** `37%`, as wide as a bar is filled; something is always to be seen of something. */
export const widthOf = (part: number, total: number): string =>
  total <= 0 || part <= 0 ? '0' : `${Math.max(2, Math.round((part / total) * 100))}%`;
