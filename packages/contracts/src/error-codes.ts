/**
 * Stable codes of everything that can go wrong on purpose; never reused. Their Chinese sentences and HTTP statuses live
 * in cloud-api's `*.errors.ts`. Grouped by module, sorted within.
 */
export const ERROR_CODES = [
  // platform
  'CLIENT_TOO_OLD',
  'CLIENT_VERSION_REQUIRED',
  'IDEMPOTENCY_CONFLICT',
  'INTERNAL',
  'NOT_FOUND',
  'PERMISSION_REFUSED',
  'REQUEST_TOO_LARGE',
  'SESSION_EXPIRED',
  'SESSION_REQUIRED',
  'VALIDATION_FAILED',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];
