import { createHmac } from 'node:crypto';
import type { AuditEntryEntity } from './audit-entry.entity.js';

/** What an entry says, without its place. */
export type AuditContent = Omit<AuditEntryEntity, 'sequence' | 'hash'>;

/** A link of the chain: the number and hash of an entry. */
export interface Link {
  sequence: number;
  hash: string;
}

/** Before the first entry. */
export const BEGINNING: Link = { sequence: 0, hash: '0'.repeat(64) };

const VERSION = 1;

/**
 * The hash of an entry at a place, after the hash before it. HMAC-SHA256 over JSON whose values stand in one order, so
 * that whoever can write to the database and nothing else can make no link that fits.
 */
export function hashAt(key: Buffer, sequence: number, before: string, entry: AuditContent): string {
  const { id, actorKind, actorId, actorRole, act, thingKind, thingId, ownerId, requestId, happenedAt } = entry;
  const said = [id, actorKind, actorId, actorRole, act, thingKind, thingId, ownerId, requestId];
  const canonical = JSON.stringify([VERSION, sequence, before, ...said, happenedAt.toISOString()]);
  return createHmac('sha256', key).update(canonical).digest('hex');
}
