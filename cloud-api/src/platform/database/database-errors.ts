/**
 * Deadlock, lock wait timeout, TiDB write conflict, a row changed since MariaDB's snapshot, and an embedded database that
 * another process writes to, or has written to since it was read.
 */
const TRANSIENT = new Set<unknown>([1213, 1205, 9007, 1020, 'SQLITE_BUSY', 'SQLITE_BUSY_SNAPSHOT']);
const DUPLICATE = new Set<unknown>([
  1062,
  'ER_DUP_ENTRY',
  'SQLITE_CONSTRAINT_UNIQUE',
  'SQLITE_CONSTRAINT_PRIMARYKEY',
  'SQLITE_CONSTRAINT',
]);

interface DriverError {
  errno?: unknown;
  code?: unknown;
  message?: unknown;
}

/** The whole transaction may be tried again. */
export function isTransientConflict(error: unknown): boolean {
  const { errno, code } = driverError(error);
  return TRANSIENT.has(errno) || TRANSIENT.has(code);
}

/** A UNIQUE key refused the row. With a client-made id this means: already stored. */
export function isDuplicateKey(error: unknown): boolean {
  const { errno, code, message } = driverError(error);
  if (code === 'SQLITE_CONSTRAINT') return String(message).includes('UNIQUE');
  return DUPLICATE.has(errno) || DUPLICATE.has(code);
}

function driverError(error: unknown): DriverError {
  if (typeof error !== 'object' || error === null) return {};
  return 'driverError' in error && typeof error.driverError === 'object' && error.driverError !== null
    ? error.driverError
    : error;
}
