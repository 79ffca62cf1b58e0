/** Where a text stands on the screen, in px: its upper edge from the screen's, its height, and the screen's own. */
export interface Seen {
  readonly top: number;
  readonly height: number;
  readonly view: number;
}

const WHOLE = 1000;

/** 0 while its beginning is in sight, a thousand once its end is: the same place on a screen of any size. */
export function placeOf({ top, height, view }: Seen): number {
  const way = height - view;
  if (way <= 0) return top + height <= view ? WHOLE : 0;
  return Math.round(Math.min(1, Math.max(0, -top / way)) * WHOLE);
}

/** How many px further down that place is. */
export const scrollTo = ({ top, height, view }: Seen, place: number): number =>
  Math.round(top + Math.max(0, height - view) * (place / WHOLE));
