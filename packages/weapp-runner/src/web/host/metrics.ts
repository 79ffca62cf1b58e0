import type { LogicMessage, SetDataRecord } from '../protocol.js';

/** Counts what crosses and when things happened. Times are milliseconds since 1970. */
export class Metrics {
  readonly setData: SetDataRecord[] = [];
  /** First paint of each page: path and milliseconds from its opening. */
  readonly paints: { page: string; ms: number }[] = [];
  readonly marks: Record<string, number> = {};
  /** Remarks of the template engine, e.g. unknown properties; they do not fail a run. */
  readonly warnings: string[] = [];
  /** Whether the first page has shown anything of its template. */
  private hasContent = false;
  private readonly encoder = new TextEncoder();

  /** Notes the first time something happened. */
  mark(name: string, at = performance.timeOrigin + performance.now()): void {
    this.marks[name] ??= at;
  }

  warn(message: string): void {
    if (!this.warnings.includes(message)) this.warnings.push(message);
  }

  /** Data are about to be applied: those that came before the first content belong to the first page's cost. */
  applying(record: SetDataRecord): void {
    record.beforeContent = !this.hasContent;
  }

  contentShown(): void {
    this.hasContent = true;
  }

  /** Bytes of a page's initial data, which cross like a setData. */
  opened(pageId: number, page: string, data: string): void {
    this.setData.push(this.record(pageId, page, null, data, 0));
  }

  crossing(message: Extract<LogicMessage, { type: 'setData' }>, page: string): SetDataRecord {
    const record = this.record(message.pageId, page, message.componentId, message.payload, null);
    this.setData.push(record);
    return record;
  }

  private record(
    pageId: number,
    page: string,
    component: string | null,
    payload: string,
    applyMs: number | null,
  ): SetDataRecord {
    const keys = Object.keys(JSON.parse(payload) as object).length;
    const bytes = this.encoder.encode(payload).length;
    return {
      pageId,
      page,
      component,
      bytes,
      payload,
      keys,
      applyMs,
      initial: applyMs === 0,
      beforeContent: !this.hasContent,
    };
  }
}
