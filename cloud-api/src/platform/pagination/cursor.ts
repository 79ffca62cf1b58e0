import { DomainError } from '../errors/index.js';

/** The sort keys of the last row of a page, in the order of the list's ORDER BY. Strings are ids and days: ASCII. */
export type CursorKeys = Record<string, 'string' | 'number' | 'instant'>;
export type CursorOf<Keys extends CursorKeys> = {
  [Name in keyof Keys]: Keys[Name] extends 'number' ? number : Keys[Name] extends 'instant' ? Date : string;
};

const MAX_LENGTH = 512;
/** Anything else cannot be compared with an ASCII column. */
const PLAIN = /^[\x20-\x7e]*$/;

/** Opaque to clients: base64url of a JSON list. Not secret, and nothing in it is trusted when it comes back. */
export function encodeCursor<Keys extends CursorKeys>(keys: Keys, row: CursorOf<Keys>): string {
  const values = Object.keys(keys).map((name) => (row as Record<string, unknown>)[name]);
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** @throws DomainError VALIDATION_FAILED for anything that encodeCursor with these keys does not write */
export function decodeCursor<Keys extends CursorKeys>(keys: Keys, cursor: string): CursorOf<Keys> {
  const values = parse(cursor);
  const names = Object.keys(keys);
  if (!Array.isArray(values) || values.length !== names.length) throw new DomainError('VALIDATION_FAILED');
  const entries = names.map((name, index) => [name, read(keys[name], values[index])]);
  const row = Object.fromEntries(entries) as CursorOf<Keys>;
  if (encodeCursor(keys, row) !== cursor) throw new DomainError('VALIDATION_FAILED');
  return row;
}

function parse(cursor: string): unknown {
  if (cursor.length > MAX_LENGTH) throw new DomainError('VALIDATION_FAILED');
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown;
  } catch {
    throw new DomainError('VALIDATION_FAILED');
  }
}

function read(kind: CursorKeys[string] | undefined, value: unknown): string | number | Date {
  if (kind === 'number' && typeof value === 'number' && Number.isFinite(value)) return value;
  if (kind === 'string' && typeof value === 'string' && PLAIN.test(value)) return value;
  if (kind === 'instant' && typeof value === 'string' && isInstant(value)) return new Date(value);
  throw new DomainError('VALIDATION_FAILED');
}

const isInstant = (text: string) => /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text) && !Number.isNaN(Date.parse(text));
