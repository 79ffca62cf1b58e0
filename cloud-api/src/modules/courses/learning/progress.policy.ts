/** Where somebody is in a content, and where they have been. */
export interface Progress {
  position: number;
  furthest: number;
  seenAt: Date;
  doneAt: Date | null;
}

/** A text is measured in thousandths: its lines break elsewhere on every screen. */
export const TEXT_LENGTH = 1_000;

/** Few read the last line to its end, or hear the last chord out. */
const DONE_FROM = 0.95;

/**
 * Takes over where somebody says that they were. Reports may come late and in any order, from several devices: an older
 * one moves nothing back, and what was read to its end stays read. Pure.
 * @param length of the whole, in what positions are measured in
 */
export function progressAfter(
  before: Progress | null,
  report: { position: number; seenAt: Date },
  length: number,
): Progress {
  const position = Math.min(report.position, length);
  const furthest = Math.max(before?.furthest ?? 0, position);
  const latest = before === null || before.seenAt <= report.seenAt ? { position, seenAt: report.seenAt } : before;
  const isDone = furthest >= length * DONE_FROM;
  return {
    position: latest.position,
    furthest,
    seenAt: latest.seenAt,
    doneAt: before?.doneAt ?? (isDone ? report.seenAt : null),
  };
}
