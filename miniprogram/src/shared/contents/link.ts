export type Link = { readonly kind: 'call'; readonly number: string } | { readonly kind: 'out'; readonly href: string };

const CALL = /^tel:(\+?[0-9][0-9-]{1,18})$/;
const OUT = /^https:\/\/[^/]/;

/** Where a piece of text leads. What is neither a telephone nor a website in safe keeping stays text. */
export function linkOf(href: string | null): Link | null {
  if (href === null) return null;
  const number = CALL.exec(href)?.[1];
  if (number !== undefined) return { kind: 'call', number };
  return OUT.test(href) ? { kind: 'out', href } : null;
}
