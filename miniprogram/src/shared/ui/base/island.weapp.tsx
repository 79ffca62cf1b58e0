import type { PropsWithChildren } from 'react';
import { CustomWrapper } from '@tarojs/components';

/**
 * A part of a page that changes often. WeChat renders it as a component of its own: a change inside names its place
 * from here, not from the page's root, and touches nothing else. It has no box (`styles/base.css`).
 */
export function Island({ children }: PropsWithChildren) {
  return <CustomWrapper>{children}</CustomWrapper>;
}
