import type { Member } from '../platform/access-matrix/cast.js';

/** What is one person's alone, or one unit's: found in somebody else's reply, it got out. */
export interface Secret {
  text: string;
  what: string;
  /** in whose replies it may stand */
  known: (member: Member) => boolean;
}

/** Whether somebody was let in to what is another's alone, by its id in the address. */
export function opensIn(
  { path, status }: { path: string; status: number },
  member: Member,
  secrets: readonly Secret[],
): string[] {
  if (status >= 400) return [];
  return secrets
    .filter(({ text, known }) => path.includes(text) && !known(member))
    .map(({ what }) => `${what} was opened to ${member}: ${status}`);
}

/** @param request what was sent: a text that one wrote oneself tells nothing when it comes back */
export function leaksIn(body: string, member: Member, secrets: readonly Secret[], request: string): string[] {
  return secrets
    .filter(({ text, known }) => body.includes(text) && !known(member) && !request.includes(text))
    .map(({ what }) => `${what} in a reply to ${member}`);
}
