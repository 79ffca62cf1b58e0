/**
 * What a learning visit (学习人次) is: one signed-in person, one content, one day of the county, and so many seconds of
 * real reading or listening. What this says is version 1; whoever changes it makes it a version more.
 */
export const LEARNING_DEFINITION = { version: 1, seconds: 30 } as const;

/** What one person has read of one content on the day they were there last. */
export interface Sitting {
  /** the county's day; null: nothing has been reported yet */
  readOn: string | null;
  readSeconds: number;
  /** when the server heard of it last, by its own clock */
  reportedAt: Date | null;
}

/** Before anything was reported. */
export const NEVER: Sitting = { readOn: null, readSeconds: 0, reportedAt: null };

export interface SittingReport {
  /** that the client says were read since it reported last */
  seconds: number;
  now: Date;
  today: string;
}

/**
 * The first report of a day opens, and each later one adds no more seconds than have passed since the one before: what
 * is sent twice, or exaggerated, is worth the time that it took. Pure.
 * @returns the sitting, and whether this report made it a visit: once a day
 */
export function sittingAfter(before: Sitting, { seconds, now, today }: SittingReport): Sitting & { isVisit: boolean } {
  if (before.readOn !== today || before.reportedAt === null) {
    return { readOn: today, readSeconds: 0, reportedAt: now, isVisit: false };
  }
  const passed = Math.max(0, Math.floor((now.getTime() - before.reportedAt.getTime()) / 1000));
  const readSeconds = before.readSeconds + Math.min(seconds, passed);
  const { seconds: enough } = LEARNING_DEFINITION;
  return { readOn: today, readSeconds, reportedAt: now, isVisit: before.readSeconds < enough && readSeconds >= enough };
}
