type Entry = { key: Buffer; dekVersion: number; until: number };

/**
 * Unwrapped subject keys, few and for a short time. A key leaves by age, by number, or by erasure;
 * its bytes are overwritten then.
 */
export class KeyCache {
  private readonly entries = new Map<string, Entry>();
  private readonly barredUntil = new Map<string, number>();

  constructor(
    private readonly capacity: number,
    private readonly lifetimeMs: number,
  ) {}

  get(subjectId: string, dekVersion: number, now: Date): Buffer | null {
    const entry = this.entries.get(subjectId);
    if (entry?.dekVersion !== dekVersion) return null;
    if (entry.until <= now.getTime()) {
      this.drop(subjectId);
      return null;
    }
    return entry.key;
  }

  put(subjectId: string, dekVersion: number, key: Buffer, now: Date): void {
    for (const [barred, until] of this.barredUntil) if (until <= now.getTime()) this.barredUntil.delete(barred);
    if (this.barredUntil.has(subjectId)) return;
    this.drop(subjectId);
    const oldest = this.entries.keys().next();
    if (this.entries.size >= this.capacity && !oldest.done) this.drop(oldest.value);
    this.entries.set(subjectId, { key: Buffer.from(key), dekVersion, until: now.getTime() + this.lifetimeMs });
  }

  /**
   * Forgets the key, and keeps it out for one lifetime: a reader that saw the row just before the erasure
   * was committed must not bring the key back.
   */
  forget(subjectId: string, now: Date): void {
    this.drop(subjectId);
    this.barredUntil.set(subjectId, now.getTime() + this.lifetimeMs);
  }

  drop(subjectId: string): void {
    this.entries.get(subjectId)?.key.fill(0);
    this.entries.delete(subjectId);
  }

  get size(): number {
    return this.entries.size;
  }
}
