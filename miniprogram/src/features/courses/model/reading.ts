/** How often one looks where the person is. */
export const LOOK_MS = 3_000;
/** A page that has not moved for so long is not being read. */
const IDLE_MS = 60_000;
/** Between two reports, while nobody leaves. */
const REPORT_MS = 15_000;
/** Thousandths: less is opening it, not reading. */
const BEGUN = 30;

export interface Reading {
  /** in thousandths of the text */
  readonly place: number;
  readonly lookedAt: number;
  readonly movedAt: number;
  /** of real reading, and not reported yet */
  readonly unreportedMs: number;
  readonly reported: { readonly place: number; readonly at: number };
}

export interface Look {
  readonly at: number;
  /** null: the text is not there */
  readonly place: number | null;
  readonly inSight: boolean;
}

/** @param place where they were last; 0: at the beginning */
export const opened = (at: number, place: number): Reading => ({
  ...{ place, lookedAt: at, movedAt: at, unreportedMs: 0 },
  reported: { place, at },
});

/** What has been read since the last look: nothing while the page is out of sight, or has not moved for long. */
export function looked(reading: Reading, { at, place, inSight }: Look): Reading {
  const moved = place !== null && place !== reading.place;
  const isRead = inSight && at - reading.movedAt <= IDLE_MS;
  // a timer that slept, as on a phone in a pocket, has seen nobody read
  const passed = Math.min(at - reading.lookedAt, 2 * LOOK_MS);
  return {
    ...reading,
    place: place ?? reading.place,
    lookedAt: at,
    movedAt: moved ? at : reading.movedAt,
    unreportedMs: reading.unreportedMs + (isRead ? passed : 0),
  };
}

/** Whether there is something to say, and it is time to; whoever leaves says it at once. */
export function isDue({ place, unreportedMs, reported }: Reading, at: number, leaving: boolean): boolean {
  const hasNews = place !== reported.place || unreportedMs >= 1000;
  return hasNews && (leaving || at - reported.at >= REPORT_MS);
}

export interface Said {
  readonly position: number;
  readonly seconds: number;
}

/** What is reported, and the reading after it; parts of a second wait for the next. */
export function said(reading: Reading, at: number): readonly [Said, Reading] {
  const { place, unreportedMs } = reading;
  const seconds = Math.floor(unreportedMs / 1000);
  const after = { ...reading, unreportedMs: unreportedMs - seconds * 1000, reported: { place, at } };
  return [{ position: place < BEGUN ? 0 : place, seconds }, after];
}

/** A report that did not arrive: its seconds were read all the same. */
export const unsaid = (reading: Reading, { seconds }: Said): Reading => ({
  ...reading,
  unreportedMs: reading.unreportedMs + seconds * 1000,
});
