import { createHmac } from 'node:crypto';
import { mkdir, open, readFile } from 'node:fs/promises';
import path from 'node:path';
import { isFileError } from './master-key.js';
import type { RootKey } from './root-key.js';

/** `2026-11-28 <64 hex digits>`, one erased key a line. A line that was torn by a crash matches nothing. */
const LINE = /(\d{4}-\d{2}-\d{2}) ([0-9a-f]{64})\n/g;

/** Tells an erased key again when a copy brings it back. Only who has the root and the key can make it. */
export type Tombstone = string;

/** By the key and not by the subject: who comes back after an erasure has a new key, which a restore must leave alone. */
export function tombstoneOf(root: RootKey, subjectId: string, key: Buffer): Tombstone {
  return createHmac('sha256', root.keyFor('tombstone')).update(subjectId).update(key).digest('hex');
}

/** A file outside the database, only ever appended to: what a restore of an older copy must erase again. */
export class TombstoneFile {
  constructor(private readonly file: string) {}

  /** On the disk when it resolves. @param day of the erasure, for whoever prunes the file */
  async append(tombstones: readonly Tombstone[], day: string): Promise<void> {
    if (tombstones.length === 0) return;
    await mkdir(path.dirname(this.file), { recursive: true });
    const file = await open(this.file, 'a', 0o600);
    try {
      await file.appendFile(tombstones.map((tombstone) => `${day} ${tombstone}\n`).join(''));
      await file.sync();
    } finally {
      await file.close();
    }
  }

  /** By tombstone, the day it was written. Empty when there is no file. */
  async read(): Promise<Map<Tombstone, string>> {
    let text: string;
    try {
      text = await readFile(this.file, 'utf8');
    } catch (error) {
      if (isFileError(error, 'ENOENT')) return new Map();
      throw error;
    }
    return new Map([...text.matchAll(LINE)].map(([, day = '', tombstone = '']) => [tombstone, day]));
  }

  /** Appends what another file has and this one has not. */
  async addFrom(others: ReadonlyMap<Tombstone, string>): Promise<void> {
    const known = await this.read();
    const byDay = new Map<string, Tombstone[]>();
    for (const [tombstone, day] of others) {
      if (!known.has(tombstone)) byDay.set(day, [...(byDay.get(day) ?? []), tombstone]);
    }
    for (const [day, tombstones] of byDay) await this.append(tombstones, day);
  }
}
