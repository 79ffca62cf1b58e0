import { Button, View } from '@tarojs/components';
import { callNumber } from '../../platform/phone';
import { ariaProps } from './aria';
import { classNames } from './class-names';
import { goTo } from './destination';
import type { PressProps } from './types';

/** A box that acts as a button; WeChat's own button only where its behaviour is needed. */
export function Press(props: PressProps) {
  const { id, className, onPress, to, tel, disabled, submit: _, current, openType, onAgree, children, ...aria } = props;
  const look = classNames('ax-press', className);
  const press = (): void => {
    if (disabled) return;
    onPress?.();
    if (to !== undefined) goTo(to);
    if (tel !== undefined) void callNumber(tel);
  };
  const spoken = ariaProps({ role: to === undefined ? 'button' : 'link', ...aria, selected: aria.selected ?? current });
  if (openType !== undefined) {
    return (
      <Button
        id={id}
        className={classNames(look, 'ax-native', disabled && 'ax-disabled')}
        hoverClass="ax-pressed"
        openType={openType}
        onAgreePrivacyAuthorization={onAgree}
        onClick={press}
        {...spoken}
      >
        {children}
      </Button>
    );
  }
  return (
    <View
      id={id}
      className={look}
      hoverClass="ax-pressed"
      onClick={press}
      {...spoken}
      {...(disabled ? { 'aria-disabled': 'true' } : {})}
    >
      {children}
    </View>
  );
}
