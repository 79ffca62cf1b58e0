/** Codes are read off posters and typed on phones: full-width letters, spaces and case do not matter. */
export const normaliseCode = (typed: string): string => typed.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();

/** Six digits, typed with any kind of digit; null while it cannot be right. */
export function sixDigits(typed: string): string | null {
  const digits = normaliseCode(typed);
  return /^\d{6}$/.test(digits) ? digits : null;
}
