import type { KeyboardEvent } from 'react';
import { classNames } from './class-names';
import type { InputProps } from './types';

const KEYBOARD = { text: undefined, password: undefined, digits: 'numeric', decimal: 'decimal' } as const;

export function Input(props: InputProps) {
  const { value, onChange, label, id, describedBy, invalid, placeholder, type = 'text', maxLength, disabled } = props;
  const enter = (event: KeyboardEvent<HTMLInputElement>): void => {
    // while Chinese is being spelled, the key takes over what was spelled
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || !props.onEnter) return;
    event.preventDefault();
    // a phone's keyboard would lie over what is found
    if (props.enterKey === 'search') event.currentTarget.blur();
    props.onEnter();
  };
  return (
    <input
      id={id}
      className={classNames('ax-input-control', props.className)}
      type={type === 'password' ? 'password' : 'text'}
      inputMode={KEYBOARD[type]}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={enter}
      enterKeyHint={props.enterKey}
      onBlur={props.onBlur}
      placeholder={placeholder}
      maxLength={maxLength}
      disabled={disabled}
      autoComplete={props.autoComplete}
      aria-label={label}
      aria-invalid={invalid}
      aria-describedby={describedBy}
    />
  );
}
