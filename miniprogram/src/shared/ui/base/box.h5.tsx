import { ariaProps } from './aria';
import type { BoxProps } from './types';

export function Box({ as: Tag = 'div', id, className, style, children, ...aria }: BoxProps) {
  return (
    <Tag id={id} className={className} style={style} {...ariaProps(aria)}>
      {children}
    </Tag>
  );
}
