/** Databases differ in what they call the same text, so this decides: 'Admin', ' admin' and 'ａｄｍｉｎ' are one name. */
export const normaliseAccountName = (typed: string): string => typed.normalize('NFKC').trim().toLowerCase();
