import { Text, View } from '@tarojs/components';
import { ariaProps } from './aria';
import { classNames, textClass } from './class-names';
import type { TxtProps } from './types';

export function Txt({ as = 'p', size, tone, strong, id, className, htmlFor: _, children, ...aria }: TxtProps) {
  const heading = /^h[1-4]$/.test(as);
  const props = {
    id,
    className: classNames(textClass(as, size, tone, strong), className),
    ...ariaProps(heading ? { ...aria, role: 'heading', level: Number(as.slice(1)) } : aria),
  };
  return as === 'span' ? <Text {...props}>{children}</Text> : <View {...props}>{children}</View>;
}
