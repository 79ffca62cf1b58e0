/**
 * Stable codes of everything that can go wrong on purpose; never reused. Their Chinese sentences and HTTP statuses live
 * in cloud-api's `*.errors.ts`. Grouped by module, sorted within.
 */
export const ERROR_CODES = [
  // identity
  'DEMO_ONLY',
  'INVITATION_NOT_ALLOWED',
  'INVITATION_NOT_FOUND',
  'LOGIN_CODE_EXPIRED',
  'ORIGIN_REFUSED',
  'SCAN_EXPIRED',
  'SCAN_NEEDS_WEAPP',
  'SCAN_NOT_APPROVED',
  'SCAN_NOT_FOUND',
  'SCAN_OTHER_ACCOUNT',
  'SCAN_TAKEN',
  'SESSION_NOT_FOUND',
  'STAFF_CHALLENGE_EXPIRED',
  'STAFF_CODE_WRONG',
  'STAFF_NAME_TAKEN',
  'STAFF_PASSWORD_WEAK',
  'STAFF_SIGN_IN_FAILED',
  'STAFF_SIGN_IN_SLOW',
  'WECHAT_BLOCKED',
  'WECHAT_BUSY',
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
  // organizations
  'COUNTY_PROFILE_INVALID',
  'COUNTY_PROFILE_MISSING',
  'JOIN_CODE_TOO_MANY',
  'JOIN_CODE_UNKNOWN',
  'MEMBERSHIP_NOT_FOUND',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];
