import { ariaProps } from './aria';
import { classNames, textClass } from './class-names';
import type { TxtProps } from './types';

export function Txt({ as: Tag = 'p', size, tone, strong, id, className, htmlFor, children, ...aria }: TxtProps) {
  return (
    <Tag
      id={id}
      className={classNames(textClass(Tag, size, tone, strong), className)}
      {...(htmlFor === undefined ? {} : { htmlFor })}
      {...ariaProps(aria)}
    >
      {children}
    </Tag>
  );
}
