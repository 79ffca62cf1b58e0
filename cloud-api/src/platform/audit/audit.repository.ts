import { Injectable } from '@nestjs/common';
import { isDuplicateKey, UnitOfWork, type SqlValue } from '../database/index.js';
import type { Link } from './audit-chain.js';
import { AuditEntryEntity } from './audit-entry.entity.js';

/** An entry that has its place. */
export type SealedEntry = AuditEntryEntity & Link;

/** Rows of one statement; fewer are stored in powers of two, so that there are seven texts to prepare and no more. */
const MOST_ROWS = 64;

/** Every query on `audit_entries`. Nothing here changes what an entry says, or deletes one. */
@Injectable()
export class AuditRepository {
  constructor(private readonly work: UnitOfWork) {}

  async insert(entries: readonly AuditEntryEntity[]): Promise<void> {
    const [only] = entries;
    if (only && entries.length === 1) return this.work.insert(AuditEntryEntity, only);
    await this.work.run(async () => {
      for (let from = 0; from < entries.length;) {
        const size = Math.min(MOST_ROWS, 2 ** Math.floor(Math.log2(entries.length - from)));
        await this.work.write(insertOf(size), entries.slice(from, from + size).flatMap(valuesOf));
        from += size;
      }
    });
  }

  /** What waits for its place and may have it by then, oldest first. */
  unsealed(until: Date, most: number): Promise<AuditEntryEntity[]> {
    return this.work.entityRows(
      AuditEntryEntity,
      `SELECT ${this.columns} FROM audit_entries e WHERE e.sequence IS NULL AND e.happened_at <= ?
       ORDER BY e.happened_at, e.id LIMIT ${most}`,
      [until],
    );
  }

  async countUnsealed(): Promise<number> {
    const [row] = await this.work.rows<{ waiting: number | string }>(
      'SELECT COUNT(*) AS waiting FROM audit_entries WHERE sequence IS NULL',
      [],
    );
    return Number(row?.waiting);
  }

  /** The last entry of the chain; null while there is none. */
  async head(): Promise<Link | null> {
    const [row] = await this.work.rows<Link>(
      'SELECT sequence, hash FROM audit_entries WHERE sequence IS NOT NULL ORDER BY sequence DESC LIMIT 1',
      [],
    );
    return row ?? null;
  }

  /** @returns false where the entry or the place was taken by somebody else in between */
  async seal(id: string, { sequence, hash }: Link): Promise<boolean> {
    try {
      const change = 'UPDATE audit_entries SET sequence = ?, hash = ? WHERE id = ? AND sequence IS NULL';
      return (await this.work.write(change, [sequence, hash, id])) === 1;
    } catch (error) {
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  }

  /** The next entries of the chain, in its order. */
  sealedAfter(sequence: number, most: number): Promise<SealedEntry[]> {
    return this.work.entityRows(
      AuditEntryEntity,
      `SELECT ${this.columns} FROM audit_entries e WHERE e.sequence > ? ORDER BY e.sequence LIMIT ${most}`,
      [sequence],
    );
  }

  async linkAt(sequence: number): Promise<Link | null> {
    const sql = 'SELECT sequence, hash FROM audit_entries WHERE sequence = ?';
    return (await this.work.rows<Link>(sql, [sequence]))[0] ?? null;
  }

  /** What others did with what is this account's, newest first, older than `before`. */
  ofOwner(ownerId: string, before: string | null, most: number): Promise<AuditEntryEntity[]> {
    const older = before === null ? '' : 'AND e.id < ?';
    return this.work.entityRows(
      AuditEntryEntity,
      `SELECT ${this.columns} FROM audit_entries e WHERE e.owner_id = ? ${older} ORDER BY e.id DESC LIMIT ${most}`,
      before === null ? [ownerId] : [ownerId, before],
    );
  }

  async countOf(ownerId: string): Promise<number> {
    const sql = 'SELECT COUNT(*) AS entries FROM audit_entries WHERE owner_id = ?';
    return Number((await this.work.rows<{ entries: number | string }>(sql, [ownerId]))[0]?.entries ?? 0);
  }

  private get columns(): string {
    return this.work.columns(AuditEntryEntity, 'e');
  }
}

const COLUMNS = [
  ...['id', 'actor_kind', 'actor_id', 'actor_role', 'act', 'thing_kind', 'thing_id', 'owner_id', 'request_id'],
  ...['happened_at', 'sequence', 'hash'],
];

const insertOf = (rows: number): string => {
  const places = `(${COLUMNS.map(() => '?').join(', ')})`;
  return `INSERT INTO audit_entries (${COLUMNS.join(', ')}) VALUES ${Array<string>(rows).fill(places).join(', ')}`;
};

const valuesOf = (entry: AuditEntryEntity): SqlValue[] => [
  ...[entry.id, entry.actorKind, entry.actorId, entry.actorRole, entry.act, entry.thingKind, entry.thingId],
  ...[entry.ownerId, entry.requestId, entry.happenedAt, entry.sequence, entry.hash],
];
