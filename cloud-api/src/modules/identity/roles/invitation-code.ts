/** 31 characters, 12 places: 59 random bits. */
export const INVITATION_CODE_LENGTH = 12;

/** Codes are read aloud and typed on phones: full-width letters, spaces, dashes and case do not matter. */
export const normaliseInvitationCode = (typed: string): string =>
  typed.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();

/** In groups of four, as people read them. */
export const showInvitationCode = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-');
