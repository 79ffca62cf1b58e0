import type { PropsWithChildren } from 'react';

/** In a browser every part of a page already changes by itself. */
export function Island({ children }: PropsWithChildren) {
  return <>{children}</>;
}
