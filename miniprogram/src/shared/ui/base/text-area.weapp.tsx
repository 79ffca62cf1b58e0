import { Textarea } from '@tarojs/components';
import type { TextAreaProps } from './types';

const NO_LIMIT = -1;

/** WeChat's own text area, as high as its words. */
export function TextArea({ value, onChange, id, label, placeholder, maxLength, disabled, onBlur }: TextAreaProps) {
  return (
    <Textarea
      id={id}
      className="ax-input-control ax-area-control"
      placeholderClass="ax-placeholder"
      value={value}
      onInput={(event) => onChange(event.detail.value)}
      onBlur={onBlur}
      placeholder={placeholder}
      maxlength={maxLength ?? NO_LIMIT}
      disabled={disabled}
      autoHeight
      disableDefaultPadding
      showConfirmBar={false}
      {...{ 'aria-label': label }}
    />
  );
}
