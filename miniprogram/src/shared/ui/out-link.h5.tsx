import type { OutLinkProps } from './out-link.types';

/** A link to another website, which opens beside this one. */
export function OutLink({ href, className, children }: OutLinkProps) {
  return (
    <a className={className} href={href} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}
