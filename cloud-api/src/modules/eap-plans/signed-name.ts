const SHORTEST = 2;

/** A name as it stands on a paper: one form of each letter, single spaces. null: nothing that could be a name. */
export function signedName(typed: string | undefined): string | null {
  const name = typed?.normalize('NFKC').trim().replace(/\s+/gu, ' ') ?? '';
  return name.length < SHORTEST ? null : name;
}
