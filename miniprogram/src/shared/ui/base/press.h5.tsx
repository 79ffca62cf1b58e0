import type { MouseEvent } from 'react';
import { goTo, hrefTo } from './destination';
import { ariaProps } from './aria';
import { classNames, stateClass } from './class-names';
import type { PressProps } from './types';

const opensElsewhere = (event: MouseEvent): boolean =>
  event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;

/** A button, or a link when it leads somewhere: keyboard and screen reader come with the element. */
export function Press(props: PressProps) {
  const {
    id,
    className,
    onPress,
    to,
    tel,
    disabled,
    submit,
    current,
    openType: _,
    onAgree: __,
    children,
    ...aria
  } = props;
  const look = classNames('ax-press', className, stateClass(aria));
  if (tel !== undefined) {
    return (
      <a id={id} className={look} href={`tel:${tel}`} onClick={onPress} {...ariaProps(aria)}>
        {children}
      </a>
    );
  }
  if (to !== undefined) {
    const follow = (event: MouseEvent): void => {
      if (opensElsewhere(event)) return;
      event.preventDefault();
      onPress?.();
      goTo(to);
    };
    return (
      <a
        id={id}
        className={look}
        href={hrefTo(to)}
        onClick={follow}
        aria-current={current ? 'page' : undefined}
        {...ariaProps(aria)}
      >
        {children}
      </a>
    );
  }
  return (
    <button
      id={id}
      type={submit ? 'submit' : 'button'}
      className={look}
      onClick={onPress}
      disabled={disabled}
      {...ariaProps(aria)}
    >
      {children}
    </button>
  );
}
