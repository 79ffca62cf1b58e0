import type { CallRecord, SetDataRecord } from '../web/protocol.js';

/** What a launch cost, since it began (or since it was relaunched). */
export interface WeappMetrics {
  setData: {
    /** Every crossing in order, initial data of pages included (`initial: true`). */
    records: SetDataRecord[];
    count: number;
    bytes: number;
    /** By page path. */
    byPage: Record<string, { count: number; bytes: number }>;
  };
  /** Bytes that had to cross until the first page showed anything: initial data and the setData up to there. */
  firstPageBytes: number;
  /** Milliseconds from the start of the logic thread's work to the first content on the screen; null before that. */
  firstPaintMs: number | null;
  /** Milliseconds from opening to first content, each page in order. */
  paints: { page: string; ms: number }[];
  /** Bytes on disk: `main` and each subpackage root. */
  packages: Record<string, number>;
  /** Number of calls by name of the wx function. */
  wxCalls: Record<string, number>;
  /** Remarks of the template engine. */
  warnings: string[];
}

/** What one `measure` saw. */
export interface Measured<T> {
  result: T;
  /** Bytes and number of setData that crossed meanwhile. */
  bytes: number;
  count: number;
  records: SetDataRecord[];
}

export interface RawMetrics {
  setData: SetDataRecord[];
  paints: { page: string; ms: number }[];
  marks: Record<string, number>;
  warnings: string[];
}

export function summarizeMetrics(raw: RawMetrics, calls: CallRecord[], packages: Record<string, number>): WeappMetrics {
  const byPage: WeappMetrics['setData']['byPage'] = {};
  for (const { page, bytes } of raw.setData) {
    const total = (byPage[page] ??= { count: 0, bytes: 0 });
    total.count += 1;
    total.bytes += bytes;
  }
  const wxCalls: Record<string, number> = {};
  for (const { name } of calls) wxCalls[name] = (wxCalls[name] ?? 0) + 1;
  const { start, 'first-paint': firstPaint } = raw.marks;
  return {
    setData: { records: raw.setData, count: raw.setData.length, bytes: sumBytes(raw.setData), byPage },
    firstPageBytes: sumBytes(raw.setData.filter(({ beforeContent }) => beforeContent)),
    firstPaintMs: start === undefined || firstPaint === undefined ? null : firstPaint - start,
    paints: raw.paints,
    packages,
    wxCalls,
    warnings: raw.warnings,
  };
}

export const sumBytes = (records: SetDataRecord[]): number => records.reduce((sum, { bytes }) => sum + bytes, 0);
