/** What a unit prints on its poster: short enough to type, long enough (31^8) not to be guessed. */
export const JOIN_CODE_LENGTH = 8;
const CODE = /^[2-9A-HJKMNP-Z]{8}$/;

/** Codes are read off posters and typed on phones: full-width letters, spaces, hyphens and case do not matter. */
export function normaliseJoinCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/[\s\p{Pd}]/gu, '')
    .toUpperCase();
}

/** Whether it can be a code at all, so that no query is made for what cannot. */
export function isJoinCode(normalised: string): boolean {
  return CODE.test(normalised);
}
