import { Input as WechatInput } from '@tarojs/components';
import { classNames } from './class-names';
import type { InputProps } from './types';

const NO_LIMIT = -1;

const KEYBOARD = { text: 'text', password: 'text', digits: 'number', decimal: 'digit' } as const;

export function Input(props: InputProps) {
  const { value, onChange, label, id, placeholder, type = 'text', maxLength, disabled, onEnter } = props;
  return (
    <WechatInput
      id={id}
      className={classNames('ax-input-control', props.className)}
      placeholderClass="ax-placeholder"
      type={KEYBOARD[type]}
      password={type === 'password'}
      value={value}
      onInput={(event) => onChange(event.detail.value)}
      onConfirm={onEnter}
      onBlur={props.onBlur}
      placeholder={placeholder}
      maxlength={maxLength ?? NO_LIMIT}
      disabled={disabled}
      {...(props.enterKey === undefined ? {} : { confirmType: props.enterKey })}
      {...(label === undefined ? {} : { 'aria-label': label })}
    />
  );
}
