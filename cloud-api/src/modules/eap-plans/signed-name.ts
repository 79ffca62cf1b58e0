const SHORTEST = 2;
/** Characters that the column holds. */
const LONGEST = 20;

/** A name as it stands on a paper: one form of each letter, single spaces. null: nothing that could be a name. */
export function signedName(typed: string | undefined): string | null {
  const name = typed?.normalize('NFKC').trim().replace(/\s+/gu, ' ') ?? '';
  // one character may have become several
  const characters = [...name].slice(0, LONGEST);
  return characters.length < SHORTEST ? null : characters.join('');
}
