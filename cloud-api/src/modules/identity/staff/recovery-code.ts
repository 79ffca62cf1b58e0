/** 31 characters, 10 places: 49 random bits. */
export const RECOVERY_CODE_LENGTH = 10;

/** Typed from paper: full-width letters, spaces, dashes and case do not matter. */
export const normaliseRecoveryCode = (typed: string): string =>
  typed.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();

/** In two halves, as people copy them. */
export const showRecoveryCode = (code: string): string => `${code.slice(0, 5)}-${code.slice(5)}`;
