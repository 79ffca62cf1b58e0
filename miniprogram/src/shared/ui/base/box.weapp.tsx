import { View } from '@tarojs/components';
import { ariaProps } from './aria';
import type { BoxProps, BoxTag } from './types';

const ROLES: Partial<Record<BoxTag, string>> = {
  nav: 'navigation',
  main: 'main',
  ul: 'list',
  ol: 'list',
  li: 'listitem',
};

export function Box({ as = 'div', id, className, style, children, ...aria }: BoxProps) {
  return (
    <View id={id} className={className} style={style} {...ariaProps({ ...aria, role: aria.role ?? ROLES[as] })}>
      {children}
    </View>
  );
}
